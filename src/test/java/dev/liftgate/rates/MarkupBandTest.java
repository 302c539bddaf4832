package dev.liftgate.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.web.Figures;
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

class MarkupBandTest {

    private static final List<MarkupBand> BANDS = MarkupBand.read("20 80\n0 100\n50 60 %\n", Figures.PLAIN);

    @ParameterizedTest
    @CsvSource({"0,0", "5.00,10.00", "19.99,39.98", "20.00,36.00", "49.99,89.98", "50.00,80.00", "33.33,59.99"})
    void the_highest_band_at_or_below_the_cost_sets_the_markup(String cost, String price) {
        assertEquals(usd(price), MarkupBand.price(BANDS, usd(cost)));
    }

    @Test
    void a_cost_below_every_band_is_the_price() {
        assertEquals(usd("9.99"), MarkupBand.price(MarkupBand.read("10 50", Figures.PLAIN), usd("9.99")));
        assertEquals(usd("9.99"), MarkupBand.price(List.of(), usd("9.99")));
    }

    @Property
    void nothing_is_ever_sold_below_its_cost(@ForAll @IntRange(max = 10_000_000) int cents) {
        Money cost = Money.ofMinor(CurrencyUnit.USD, cents);
        assertFalse(MarkupBand.price(BANDS, cost).isLessThan(cost));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "20 80 3", "a b", "20 -5", "20 1001", "0 10\n0.00 20", "2,0,0 10"})
    void markup_that_is_no_list_of_bands_is_refused_beside_its_field(String typed) {
        assertEquals(
                "bands",
                assertThrows(Refused.class, () -> MarkupBand.read(typed, Figures.PLAIN))
                        .field());
    }

    @Test
    void bands_are_written_as_they_are_read() {
        assertEquals("0 100\n20 80\n50 60", MarkupBand.write(BANDS));
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
