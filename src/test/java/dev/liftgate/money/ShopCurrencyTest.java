package dev.liftgate.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Amounts are kept to the hundredth, so a currency with thousandths is refused before anything is kept in it. */
class ShopCurrencyTest {

    @Test
    void a_currency_with_three_decimals_is_refused_by_its_name() {
        for (String code : new String[] {"KWD", "BHD", "TND"}) {
            ShopCurrency currency = () -> code;
            String words =
                    assertThrows(IllegalStateException.class, currency::unit).getMessage();
            assertTrue(words.contains("LIFTGATE_CURRENCY=" + code + " has 3 decimals"), words);
        }
    }

    @Test
    void currencies_with_two_or_no_decimals_are_fine() {
        for (String code : new String[] {"USD", "EUR", "CAD", "JPY"}) {
            ShopCurrency currency = () -> code;
            assertEquals(code, currency.unit().getCode());
        }
    }
}
