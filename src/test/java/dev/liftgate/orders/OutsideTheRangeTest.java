package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.MoneyRange;
import java.util.List;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A price outside the range is said, and neither a part's price nor hours are bent for it. */
class OutsideTheRangeTest {

    @Test
    void above_the_range_the_labor_bears_the_difference_and_parts_keep_their_prices() {
        AnOrder an = AnOrder.withLinkage();
        an.narrow(an.job(), AnOrder.OEM);
        an.price(an.job(), "400.00");
        assertEquals(List.of(usd("295.00"), usd("100.00"), usd("5.00")), amounts(an.job()));
        assertEquals("above the range by $55.00", an.job().quote().outside(usd("400.00")));
        Line labor = an.job().lines().iterator().next();
        assertNull(labor.quantity(), "hours that were not asked for are not printed");
        assertNull(labor.hours());
    }

    @Test
    void below_the_range_it_is_the_same_down_to_free_labor() {
        AnOrder an = AnOrder.withLinkage();
        an.price(an.job(), "100.00");
        assertEquals(List.of(usd("70.00"), usd("25.00"), usd("5.00")), amounts(an.job()));
        assertEquals("below the range by $50.00", an.job().quote().outside(usd("100.00")));
        an.price(an.job(), "30.00");
        assertEquals(List.of(usd("0.00"), usd("25.00"), usd("5.00")), amounts(an.job()));
    }

    @Test
    void only_below_the_parts_themselves_do_parts_give_way() {
        AnOrder an = AnOrder.withLinkage();
        an.price(an.job(), "15.00");
        assertEquals(usd("15.00"), Money.total(amounts(an.job())));
    }

    @Test
    void a_part_keeps_its_list_price_at_any_price_that_leaves_something_for_labor() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            AnOrder an = AnOrder.withLinkage();
            an.narrow(an.job(), AnOrder.OEM);
            Money price = usd("105.00").plusMinor(random.nextInt(60_000));
            an.price(an.job(), price.getAmount().toPlainString());
            assertEquals(price, Money.total(amounts(an.job())));
            for (Line line : an.job().lines()) {
                if (line.kind() == ChargeKind.PART) {
                    MoneyRange list = line.range();
                    assertEquals(true, list.contains(line.amount()), "at " + price + ": " + line.description());
                }
            }
        }
    }

    @Test
    void a_fact_that_narrows_below_the_price_says_so() {
        AnOrder an = AnOrder.withLinkage();
        an.narrow(an.job(), AnOrder.OEM);
        an.price(an.job(), "340.00");
        an.narrow(an.job(), AnOrder.EASY);
        assertEquals(
                "above the range by $55.00",
                an.job().quote().outside(an.job().quote().price()));
    }

    @Test
    void the_middle_is_proposed_where_nothing_is_set() {
        AnOrder an = AnOrder.checkedIn();
        Job exact = an.recommend(AnOrder.cleaning());
        assertEquals(usd("90.00"), exact.quote().proposal());
        assertNull(an.recommend(AnOrder.stuckShut()).quote().proposal());
    }

    private static List<Money> amounts(Job job) {
        return job.lines().stream().map(Line::amount).toList();
    }
}
