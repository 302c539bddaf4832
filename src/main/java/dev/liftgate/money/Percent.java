package dev.liftgate.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Percentages are held as people say them: 8.25 for 8.25 %. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** That share of an amount, rounded half up to the cent, once. */
    public static Money of(BigDecimal percent, Money amount) {
        return amount.multipliedBy(percent.divide(HUNDRED), RoundingMode.HALF_UP);
    }

    /** The amount with that share put on top, rounded half up to the cent, once. */
    public static Money onTopOf(BigDecimal percent, Money amount) {
        return amount.plus(of(percent, amount));
    }
}
