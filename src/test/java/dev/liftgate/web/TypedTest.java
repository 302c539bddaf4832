package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void what_is_optional_is_read_only_where_something_was_typed() {
        assertEquals(TimeUnit.HOURS, Typed.optional(" HOURS ", TimeUnit::valueOf));
        assertNull(Typed.optional("  ", TimeUnit::valueOf));
        assertNull(Typed.optional(null, TimeUnit::valueOf));
    }

    @Test
    void what_is_needed_is_asked_for_beside_its_field() {
        assertEquals("Oil change", Typed.needed("title", " Oil  change ", "What is done?"));
        Refused refused = assertThrows(Refused.class, () -> Typed.needed("title", null, "What is done?"));
        assertEquals("title", refused.field());
        assertEquals("What is done?", refused.getMessage());
    }

    @Test
    void a_count_has_no_decimals_and_no_more_than_can_be_right() {
        assertEquals(118_242, Typed.count("odometer", "118,242", 2_000_000));
        assertThrows(Refused.class, () -> Typed.count("odometer", "1.5", 2_000_000));
        assertThrows(Refused.class, () -> Typed.count("odometer", "2000001", 2_000_000));
    }

    @Test
    void an_amount_that_was_not_sent_is_asked_for_like_one_that_was_not_typed() {
        assertThrows(Refused.class, () -> Typed.amount("price", null, CurrencyUnit.USD));
    }
}
