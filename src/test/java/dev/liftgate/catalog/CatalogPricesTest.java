package dev.liftgate.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.catalog.Operation.OperationFacts;
import dev.liftgate.catalog.Part.PartFacts;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.rates.LaborRate;
import dev.liftgate.rates.MarkupBand;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CatalogPricesTest {

    private static final List<MarkupBand> BANDS = MarkupBand.read("20 80\n0 100\n50 60 %\n", Figures.PLAIN);

    @Test
    void a_list_price_goes_before_the_markup() {
        assertEquals(usd("95.00"), part("54.00", "95").price(BANDS));
        assertEquals(usd("86.40"), part("54.00", null).price(BANDS));
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
        Offer.PartChoice choice = Offer.PartChoice.between("", BigDecimal.TEN, null, null, dear, cheap, false);
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
        assertFalse(operation("1", "2", typical).offer(rate, BANDS, false).differsFromTypical());
        assertTrue(operation("1", "2.1", typical).offer(rate, BANDS, false).differsFromTypical());
        assertFalse(operation("1", "2.1", null).offer(rate, BANDS, false).differsFromTypical());
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

    private static Operation operation(String low, String high, MoneyRange typical) {
        return new Operation(
                "any",
                new OperationFacts(
                        "Any",
                        "",
                        new BigDecimal(low),
                        new BigDecimal(high),
                        null,
                        false,
                        false,
                        typical,
                        "",
                        "",
                        null));
    }

    private static Part part(String cost, String listPrice) {
        return new Part(facts(cost, listPrice));
    }

    private static PartFacts facts(String cost, String listPrice) {
        Money list = listPrice == null ? null : usd(listPrice);
        return new PartFacts("N-1", "Maker", "Thing", PartCondition.USED, usd(cost), list, null, "", null);
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
