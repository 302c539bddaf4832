package dev.liftgate.catalog;

import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.MoneyText;
import dev.liftgate.rates.LaborRate;
import dev.liftgate.rates.MarkupBand;
import dev.liftgate.rows.CodedRow;
import dev.liftgate.rows.TableRow;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A piece of work that the shop sells: its hours, its parts, and the usual cost. */
@Entity
@Table(name = "operation")
public class Operation extends CodedRow {

    /** All data of an operation except its parts. Typical and fee may be null; a null rate is the usual one. */
    record OperationFacts(
            String title,
            String laborDescription,
            BigDecimal hoursLow,
            BigDecimal hoursHigh,
            LaborRate rate,
            boolean openEnded,
            boolean teardown,
            MoneyRange typical,
            String source,
            String safetyWords,
            String fee) {}

    /** One part of the operation, or a choice between a plainer and a better one. */
    @Entity(name = "OperationPart")
    @Table(name = "operation_part")
    static class OperationPart extends TableRow {

        private int position;
        private String description;
        private BigDecimal quantity;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "economy_part_id")
        private Part economy;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "premium_part_id")
        private Part premium;
    }

    private String title;

    @Column(name = "labor_description")
    private String laborDescription;

    @Column(name = "hours_low")
    private BigDecimal hoursLow;

    @Column(name = "hours_high")
    private BigDecimal hoursHigh;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rate_code")
    private LaborRate rate;

    @Column(name = "open_ended")
    private boolean openEnded;

    private boolean teardown;

    @Column(name = "typical_low")
    private Money typicalLow;

    @Column(name = "typical_high")
    private Money typicalHigh;

    private String source;

    @Column(name = "safety_words")
    private String safetyWords;

    @Column(name = "fee_code")
    private String feeCode;

    /** The one price of a package, else null. */
    @Column(name = "package_price")
    private Money packagePrice;

    /** Asked for only where there is a package price, so that other operations cost no statement more. */
    @ManyToMany
    @JoinTable(
            name = "operation_inclusion",
            joinColumns = @JoinColumn(name = "operation_code"),
            inverseJoinColumns = @JoinColumn(name = "included_code"))
    @OrderBy("title")
    private Set<Operation> included = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "operation_code", nullable = false, updatable = false)
    @OrderBy("position")
    private List<OperationPart> parts = new ArrayList<>();

    protected Operation() {}

    Operation(String code, OperationFacts facts) {
        super(code);
        describe(facts);
    }

    /** @param seen the version that was on the screen */
    void revise(OperationFacts facts, int seen) {
        Edits.since(seen, version())
                .of("title", "Title", title, facts.title())
                .of("laborDescription", "Labor", laborDescription, facts.laborDescription())
                .of("hoursLow", "Least hours", MoneyText.text(hoursLow), MoneyText.text(facts.hoursLow()))
                .of("hoursHigh", "Most hours", MoneyText.text(hoursHigh), MoneyText.text(facts.hoursHigh()))
                .of(
                        "rate",
                        "Rate",
                        rateCode(),
                        facts.rate() == null ? "" : facts.rate().code())
                .of("typicalLow", "Typical range", text(typical()), text(facts.typical()))
                .of("openEnded", "Open-ended", openEnded, facts.openEnded())
                .of("teardown", "Taking apart", teardown, facts.teardown())
                .of("source", "Source", source, facts.source())
                .of("safetyWords", "Safety words", safetyWords, facts.safetyWords())
                .of("feeCode", "Fee", feeCode, facts.fee())
                .settle();
        describe(facts);
    }

    private static String text(MoneyRange range) {
        return range == null ? "" : MoneyText.text(range);
    }

    private void describe(OperationFacts facts) {
        if (facts.hoursHigh().compareTo(facts.hoursLow()) < 0) {
            throw new Refused("hoursHigh", "The most hours cannot be fewer than the least");
        }
        title = facts.title();
        laborDescription = facts.laborDescription();
        hoursLow = facts.hoursLow();
        hoursHigh = facts.hoursHigh();
        rate = facts.rate();
        openEnded = facts.openEnded();
        teardown = facts.teardown();
        typicalLow = facts.typical() == null ? null : facts.typical().low();
        typicalHigh = facts.typical() == null ? null : facts.typical().high();
        source = facts.source();
        safetyWords = facts.safetyWords();
        feeCode = facts.fee();
    }

    /** @param premium the better choice; the same part if there is none */
    void need(String description, BigDecimal quantity, Part economy, Part premium) {
        OperationPart row = new OperationPart();
        row.position = parts.stream().mapToInt(other -> other.position).max().orElse(0) + 1;
        row.description = description;
        row.quantity = quantity;
        row.economy = economy;
        row.premium = premium;
        parts.add(row);
    }

    /** Removes this row; false if there was none. */
    boolean drop(long rowId) {
        return parts.removeIf(row -> row.id().equals(rowId));
    }

    /** Sells it as a package at that price, or not as a package if null. */
    void sellAt(Money price) {
        if (price != null && price.isZero()) {
            throw new Refused("packagePrice", "A package has a price; leave it empty for none");
        }
        if (price == null) {
            included.clear();
        }
        packagePrice = price;
    }

    /** Adds another operation to the package. */
    void include(Operation other) {
        if (packagePrice == null) {
            throw new Refused("included", "Set the price of the package first");
        }
        if (other == null || other == this || other.packagePrice != null || other.teardown || other.openEnded) {
            throw new Refused("included", "Choose an operation that is no package, opens nothing up, and has an end");
        }
        included.add(other);
    }

    void leaveOut(String code) {
        included.removeIf(each -> each.code().equals(code));
    }

    /** The operation at today's prices, with the grade of its parts that is usual here. */
    Offer offer(LaborRate usual, List<MarkupBand> bands, boolean originalUsual) {
        List<Operation> all = packagePrice == null
                ? List.of(this)
                : Stream.concat(Stream.of(this), included.stream()).toList();
        List<Offer.Labor> labor = all.stream()
                .map(each -> each.labor(usual))
                .filter(each -> packagePrice == null || each.hoursHigh().signum() > 0)
                .toList();
        return new Offer(
                code(),
                title,
                teardown,
                openEnded,
                typical(),
                source,
                safetyWords,
                labor.isEmpty() ? labor(usual) : labor.get(0),
                labor.stream().skip(1).toList(),
                all.stream()
                        .flatMap(each -> each.parts.stream())
                        .map(row -> Offer.PartChoice.between(
                                row.description,
                                row.quantity,
                                row.economy.taxCode(),
                                row.economy.feeCode(),
                                row.economy.offer(bands),
                                row.premium.offer(bands),
                                originalUsual))
                        .toList(),
                packagePrice);
    }

    private Offer.Labor labor(LaborRate usual) {
        LaborRate hourly = rate == null ? usual : rate;
        return new Offer.Labor(laborDescription, hoursLow, hoursHigh, hourly.hourly(), hourly.taxCode(), feeCode);
    }

    /** The one price of a package; null if it is none. */
    public Money packagePrice() {
        return packagePrice;
    }

    public Set<Operation> included() {
        return included;
    }

    public String title() {
        return title;
    }

    public String laborDescription() {
        return laborDescription;
    }

    public BigDecimal hoursLow() {
        return hoursLow;
    }

    public BigDecimal hoursHigh() {
        return hoursHigh;
    }

    /** The code of its own labor rate; empty for the usual one. */
    public String rateCode() {
        return rate == null ? "" : rate.code();
    }

    public boolean openEnded() {
        return openEnded;
    }

    public boolean teardown() {
        return teardown;
    }

    /** The usual cost elsewhere; null if nobody said. */
    public MoneyRange typical() {
        return typicalLow == null ? null : new MoneyRange(typicalLow, typicalHigh, openEnded);
    }

    public String source() {
        return source;
    }

    public String safetyWords() {
        return safetyWords;
    }

    /** The code of the fee that it calls for, or null. */
    public String feeCode() {
        return feeCode;
    }

    /** The id of the row behind that entry of {@link Offer#parts()}, for removing it. */
    public Long rowId(int index) {
        return parts.get(index).id();
    }
}
