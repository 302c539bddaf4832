package dev.liftgate.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Arithmetic with percentages, which are kept as people say them: 8.25 for 8.25 %. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** This percentage of an amount, rounded half up to the cent, once. */
    public static Money of(BigDecimal percent, Money amount) {
        return amount.multipliedBy(percent.divide(HUNDRED), RoundingMode.HALF_UP);
    }

    /** The amount plus this percentage of it, rounded half up to the cent, once. */
    public static Money onTopOf(BigDecimal percent, Money amount) {
        return amount.plus(of(percent, amount));
    }
}
