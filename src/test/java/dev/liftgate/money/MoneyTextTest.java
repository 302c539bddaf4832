package dev.liftgate.money;

import static dev.liftgate.money.Dollars.range;
import static dev.liftgate.money.Dollars.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MoneyTextTest {

    @Test
    void amounts_have_their_sign_their_thousands_and_their_cents() {
        assertEquals("$0.00", MoneyText.text(usd("0")));
        assertEquals("$1,234,567.80", MoneyText.text(usd("1234567.8")));
        assertEquals("−$12.50", MoneyText.text(usd("-12.5")));
        assertEquals("€12.50", MoneyText.text(Money.of(CurrencyUnit.EUR, new BigDecimal("12.50"))));
        assertEquals("¥1,200", MoneyText.text(Money.ofMajor(CurrencyUnit.JPY, 1200)));
    }

    @Test
    void a_field_gets_the_bare_figure() {
        assertEquals("1234.50", MoneyText.plain(usd("1234.5")));
    }

    @Test
    void ranges_name_both_ends_unless_they_are_one() {
        assertEquals("$150.00 – $350.00", MoneyText.text(range("150", "350")));
        assertEquals("$60.00", MoneyText.text(range("60", "60")));
        assertEquals(
                "$300.00 – $700.00 or more", MoneyText.text(range("300", "700").openEnded(true)));
    }

    @Test
    void quantities_lose_needless_zeros_only() {
        assertEquals("1.3", MoneyText.text(new BigDecimal("1.30")));
        assertEquals("20", MoneyText.text(new BigDecimal("20.00")));
        assertEquals("0", MoneyText.text(new BigDecimal("0.00")));
    }
}
