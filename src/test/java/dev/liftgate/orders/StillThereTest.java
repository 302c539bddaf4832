package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.NOW;
import static dev.liftgate.orders.AnOrder.TOM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.web.Refused;
import org.junit.jupiter.api.Test;

/** A repair that did not help: the order goes back to diagnosis, and what was done stays done. */
class StillThereTest {

    private static final Confirmation CABLE = new Confirmation(
            "cable-rod", "The cable is off.", null, "{}", "Handle? Loose", "Moderate. Why.", "Drive. Why.");

    /** The cable was found, replaced and paid for, and the door still does not open. */
    private static AnOrder repairedInVain() {
        AnOrder an = AnOrder.done();
        an.then(order -> an.concern().confirm(CABLE, TOM));
        an.then(order -> an.concern().correct("Cable replaced.", TOM));
        return an.then(order -> an.concern().stillThere(TOM));
    }

    @Test
    void cause_and_correction_are_open_again_and_diagnosis_goes_on() {
        AnOrder an = repairedInVain();
        assertNull(an.concern().cause());
        assertNull(an.concern().causeCode());
        assertNull(an.concern().causeConfirmedBy());
        assertNull(an.concern().correction());
        assertTrue(an.concern().evidence().isEmpty());
        assertEquals("", an.concern().severity());
        assertTrue(an.concern().isStillThere());
        assertEquals("Tom Becker", an.concern().stillThereBy());
        assertEquals(Stage.DIAGNOSIS, an.stage());
        assertEquals(NOW, an.order.progress().diagnosisStartedAt());
    }

    @Test
    void the_work_and_its_price_are_untouched() {
        AnOrder an = repairedInVain();
        assertEquals(JobState.DONE, an.job().state());
        assertEquals(usd("300.00"), an.job().agreed().price());
        assertEquals(
                AnOrder.done().order.agreement().authorizedTotal(),
                an.order.agreement().authorizedTotal());
    }

    @Test
    void the_next_cause_goes_the_same_way_until_the_complaint_is_gone() {
        AnOrder an = repairedInVain();
        an.then(order ->
                an.concern().confirm(new Confirmation("latch", "The latch binds.", null, "{}", "", "", ""), TOM));
        Job cleaning = an.recommend(AnOrder.cleaning());
        assertEquals(Stage.ESTIMATE, an.stage());
        an.price(cleaning, "90.00").then(order -> cleaning.offer(ANA));
        assertEquals(Stage.APPROVAL, an.stage());
        an.decide(Verdict.APPROVE, cleaning);
        assertEquals(Stage.REPAIR, an.stage());
        an.then(order -> cleaning.finish(TOM));
        assertEquals(Stage.QUALITY_CHECK, an.stage());
        an.then(order -> an.concern().correct("Latch cleaned.", TOM));
        assertFalse(an.concern().isStillThere());
        an.then(order -> an.concern().verifyGone(TOM));
        assertEquals(Stage.READY, an.stage());
    }

    @Test
    void what_was_done_in_vain_is_recommended_anew_where_the_next_cause_needs_it_too() {
        AnOrder an = repairedInVain();
        Job done = an.job();
        Job again = an.recommend(AnOrder.linkage());
        assertNotSame(done, again);
        assertSame(again, an.recommend(AnOrder.linkage()));
        assertEquals(2, an.order.jobs().size());
    }

    @Test
    void what_was_done_is_not_recommended_anew_while_it_may_have_helped() {
        AnOrder an = AnOrder.done();
        an.then(order -> new Proposals(order, order.reckoning().rules).recommend(an.concern(), AnOrder.linkage(), ANA));
        assertEquals(1, an.order.jobs().size());
    }

    @Test
    void other_work_that_is_left_goes_before_diagnosis() {
        AnOrder an = AnOrder.authorized();
        an.then(order -> an.concern().correct("Lubricated.", TOM));
        an.then(order -> an.concern().stillThere(TOM));
        assertEquals(Stage.REPAIR, an.stage());
    }

    @Test
    void a_repair_that_needed_no_job_leads_back_to_diagnosis_as_well() {
        AnOrder an = AnOrder.checkedIn();
        an.then(order -> an.concern().confirm(CABLE, TOM));
        assertEquals(Stage.ESTIMATE, an.stage());
        an.then(order -> an.concern().correct("Child lock set right.", TOM));
        an.then(order -> an.concern().stillThere(TOM));
        assertEquals(Stage.DIAGNOSIS, an.stage());
    }

    @Test
    void a_complaint_that_came_back_can_be_looked_into_anew() {
        AnOrder an = AnOrder.ready();
        an.then(order -> an.concern().comeBack(ANA));
        an.then(order -> an.concern().stillThere(TOM));
        assertEquals(Stage.DIAGNOSIS, an.stage());
        an.then(order -> an.concern().correct("Latch cleaned.", TOM));
        an.then(order -> an.concern().verifyGone(TOM));
        assertFalse(an.concern().isBack());
        assertEquals(Stage.READY, an.stage());
    }

    @Test
    void only_a_repair_that_was_written_down_can_have_failed() {
        AnOrder undone = AnOrder.done();
        assertThrows(Refused.class, () -> undone.concern().stillThere(TOM));
        AnOrder twice = repairedInVain();
        assertThrows(Refused.class, () -> twice.concern().stillThere(TOM));
        AnOrder gone = AnOrder.ready();
        assertThrows(Refused.class, () -> gone.concern().stillThere(TOM));
        assertTrue(gone.concern().isGone());
    }

    @Test
    void once_there_is_an_invoice_what_is_done_next_needs_a_new_order() {
        AnOrder billed = AnOrder.done();
        billed.then(order -> billed.concern().correct("Cable replaced.", TOM))
                .then(order -> order.progress().invoiced("5001", usd("310.00"), ANA));
        assertThrows(Refused.class, () -> billed.concern().stillThere(TOM));
        assertEquals("Cable replaced.", billed.concern().correction());
        AnOrder closed = AnOrder.closed();
        closed.then(order -> closed.concern().comeBack(ANA));
        assertThrows(Refused.class, () -> closed.concern().stillThere(TOM));
    }
}
