package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Narrowing;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.hibernate.annotations.Parent;
import org.joda.money.Money;

/**
 * A job's cost, from the range of its lines to the one charged figure. Recorded cost factors narrow the range in
 * between.
 */
@Embeddable
public class Quote {

    @Parent
    private Job job;

    @Enumerated(EnumType.STRING)
    private PriceBasis basis;

    private Money price;
    private Discount discount;

    @Embedded
    private TypicalRange typical = TypicalRange.UNKNOWN;

    @Convert(converter = RecordedFactor.FactorsColumn.class)
    private Map<String, RecordedFactor> factors = Map.of();

    protected Quote() {}

    Quote(Job job) {
        this.job = job;
    }

    // the only way in which Hibernate sets the job
    Job getJob() {
        return job;
    }

    void setJob(Job job) {
        this.job = job;
    }

    void usually(MoneyRange range, String source) {
        typical = TypicalRange.of(range, source);
    }

    private List<Line> lines() {
        return job.lines();
    }

    /**
     * Sets the figure that the customer decides on. This takes an authorization away, for that was given to another
     * figure.
     *
     * @param seen the version of the job that the person had before their eyes
     * @throws EditConflict if somebody else set another figure since
     * @throws dev.liftgate.web.Refused beside {@code price} if it lies outside the range and this person may not set such
     */
    public void price(Money price, PriceBasis basis, int seen, Stamp by) {
        job.order().progress().require(OrderVerb.PRICE);
        if (job.version() != seen && !(price.equals(this.price) && basis == this.basis)) {
            String stands = price() == null ? "not priced" : MoneyText.text(price());
            throw EditConflict.between("price", stands, MoneyText.text(price));
        }
        job.requireEditable();
        String outside = outside(price);
        if (outside != null) {
            by.require(Permission.PRICE, "price");
        }
        charge(price, basis);
        job.tell(": " + basis.label() + " " + MoneyText.text(price) + told(outside) + job.takeBack(), by);
    }

    private static String told(String outside) {
        return outside == null ? "" : ", " + outside;
    }

    /** Takes facts and price over from the same job on another order, for the customer to decide on anew. */
    void takeOver(Quote other) {
        factors = other.factors;
        if (other.price != null) {
            charge(other.price, other.basis);
        }
    }

    /** How far a price lies outside the narrowed range, in words; null where it lies within. */
    public String outside(Money price) {
        MoneyRange range = narrowed();
        if (price == null || range.contains(price)) {
            return null;
        }
        boolean below = price.isLessThan(range.low());
        Money by = below ? range.low().minus(price) : price.minus(range.high());
        return (below ? "below" : "above") + " the range by " + MoneyText.text(by);
    }

    /** The price to propose where no price is set yet: the middle of the narrowed range; null if that has no end. */
    public Money proposal() {
        MoneyRange range = narrowed();
        return range.openEnded() ? null : range.low().plus(range.high()).dividedBy(2, RoundingMode.HALF_UP);
    }

    /** Records a cost factor. A price that was set is spread anew and has to be authorized anew. */
    public void narrow(String code, RecordedFactor factor, Stamp by) {
        job.order().progress().require(OrderVerb.NARROW);
        job.requireEditable();
        Map<String, RecordedFactor> more = new LinkedHashMap<>(factors);
        more.put(code, factor);
        factors = more;
        String gone = "";
        if (price() != null) {
            charge(price(), basis());
            gone = told(outside(price())) + job.takeBack();
        }
        job.tell(": " + factor.label() + ", now " + MoneyText.text(narrowed()) + gone, by);
    }

    public void addLabor(Offer.Labor labor, Stamp by) {
        add(position -> Line.labor(job, position, labor, false), by);
    }

    public void addPart(Offer.PartChoice part, Stamp by) {
        add(position -> Line.part(job, position, part), by);
    }

    /** Adds work that another shop does, at the price that the customer pays for it. */
    public void addSublet(String description, Money price, String taxCode, Stamp by) {
        add(position -> Line.flat(job, position, ChargeKind.SUBLET, description, price, taxCode), by);
    }

    /** Adds a line beside those of the operation, and its amount to the price. This takes an authorization away. */
    private void add(IntFunction<Line> made, Stamp by) {
        job.order().progress().require(OrderVerb.CHANGE_LINES);
        job.requireEditable();
        Line line = job.everyLine().add(made);
        if (price() != null) {
            charge(price().plus(line.range().low()), basis());
        }
        job.tell(": added " + line.description() + ", " + MoneyText.text(line.range()) + job.takeBack(), by);
    }

    /** Takes a line off, and its amount off the price. This takes an authorization away, also when it is put back. */
    public void removeLine(long lineId, Stamp by) {
        job.order().progress().require(OrderVerb.CHANGE_LINES);
        job.requireEditable();
        Line line = job.line(lineId);
        if (lines().size() == 1) {
            throw new Refused("“" + job.title() + "” has no other line: remove the job instead.");
        }
        Money rest = price() == null ? null : price().minus(line.amount());
        line.remove(true);
        if (rest != null) {
            charge(rest, basis());
        }
        job.tell(": took off " + line.description() + job.takeBack(), by);
    }

