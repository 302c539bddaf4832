package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.money.Discount;
import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is taken off a job, a line or the order, and what that does to a yes. */
class DiscountTest {

    private static final Discount TENTH = new Discount("Senior", BigDecimal.TEN, null);
    private static final Discount TWENTIETH = new Discount("Senior", new BigDecimal("5"), null);

    @Test
    void lines_and_discounts_add_up_to_what_the_customer_decides_on() {
        AnOrder an = AnOrder.offered();
        Line first = an.job().lines().iterator().next();
        an.then(order -> an.job().quote().discount(first, new Discount("Goodwill", null, usd("5.00")), ANA));
        an.then(order -> an.job().quote().discount(null, TENTH, ANA));
        assertEquals(usd("265.50"), an.job().quote().net());
        List<DiscountAmount> off = an.job().quote().discounts();
        assertEquals(first.description() + ": Goodwill −$5.00", off.get(0).words());
        assertEquals(new DiscountAmount("Senior −10 %", usd("29.50")), off.get(1));
        assertEquals(
                an.job().quote().net(),
                an.job()
                        .quote()
                        .price()
                        .minus(off.get(0).amount())
                        .minus(off.get(1).amount()));
    }

    @Test
    void a_yes_stands_when_the_job_gets_cheaper_and_goes_when_it_gets_dearer() {
        AnOrder an = AnOrder.offered();
        an.then(order -> an.job().quote().discount(null, TWENTIETH, ANA));
        an.decide(Decision.Verdict.APPROVE, an.job());
        assertEquals(usd("285.00"), an.job().agreed().price());
        an.then(order -> an.job().quote().discount(null, TENTH, ANA));
        assertEquals(JobState.APPROVED, an.job().state());
        an.then(order -> an.job().quote().discount(null, null, ANA));
        assertEquals(JobState.RECOMMENDED, an.job().state());
    }

    @Test
    void what_is_taken_off_the_whole_order_may_only_grow_once_something_is_authorized() {
        AnOrder an = AnOrder.offered();
        an.then(order -> order.reckoning().discount(TENTH, ANA));
        an.decide(Decision.Verdict.APPROVE, an.job());
        Money authorized = an.order.agreement().authorizedTotal();
        an.then(order -> order.reckoning().discount(new Discount("Senior", new BigDecimal("20"), null), ANA));
        assertEquals(authorized, an.order.agreement().authorizedTotal());
        assertEquals(true, an.order.reckoning().totals(Job::isCounted).total().isLessThan(authorized));
        assertEquals(usd("0.00"), an.order.reckoning().toAuthorize());
        assertThrows(Refused.class, () -> an.order.reckoning().discount(TENTH, ANA));
    }

    @Test
    void without_a_price_there_is_nothing_to_take_off() {
        AnOrder an = AnOrder.withLinkage();
        assertThrows(Refused.class, () -> an.job().quote().discount(null, TENTH, ANA));
    }
}
