package dev.liftgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pack at its limit, a cent below it and a cent above. */
class ToleranceTest {

    @ParameterizedTest(name = "{0}: of {1} at most {2}")
    @CsvSource({
        "default, 100.00, 100.00",
        "us-ca, 1234.56, 1234.56",
        "us-ny, 99.99, 99.99",
        "ca-qc, 500.00, 500.00",
        "es, 500.00, 500.00",
        "us-fl, 0.00, 10.00",
        "us-fl, 99.99, 109.99",
        "us-fl, 100.00, 110.00",
        "us-fl, 100.10, 110.11",
        "us-fl, 499.99, 549.98",
        "us-fl, 500.00, 550.00",
        "us-fl, 500.01, 550.01",
        "us-fl, 9000.00, 9050.00",
        "us-mi, 100.00, 110.00",
        "us-mi, 499.99, 549.98",
        "us-mi, 500.00, 550.00",
        "us-mi, 500.10, 550.10",
        "us-wa, 1000.00, 1100.00",
        "us-wa, 0.09, 0.09",
        "us-wa, 0.10, 0.11",
        "us-il, 333.33, 366.66",
        "us-ma, 0.01, 10.01",
        "us-ma, 5000.00, 5010.00",
        "ca-on, 1000.05, 1100.05",
    })
    void a_bill_goes_to_the_limit_and_not_a_cent_further(String code, String authorized, String most) {
        Tolerance tolerance = RulePackTest.pack(code).tolerance();
        Money yes = Money.parse("USD " + authorized);
        Money limit = Money.parse("USD " + most);
        assertEquals(limit, tolerance.most(yes));
        assertTrue(tolerance.allows(yes, limit.minusMinor(1)));
        assertTrue(tolerance.allows(yes, limit));
        assertFalse(tolerance.allows(yes, limit.plusMinor(1)));
    }

    @Test
    void every_pack_says_it_in_plain_words() {
        assertEquals(
                List.of(
                        "default: The bill may not exceed what was authorized.",
                        "us-ca: The bill may not exceed what was authorized.",
                        "us-fl: The bill may exceed what was authorized by up to 10 % or $10.00, whichever is larger,"
                                + " but never by more than $50.00.",
                        "us-il: The price of each job may exceed what was authorized by up to 10 %.",
                        "us-ma: The bill may exceed what was authorized by up to $10.00.",
                        "us-mi: The bill may exceed what was authorized by up to 10 % or $50.00, whichever is smaller.",
                        "us-ny: The bill may not exceed what was authorized.",
                        "us-wa: The bill may exceed what was authorized by up to 10 %, tax not counted.",
                        "ca-on: The bill may exceed what was authorized by up to 10 %.",
                        "ca-qc: The bill may not exceed what was authorized.",
                        "es: The bill may not exceed what was authorized."),
                RulePack.bundled().stream()
                        .map(each -> each.code() + ": " + each.tolerance().words(CurrencyUnit.USD))
                        .collect(Collectors.toList()));
    }

    @Test
    void it_is_said_in_the_language_and_the_figures_of_a_paper() {
        Tolerance florida = RulePackTest.pack("us-fl").tolerance();
        assertEquals(
                "La factura puede superar lo autorizado en 10 % o 10,00 €, lo que sea mayor, y nunca en más de 50,00 €"
                        + " como máximo.",
                florida.words(CurrencyUnit.EUR, Locale.forLanguageTag("es"), Locale.forLanguageTag("es-ES"))
                        .replace('\u00A0', ' '));
        assertEquals(
                florida.words(CurrencyUnit.USD),
                florida.words(CurrencyUnit.USD, Locale.forLanguageTag("fr"), Locale.US),
                "and in English where there is no other");
    }

    @Test
    void both_languages_say_the_same_of_it() {
        ResourceBundle english = ResourceBundle.getBundle("rules/tolerance", Locale.ROOT);
        ResourceBundle spanish = ResourceBundle.getBundle("rules/tolerance", Locale.forLanguageTag("es"));
        english.keySet().forEach(key -> {
            String translated = spanish.getString(key);
            assertEquals(english.getString(key).split("%s", -1).length, translated.split("%s", -1).length, key);
            assertNotEquals(english.getString(key), translated, key);
        });
    }

    @Test
    void where_the_law_is_silent_about_tax_both_figures_count() {
        assertTrue(Tolerance.TaxCounts.UNKNOWN.withTax() && Tolerance.TaxCounts.UNKNOWN.withoutTax());
        assertFalse(Tolerance.TaxCounts.NO.withTax());
        assertFalse(Tolerance.TaxCounts.YES.withoutTax());
    }
}
