package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void what_is_optional_is_read_only_where_something_was_typed() {
        assertEquals(TimeUnit.HOURS, Typed.optional(" HOURS ", TimeUnit::valueOf));
        assertNull(Typed.optional("  ", TimeUnit::valueOf));
        assertNull(Typed.optional(null, TimeUnit::valueOf));
    }

    @Test
    void a_day_that_no_shop_can_mean_is_none() {
        assertEquals(LocalDate.of(2026, 11, 30), Typed.day(" 2026-11-30 "));
        for (String typed : List.of("2026-02-30", "-999999999-01-01", "+999999999-12-31", "1899-12-31", "soon")) {
            assertThrows(DateTimeException.class, () -> Typed.day(typed), typed);
            assertThrows(DateTimeException.class, () -> Typed.wallClock(typed + "T10:00"), typed);
        }
    }

    @Test
    void a_text_is_cut_between_characters() {
        assertEquals("Oil", Typed.cut("Oil", 3));
        assertEquals("Oi…", Typed.cut("Oil!", 3));
        assertEquals("O…", Typed.cut("O\uD834\uDD1E!", 3)); // a clef is two char values
    }

    @Test
    void what_is_needed_is_asked_for_beside_its_field() {
        assertEquals("Oil change", Typed.needed("title", " Oil  change ", "What is done?"));
        Refused refused = assertThrows(Refused.class, () -> Typed.needed("title", null, "What is done?"));
        assertEquals("title", refused.field());
        assertEquals("What is done?", refused.getMessage());
    }
}
