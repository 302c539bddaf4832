package dev.liftgate.money;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The one currency of a shop. Choose it before the first order: amounts in the database name none. */
@ConfigMapping(prefix = "liftgate.money")
public interface ShopCurrency {

    /** ISO 4217 code, set by LIFTGATE_CURRENCY. */
    @WithDefault("USD")
    String currency();

    default CurrencyUnit unit() {
        return CurrencyUnit.of(currency());
    }

    default Money zero() {
        return Money.zero(unit());
    }
}
