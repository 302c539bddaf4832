package dev.liftgate.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.web.Refused;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    private final Figure american = new Figure(CurrencyUnit.USD, false);
    private final Figure european = new Figure(CurrencyUnit.USD, true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12.00",
                "0|0.00",
                "12.5|12.50",
                "12,5|12.50",
                "12,50|12.50",
                "1,234.56|1234.56",
                "1.234,56|1234.56",
                "999,999.99|999999.99",
                "1.000.000|1000000.00",
                "$12|12.00",
                "$ 1,234.50|1234.50",
                "US$ 12|12.00",
                "12.50 USD|12.50",
                "12 €|12.00",
                "12.500,00 €|12500.00",
            })
    void an_amount_is_read_as_it_was_meant_whoever_wrote_it(String cell, String amount) {
        assertEquals(amount, american.read("cost", cell).getAmount().toPlainString());
        assertEquals(amount, european.read("cost", cell).getAmount().toPlainString());
    }

    @Test
    void a_comma_before_three_digits_parts_thousands_only_where_points_part_cents() {
        assertEquals("1234.00", american.read("cost", "1,234").getAmount().toPlainString());
        assertRefused(european, "1,234", "At most 2 figures");
    }

    @Test
    void a_point_before_three_digits_is_never_guessed_at() {
        assertRefused(american, "1.234", "At most 2 figures");
        assertRefused(european, "1.234", "may mean two amounts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1|below zero",
                "-1.234,56|below zero",
                "1e9|Write a figure",
                "12.345|At most 2 figures",
                "1.5.25|Write a figure",
                "1,2,3|Write a figure",
                "0,125|Write a figure",
                "1,23,456.00|Write a figure",
                "12,34.56|Write a figure",
                "=12|Write a figure",
                "twelve|Write a figure",
                "99999999|cannot be right",
                "99,999,999.00|cannot be right",
                ",|Write a figure",
                ".,|Write a figure",
            })
    void what_is_no_price_is_refused_in_plain_words(String cell, String words) {
        assertRefused(american, cell, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50 USD|12.50",
                "USD 12.50|12.50",
                "12.50usd|12.50",
                "USD1,234.50|1234.50",
                "1.2345|1.23",
                "1.2350|1.24",
                "0.125|0.13",
                "1234.567|1234.57",
                "12.50000|12.50",
                "1 234,50|1234.50",
                "1'234.50|1234.50",
                "12,50\u00a0USD|12.50"
            })
    void codes_and_parts_of_a_cent_are_understood(String cell, String amount) {
        assertEquals(amount, american.read("cost", cell).getAmount().toPlainString());
    }

    @Test
    void another_currency_is_not_taken_for_the_shops() {
        assertRefused(american, "12.50 EUR", "This is in EUR, and the shop counts in USD");
        assertRefused(american, "12.50 abc", "Write a figure");
    }

    @Test
    void once_somebody_said_how_decimals_are_written_three_of_them_mean_one_amount() {
        Figure point = new Figure(CurrencyUnit.USD, false, true);
        Figure comma = new Figure(CurrencyUnit.USD, true, true);
        assertEquals("12.35", point.read("cost", "12.345").getAmount().toPlainString());
        assertEquals("12345.00", point.read("cost", "12,345").getAmount().toPlainString());
        assertEquals("12.35", comma.read("cost", "12,345").getAmount().toPlainString());
        assertEquals("12345.00", comma.read("cost", "12.345").getAmount().toPlainString());
    }

    @Test
    void a_currency_without_cents_takes_none() {
        Figure yen = new Figure(CurrencyUnit.JPY, false);
        assertEquals("1200", yen.read("cost", "1,200").getAmount().toPlainString());
        assertRefused(yen, "12.50", "A whole number, like 1,200");
    }

    private static void assertRefused(Figure figures, String cell, String words) {
        Refused refused = assertThrows(Refused.class, () -> figures.read("cost", cell));
        assertEquals("cost", refused.field());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }
}
