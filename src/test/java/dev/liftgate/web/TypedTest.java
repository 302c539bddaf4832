package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
