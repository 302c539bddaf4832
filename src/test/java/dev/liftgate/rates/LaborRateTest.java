package dev.liftgate.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LaborRateTest {

    @Test
    void a_rate_beyond_reason_is_refused() {
        assertEquals(
                "hourly",
                assertThrows(Refused.class, () -> new LaborRate("x", "X", usd("10000.01"), null, false))
                        .field());
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
