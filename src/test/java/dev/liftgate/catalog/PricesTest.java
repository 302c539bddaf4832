package dev.liftgate.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.MoneyRange;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {

    private static final List<MarkupBand> BANDS = MarkupBand.read("20 80\n0 100\n50 60 %\n");

    @ParameterizedTest
    @CsvSource({"0,0", "5.00,10.00", "19.99,39.98", "20.00,36.00", "49.99,89.98", "50.00,80.00", "33.33,59.99"})
    void the_highest_band_at_or_below_the_cost_sets_the_markup(String cost, String price) {
        assertEquals(usd(price), MarkupBand.price(BANDS, usd(cost)));
    }

    @Test
    void a_cost_below_every_band_is_the_price() {
        assertEquals(usd("9.99"), MarkupBand.price(MarkupBand.read("10 50"), usd("9.99")));
        assertEquals(usd("9.99"), MarkupBand.price(List.of(), usd("9.99")));
    }

    @Property
    void nothing_is_ever_sold_below_its_cost(@ForAll @IntRange(max = 10_000_000) int cents) {
        Money cost = Money.ofMinor(CurrencyUnit.USD, cents);
        assertFalse(MarkupBand.price(BANDS, cost).isLessThan(cost));
    }

    @Test
    void a_list_price_goes_before_the_markup() {
        assertEquals(usd("95.00"), part("54.00", "95").price(BANDS));
        assertEquals(usd("86.40"), part("54.00", null).price(BANDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "20 80 3", "a b", "20 -5", "20 1001", "0 10\n0.00 20", "2,0 10"})
    void markup_that_is_no_list_of_bands_is_refused_beside_its_field(String typed) {
        assertEquals(
                "bands",
                assertThrows(Refused.class, () -> MarkupBand.read(typed)).field());
    }

    @Test
    void bands_are_written_as_they_are_read() {
        assertEquals("0 100\n20 80\n50 60", MarkupBand.write(BANDS));
    }

    @Test
    void labor_is_hours_times_rate_with_each_end_rounded_half_up() {
        Offer.Labor labor = new Offer.Labor("", new BigDecimal("0.33"), new BigDecimal("1.25"), usd("99.95"), null);
        assertEquals(MoneyRange.of(usd("32.98"), usd("124.94")), labor.range());
    }

    @Test
    void the_cheaper_part_stands_first_even_if_prices_have_crossed() {
        PartOffer dear = part("100", null).offer(BANDS);
        PartOffer cheap = part("1", null).offer(BANDS);
        Offer.PartChoice choice = Offer.PartChoice.between("", BigDecimal.TEN, null, dear, cheap);
        assertEquals(cheap, choice.economy());
        assertEquals(MoneyRange.of(usd("20"), usd("1600")), choice.range());
        assertTrue(choice.isChoice());
    }

    @Test
    void an_operation_refuses_fewer_hours_at_most_than_at_least() {
        assertEquals(
                "hoursHigh",
                assertThrows(Refused.class, () -> operation("2", "1.9", null)).field());
    }

    @Test
    void an_offer_says_when_it_leads_elsewhere_than_the_source() {
        LaborRate rate = new LaborRate("x", "X", usd("100"), null, true);
        MoneyRange typical = MoneyRange.of(usd("100"), usd("200"));
        assertFalse(operation("1", "2", typical).offer(rate, BANDS).differsFromTypical());
        assertTrue(operation("1", "2.1", typical).offer(rate, BANDS).differsFromTypical());
        assertFalse(operation("1", "2.1", null).offer(rate, BANDS).differsFromTypical());
    }

    @Test
    void an_edit_from_an_old_screen_shows_both_values_unless_they_are_the_same() {
        Part part = part("10", null);
        part.rewrite(facts("10", null), 99);
        EditConflict conflict = assertThrows(EditConflict.class, () -> part.rewrite(facts("12", null), 99));
        assertEquals("cost", conflict.field());
        assertTrue(
                conflict.getMessage().contains("10.00") && conflict.getMessage().contains("12.00"));
    }

    @Test
    void a_rate_beyond_reason_is_refused() {
        assertEquals(
                "hourly",
                assertThrows(Refused.class, () -> new LaborRate("x", "X", usd("10000.01"), null, false))
                        .field());
    }

    private static Operation operation(String low, String high, MoneyRange typical) {
        return new Operation(
                "any",
                new Operation.Facts(
                        "Any", "", new BigDecimal(low), new BigDecimal(high), null, false, false, typical, "", ""));
    }

    private static Part part(String cost, String listPrice) {
        return new Part(facts(cost, listPrice));
    }

    private static Part.Facts facts(String cost, String listPrice) {
        Money list = listPrice == null ? null : usd(listPrice);
        return new Part.Facts("N-1", "Maker", "Thing", PartCondition.USED, usd(cost), list, null, "");
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
