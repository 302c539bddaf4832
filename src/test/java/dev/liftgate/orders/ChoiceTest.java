package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.OEM;
import static dev.liftgate.orders.AnOrder.TOM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.web.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private final AnOrder an = AnOrder.withLinkage();
    private final Job good = an.job();
    private final Job better = alternativeTo(good, "Good", "Better");

    ChoiceTest() {
        an.narrow(good, OEM).price(good, "200.00");
        an.narrow(better, OEM).price(better, "300.00");
    }

    private Job alternativeTo(Job job, String itsTier, String tier) {
        an.then(order ->
                new Proposals(order, order.reckoning().rules).alternative(job, itsTier, AnOrder.linkage(), tier, ANA));
        return an.order.jobs().stream().reduce((first, second) -> second).orElseThrow();
    }

    private void issue() {
        an.then(order -> order.agreement()
                .estimateIssued(1, order.reckoning().totals(Job::isCounted).total(), ANA));
    }

    @Test
    void of_several_ways_only_one_counts() {
        assertEquals(
                usd("200.00"),
                an.order
                        .reckoning()
                        .totals(Job::isCounted)
                        .labor()
                        .plus(an.order.reckoning().totals(Job::isCounted).parts()));
        an.then(order -> better.choose(ANA));
        assertFalse(good.isCounted());
        assertEquals(
                an.order.reckoning().totalsWith(better), an.order.reckoning().totals(Job::isCounted));
        assertTrue(an.order
                .reckoning()
                .totalsWith(good)
                .total()
                .isLessThan(an.order.reckoning().totalsWith(better).total()));
    }

    @Test
    void all_of_them_are_put_before_the_customer_and_a_yes_to_one_passes_the_others_over() {
        Job best = alternativeTo(better, "Better", "Best");
        an.narrow(best, OEM).price(best, "345.00");
        issue();
        assertEquals(JobState.OFFERED, best.state());
        an.decide(Verdict.APPROVE, better);
        assertTrue(better.way().isChosen());
        assertEquals(usd("300.00"), better.agreed().price());
        for (Job passed : List.of(good, best)) {
            assertEquals(JobState.DECLINED, passed.state());
            assertEquals("another way was chosen", passed.reason());
            assertFalse(passed.isTurnedDown());
        }
        assertEquals(
                an.order.reckoning().totals(job -> job == better).total(),
                an.order.agreement().authorizedTotal());
    }

    @Test
    void what_a_yes_would_come_to_counts_the_way_that_is_asked_about_and_not_the_one_it_replaces() {
        an.then(order -> good.offer(ANA)).decide(Verdict.APPROVE, good);
        an.then(order -> better.offer(ANA));
        assertEquals(
                an.order.reckoning().totals(job -> job == better),
                an.order.agreement().promiseIf(List.of(better)).totals());
        assertEquals(
                an.order.agreement().promise().totals(),
                an.order.agreement().promiseIf(List.of()).totals());
    }

    @Test
    void a_yes_to_one_that_is_taken_back_leaves_the_others_as_they_were_before_it() {
        issue();
        Job late = alternativeTo(better, "Better", "Best");
        an.narrow(late, OEM).price(late, "345.00");
        an.decide(Verdict.APPROVE, better);
        assertEquals(JobState.DECLINED, late.state());
        an.then(order -> an.keep(order.agreement().withdraw(better, "wrong line", ANA)));
        assertEquals(JobState.OFFERED, good.state());
        assertEquals(JobState.RECOMMENDED, late.state(), "the customer has never seen it");
    }

    @Test
    void a_no_to_all_is_work_turned_down_once() {
        issue();
        an.decide(Verdict.DECLINE, good, better);
        assertEquals(1, an.order.jobs().stream().filter(Job::isTurnedDown).count());
    }

    @Test
    void two_ways_cannot_both_be_approved() {
        issue();
        assertThrows(Refused.class, () -> an.decide(Verdict.APPROVE, good, better));
    }

    @Test
    void the_customer_may_think_again_until_the_work_has_begun() {
        issue();
        an.decide(Verdict.APPROVE, good);
        an.price(better, "290.00").then(order -> better.offer(ANA));
        an.decide(Verdict.APPROVE, better);
        assertNull(good.agreed().price());
        assertEquals(JobState.DECLINED, good.state());

        an.price(good, "190.00").then(order -> good.offer(ANA));
        an.then(order -> better.begin(TOM));
        Refused refused = assertThrows(Refused.class, () -> an.decide(Verdict.APPROVE, good));
        assertTrue(refused.getMessage().contains("has begun"), refused.getMessage());
    }

    @Test
    void what_is_authorized_stays_the_one_that_counts() {
        issue();
        an.decide(Verdict.APPROVE, good);
        an.price(better, "290.00");
        assertThrows(Refused.class, () -> an.then(order -> better.choose(ANA)));
        assertThrows(Refused.class, () -> alternativeTo(good, "Good", "Third"));
        assertTrue(good.isCounted());
    }

    @Test
    void the_last_way_left_is_an_ordinary_job_again() {
        an.then(order -> order.drop(good, ANA));
        assertTrue(better.isCounted());
        assertNull(better.way().choice());
        assertEquals("", better.way().tier());
    }

    @Test
    void when_the_one_that_counts_is_removed_another_counts() {
        Job best = alternativeTo(better, "Better", "Best");
        an.then(order -> order.drop(good, ANA));
        assertTrue(better.way().isChosen());
        assertFalse(best.way().isChosen());
    }
}
