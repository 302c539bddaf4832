package dev.liftgate.money;

import static dev.liftgate.money.Dollars.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void a_share_is_rounded_half_up_once() {
        assertEquals(usd("0.01"), Percent.of(new BigDecimal("50"), usd("0.01")));
        assertEquals(usd("0.00"), Percent.of(new BigDecimal("49.99"), usd("0.01")));
        assertEquals(usd("8.25"), Percent.of(new BigDecimal("8.25"), usd("100.00")));
    }

    @Test
    void a_markup_stands_on_top() {
        assertEquals(usd("25.00"), Percent.onTopOf(new BigDecimal("100"), usd("12.50")));
        assertEquals(usd("100.00"), Percent.onTopOf(new BigDecimal("60"), usd("62.50")));
        assertEquals(usd("62.50"), Percent.onTopOf(new BigDecimal("0"), usd("62.50")));
    }
}
