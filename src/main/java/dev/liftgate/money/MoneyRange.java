package dev.liftgate.money;

import java.math.RoundingMode;
import java.util.Collection;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A range from a low to a high amount of one currency, both included. An open-ended one may go beyond the high amount.
 *
 * @throws IllegalArgumentException if the high amount is below the low one
 */
public record MoneyRange(Money low, Money high, boolean openEnded) {

    public MoneyRange {
        if (high.isLessThan(low)) {
            throw new IllegalArgumentException("a range from " + low + " cannot end at " + high);
        }
    }

    public static MoneyRange of(Money low, Money high) {
        return new MoneyRange(low, high, false);
    }

    public static MoneyRange exactly(Money amount) {
        return of(amount, amount);
    }

    public static MoneyRange sum(CurrencyUnit currency, Collection<MoneyRange> ranges) {
        return ranges.stream().reduce(exactly(Money.zero(currency)), MoneyRange::plus);
    }

    public MoneyRange plus(MoneyRange other) {
        return new MoneyRange(low.plus(other.low), high.plus(other.high), openEnded || other.openEnded);
    }

    public MoneyRange openEnded(boolean open) {
        return new MoneyRange(low, high, open);
    }

    /** The part of this range that remains. The middle is rounded half up to the cent. */
    public MoneyRange narrow(Narrowing to) {
        return switch (to) {
            case LOW -> new MoneyRange(low, low, openEnded);
            case HIGH -> new MoneyRange(high, high, openEnded);
            case LOWER_HALF -> new MoneyRange(low, middle(), openEnded);
            case UPPER_HALF -> new MoneyRange(middle(), high, openEnded);
        };
    }

    /** The amount half way between its ends, rounded half up. */
    public Money middle() {
        return low.plus(high).dividedBy(2, RoundingMode.HALF_UP);
    }

    public boolean contains(Money amount) {
        return !amount.isLessThan(low) && (openEnded || !amount.isGreaterThan(high));
    }

    public boolean isExact() {
        return !openEnded && low.isEqual(high);
    }
}
