package dev.liftgate.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a document adds up to. Every fee and every tax rate is rounded once, half up, on its whole base; the total is
 * the sum of the amounts as printed, so a customer with a pencil gets the same figure.
 */
public record Totals(Money labor, Money parts, Money sublet, List<FeeAmount> fees, List<TaxAmount> taxes, Money total) {

    /** A rule for a charge of the whole order: a fixed amount, or a percentage of labor up to a cap (may be null). */
    public record FeeRule(String label, Money fixed, BigDecimal percentOfLabor, Money cap, String taxCode) {}

    public record TaxRule(String code, String label, BigDecimal percent) {}

    /** The fees and taxes that a document is reckoned with. */
    public record Rules(List<FeeRule> fees, List<TaxRule> taxes) {}

    public record FeeAmount(String label, Money amount) {}

    public record TaxAmount(String label, BigDecimal percent, Money base, Money amount) {}

    public static Totals of(CurrencyUnit currency, List<Charge> charges, Rules rules) {
        Money labor = sum(currency, charges, Charge.Kind.LABOR);
        List<Charge> withFees = new ArrayList<>(charges);
        List<FeeAmount> feeAmounts = new ArrayList<>();
        for (FeeRule rule : charges.isEmpty() ? List.<FeeRule>of() : rules.fees()) {
            Money amount = amount(rule, labor);
            if (amount.isPositive()) {
                feeAmounts.add(new FeeAmount(rule.label(), amount));
                withFees.add(new Charge(null, amount, rule.taxCode()));
            }
        }
        List<TaxAmount> taxAmounts = rules.taxes().stream()
                .map(rule -> tax(currency, rule, withFees))
                .filter(tax -> !tax.base().isZero())
                .toList();
        Money total = Money.total(
                Money.zero(currency),
                Money.total(currency, withFees.stream().map(Charge::amount).toList()),
                Money.total(currency, taxAmounts.stream().map(TaxAmount::amount).toList()));
        return new Totals(
                labor,
                sum(currency, charges, Charge.Kind.PART),
                sum(currency, charges, Charge.Kind.SUBLET),
                feeAmounts,
                taxAmounts,
                total);
    }

    private static Money amount(FeeRule rule, Money labor) {
        if (rule.fixed() != null) {
            return rule.fixed();
        }
        Money share = Percent.of(rule.percentOfLabor(), labor);
        return rule.cap() != null && share.isGreaterThan(rule.cap()) ? rule.cap() : share;
    }

    private static TaxAmount tax(CurrencyUnit currency, TaxRule rule, List<Charge> charges) {
        Money base = Money.total(
                currency,
                charges.stream()
                        .filter(charge -> Objects.equals(charge.taxCode(), rule.code()))
                        .map(Charge::amount)
                        .toList());
        return new TaxAmount(rule.label(), rule.percent(), base, Percent.of(rule.percent(), base));
    }

    private static Money sum(CurrencyUnit currency, List<Charge> charges, Charge.Kind kind) {
        return Money.total(
                currency,
                charges.stream()
                        .filter(charge -> charge.kind() == kind)
                        .map(Charge::amount)
                        .toList());
    }
}
