package dev.liftgate.money;

import static dev.liftgate.money.Dollars.range;
import static dev.liftgate.money.Dollars.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MoneyRangeTest {

    @Test
    void a_range_that_ends_before_it_begins_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> range("10.00", "9.99"));
    }

    @Test
    void narrowing_keeps_an_end_or_a_half() {
        assertEquals(range("150.00", "150.00"), range("150.00", "350.00").narrow(Narrowing.LOW));
        assertEquals(range("350.00", "350.00"), range("150.00", "350.00").narrow(Narrowing.HIGH));
        assertEquals(range("150.00", "250.00"), range("150.00", "350.00").narrow(Narrowing.LOWER_HALF));
        assertEquals(range("250.00", "350.00"), range("150.00", "350.00").narrow(Narrowing.UPPER_HALF));
    }

    @Test
    void the_middle_is_rounded_half_up_to_the_cent() {
        assertEquals(range("0.01", "0.02"), range("0.01", "0.02").narrow(Narrowing.LOWER_HALF));
        assertEquals(range("0.02", "0.02"), range("0.01", "0.02").narrow(Narrowing.UPPER_HALF));
    }

    @Test
    void an_exact_range_cannot_be_narrowed_further() {
        for (Narrowing narrowing : Narrowing.values()) {
            assertEquals(range("60.00", "60.00"), range("60.00", "60.00").narrow(narrowing));
        }
    }

    @Test
    void an_open_end_stays_open_whatever_narrows_it() {
        MoneyRange open = range("300.00", "700.00").openEnded(true);
        assertTrue(open.narrow(Narrowing.LOW).openEnded());
        assertFalse(open.narrow(Narrowing.HIGH).isExact());
        assertTrue(open.contains(usd("5000.00")));
        assertFalse(open.contains(usd("299.99")));
    }

    @Test
    void both_ends_belong_to_the_range() {
        assertTrue(range("1.00", "2.00").contains(usd("1.00")));
        assertTrue(range("1.00", "2.00").contains(usd("2.00")));
        assertFalse(range("1.00", "2.00").contains(usd("2.01")));
    }

    @Test
    void ranges_add_end_by_end_and_one_open_end_opens_the_sum() {
        MoneyRange sum = MoneyRange.sum(
                CurrencyUnit.USD,
                List.of(range("1.00", "2.00"), range("3.00", "5.00").openEnded(true)));
        assertEquals(range("4.00", "7.00").openEnded(true), sum);
        assertEquals(MoneyRange.exactly(usd("0.00")), MoneyRange.sum(CurrencyUnit.USD, List.of()));
    }

    @Test
    void guides_name_narrowings_in_their_own_spelling() {
        assertEquals(Narrowing.LOWER_HALF, Narrowing.of("lower-half"));
        assertThrows(IllegalArgumentException.class, () -> Narrowing.of("middle"));
    }
}
