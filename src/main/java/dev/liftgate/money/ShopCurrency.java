package dev.liftgate.money;

import java.util.List;
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

    private static boolean canKeep(CurrencyUnit unit) {
        return unit.getDecimalPlaces() <= MOST_DECIMALS;
    }

    /** Those that amounts can be kept in, by their codes. */
    static List<CurrencyUnit> choices() {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> !unit.isPseudoCurrency() && canKeep(unit))
                .sorted()
                .toList();
    }

    /** Whether there is such a currency among them. */
    static boolean isChoice(String code) {
        return choices().stream().anyMatch(unit -> unit.getCode().equals(code));
    }

    default Money zero() {
        return Money.zero(unit());
    }
}