    /** Puts a line back that was taken off, with its amount, tax and discount as they were. */
    public void putLineBack(long lineId, Stamp by) {
        job.order().progress().require(OrderVerb.CHANGE_LINES);
        job.requireEditable();
        Line line = job.everyLine().removed(lineId);
        line.remove(false);
        if (price() != null) {
            Money amount = line.amount() == null ? line.range().low() : line.amount();
            charge(price().plus(amount), basis());
        }
        job.tell(": put back " + line.description() + job.takeBack(), by);
    }

    /**
     * Sets a discount on the job or on one of its lines. An authorization stands unless the job gets dearer.
     *
     * @param line null: off the whole job
     * @param discount null takes a discount away
     */
    public void discount(Line line, Discount discount, Stamp by) {
        job.order().progress().require(OrderVerb.DISCOUNT);
        job.requireEditable();
        if (price() == null) {
            throw new Refused("“" + job.title() + "” has no price yet to take something off.");
        }
        Money before = net();
        Reckoning.requireWithin(
                line == null
                        ? Money.total(lines().stream()
                                .map(each -> each.toCharge().net())
                                .toList())
                        : line.amount(),
                discount);
        if (line == null) {
            discount(discount);
        } else {
            line.discount(discount);
        }
        Money net = net();
        Money yes = job.agreed().price();
        String gone = yes != null && net.isGreaterThan(yes) && net.isGreaterThan(before) ? job.takeBack() : "";
        job.tell(
                (line == null ? "" : ", " + line.description()) + ": " + Reckoning.words(discount) + ", now "
                        + MoneyText.text(net) + gone,
                by);
    }

    /** Sets the figure and spreads it over the lines, so that they add up to it. */
    void charge(Money price, PriceBasis basis) {
        this.price = price;
        this.basis = basis;
        Iterator<Money> amounts = LineSpread.over(lines(), price).iterator();
        lines().forEach(line -> line.charge(amounts.next()));
    }

    void discount(Discount discount) {
        this.discount = discount;
    }

    /** The lines' charges, less their own discounts and their shares of the discount on the whole job. */
    public List<Charge> charges() {
        return discounted(lines().stream().map(Line::toCharge).toList());
    }

    List<Charge> discounted(List<Charge> charges) {
        return discount == null ? charges : discount.from(charges);
    }

    /**
     * What the customer pays for it before fees and tax: the price less all discounts; null while there is no price.
     */
    public Money net() {
        return price == null
                ? null
                : Money.total(charges().stream().map(Charge::net).toList());
    }

    /** The grade that the recorded factors chose for a part with two; null while they leave it open. */
    PartOffer gradeOf(Line line) {
        Narrowing choice = factors.values().stream()
                .map(RecordedFactor::parts)
                .filter(Objects::nonNull)
                .filter(narrowing -> narrowing == Narrowing.LOW || narrowing == Narrowing.HIGH)
                .reduce((first, last) -> last)
                .orElse(null);
        return choice == null ? null : choice == Narrowing.LOW ? line.economy() : line.premium();
    }

    /** The whole range from the catalog, before any factor was recorded. */
    public MoneyRange range() {
        return sum(List.of());
    }

    /** The range that the recorded factors leave. */
    public MoneyRange narrowed() {
        return sum(List.copyOf(factors.values()));
    }

    private MoneyRange sum(List<RecordedFactor> with) {
        return lines().stream()
                .map(line -> line.range(with))
                .reduce(MoneyRange::plus)
                .orElseThrow();
    }

    public boolean isNarrowed() {
        return !narrowed().equals(range());
    }

    /** The guide's or the trade's typical range for this work, or null. */
    public MoneyRange typical() {
        return typical.range(range().openEnded());
    }

    /** Compares the price with what the work usually costs; null when it lies within. */
    public String priceNote() {
        MoneyRange usual = typical();
        if (usual == null || price == null || usual.contains(price)) {
            return null;
        }
        return (price.isLessThan(usual.low()) ? "below" : "above") + " the typical " + MoneyText.text(usual);
    }

    public PriceBasis basis() {
        return basis;
    }

    public Money price() {
        return price;
    }

    /** The shop's margin on the parts, or null. */
    public PartsMargin margin() {
        return PartsMargin.of(job);
    }

    /** All discounts, those on its lines first; the price less all of them is {@link #net}. */
    public List<DiscountAmount> discounts() {
        List<DiscountAmount> discounts = new ArrayList<>();
        if (price != null) {
            lines().stream()
                    .filter(line -> line.discount() != null)
                    .forEach(line -> discounts.add(line.discount()
                            .on(line.description(), line.discount().off(line.amount()))));
            if (discount != null) {
                Money onLines = discounts.stream()
                        .map(DiscountAmount::amount)
                        .reduce(Money.zero(price.getCurrencyUnit()), Money::plus);
                discounts.add(discount.on("", price.minus(onLines).minus(net())));
            }
        }
        return discounts;
    }

    /** The discount on the whole job, or null. */
    public Discount discount() {
        return discount;
    }

    public String typicalSource() {
        return typical.source();
    }

    public Map<String, RecordedFactor> factors() {
        return factors;
    }
}
