package dev.liftgate.money;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount.DiscountAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The totals of a document.
 *
 * <p>Every fee and every tax rate is rounded once, half up, on its whole base. The total is the sum of the printed
 * amounts: labor, parts and sublet as on their lines, less discounts, plus fees and taxes. So a customer with a pencil
 * gets the same figure. Where prices include tax, the taxes are named and add nothing. Where nothing is charged, as for
 * a free comeback, there is no fee either.
 *
 * @param discounts the sum of those on jobs and their lines, and the one on the whole
 * @param taxWay how the taxes count in the total; null in older totals: on top
 */
public record Totals(
        Money labor,
        Money parts,
        Money sublet,
        List<DiscountAmount> discounts,
        List<FeeAmount> fees,
        List<TaxAmount> taxes,
        Money total,
        TaxWay taxWay) {

    /** The name on paper for all discounts of single jobs and lines together. */
    static final String ON_JOBS = "Discounts on jobs";

    /** Papers from before there were discounts have none. */
    public Totals {
        discounts = discounts == null ? List.of() : discounts;
        taxWay = taxWay == null ? TaxWay.ON_TOP : taxWay;
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
     * A rule for a charge beside the work: a fixed amount for the order, each job or each piece, or a percentage up to a
     * cap.
     *
     * @param fixed or null for a percentage, which is charged once an order
     * @param base of the percentage; null is labor, as in rules kept before there was a choice
     * @param cap or null
     * @param law that demands the fee; empty if the shop charges it on its own
     * @param code the fee's own; null in older rules
     * @param per what the fixed amount is for; null is the order, as in older rules
     * @param tied only for jobs with a part or an operation that calls for it; always so for each piece
     */
    public record FeeRule(
            String label,
            Money fixed,
            @JsonAlias("percentOfLabor") BigDecimal percent,
            FeeBase base,
            Money cap,
            String taxCode,
            FeeKind kind,
            String law,
            String code,
            FeeUnit per,
            boolean tied) {

        public FeeRule {
            base = base == null ? FeeBase.LABOR : base;
            kind = kind == null ? FeeKind.OTHER : kind;
            law = law == null ? "" : law;
            per = per == null ? FeeUnit.ORDER : per;
            tied = tied || per == FeeUnit.PIECE;
        }

        /** A fee on every order. */
        public FeeRule(
                String label,
                Money fixed,
                BigDecimal percent,
                FeeBase base,
                Money cap,
                String taxCode,
                FeeKind kind,
                String law) {
            this(label, fixed, percent, base, cap, taxCode, kind, law, null, null, false);
        }

        public boolean isSameAs(FeeRule other) {
            return isSame(code, label, other.code, other.label);
        }

        /** The same fee once on the order, whatever calls for it, with that name and amount. */
        public FeeRule onOrder(String name, Money amount) {
            return new FeeRule(name, amount, percent, base, cap, taxCode, kind, law, code, FeeUnit.ORDER, false);
        }
    }

    /** By code; by name, where a rule or paper is from before codes were kept. */
    private static boolean isSame(String code, String label, String otherCode, String otherLabel) {
        return code != null && otherCode != null ? code.equals(otherCode) : label.equals(otherLabel);
    }

    /**
     * A tax on all that bears its code.
     *
     * @param also the code of another tax on the same, such as that of the country beside that of the province; that one
     *     may bring along a third. Null for none
     */
    public record TaxRule(String code, String label, BigDecimal percent, String also) {

        public TaxRule(String code, String label, BigDecimal percent) {
            this(code, label, percent, null);
        }

        /** The taxes on what bears that code: its own and all that come along, in the order of {@code all}. */
        public static List<TaxRule> on(List<TaxRule> all, String taxCode) {
            Set<String> codes = new HashSet<>();
            String next = taxCode;
            while (next != null && codes.add(next)) {
                String here = next;
                next = all.stream()
                        .filter(rule -> rule.code.equals(here))
                        .map(rule -> rule.also)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
            return all.stream().filter(rule -> codes.contains(rule.code)).toList();
        }
    }

    /**
     * The fees and taxes of a document.
     *
     * @param discount on the whole of it, or null
     * @param taxWay null in older rules: on top
     */
    public record Rules(List<FeeRule> fees, List<TaxRule> taxes, Discount discount, TaxWay taxWay) {

        public Rules {
            taxWay = taxWay == null ? TaxWay.ON_TOP : taxWay;
        }

        public Rules(List<FeeRule> fees, List<TaxRule> taxes) {
            this(fees, taxes, null);
        }

        /** The same charges, each with its share of the discount on the whole. */
        public List<Charge> shared(List<Charge> lines) {
            return discount == null ? lines : discount.from(lines);
        }

        public Rules(List<FeeRule> fees, List<TaxRule> taxes, Discount discount) {
            this(fees, taxes, discount, null);
        }
    }

    /**
     * A fee as it is charged.
     *
     * @param code of the fee; null on older papers
     * @param times how often {@code each} is charged, where jobs or pieces are counted; else both are null
     */
    public record FeeAmount(
            String label, Money amount, FeeKind kind, String law, String code, BigDecimal times, Money each) {

        public FeeAmount {
            kind = kind == null ? FeeKind.OTHER : kind;
            law = law == null ? "" : law;
        }

        public boolean isOf(FeeRule rule) {
            return isSame(code, label, rule.code, rule.label);
        }

        private FeeAmount minus(List<FeeAmount> others) {
            List<FeeAmount> same = others.stream()
                    .filter(fee -> isSame(code, label, fee.code, fee.label))
                    .toList();
            BigDecimal fewer = same.stream()
                    .map(FeeAmount::times)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new FeeAmount(
                    label,
                    amount.minus(same.stream().map(FeeAmount::amount).toList()),
                    kind,
                    law,
                    code,
                    times == null ? null : times.subtract(fewer),
                    each);
        }
    }

    /** @param code of the tax; null on older papers */
    public record TaxAmount(String label, BigDecimal percent, Money base, Money amount, String code) {

        private TaxAmount minus(List<TaxAmount> rest) {
            return rest.stream()
                    .filter(tax -> isSame(code, label, tax.code, tax.label) && tax.percent.compareTo(percent) == 0)
                    .findFirst()
                    .map(tax -> new TaxAmount(label, percent, base.minus(tax.base), amount.minus(tax.amount), code))
                    .orElse(this);
        }
    }

    /** Zero, to print if nothing is taxed. */
    public Money noTax() {
        return Money.zero(total.getCurrencyUnit());
    }

    public boolean isTaxIncluded() {
        return taxWay == TaxWay.INCLUDED;
    }

    /** Whether prices include a tax that an exempt customer does not pay: {@link #taxes} are taken off the total. */
    public boolean isTaxTakenOut() {
        return taxWay == TaxWay.TAKEN_OUT;
    }

    /** Whether the customer pays any tax. */
    public boolean isTaxed() {
        return !taxes.isEmpty() && !isTaxTakenOut();
    }

    /** The total without taxes. */
    public Money beforeTax() {
        return isTaxTakenOut()
                ? total
                : total.minus(taxes.stream().map(TaxAmount::amount).toList());
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
                        .map(fee -> fee.minus(rest.fees))
                        .filter(fee -> !fee.amount().isZero())
                        .toList(),
                taxes.stream()
                        .map(tax -> tax.minus(rest.taxes))
                        .filter(tax -> !tax.base().isZero() || !tax.amount().isZero())
                        .toList(),
                total.minus(rest.total),
                taxWay);
    }

    private Money amountOf(List<DiscountAmount> offs, String words) {
        return offs.stream()
                .filter(off -> off.words().equals(words))
                .map(DiscountAmount::amount)
                .reduce(noTax(), Money::plus);
    }

    public static Totals of(CurrencyUnit currency, List<Charge> lines, Rules rules) {
        return of(currency, lines, rules.shared(lines), rules);
    }

    /**
     * @param charges the same lines, each with its share of the discount on the whole: what is left of a larger document
     *     keeps the shares that it had there
     */
    public static Totals of(CurrencyUnit currency, List<Charge> lines, List<Charge> charges, Rules rules) {
        List<Charge> withFees = new ArrayList<>(charges);
        List<FeeAmount> fees = new ArrayList<>();
        boolean isFree = charges.stream().allMatch(charge -> charge.net().isZero());
        FeesDue due = FeesDue.on(currency, lines, charges);
        for (FeeRule rule : isFree ? List.<FeeRule>of() : rules.fees()) {
            FeeAmount fee = due.by(rule);
            if (fee.amount().isPositive()) {
                fees.add(fee);
                withFees.add(new Charge(null, fee.amount(), rule.taxCode()));
            }
        }
        List<TaxAmount> taxes = new TaxesDue(currency, rules.taxes(), withFees).by(rules.taxWay());
        return new Totals(
                sum(currency, charges, ChargeKind.LABOR),
                sum(currency, charges, ChargeKind.PART),
                sum(currency, charges, ChargeKind.SUBLET),
                discounts(currency, lines, charges, rules.discount()),
                fees,
                taxes,
                rules.taxWay()
                        .total(
                                Money.total(
                                        currency,
                                        withFees.stream().map(Charge::net).toList()),
                                Money.total(
                                        currency,
                                        taxes.stream().map(TaxAmount::amount).toList())),
                rules.taxWay());
    }

    private static List<DiscountAmount> discounts(
            CurrencyUnit currency, List<Charge> lines, List<Charge> charges, Discount whole) {
        Money onJobs = Money.total(currency, lines.stream().map(Charge::off).toList());
        Money all = Money.total(currency, charges.stream().map(Charge::off).toList());
        return Stream.of(new DiscountAmount(ON_JOBS, onJobs), whole == null ? null : whole.on("", all.minus(onJobs)))
                .filter(off -> off != null && off.amount().isPositive())
                .toList();
    }

    private static Money sum(CurrencyUnit currency, List<Charge> charges, ChargeKind kind) {
        return Money.total(
                currency,
                charges.stream()
                        .filter(charge -> charge.kind() == kind)
                        .map(Charge::amount)
                        .toList());
    }
}
