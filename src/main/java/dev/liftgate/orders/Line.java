package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.Narrowing;
import dev.liftgate.rows.TableRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * One thing that a job charges for: hours of labor, or a part. It is copied from the catalog as it was. A part may come
 * in two grades.
 */
@Entity
@Table(name = "line")
public class Line extends TableRow {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "job_id")
    private Job job;

    private int position;

    @Enumerated(EnumType.STRING)
    private ChargeKind kind;

    private String description;

    @Column(name = "quantity_low")
    private BigDecimal quantityLow;

    @Column(name = "quantity_high")
    private BigDecimal quantityHigh;

    @Column(name = "open_ended")
    private boolean openEnded;

    private boolean flat;

    @Column(name = "tax_code")
    private String taxCode;

    @Column(name = "fee_code")
    private String feeCode;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "economy_number"))
    @AttributeOverride(name = "brand", column = @Column(name = "economy_brand"))
    @AttributeOverride(name = "condition", column = @Column(name = "economy_condition"))
    @AttributeOverride(name = "cost", column = @Column(name = "economy_cost"))
    @AttributeOverride(name = "price", column = @Column(name = "economy_price"))
    private PartOffer economy;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "premium_number"))
    @AttributeOverride(name = "brand", column = @Column(name = "premium_brand"))
    @AttributeOverride(name = "condition", column = @Column(name = "premium_condition"))
    @AttributeOverride(name = "cost", column = @Column(name = "premium_cost"))
    @AttributeOverride(name = "price", column = @Column(name = "premium_price"))
    private PartOffer premium;

    /** Whether of two parts the better one is usual in this shop. */
    @Column(name = "premium_usual")
    private boolean premiumUsual;

    /** Whether the better one of two parts was chosen for this line; null while nobody has. */
    @Column(name = "premium_chosen")
    private Boolean premiumChosen;

    private Money amount;

    private Discount discount;

    /** Whether it was taken off; it is kept as it was, to be put back. */
    private boolean removed;

    protected Line() {}

    private Line(Job job, int position, ChargeKind kind, String description, BigDecimal low, BigDecimal high) {
        this.job = job;
        this.position = position;
        this.kind = kind;
        this.description = description;
        this.quantityLow = low;
        this.quantityHigh = high;
    }

    static Line labor(Job job, int position, Offer.Labor labor, boolean openEnded) {
        Line line = new Line(job, position, ChargeKind.LABOR, labor.description(), labor.hoursLow(), labor.hoursHigh());
        line.openEnded = openEnded;
        line.taxCode = labor.taxCode();
        line.feeCode = labor.fee();
        line.economy = new PartOffer(null, null, null, null, labor.rate());
        line.premium = line.economy;
        return line;
    }

    static Line part(Job job, int position, Offer.PartChoice part) {
        Line line = new Line(job, position, ChargeKind.PART, part.description(), part.quantity(), part.quantity());
        line.taxCode = part.taxCode();
        line.feeCode = part.fee();
        line.economy = part.economy();
        line.premium = part.premium();
        line.premiumUsual = part.premiumUsual();
        return line;
    }

    /** Work at a figure agreed beforehand, without hours. */
    static Line flat(Job job, int position, ChargeKind kind, String description, Money price, String taxCode) {
        Line line = new Line(job, position, kind, description, BigDecimal.ONE, BigDecimal.ONE);
        line.flat = true;
        line.taxCode = taxCode;
        line.economy = new PartOffer(null, null, null, null, price);
        line.premium = line.economy;
        return line;
    }

    void charge(Money amount) {
        this.amount = amount;
    }

    MoneyRange range(Collection<RecordedFactor> factors) {
        MoneyRange range = new MoneyRange(
                economy.price().multipliedBy(quantityLow, RoundingMode.HALF_UP),
                premium.price().multipliedBy(quantityHigh, RoundingMode.HALF_UP),
                openEnded);
        for (RecordedFactor factor : factors) {
            Narrowing narrowing = factor.on(kind);
            range = narrowing == null ? range : range.narrow(narrowing);
        }
        return range;
    }

    /** Whether the price of the job puts it above or below all hours or pieces that it may take. */
    public boolean isOutside() {
        return amount != null && !openEnded && !whole().contains(amount);
    }

    private MoneyRange whole() {
        return range(List.of());
    }

    void discount(Discount discount) {
        this.discount = discount;
    }

    /** The charge of the line, less its own discount. */
    Charge toCharge() {
        return toCharge(amount);
    }

    Charge toCharge(Money amount) {
        BigDecimal pieces = kind == ChargeKind.PART ? quantityLow : BigDecimal.ONE;
        Charge full = new Charge(kind, amount, taxCode, feeCode, pieces, job.id());
        return discount == null ? full : discount.from(List.of(full)).get(0);
    }

    /** What can be changed on it, as it is now; the price is null where hours are charged at a rate. */
    public JobLines.LineFacts facts() {
        boolean hours = kind == ChargeKind.LABOR && !flat;
        Money price = hours ? null : kind == ChargeKind.PART ? part().price() : economy.price();
        return new JobLines.LineFacts(description, hours && quantity() != null ? quantity() : quantityHigh, price);
    }

    /** From then on it has one quantity. A part at another price is that part only, no choice of two. */
    void revise(JobLines.LineFacts facts) {
        Money price = facts().price();
        description = facts.description();
        quantityLow = facts.quantity();
        quantityHigh = facts.quantity();
        openEnded = false;
        if (price != null && !price.equals(facts.price())) {
            PartOffer sold = kind == ChargeKind.PART ? part() : economy;
            economy = sold.at(facts.price());
            premium = economy;
        }
    }

    void call(String text) {
        description = text;
    }

    void swapWith(Line other) {
        int mine = position;
        position = other.position;
        other.position = mine;
    }

    void grade(Boolean premium) {
        premiumChosen = premium;
    }

    /** The part that is sold: the only one, the chosen one of two, or the usual one until somebody chooses. */
    public PartOffer part() {
        return kind != ChargeKind.PART ? null : isPremium() ? premium : economy;
    }

    private boolean isPremium() {
        if (premiumChosen != null || !isChoice()) {
            return isChoice() && premiumChosen;
        }
        Narrowing ofAll = job.quote().grade();
        return ofAll == null ? premiumUsual : ofAll == Narrowing.HIGH;
    }

    /** Whether it is sold in the usual one of two grades, because nobody has chosen. */
    public boolean isUsual() {
        return isChoice() && premiumChosen == null && job.quote().grade() == null;
    }

    /** The shop's own cost of the parts on this line; null for labor, and where it is not known. */
    Money cost() {
        PartOffer sold = part();
        return sold == null || sold.cost() == null ? null : sold.cost().multipliedBy(quantityLow, RoundingMode.HALF_UP);
    }

    /** Whether a plainer and a better part stand side by side. */
    public boolean isChoice() {
        return kind == ChargeKind.PART && !Objects.equals(economy, premium);
    }

    void remove(boolean removed) {
        this.removed = removed;
    }

    boolean isRemoved() {
        return removed;
    }

    int position() {
        return position;
    }

    public ChargeKind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    /**
     * Hours behind the amount at the labor rate, to the hundredth; null for a flat charge, for parts, and where the price
     * lies outside all hours that it may take.
     */
    public BigDecimal hours() {
        return kind != ChargeKind.LABOR
                        || flat
                        || amount == null
                        || isOutside()
                        || economy.price().isZero()
                ? null
                : amount.getAmount().divide(economy.price().getAmount(), 2, RoundingMode.HALF_UP);
    }

    public BigDecimal quantityLow() {
        return quantityLow;
    }

    public BigDecimal quantityHigh() {
        return quantityHigh;
    }

    public PartOffer economy() {
        return economy;
    }

    public PartOffer premium() {
        return premium;
    }

    public boolean isFlat() {
        return flat;
    }

    public String taxCode() {
        return taxCode;
    }

    /** The code of the fee that it calls for, or null. */
    public String feeCode() {
        return feeCode;
    }

    public Money amount() {
        return amount;
    }

    /** The discount on this line alone, or null. */
    public Discount discount() {
        return discount;
    }

    /** What the recorded factors leave of its range, with the usual one of two parts until somebody chooses. */
    public MoneyRange range() {
        return isChoice()
                ? whole().narrow(isPremium() ? Narrowing.HIGH : Narrowing.LOW)
                : range(job.quote().factors().values());
    }

    /** Hours or pieces as charged: the amount divided by the unit price where that is even; null for a flat charge. */
    public BigDecimal quantity() {
        Money unit = unitPrice();
        if (unit == null || unit.isZero()) {
            return null;
        }
        BigDecimal quantity = amount.getAmount().divide(unit.getAmount(), 2, RoundingMode.HALF_UP);
        return unit.multipliedBy(quantity, RoundingMode.HALF_UP).isEqual(amount) ? quantity : null;
    }

    /** The price of one hour (the labor rate) or of one piece in this job; null where it comes out uneven or is flat. */
    public Money unitPrice() {
        if (flat || amount == null || kind == ChargeKind.LABOR && isOutside()) {
            return null;
        }
        if (kind == ChargeKind.LABOR) {
            return economy.price();
        }
        Money each = amount.dividedBy(quantityLow, RoundingMode.HALF_UP);
        return each.multipliedBy(quantityLow, RoundingMode.HALF_UP).isEqual(amount) ? each : null;
    }
}
