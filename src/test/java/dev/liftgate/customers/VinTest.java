package dev.liftgate.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VinTest {

    private static final int CHECK = 8;
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    @ParameterizedTest
    @ValueSource(strings = {"1HGCM82633A004352", "1M8GDM9AXKP042788", "5GZCZ43D13S812715", "11111111111111111"})
    void a_known_good_number_holds(String text) {
        assertTrue(new Vin(text).checkDigitHolds());
        assertTrue(new Vin(text).warning().isEmpty());
    }

    @Test
    void capitals_spaces_and_hyphens_do_not_matter() {
        assertEquals(new Vin("1HGCM82633A004352"), new Vin(" 1hgcm826 33a-004352\n"));
    }

    @Test
    void dashes_and_blanks_of_any_keyboard_do_not_matter() {
        assertEquals(new Vin("1HGCM82633A004352"), new Vin("1hg\u2013cm8\u00a02633a\u2212004352\u200e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WVWZZZ1JZ3W386752",
                "VF1BB05CF26010203",
                "YV1MS382062128173",
                "JTDKB20U403456789",
                "7A8BB05CF26010203"
            })
    void a_number_from_where_the_ninth_character_is_free_raises_no_warning(String text) {
        assertFalse(new Vin(text).hasCheckDigit());
        assertFalse(new Vin(text).checkDigitHolds());
        assertTrue(new Vin(text).warning().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1HGCM82643A004352", "LFV3A23C1L3000000", "7SAYGDEE0PA000000"})
    void a_wrong_check_digit_is_questioned_where_one_is_prescribed(String text) {
        assertTrue(new Vin(text).warning().orElseThrow().startsWith("The ninth character is "));
    }

    @Test
    void the_mark_of_import_before_a_scanned_number_is_dropped() {
        assertEquals(new Vin("WVWZZZ1JZ3W386752"), new Vin("IWVWZZZ1JZ3W386752"));
        assertEquals(
                "A VIN has 17 characters, this one has 18.",
                new Vin("IWVWZZZ1JZ3W38675O").warning().orElseThrow());
        assertTrue(new Vin("I1HGCM82633A00435").warning().orElseThrow().contains("never I, O or Q"));
    }

    @Test
    void an_empty_number_is_allowed_and_raises_no_warning() {
        assertTrue(new Vin(null).isEmpty());
        assertTrue(new Vin("  ").warning().isEmpty());
    }

    @Test
    void a_short_number_says_how_many_characters_are_missing() {
        assertEquals(
                "A VIN has 17 characters, this one has 9.",
                new Vin("194677S12").warning().orElseThrow());
    }

    @Test
    void a_letter_that_no_vin_has_is_named() {
        assertTrue(new Vin("1HGCM82633A00435O").warning().orElseThrow().contains("never I, O or Q"));
        assertFalse(new Vin("1HGCM82633A00435<").isWellFormed());
    }

    @Test
    void a_wrong_check_digit_says_what_it_should_be() {
        assertEquals(
                "The ninth character is 4, but the others ask for 3: one of them is probably mistyped.",
                new Vin("1HGCM82643A004352").warning().orElseThrow());
    }

    @Test
    void no_check_digit_is_worked_out_for_what_is_no_vin() {
        assertThrows(IllegalStateException.class, () -> new Vin("SHORT").expectedCheckDigit());
    }

    @Property
    void one_changed_character_is_always_noticed(
            @ForAll @StringLength(17) @Chars({'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'}) String digits,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @CharRange(from = '0', to = '9') char other) {
        Vin good = completed(digits);
        Assume.that(place != CHECK && good.text().charAt(place) != other);
        assertFalse(new Vin(with(good.text(), place, other)).checkDigitHolds());
    }

    /** Letters share values (A, J and 1 count alike): only a change to another value can be noticed, and is. */
    @Property
    void a_changed_letter_is_noticed_exactly_if_it_counts_differently(
            @ForAll @StringLength(17) @Chars({'A', 'B', 'C', 'H', 'J', 'K', 'P', 'S', 'W', 'X', 'Z', '0', '4'})
                    String text,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(max = 22) int letter) {
        Assume.that(place != CHECK);
        char other = LETTERS.charAt(letter);
        Vin good = completed(text);
        boolean sameValue = value(good.text().charAt(place)) == value(other);
        assertEquals(sameValue, new Vin(with(good.text(), place, other)).checkDigitHolds());
    }

    private static Vin completed(String text) {
        return new Vin(with(text, CHECK, new Vin(text).expectedCheckDigit()));
    }

    private static String with(String text, int place, char character) {
        return text.substring(0, place) + character + text.substring(place + 1);
    }

    /** The table of 49 CFR 565.15, written out once more. */
    private static int value(char character) {
        return switch (character) {
            case 'A', 'J' -> 1;
            case 'B', 'K', 'S' -> 2;
            case 'C', 'L', 'T' -> 3;
            case 'D', 'M', 'U' -> 4;
            case 'E', 'N', 'V' -> 5;
            case 'F', 'W' -> 6;
            case 'G', 'P', 'X' -> 7;
            case 'H', 'Y' -> 8;
            case 'R', 'Z' -> 9;
            default -> Character.digit(character, 10);
        };
    }
}
