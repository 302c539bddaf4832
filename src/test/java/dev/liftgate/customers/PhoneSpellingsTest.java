package dev.liftgate.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneSpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "DE, +49 89 1234567, 089 1234567",
        "DE, 089 1234567, +49 89 1234567",
        "DE, 089/1234567, 0049 89 1234567",
        "DE, +49 (0)89 1234567, 089-123 45 67",
        "DE, +49 89 1234567, 089 123",
        "DE, 089 1234567, +49 89 123",
        "DE, +49 171 1234567, 0171 1234567",
        "US, (707) 555-8123, +1 707 555 8123",
        "US, +1 707-555-8123, 707.555.8123",
        "US, 707-555-8123, 1-707-555-8123",
        "ES, +34 612 34 56 78, 612345678",
        "IT, +39 06 69821234, 06 69821234",
        "US, +44 20 7946 0018, 011 44 20 7946 0018",
        "US, 011 44 20 7946 0018, +44 20 7946 0018",
        "DE, 0049 89 1234567, 089 1234567",
    })
    void a_phone_number_is_found_with_and_without_its_country(String country, String kept, String typed) {
        String digits = kept.replaceAll("\\D", "");
        assertTrue(matches(digits, typed, country), typed);
    }

    @Test
    void four_last_digits_with_a_zero_before_them_are_no_other_number() {
        assertTrue(matches("17075550123", "0123", "US"));
        assertFalse(matches("4989712348123", "08123", "DE"));
        assertFalse(matches("49891234567", "089 1234568", "DE"));
    }

    private static boolean matches(String digits, String typed, String country) {
        Map<String, Object> terms = SearchTerms.of(typed, () -> country).map();
        String backwards = new StringBuilder(digits).reverse().toString();
        return Stream.of("phone", "phoneAtHome", "phoneAbroad").anyMatch(term -> begins(digits, terms.get(term)))
                || Stream.of("phoneEnd", "phoneSignificant").anyMatch(term -> begins(backwards, terms.get(term)));
    }

    private static boolean begins(String digits, Object pattern) {
        return pattern != null && digits.startsWith(pattern.toString().replace("%", ""));
    }

    @Test
    void what_is_no_number_has_no_other_spelling() {
        assertEquals(new PhoneSpellings("", "", ""), PhoneSpellings.of("1", "US"));
        assertEquals(new PhoneSpellings("", "", ""), PhoneSpellings.of("9".repeat(300), "US"));
    }
}
