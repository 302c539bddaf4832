package dev.liftgate.money;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The one currency of a shop. Choose it before the first order: amounts in the database name none. */
@ConfigMapping(prefix = "liftgate.money")
public interface ShopCurrency {

    int MOST_DECIMALS = 2;

    /** ISO 4217 code, set by LIFTGATE_CURRENCY. */
    @WithDefault("USD")
    String currency();

    /** @throws IllegalStateException if it has smaller units than are kept */
    default CurrencyUnit unit() {
        CurrencyUnit unit = CurrencyUnit.of(currency());
        if (unit.getDecimalPlaces() > MOST_DECIMALS) {
            throw new IllegalStateException("LIFTGATE_CURRENCY=" + currency() + " has " + unit.getDecimalPlaces()
                    + " decimals, and amounts are kept with " + MOST_DECIMALS + ": another currency is needed.");
        }
        return unit;
    }

    default Money zero() {
        return Money.zero(unit());
    }
}
