package dev.liftgate.staff;

import dev.liftgate.staff.Countries.Customs;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Figures;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The shop itself: one row. Its name and address stand at the head of every document. */
@Entity
@Table(name = "shop")
public class Shop extends PanacheEntityBase {

    /** The clock of the shop was set to another time zone. */
    public record ZoneChanged(ZoneId before, ZoneId now, Stamp by) {

        /** The moment that the new clock shows as the old one showed the given one. */
        public Instant kept(Instant moment) {
            return moment.atZone(before).withZoneSameLocal(now).toInstant();
        }
    }

    @Id
    private int id = 1;

    @Version
    private int version;

    private ShopFacts facts;

    /** Null for that of the installation. */
    @Column(updatable = false)
    private String currency;

    private String logo;

    protected Shop() {}

    /** A shop as its manager opens it, with the customs of its place. */
    public Shop(String name, String address, String phone, String email, ZoneId zone, Customs customs) {
        this(name, address, phone, email, zone, customs, "", "", "", "");
        currency = customs.currency();
    }

    /** A shop with the texts that the law or its own terms want on papers, in the currency of the installation. */
    public Shop(
            String name,
            String address,
            String phone,
            String email,
            ZoneId zone,
            Customs customs,
            String registration,
            String guarantee,
            String storage,
            String payment) {
        facts = new ShopFacts(
                name,
                name,
                address,
                phone,
                email,
                registration,
                "",
                zone.getId(),
                customs.locale(),
                customs.language(),
                customs.paper(),
                customs.odometerUnit(),
                30,
                false,
                guarantee,
                storage,
                payment,
                "",
                "",
                "",
                false,
                1,
                false,
                false);
        facts.check();
    }

    /**
     * @param seen the version that the form was drawn from
     * @throws dev.liftgate.web.EditConflict if somebody saved something else meanwhile; it names both values
     */
    void revise(int seen, ShopFacts typed) {
        Edits.since(seen, version)
                .of("name", "Shop name", facts.name(), typed.name())
                .of("legalName", "Legal name", facts.legalName(), typed.legalName())
                .of("address", "Address", facts.address(), typed.address())
                .of("phone", "Phone", facts.phone(), typed.phone())
                .of("email", "E-mail", facts.email(), typed.email())
                .of("registrationNumber", "Registration", facts.registrationNumber(), typed.registrationNumber())
                .of("taxNumber", "Tax number", facts.taxNumber(), typed.taxNumber())
                .of("timeZone", "Time zone", facts.timeZone(), typed.timeZone())
                .of("locale", "Figures and dates as in", facts.locale(), typed.locale())
                .of("language", "Language of papers", facts.language(), typed.language())
                .of("paper", "Paper", facts.paper(), typed.paper())
                .of("odometerUnit", "Odometers count", facts.odometerUnit(), typed.odometerUnit())
                .of("estimateValidDays", "Days valid", facts.estimateValidDays(), typed.estimateValidDays())
                .of(
                        "techniciansSeePrices",
                        "Technicians see prices",
                        yesOrNo(facts.techniciansSeePrices()),
                        yesOrNo(typed.techniciansSeePrices()))
                .of("guarantee", "Guarantee", facts.guarantee(), typed.guarantee())
                .of("storageCharge", "Storage charge", facts.storageCharge(), typed.storageCharge())
                .of("paymentMethods", "Payment", facts.paymentMethods(), typed.paymentMethods())
                .of("epaNumber", "EPA number", facts.epaNumber(), typed.epaNumber())
                .of("laborGuide", "Labor guide", facts.laborGuide(), typed.laborGuide())
                .of("replacedParts", "Replaced parts", facts.replacedParts(), typed.replacedParts())
                .of(
                        "pricesIncludeTax",
                        "Prices include tax",
                        yesOrNo(facts.pricesIncludeTax()),
                        yesOrNo(typed.pricesIncludeTax()))
                .of(
                        "originalPartsUsual",
                        "Original parts are usual",
                        yesOrNo(facts.originalPartsUsual()),
                        yesOrNo(typed.originalPartsUsual()))
                .settle();
        typed.check();
        if (!typed.equals(facts)) { // else an assignment would count as a change
            facts = typed;
        }
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    public int version() {
        return version;
    }

    public ShopFacts facts() {
        return facts;
    }

    public String name() {
        return facts.name();
    }

    /** The hash of the picture that new papers bear; null for none. */
    public String logo() {
        return logo;
    }

    void bear(String sha256) {
        logo = sha256;
    }

    public String email() {
        return facts.email();
    }

    public ZoneId zone() {
        return ZoneId.of(facts.timeZone());
    }

    /** The day that a moment belongs to, on the shop's calendar. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** The language of its papers, unless a customer has another one: {@code en}. */
    public String language() {
        return facts.language();
    }

    /** How days and times are written in its country. */
    public Moments moments() {
        return Moments.of(figures().locale());
    }

    /** How figures are written and typed in its country. */
    public Figures figures() {
        return new Figures(Locale.forLanguageTag(facts.locale()));
    }

    public String odometerUnit() {
        return facts.odometerUnit();
    }

    /** Whether its tools show US units: it counts in miles. In Great Britain only the road does, and tools are metric. */
    public boolean hasUsUnits() {
        return odometerUnit().equals("mi") && !figures().locale().getCountry().equals("GB");
    }

    /** Its paper size: {@code letter} or {@code a4}. */
    public String paper() {
        return facts.paper();
    }

    public boolean techniciansSeePrices() {
        return facts.techniciansSeePrices();
    }

    public int estimateValidDays() {
        return facts.estimateValidDays();
    }
}
