package dev.liftgate.orders;

import dev.liftgate.money.Charge;
import dev.liftgate.money.Charge.ChargeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;

/** What the parts of a job bring in after discounts, and what they cost the shop. */
public record PartsMargin(Money sold, Money cost) {

    /** Null without parts, or while price, choice or cost of one is open. */
    public static PartsMargin of(Job job) {
        List<Charge> parts = job.quote().price() == null
                ? List.of()
                : job.quote().charges().stream()
                        .filter(charge -> charge.kind() == ChargeKind.PART)
                        .toList();
        List<Money> costs = job.lines().stream()
                .filter(line -> line.kind() == ChargeKind.PART)
                .map(Line::cost)
                .toList();
        return parts.isEmpty() || costs.contains(null)
                ? null
                : new PartsMargin(Money.total(parts.stream().map(Charge::net).toList()), Money.total(costs));
    }

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
