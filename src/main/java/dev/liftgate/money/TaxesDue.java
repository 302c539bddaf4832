package dev.liftgate.money;

import dev.liftgate.money.Totals.TaxAmount;
import dev.liftgate.money.Totals.TaxRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The taxes on charges: put on top of them, or contained in them. */
record TaxesDue(CurrencyUnit currency, List<TaxRule> rules, List<Charge> charges) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<TaxAmount> by(TaxWay way) {
        return way == TaxWay.ON_TOP ? onTop() : contained();
    }

    /** Each tax on all that bears it, rounded once. */
    private List<TaxAmount> onTop() {
        Map<List<TaxRule>, Money> groups = groups();
        return rules.stream()
                .map(rule -> {
                    Money base = base(groups, rule);
                    return amount(rule, base, Percent.of(rule.percent(), base));
                })
                .filter(tax -> !tax.base().isZero())
                .toList();
    }

    /**
     * The taxes that prices contain. All that bears the same taxes is one sum: what it contains is rounded once, and
     * shared out among its taxes to the cent.
     */
    private List<TaxAmount> contained() {
        Map<List<TaxRule>, Money> groups = groups();
        Map<TaxRule, Money> amounts = new LinkedHashMap<>();
        groups.forEach((taxes, gross) -> {
            Iterator<Money> shares = Spread.byWeight(
                            taxes.stream().map(this::weight).toList(), contained(taxes, gross))
                    .iterator();
            taxes.forEach(tax -> amounts.merge(tax, shares.next(), Money::plus));
        });
        return rules.stream()
                .filter(amounts::containsKey)
                .map(rule -> amount(rule, base(groups, rule), amounts.get(rule)))
                .filter(tax -> !tax.base().isZero())
                .toList();
    }

    private static Money contained(List<TaxRule> taxes, Money gross) {
        BigDecimal rate = taxes.stream().map(TaxRule::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = gross.getAmount()
                .multiply(rate)
                .divide(rate.add(HUNDRED), gross.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
        return Money.of(gross.getCurrencyUnit(), tax);
    }

    /** A percentage as an amount, for sharing out: rates have at most four decimals. */
    private Money weight(TaxRule tax) {
        return Money.ofMinor(currency, tax.percent().movePointRight(4).longValueExact());
    }

    /** What bears the same taxes, as one sum; what bears none is left out. */
    private Map<List<TaxRule>, Money> groups() {
        Map<List<TaxRule>, Money> groups = new LinkedHashMap<>();
        for (Charge charge : charges) {
            List<TaxRule> taxes = TaxRule.on(rules, charge.taxCode());
            if (!taxes.isEmpty()) {
                groups.merge(taxes, charge.net(), Money::plus);
            }
        }
        return groups;
    }

    private Money base(Map<List<TaxRule>, Money> groups, TaxRule rule) {
        return Money.total(
                currency,
                groups.entrySet().stream()
                        .filter(group -> group.getKey().contains(rule))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static TaxAmount amount(TaxRule rule, Money base, Money amount) {
        return new TaxAmount(rule.label(), rule.percent(), base, amount, rule.code());
    }
}
