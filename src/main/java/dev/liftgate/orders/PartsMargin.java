package dev.liftgate.orders;

import dev.liftgate.money.Charge;
import dev.liftgate.money.Charge.ChargeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;

/** The sales of a job's parts after discounts, and their cost to the shop. */
public record PartsMargin(Money sold, Money cost) {

    /** The margin of a job; null if it has no parts, or while a part's price, choice or cost is open. */
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

    /** The margin in whole percent of the sales; 0 where the parts are given away. */
    public long percent() {
        return sold.isZero()
                ? 0
                : amount().getAmount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(sold.getAmount(), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
