package dev.liftgate.staff;

import dev.liftgate.web.Edits;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Locale;

/** The shop itself: one row. Its name and address stand at the head of every document. */
@Entity
@Table(name = "shop")
public class Shop extends PanacheEntityBase {

    @Id
    private int id = 1;

    @Version
    private int version;

    private String name;

    @Column(name = "legal_name")
    private String legalName;

    private String address;
    private String phone;
    private String email = "";

    @Column(name = "registration_number")
    private String registrationNumber = "";

    @Column(name = "tax_number")
    private String taxNumber = "";

    @Column(name = "time_zone")
    private String timeZone;

    private String locale = "en-US";

    @Column(name = "odometer_unit")
    private String odometerUnit = "mi";

    private String paper = "letter";

    @Column(name = "technicians_see_prices")
    private boolean techniciansSeePrices;

    @Column(name = "estimate_valid_days")
    private int estimateValidDays = 30;

    private String guarantee = "";

    @Column(name = "storage_charge")
    private String storageCharge = "";

    @Column(name = "payment_methods")
    private String paymentMethods = "";

    @Column(name = "epa_number")
    private String epaNumber = "";

    @Column(name = "labor_guide")
    private String laborGuide = "";

    @Column(name = "replaced_parts")
    private String replacedParts = "";

    protected Shop() {}

    public Shop(String name, String address, String phone, ZoneId zone) {
        describe(name, name, address, phone, "");
        this.timeZone = zone.getId();
    }

    public void describe(String name, String legalName, String address, String phone, String email) {
        this.name = name;
        this.legalName = legalName;
        this.address = address;
        this.phone = phone;
        this.email = email;
    }

    /** Sets the texts that the law or the shop's own terms want on papers. */
    public void terms(String registration, String tax, String guarantee, String storage, String payment) {
        this.registrationNumber = registration;
        this.taxNumber = tax;
        this.guarantee = guarantee;
        this.storageCharge = storage;
        this.paymentMethods = payment;
    }

    /** Sets what only some places want on paper. */
    void particulars(String epa, String laborGuide, String replacedParts) {
        this.epaNumber = epa;
        this.laborGuide = laborGuide;
        this.replacedParts = replacedParts;
    }

    public void habits(String paper, String odometerUnit, int estimateValidDays, boolean techniciansSeePrices) {
        this.paper = paper;
        this.odometerUnit = odometerUnit;
        this.estimateValidDays = estimateValidDays;
        this.techniciansSeePrices = techniciansSeePrices;
    }

    /**
     * @param seen the version that the form was drawn from
     * @throws dev.liftgate.web.EditConflict if somebody saved something else meanwhile; it names both values
     */
    void revise(int seen, ShopFacts typed) {
        ShopFacts stored = facts();
        Edits.since(seen, version)
                .of("name", "Shop name", stored.name(), typed.name())
                .of("legalName", "Legal name", stored.legalName(), typed.legalName())
                .of("address", "Address", stored.address(), typed.address())
                .of("phone", "Phone", stored.phone(), typed.phone())
                .of("email", "E-mail", stored.email(), typed.email())
                .of("registrationNumber", "Registration", stored.registrationNumber(), typed.registrationNumber())
                .of("taxNumber", "Tax number", stored.taxNumber(), typed.taxNumber())
                .of("timeZone", "Time zone", stored.timeZone(), typed.timeZone())
                .of("locale", "Figures and dates as in", stored.locale(), typed.locale())
                .of("paper", "Paper", stored.paper(), typed.paper())
                .of("odometerUnit", "Odometers count", stored.odometerUnit(), typed.odometerUnit())
                .of("estimateValidDays", "Days valid", stored.estimateValidDays(), typed.estimateValidDays())
                .of(
                        "techniciansSeePrices",
                        "Technicians see prices",
                        yesOrNo(stored.techniciansSeePrices()),
                        yesOrNo(typed.techniciansSeePrices()))
                .of("guarantee", "Guarantee", stored.guarantee(), typed.guarantee())
                .of("storageCharge", "Storage charge", stored.storageCharge(), typed.storageCharge())
                .of("paymentMethods", "Payment", stored.paymentMethods(), typed.paymentMethods())
                .of("epaNumber", "EPA number", stored.epaNumber(), typed.epaNumber())
                .of("laborGuide", "Labor guide", stored.laborGuide(), typed.laborGuide())
                .of("replacedParts", "Replaced parts", stored.replacedParts(), typed.replacedParts())
                .settle();
        take(typed);
    }

    private void take(ShopFacts facts) {
        facts.check();
        describe(facts.name(), facts.legalName(), facts.address(), facts.phone(), facts.email());
        terms(
                facts.registrationNumber(),
                facts.taxNumber(),
                facts.guarantee(),
                facts.storageCharge(),
                facts.paymentMethods());
        particulars(facts.epaNumber(), facts.laborGuide(), facts.replacedParts());
        habits(facts.paper(), facts.odometerUnit(), facts.estimateValidDays(), facts.techniciansSeePrices());
        this.timeZone = facts.timeZone();
        this.locale = facts.locale();
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    ShopFacts facts() {
        return new ShopFacts(
                name,
                legalName,
                address,
                phone,
                email,
                registrationNumber,
                taxNumber,
                timeZone,
                locale,
                paper,
                odometerUnit,
                estimateValidDays,
                techniciansSeePrices,
                guarantee,
                storageCharge,
                paymentMethods,
                epaNumber,
                laborGuide,
                replacedParts);
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String legalName() {
        return legalName;
    }

    public String address() {
        return address;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    public String taxNumber() {
        return taxNumber;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** The style of its country for figures and dates: a language tag like {@code en-US}. */
    public String locale() {
        return locale;
    }

    /** The language of its papers, unless a customer has another one: {@code en}. */
    public String language() {
        return Locale.forLanguageTag(locale).getLanguage();
    }

    public String odometerUnit() {
        return odometerUnit;
    }

    /** Its paper size: {@code letter} or {@code a4}. */
    public String paper() {
        return paper;
    }

    public boolean techniciansSeePrices() {
        return techniciansSeePrices;
    }

    public int estimateValidDays() {
        return estimateValidDays;
    }

    public String guarantee() {
        return guarantee;
    }

    public String storageCharge() {
        return storageCharge;
    }

    public String paymentMethods() {
        return paymentMethods;
    }

    /** The shop's number at the U.S. Environmental Protection Agency, for hazardous waste. */
    public String epaNumber() {
        return epaNumber;
    }

    /** The name of the guide for labor hours; empty for none. */
    public String laborGuide() {
        return laborGuide;
    }

    /** The words for customers about the parts that come off their car. */
    public String replacedParts() {
        return replacedParts;
    }
}
