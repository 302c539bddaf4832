package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FormStateTest {

    record Fields(String price, String unit, String usual, String note) {}

    record Priced(Money price, TimeUnit unit, boolean usual, String note, int hidden) {}

    private static final Priced STORED = new Priced(Money.parse("USD 1234.50"), TimeUnit.HOURS, true, null, 7);

    @Test
    void a_form_shows_what_is_stored_as_its_fields_take_it() {
        FormState form = FormState.of(Fields.class, STORED);
        assertEquals("1234.50", form.value("price"));
        assertEquals("HOURS", form.value("unit"));
        assertEquals("on", form.value("usual"));
        assertEquals("", form.value("note"));
        assertEquals("", form.value("hidden"), "only the fields of the form");
    }

    @Test
    void what_is_said_besides_goes_before_what_is_stored() {
        FormState form = FormState.of(Fields.class, STORED, "usual", false, "note", "from hand");
        assertEquals("", form.value("usual"));
        assertEquals("from hand", form.value("note"));
    }

    @Test
    void a_field_that_nobody_knows_is_a_mistake_and_not_an_empty_field() {
        assertThrows(IllegalStateException.class, () -> FormState.of(Fields.class, "no such thing"));
    }

    @Test
    void names_and_values_come_in_turn() {
        FormState form = FormState.of("quantity", new BigDecimal("1.50"), "rate", null, "ticked", List.of("a", "b"));
        assertEquals("1.5", form.value("quantity"));
        assertEquals("", form.value("rate"));
        assertEquals(List.of("a", "b"), form.values("ticked"));
    }

    @Test
    void what_was_typed_comes_back_as_it_was_typed() {
        FormState form = FormState.of(new Fields("12,50", "", null, " a note "));
        assertEquals("12,50", form.value("price"));
        assertEquals("", form.value("usual"));
        assertEquals(" a note ", form.value("note"));
    }
}
