package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.web.Refused;
import org.junit.jupiter.api.Test;

/** A verification that turned out wrong is taken back, and the file says by whom. */
class ComplaintBackTest {

    @Test
    void an_open_order_goes_back_and_may_be_verified_again() {
        AnOrder an = AnOrder.ready();
        an.then(order -> an.concern().comeBack(ANA));
        assertEquals(Stage.QUALITY_CHECK, an.stage());
        assertEquals(JobState.DONE, an.job().state());
        assertTrue(an.concern().isBack());
        assertEquals("Ana Flores", an.concern().cameBackBy());
        an.then(order -> an.concern().correct("Clip replaced too.", TOM));
        an.then(order -> an.concern().verifyGone(TOM));
        assertEquals(Stage.READY, an.stage());
        assertFalse(an.concern().isBack());
    }

    @Test
    void a_closed_order_stays_closed() {
        AnOrder an = AnOrder.closed();
        an.then(order -> an.concern().comeBack(ANA));
        assertEquals(Stage.CLOSED, an.stage());
        assertFalse(an.concern().isGone());
    }

    @Test
    void what_was_not_verified_cannot_be_withdrawn() {
        AnOrder an = AnOrder.done();
        assertThrows(Refused.class, () -> an.concern().comeBack(ANA));
        AnOrder back = AnOrder.ready();
        back.then(order -> back.concern().comeBack(ANA));
        assertThrows(Refused.class, () -> back.concern().comeBack(ANA));
    }
}
