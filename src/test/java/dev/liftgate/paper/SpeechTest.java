package dev.liftgate.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SpeechTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant AT = Instant.parse("2026-11-22T16:30:00Z");

    @Test
    void figures_are_the_shops_whoever_the_customer_is() {
        for (String language : Speech.LANGUAGES) {
            assertEquals("$1,234.50", plain(new Speech(language, "en-US").text(Money.parse("USD 1234.50"))));
            assertEquals("1.234,50 €", plain(new Speech(language, "es-ES").text(Money.parse("EUR 1234.50"))));
            assertEquals("1,3", new Speech(language, "es-ES").text(new BigDecimal("1.30")));
            assertEquals("118.240", new Speech(language, "es-ES").text(118_240));
        }
    }

    @Test
    void days_are_named_for_the_customer_in_the_order_of_the_shops_country() {
        assertEquals("Sun, Nov 22, 2026", new Speech("en", "en-US").day(DAY));
        assertEquals("dom, 22 nov 2026", new Speech("es", "es-ES").day(DAY));
        assertEquals("dom, 22 nov. 2026", new Speech("es", "en-US").day(DAY));
    }

    @Test
    void the_clock_is_the_shops() {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        assertEquals("dom, 22 nov 2026, 17:30", new Speech("es", "es-ES").moment(AT, madrid));
        assertEquals("Sun, Nov 22, 2026, 5:30 PM", plain(new Speech("en", "en-US").moment(AT, madrid)));
    }

    @Test
    void a_time_of_day_is_never_broken_between_two_lines() {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        for (String country : List.of("en-US", "es-ES", "en-CA", "es-MX")) {
            for (String language : Speech.LANGUAGES) {
                String moment = new Speech(language, country).moment(AT, madrid);
                String time = moment.substring(moment.lastIndexOf(", ") + 2);
                assertTrue(time.matches("(17|5):30\\S*"), country + " " + moment);
            }
        }
        assertEquals("dom, 22 nov. 2026, 5:30\u00A0p.\u00A0m.", new Speech("es", "en-US").moment(AT, madrid));
    }

    @Test
    void a_language_that_we_do_not_speak_and_a_paper_of_before_are_english() {
        assertEquals(Speech.HOUSE, new Speech("fr", null));
        assertEquals(Speech.HOUSE, Speech.of(null));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
