package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.money.Discount;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the shop earns on the parts of a job. */
class MarginTest {

    @Test
    void it_is_what_the_parts_bring_in_after_discounts_less_what_they_cost() {
        AnOrder an = AnOrder.offered();
        PartsMargin full = PartsMargin.of(an.job());
        an.then(order -> an.job().quote().discount(null, new Discount("All", new BigDecimal("50"), null), ANA));
        PartsMargin half = PartsMargin.of(an.job());
        assertEquals(full.cost(), half.cost());
        assertEquals(full.sold().dividedBy(2, java.math.RoundingMode.HALF_UP), half.sold());
        assertEquals(half.sold().minus(half.cost()), half.amount());
    }

    @Test
    void while_the_part_is_not_chosen_nobody_knows_it() {
        assertNull(PartsMargin.of(AnOrder.withLinkage().job()));
    }

    @Test
    void it_is_said_in_percent_of_what_is_sold() {
        assertEquals(40, new PartsMargin(usd("100.00"), usd("60.00")).percent());
        assertEquals(-20, new PartsMargin(usd("100.00"), usd("120.00")).percent());
        assertEquals(0, new PartsMargin(usd("0.00"), usd("60.00")).percent());
    }
}
