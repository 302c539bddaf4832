package dev.liftgate.orders;

import dev.liftgate.money.Charge;
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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** @throws Refused beside {@code price} if it lies outside the range, and nobody said that it is meant */
    public void requireMeant(Money price, boolean isMeant, Stamp by) {
        String outside = outside(price);
        if (!isMeant && outside != null && by.actor().may(Permission.PRICE)) {
            throw new Refused("price", "This is " + outside + ": keep it, or narrow again?");
        }
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
        return range.openEnded() ? null : range.middle();
    }

    /** Records a cost factor. A price that was set is spread anew and has to be authorized anew. */
    public void narrow(String code, RecordedFactor factor, Stamp by) {
        job.order().progress().require(OrderVerb.NARROW);
        job.requireEditable();
        Map<String, RecordedFactor> more = new LinkedHashMap<>(factors);
        more.put(code, factor);
        factors = more;
        if (factor.isGrade()) {
            lines().stream().filter(Line::isChoice).forEach(line -> line.grade(null));
        }
        job.tell(": " + factor.label() + spreadAnew(), by);
    }

    /** Puts a price that was set on the lines anew; it has to be authorized anew. Returns words for the timeline. */
    String spreadAnew() {
        String now = ", now " + MoneyText.text(narrowed());
        if (price() == null) {
            return now;
        }
        charge(price(), basis());
        return now + told(outside(price())) + job.takeBack();
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

    /** The grade that the recorded factors chose for parts with two, low or high; null while they leave it open. */
    Narrowing grade() {
        return factors.values().stream()
                .filter(RecordedFactor::isGrade)
                .map(RecordedFactor::parts)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** The whole range from the catalog, before any factor was recorded. */
    public MoneyRange range() {
        return sum(line -> line.range(List.of()));
    }

    /** The range that the recorded factors leave, with the usual one of two parts until somebody chooses. */
    public MoneyRange narrowed() {
        return sum(Line::range);
    }

    private MoneyRange sum(Function<Line, MoneyRange> of) {
        return lines().stream().map(of).reduce(MoneyRange::plus).orElseThrow();
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
