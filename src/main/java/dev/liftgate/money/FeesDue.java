package dev.liftgate.money;

import dev.liftgate.money.Totals.FeeAmount;
import dev.liftgate.money.Totals.FeeRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The fees on charges. A job for which nothing is charged, such as a free comeback, bears none of its own.
 *
 * @param charges those of jobs that cost something
 */
record FeesDue(CurrencyUnit currency, List<Charge> charges) {

    /** @param before the same charges before the discount on the whole: that one makes no single job free */
    static FeesDue on(CurrencyUnit currency, List<Charge> before, List<Charge> charges) {
        Set<Long> paid =
                jobs(before.stream().filter(charge -> !charge.net().isZero()).toList());
        return new FeesDue(
                currency,
                charges.stream().filter(charge -> paid.contains(charge.job())).toList());
    }

    FeeAmount by(FeeRule rule) {
        List<Charge> calling = charges.stream()
                .filter(charge -> rule.code() != null && rule.code().equals(charge.fee()))
                .toList();
        Set<Long> jobs = jobs(rule.tied() ? calling : charges);
        BigDecimal times = rule.per() == FeeUnit.PIECE ? pieces(calling) : BigDecimal.valueOf(jobs.size());
        boolean isCounted = rule.fixed() != null && rule.per() != FeeUnit.ORDER;
        Money amount = isCounted
                ? rule.fixed().multipliedBy(times, RoundingMode.HALF_UP)
                : jobs.isEmpty() ? Money.zero(currency) : once(rule, jobs);
        return new FeeAmount(
                rule.label(),
                amount,
                rule.kind(),
                rule.law(),
                rule.code(),
                isCounted ? times : null,
                isCounted ? rule.fixed() : null);
    }

    private Money once(FeeRule rule, Set<Long> jobs) {
        if (rule.fixed() != null) {
            return rule.fixed();
        }
        Money base = Money.total(
                currency,
                charges.stream()
                        .filter(charge ->
                                jobs.contains(charge.job()) && rule.base().includes(charge.kind()))
                        .map(Charge::net)
                        .toList());
        Money share = Percent.of(rule.percent(), base);
        return rule.cap() != null && share.isGreaterThan(rule.cap()) ? rule.cap() : share;
    }

    private static BigDecimal pieces(List<Charge> calling) {
        BigDecimal pieces = calling.stream().map(Charge::pieces).reduce(BigDecimal.ZERO, BigDecimal::add);
        return pieces.setScale(Math.max(0, pieces.stripTrailingZeros().scale()));
    }

    /** Their jobs; charges from before their jobs were kept count as one, null. */
    private static Set<Long> jobs(List<Charge> charges) {
        return charges.stream().map(Charge::job).collect(Collectors.toSet());
    }
}
