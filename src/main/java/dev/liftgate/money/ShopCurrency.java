package dev.liftgate.money;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The one currency of a shop. It is chosen before the first order: amounts in the database name none. */
public interface ShopCurrency {

    int MOST_DECIMALS = 2;

    /** ISO 4217 code. */
    String currency();

    /** @throws IllegalStateException if it has smaller units than are kept */
    default CurrencyUnit unit() {
        CurrencyUnit unit = CurrencyUnit.of(currency());
        if (!canKeep(unit)) {
            throw new IllegalStateException("LIFTGATE_CURRENCY=" + currency() + " has " + unit.getDecimalPlaces()
                    + " decimals, and amounts are kept with " + MOST_DECIMALS + ": another currency is needed.");
        }
        return unit;
    }

    /** Whether its smallest unit is a hundredth or more. */
    static boolean canKeep(CurrencyUnit unit) {
        return unit.getDecimalPlaces() <= MOST_DECIMALS;
    }

    default Money zero() {
        return Money.zero(unit());
    }
}
