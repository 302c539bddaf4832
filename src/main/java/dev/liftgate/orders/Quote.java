package dev.liftgate.orders;

import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.money.KeptJson;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Narrowing;
import dev.liftgate.money.Spread;
import dev.liftgate.web.EditConflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;

/** What a job costs: from the range of its lines, narrowed by what is known, to the one figure that is charged. */
@MappedSuperclass
public abstract class Quote extends PanacheEntityBase {

    /** What the figure on a job promises the customer. */
    public enum Basis {
        PRICE("price"),
        NOT_TO_EXCEED("not to exceed");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What parts bring in after discounts, and what they cost the shop. */
    public record Margin(Money sold, Money cost) {

        public Money amount() {
            return sold.minus(cost);
        }

        /** Of what they are sold for, in whole percent; 0 where they are given away. */
        public long percent() {
            return sold.isZero()
                    ? 0
                    : amount().getAmount()
                            .multiply(BigDecimal.valueOf(100))
                            .divide(sold.getAmount(), 0, RoundingMode.HALF_UP)
                            .longValueExact();
        }
    }

    /** A recorded cost factor: in words, and how it narrows labor and parts (null leaves them as they are). */
    public record Factor(String label, Narrowing labor, Narrowing parts) {

        Narrowing on(ChargeKind kind) {
            return kind == ChargeKind.LABOR ? labor : kind == ChargeKind.PART ? parts : null;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private Money price;
    private Discount discount;

    @Column(name = "authorized_price")
    private Money authorizedPrice;

    @Column(name = "agreed_price")
    private Money agreedPrice;

    @Column(name = "final_reason")
    private String finalReason = "";

    @Column(name = "typical_low")
    private Money typicalLow;

    @Column(name = "typical_high")
    private Money typicalHigh;

    @Column(name = "typical_source")
    private String typicalSource = "";

    @Convert(converter = FactorsColumn.class)
    private Map<String, Factor> factors = Map.of();

    public abstract Set<Line> lines();

    void usually(MoneyRange typical, String source) {
        typicalSource = source;
        typicalLow = typical == null ? null : typical.low();
        typicalHigh = typical == null ? null : typical.high();
    }

    void record(String code, Factor factor) {
        Map<String, Factor> more = new LinkedHashMap<>(factors);
        more.put(code, factor);
        factors = more;
    }

    /** Sets the figure and spreads it over the lines, so that they add up to it. */
    void charge(Money price, Basis basis) {
        this.price = price;
        this.basis = basis;
        List<Money> amounts = Spread.over(lines().stream().map(Line::range).toList(), price);
        int i = 0;
        for (Line line : lines()) {
            line.charge(amounts.get(i++));
        }
    }

    /** Sets the figure that the work came to, over the one that was agreed to; null and no reason take it back. */
    void conclude(Money price, String reason) {
        Money agreed = agreedPrice == null ? this.price : agreedPrice;
        boolean differs = !price.isEqual(agreed);
        charge(price, differs ? Basis.PRICE : basis);
        agreedPrice = differs ? agreed : null;
        finalReason = differs ? reason : "";
    }

    /** From now on the present figure is the one to agree to. */
    void startOver() {
        agreedPrice = null;
        finalReason = "";
    }

    void discount(Discount discount) {
        this.discount = discount;
    }

    /** What every line charges, less its own discount and its share of the one on the whole. */
    List<Charge> charges() {
        return discounted(lines().stream().map(Line::toCharge).toList());
    }

    /** The same at the figure that was agreed to, whatever the work came to in the end. */
    List<Charge> agreedCharges() {
        if (agreedPrice == null) {
            return charges();
        }
        Iterator<Money> amounts = Spread.over(lines().stream().map(Line::range).toList(), agreedPrice)
                .iterator();
        return discounted(
                lines().stream().map(line -> line.toCharge(amounts.next())).toList());
    }

    private List<Charge> discounted(List<Charge> charges) {
        return discount == null ? charges : discount.from(charges);
    }

    /** What the customer pays, before fees and tax: the price less all discounts; null while there is no price. */
    public Money net() {
        return price == null
                ? null
                : Money.total(charges().stream().map(Charge::net).toList());
    }

    /** The price that the customer has said yes to; null takes the yes away. */
    void authorized(Money price) {
        authorizedPrice = price;
    }

    /** Refuses a figure that was set by somebody who had not seen the present one. */
    void requireSeen(int versionSeen, Money price, Basis basis) {
        if (version != versionSeen && !(price.equals(this.price) && basis == this.basis)) {
            throw EditConflict.between(
                    "price", this.price == null ? "not priced" : MoneyText.text(this.price), MoneyText.text(price));
        }
    }

    /** The grade that the recorded factors chose for a part with two; null while they leave it open. */
    PartOffer gradeOf(Line line) {
        Narrowing choice = factors.values().stream()
                .map(Factor::parts)
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

    /** What the recorded factors leave of the range. */
    public MoneyRange narrowed() {
        return sum(List.copyOf(factors.values()));
    }

    private MoneyRange sum(List<Factor> with) {
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
        return typicalLow == null ? null : new MoneyRange(typicalLow, typicalHigh, range().openEnded());
    }

    /** Says how the price stands to what the work usually costs; null when it lies within. */
    public String priceNote() {
        MoneyRange usual = typical();
        if (usual == null || price == null || usual.contains(price)) {
            return null;
        }
        return (price.isLessThan(usual.low()) ? "below" : "above") + " the typical " + MoneyText.text(usual);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Basis basis() {
        return basis;
    }

    public Money price() {
        return price;
    }

    /** What the shop earns on the parts; null without parts, or while price, choice or cost of one is open. */
    public Margin margin() {
        List<Charge> parts = price == null
                ? List.of()
                : charges().stream()
                        .filter(charge -> charge.kind() == ChargeKind.PART)
                        .toList();
        List<Money> costs = lines().stream()
                .filter(line -> line.kind() == ChargeKind.PART)
                .map(Line::cost)
                .toList();
        return parts.isEmpty() || costs.contains(null)
                ? null
                : new Margin(Money.total(parts.stream().map(Charge::net).toList()), Money.total(costs));
    }

    /** All that is taken off, off its lines first; they and the price give {@link #net}. */
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

    /** What is taken off the whole job, or null. */
    public Discount discount() {
        return discount;
    }

    public Money authorizedPrice() {
        return authorizedPrice;
    }

    /** Why the work came to another figure than was agreed to; empty where it did not. */
    public String finalReason() {
        return finalReason;
    }

    /** Whether the price is what the work came to, and not what was agreed to. */
    public boolean isConcluded() {
        return agreedPrice != null;
    }

    public String typicalSource() {
        return typicalSource;
    }

    public Map<String, Factor> factors() {
        return factors;
    }

    /** Factors as text; a changed map is a new map, so that a change is noticed. */
    static class FactorsColumn implements AttributeConverter<Map<String, Factor>, String> {

        @Override
        public String convertToDatabaseColumn(Map<String, Factor> factors) {
            return KeptJson.write(factors);
        }

        @Override
        public Map<String, Factor> convertToEntityAttribute(String json) {
            return KeptJson.readMap(json, Factor.class);
        }
    }
}
