package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankedCauseTest {

    @ParameterizedTest
    @CsvSource({
        "0.9999, over 99 %",
        "0.9901, over 99 %",
        "0.9900000000001, 99 %",
        "0.99, 99 %",
        "0.5, 50 %",
        "0.125, 13 %",
        "0.01, 1 %",
        "0.0099999999999, 1 %",
        "0.0099, under 1 %",
        "0.0000001, under 1 %"
    })
    void rounding_makes_nothing_certain_and_nothing_impossible(double probability, String text) {
        assertEquals(text, ranked(0.2, probability).percentText());
    }

    @Test
    void a_bar_is_as_wide_as_the_probability_rounded() {
        assertEquals(0, ranked(0.2, 0.004).percent());
        assertEquals(38, ranked(0.2, 0.375).percent());
        assertEquals(100, ranked(0.2, 0.996).percent());
    }

    @Test
    void less_than_rounding_is_no_rise() {
        assertTrue(ranked(0.2, 0.2001).risen());
        assertFalse(ranked(0.2, 0.2).risen());
        assertFalse(ranked(0.2, 0.2 + 1e-14).risen());
        assertFalse(ranked(0.2, 0.1999).risen());
    }

    private static RankedCause ranked(double prior, double probability) {
        return new RankedCause("latch", "Latch", prior, probability, List.of(), List.of());
    }
}
