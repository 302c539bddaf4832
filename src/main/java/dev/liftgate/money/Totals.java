package dev.liftgate.money;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount.DiscountAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The totals of a document.
 *
 * <p>Every fee and every tax rate is rounded once, half up, on its whole base. The total is the sum of the printed
 * amounts: labor, parts and sublet as on their lines, less discounts, plus fees and taxes. So a customer with a pencil
 * gets the same figure. Where nothing is charged, as for a free comeback, there is no fee either.
 *
 * @param discounts the sum of those on jobs and their lines, and the one on the whole
 */
public record Totals(
        Money labor,
        Money parts,
        Money sublet,
        List<DiscountAmount> discounts,
        List<FeeAmount> fees,
        List<TaxAmount> taxes,
        Money total) {

    /** The name on paper for all discounts of single jobs and lines together. */
    static final String ON_JOBS = "Discounts on jobs";

    /** Papers from before there were discounts have none. */
    public Totals {
        discounts = discounts == null ? List.of() : discounts;
    }

    /** The base of a percentage, after discounts. */
    public enum Base {
        LABOR("labor"),
        PARTS("parts"),
        LABOR_AND_PARTS("labor and parts");

        private final String label;

        Base(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        private boolean includes(ChargeKind kind) {
            return kind == ChargeKind.LABOR && this != PARTS || kind == ChargeKind.PART && this != LABOR;
        }
    }

    /** The purpose of a fee, where laws treat it apart. */
    public enum FeeKind {
        OTHER("something else"),
        SUPPLIES("shop supplies"),
        WASTE("hazardous waste");

        private final String label;

        FeeKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A rule for a charge on the whole order: a fixed amount, or a percentage up to a cap.
     *
     * @param fixed or null for a percentage
     * @param base of the percentage; null is labor, as in rules kept before there was a choice
     * @param cap or null
     * @param law that demands the fee; empty if the shop charges it on its own
     */
    public record FeeRule(
            String label,
            Money fixed,
            @JsonAlias("percentOfLabor") BigDecimal percent,
            Base base,
            Money cap,
            String taxCode,
            FeeKind kind,
            String law) {

        public FeeRule {
            base = base == null ? Base.LABOR : base;
            kind = kind == null ? FeeKind.OTHER : kind;
            law = law == null ? "" : law;
        }
    }

    /**
     * A tax on all that bears its code.
     *
     * @param also the code of another tax on the same, such as that of the country beside that of the province; null for
     *     none
     */
    public record TaxRule(String code, String label, BigDecimal percent, String also) {

        public TaxRule(String code, String label, BigDecimal percent) {
            this(code, label, percent, null);
        }

        private boolean comesWith(List<TaxRule> all, String taxCode) {
            return code.equals(taxCode)
                    || all.stream().anyMatch(other -> other.code.equals(taxCode) && code.equals(other.also));
        }
    }

    /** The fees and taxes of a document, and the discount on the whole of it (null for none). */
    public record Rules(List<FeeRule> fees, List<TaxRule> taxes, Discount discount) {

        public Rules(List<FeeRule> fees, List<TaxRule> taxes) {
            this(fees, taxes, null);
        }
    }

    public record FeeAmount(String label, Money amount, FeeKind kind, String law) {

        public FeeAmount {
            kind = kind == null ? FeeKind.OTHER : kind;
            law = law == null ? "" : law;
        }
    }

    public record TaxAmount(String label, BigDecimal percent, Money base, Money amount) {

        private TaxAmount minus(List<TaxAmount> rest) {
            return rest.stream()
                    .filter(tax -> tax.label.equals(label) && tax.percent.compareTo(percent) == 0)
                    .findFirst()
                    .map(tax -> new TaxAmount(label, percent, base.minus(tax.base), amount.minus(tax.amount)))
                    .orElse(this);
        }
    }

    /** Zero, to print if nothing is taxed. */
    public Money noTax() {
        return Money.zero(total.getCurrencyUnit());
    }

    /** The total without taxes. */
    public Money beforeTax() {
        return total.minus(taxes.stream().map(TaxAmount::amount).toList());
    }

    /** The difference to smaller totals, amount by amount: what a credit note takes back. */
    public Totals minus(Totals rest) {
        return new Totals(
                labor.minus(rest.labor),
                parts.minus(rest.parts),
                sublet.minus(rest.sublet),
                discounts.stream()
                        .map(off -> new DiscountAmount(
                                off.words(), off.amount().minus(rest.amountOf(rest.discounts, off.words()))))
                        .filter(off -> !off.amount().isZero())
                        .toList(),
                fees.stream()
                        .map(fee ->
                                new FeeAmount(fee.label(), fee.amount().minus(rest.fee(fee)), fee.kind(), fee.law()))
                        .filter(fee -> !fee.amount().isZero())
                        .toList(),
                taxes.stream()
                        .map(tax -> tax.minus(rest.taxes))
                        .filter(tax -> !tax.base().isZero())
                        .toList(),
                total.minus(rest.total));
    }

    private Money amountOf(List<DiscountAmount> offs, String words) {
        return offs.stream()
                .filter(off -> off.words().equals(words))
                .map(DiscountAmount::amount)
                .reduce(noTax(), Money::plus);
    }

    private Money fee(FeeAmount like) {
        return fees.stream()
                .filter(fee -> fee.label().equals(like.label()))
                .map(FeeAmount::amount)
                .reduce(noTax(), Money::plus);
    }

    public static Totals of(CurrencyUnit currency, List<Charge> lines, Rules rules) {
        List<Charge> charges =
                rules.discount() == null ? lines : rules.discount().from(lines);
        List<Charge> withFees = new ArrayList<>(charges);
        List<FeeAmount> fees = new ArrayList<>();
        boolean isFree = charges.stream().allMatch(charge -> charge.net().isZero());
        for (FeeRule rule : isFree ? List.<FeeRule>of() : rules.fees()) {
            Money amount = amount(currency, rule, charges);
            if (amount.isPositive()) {
                fees.add(new FeeAmount(rule.label(), amount, rule.kind(), rule.law()));
                withFees.add(new Charge(null, amount, rule.taxCode()));
            }
        }
        List<TaxAmount> taxes = rules.taxes().stream()
                .map(rule -> tax(currency, rule, rules.taxes(), withFees))
                .filter(tax -> !tax.base().isZero())
                .toList();
        return new Totals(
                sum(currency, charges, ChargeKind.LABOR),
                sum(currency, charges, ChargeKind.PART),
                sum(currency, charges, ChargeKind.SUBLET),
                discounts(currency, lines, charges, rules.discount()),
                fees,
                taxes,
                Money.total(currency, withFees.stream().map(Charge::net).toList())
                        .plus(Money.total(
                                currency, taxes.stream().map(TaxAmount::amount).toList())));
    }

    private static List<DiscountAmount> discounts(
            CurrencyUnit currency, List<Charge> lines, List<Charge> charges, Discount whole) {
        Money onJobs = Money.total(currency, lines.stream().map(Charge::off).toList());
        Money all = Money.total(currency, charges.stream().map(Charge::off).toList());
        return Stream.of(new DiscountAmount(ON_JOBS, onJobs), whole == null ? null : whole.on("", all.minus(onJobs)))
                .filter(off -> off != null && off.amount().isPositive())
                .toList();
    }

    private static Money amount(CurrencyUnit currency, FeeRule rule, List<Charge> charges) {
        if (rule.fixed() != null) {
            return rule.fixed();
        }
        Money base = sum(currency, charges, charge -> rule.base().includes(charge.kind()), Charge::net);
        Money share = Percent.of(rule.percent(), base);
        return rule.cap() != null && share.isGreaterThan(rule.cap()) ? rule.cap() : share;
    }

    private static TaxAmount tax(CurrencyUnit currency, TaxRule rule, List<TaxRule> all, List<Charge> charges) {
        Money base = sum(currency, charges, charge -> rule.comesWith(all, charge.taxCode()), Charge::net);
        return new TaxAmount(rule.label(), rule.percent(), base, Percent.of(rule.percent(), base));
    }

    private static Money sum(CurrencyUnit currency, List<Charge> charges, ChargeKind kind) {
        return sum(currency, charges, charge -> charge.kind() == kind, Charge::amount);
    }

    private static Money sum(
            CurrencyUnit currency, List<Charge> charges, Predicate<Charge> which, Function<Charge, Money> figure) {
        return Money.total(currency, charges.stream().filter(which).map(figure).toList());
    }
}
