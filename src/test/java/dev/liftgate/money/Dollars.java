package dev.liftgate.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Short words for amounts in the tests of this room. */
final class Dollars {

    private Dollars() {}

    static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    static Money cents(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    static MoneyRange range(String low, String high) {
        return MoneyRange.of(usd(low), usd(high));
    }

    static List<Money> all(String... amounts) {
        return Arrays.stream(amounts).map(Dollars::usd).toList();
    }

    static Money sum(List<Money> amounts) {
        return Money.total(CurrencyUnit.USD, amounts);
    }
}
