package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.MoneyText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    private static final BigDecimal MANY = new BigDecimal("10000");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final List<String> COUNTRIES =
            List.of("en-US", "es-ES", "es-MX", "fr-CA", "de-DE", "de-CH", "fr-FR", "en-IN");
    private static final List<CurrencyUnit> CURRENCIES = List.of(
            CurrencyUnit.USD,
            CurrencyUnit.EUR,
            CurrencyUnit.CHF,
            CurrencyUnit.CAD,
            CurrencyUnit.GBP,
            CurrencyUnit.JPY,
            CurrencyUnit.of("INR"),
            CurrencyUnit.of("MXN"));

    @Property
    void what_a_paper_prints_in_its_country_can_be_typed_back(
            @ForAll @IntRange(max = 100_000_000) int cents, @ForAll @IntRange(max = 7) int country) {
        Locale locale = Locale.forLanguageTag(COUNTRIES.get(country));
        Figures here = new Figures(locale);
        for (CurrencyUnit currency : CURRENCIES) {
            Money amount = Money.ofMinor(currency, cents / (currency.equals(CurrencyUnit.JPY) ? 100 : 1));
            assertEquals(amount, here.amount("price", MoneyText.text(amount, locale), currency));
            assertEquals(amount, here.amount("price", here.plain(amount), currency));
            assertEquals(amount, here.amount("price", amount.getAmount().toPlainString(), currency));
            assertEquals(amount, here.amount("price", amount.getAmount() + " " + currency, currency));
        }
        BigDecimal hours = BigDecimal.valueOf(cents % 1_000_000, 2).stripTrailingZeros();
        assertSame(hours, here.hours("hours", MoneyText.text(hours, locale) + " h", MANY));
        assertSame(hours, here.number("quantity", here.plain(hours), MANY));
        BigDecimal percent = BigDecimal.valueOf(cents % 100_000, 3).stripTrailingZeros();
        assertSame(percent, here.percent("percent", MoneyText.text(percent, locale) + "\u00a0%", HUNDRED));
        assertSame(percent, here.percent("percent", here.plain(percent), HUNDRED));
        int distance = cents % 2_000_001;
        assertEquals(distance, here.count("odometer", MoneyText.text(distance, locale), 2_000_000));
        assertEquals(distance, here.count("odometer", MoneyText.text(distance), 2_000_000));
    }

    @Test
    void a_whole_number_with_decimals_is_asked_for_as_a_whole_one() {
        for (String country : COUNTRIES) {
            Refused refused =
                    assertThrows(Refused.class, () -> in(country).count("odometer", "119,5", 2_000_000), country);
            assertTrue(refused.getMessage().startsWith("A whole number, like 1"), refused.getMessage());
        }
    }

    @Test
    void figures_are_parted_as_people_count_in_the_country() {
        Locale india = Locale.forLanguageTag("en-IN");
        assertEquals("₹1,23,456.50", MoneyText.text(Money.parse("INR 123456.50"), india));
        assertEquals("₹12,34,56,789.00", MoneyText.text(Money.parse("INR 123456789"), india));
        assertEquals("₹999.00", MoneyText.text(Money.parse("INR 999"), india));
        assertEquals("1,18,240", MoneyText.text(118_240, india));
        assertEquals("118,240", MoneyText.text(118_240, Locale.US));
        assertEquals("118.240", MoneyText.text(118_240, Locale.forLanguageTag("es-ES")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"es-ES|1 20 000|1.200", "en-US|1 20 000|1,200", "fr-FR|1 20 00|1\u202f200"})
    void a_count_that_cannot_be_read_is_asked_for_in_the_style_of_the_country(
            String country, String typed, String example) {
        assertTrue(message(() -> in(country).count("odometer", typed, 2_000_000))
                .endsWith("A whole number, like " + example));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12.00",
                "0|0.00",
                "12.5|12.50",
                "12,5|12.50",
                "12,50|12.50",
                ".5|0.50",
                "12.|12.00",
                "1234.50|1234.50",
                "1234,50|1234.50",
                "1,234.50|1234.50",
                "1.234,50|1234.50",
                "1 234,50|1234.50",
                "1\u00a0234,50|1234.50",
                "1\u202f234.50|1234.50",
                "1’234.50|1234.50",
                "1'234|1234.00",
                "999.999,99|999999.99",
                "1.000.000|1000000.00",
                "1,000,000|1000000.00",
                "0.500|0.50",
                "1234.500|1234.50",
                "$80|80.00",
                "$ 1,234.50|1234.50",
                "US$80|80.00",
                "80 USD|80.00",
                "usd 80|80.00",
                "80.-|80.00",
                "80,–|80.00",
                "１２３４．５０|1234.50",
                "＄１２|12.00",
                "\u200e12.50\u200f|12.50",
            })
    void an_amount_that_means_one_thing_is_read_alike_in_every_country(String typed, String amount) {
        for (String country : COUNTRIES) {
            assertEquals(
                    amount,
                    in(country)
                            .amount("price", typed, CurrencyUnit.USD)
                            .getAmount()
                            .toPlainString());
        }
    }

    @Test
    void a_countrys_own_mark_parts_thousands_before_three_digits() {
        assertEquals(usd("1500"), in("en-US").amount("price", "1,500", CurrencyUnit.USD));
        assertEquals(usd("1500"), in("es-ES").amount("price", "1.500", CurrencyUnit.USD));
        assertEquals(usd("1500"), in("de-DE").amount("price", "1.500", CurrencyUnit.USD));
        assertEquals(usd("1500"), in("de-AT").amount("price", "1.500", CurrencyUnit.USD));
        assertEquals(usd("123456"), in("en-IN").amount("price", "1,23,456.00", CurrencyUnit.USD));
        assertRefused("en-US", "1,23,456.00", "Write a figure like 12.50 or 1,234.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US|1.500|write 1.50 or 1,500.00",
                "es-MX|1.500|write 1.50 or 1,500.00",
                "es-ES|1,500|write 1,50 or 1.500,00",
                "de-DE|1,500|write 1,50 or 1.500,00",
                "de-CH|1.500|write 1.50 or 1’500.00",
                "de-CH|1,500|write 1.50 or 1’500.00",
                "fr-CA|1,500|write 1,50 or 1\u00a0500,00",
                "fr-FR|1.500|write 1,50 or 1\u202f500,00",
            })
    void what_may_mean_two_amounts_is_asked_for_with_both(String country, String typed, String words) {
        assertRefused(country, typed, "“" + typed + "” may mean two figures: " + words);
    }

    @Test
    void both_figures_of_the_question_can_be_typed() {
        for (String country : COUNTRIES) {
            for (String typed : List.of("1.500", "1,500")) {
                try {
                    in(country).amount("price", typed, CurrencyUnit.USD);
                } catch (Refused asked) {
                    String[] ways =
                            asked.getMessage().replaceFirst(".*write ", "").split(" or ");
                    assertEquals(usd("1.5"), in(country).amount("price", ways[0], CurrencyUnit.USD));
                    assertEquals(usd("1500"), in(country).amount("price", ways[1], CurrencyUnit.USD));
                }
            }
        }
    }

    @Test
    void a_mark_is_no_question_where_only_one_figure_can_be_meant() {
        assertEquals(118_000, in("es-ES").count("odometer", "118.000", 2_000_000));
        assertEquals(118_000, in("en-US").count("odometer", "118.000", 2_000_000));
        assertEquals(118_000, in("fr-FR").count("odometer", "118,000", 2_000_000));
        assertSame(new BigDecimal("8.875"), in("en-US").percent("percent", "8.875", HUNDRED));
        assertSame(new BigDecimal("1.5"), in("en-US").number("hours", "1.500", HUNDRED));
        assertEquals(
                "1500",
                in("es-ES")
                        .amount("price", "1,500", CurrencyUnit.JPY)
                        .getAmount()
                        .toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1|below zero",
                "−1|below zero",
                "$-1|below zero",
                "-$1|below zero",
                "-1.234,56|below zero",
                "1e9|Write a figure",
                "12.345|At most 2 figures behind the point",
                "1.5.25|Write a figure",
                "1,2,3|Write a figure",
                "12,34.56|Write a figure",
                "1,234 567|Write a figure",
                "1 234'567|Write a figure",
                "012,345,678|Write a figure",
                "€80|in USD",
                "80 pesos|in USD",
                "=12|Write a figure",
                "twelve|Write a figure",
                "12²|Write a figure",
                "12 34|Write a figure",
                "99999999|More than 1000000 cannot be right",
                "9999999999999|Write a figure",
                "''|Write a figure",
                "$|Write a figure",
                ",|Write a figure",
                ".,|Write a figure",
            })
    void what_is_no_amount_is_refused_in_plain_words(String typed, String words) {
        assertRefused("en-US", typed, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "1 ", "$ ", ",", "1.000"})
    void a_megabyte_of_anything_is_refused(String piece) {
        assertRefused("en-US", piece.repeat(1_000_000) + "!", "Write a figure");
    }

    @Test
    void what_is_too_much_says_where_the_decimals_stand() {
        assertTrue(message(() -> in("en-US").percent("percent", "9,975", HUNDRED))
                .endsWith("Decimals stand behind a point: 9.975"));
        assertTrue(message(() -> in("es-ES").percent("percent", "9.975", HUNDRED))
                .endsWith("Decimals stand behind a comma: 9,975"));
    }

    @Test
    void an_amount_that_was_not_sent_is_asked_for_like_one_that_was_not_typed() {
        assertThrows(Refused.class, () -> Figures.PLAIN.amount("price", null, CurrencyUnit.USD));
        assertEquals(null, Figures.PLAIN.optionalAmount("price", " ", CurrencyUnit.USD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2000001", "", "many"})
    void a_count_has_no_decimals_and_no_more_than_can_be_right(String typed) {
        assertThrows(Refused.class, () -> Figures.PLAIN.count("odometer", typed, 2_000_000));
    }

    private static Figures in(String country) {
        return new Figures(Locale.forLanguageTag(country));
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    private static void assertSame(BigDecimal expected, BigDecimal read) {
        assertEquals(expected.stripTrailingZeros(), read.stripTrailingZeros());
    }

    private static void assertRefused(String country, String typed, String words) {
        String message = message(() -> in(country).amount("price", typed, CurrencyUnit.USD));
        assertTrue(message.contains(words), message);
    }

    private static String message(org.junit.jupiter.api.function.Executable read) {
        return assertThrows(Refused.class, read).getMessage();
    }
}
