package dev.liftgate.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void words_in_scripts_that_are_set_rightly_lack_nothing() {
        for (String text : new String[] {
            "Grüße, Łódź",
            "Ελλάδα",
            "Київ",
            "مرحبا",
            "שלום",
            "Հայ",
            "ქართული",
            "漢字かなカナ",
            "한국어",
            "ภาษาไทย",
            "№ 5 – ½ € → ✓"
        }) {
            assertEquals("", Printable.lacking(text), text);
        }
    }

    @Test
    void letters_that_would_be_set_wrongly_are_named_and_pictures_are_not() {
        assertEquals("हिन्दी", Printable.lacking("A हिन्दी 🚗"));
        assertEquals("አበ", Printable.lacking("አበበ"));
    }

    @Test
    void a_letter_and_its_mark_become_one() {
        assertEquals("Nguyễn 김", Printable.of("Nguye\u0302\u0303n \u1100\u1175\u11B7"));
    }

    @Test
    void points_that_only_help_to_read_are_left_out() {
        assertEquals("שלום محمد", Printable.of("שָׁלוֹם مُحَمَّد"));
    }

    @Test
    void nothing_unseen_can_turn_a_line_around() {
        assertEquals("Total 12.50", Printable.of("Total \u202E12.50\u202C"));
    }

    @Test
    void several_pictures_together_leave_one_box() {
        assertEquals("so □!", Printable.of("so 😤🚗👍🏽❤\uFE0F\u200D🔥!".replace("❤", "")));
    }

    @Test
    void persian_and_urdu_letters_join_as_arabic_ones_do() {
        assertEquals("\uFB58\uFEAE\uFEED\uFBFE\uFEB0", ArabicForms.of("پرویز"));
        assertEquals("\uFBFF", ArabicForms.of("چیک").substring(1, 2));
        assertEquals("\uFEFB \uFEE3\uFEFC", ArabicForms.of("لا ملا"));
    }
}
