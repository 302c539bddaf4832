package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.TOM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.customers.Odometer;
import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.web.Refused;
import org.junit.jupiter.api.Test;

/** The stage follows from what is recorded. */
class StageTest {

    @Test
    void an_order_goes_from_check_in_to_closed_by_what_is_recorded() {
        AnOrder an = AnOrder.checkedIn();
        assertEquals(Stage.CHECK_IN, an.stage());
        an.then(order -> order.progress().beginDiagnosis(TOM));
        assertEquals(Stage.DIAGNOSIS, an.stage());
        Job job = an.recommend(AnOrder.linkage());
        assertEquals(Stage.ESTIMATE, an.stage());
        an.narrow(job, AnOrder.OEM).price(job, "300.00");
        assertEquals(Stage.ESTIMATE, an.stage());
        an.then(order -> order.agreement().estimateIssued(1, usd("310.00"), ANA));
        assertEquals(Stage.APPROVAL, an.stage());
        an.decide(Verdict.APPROVE, job);
        assertEquals(Stage.REPAIR, an.stage());
        an.then(order -> job.begin(TOM));
        assertEquals(Stage.REPAIR, an.stage());
        an.then(order -> job.finish(TOM));
        assertEquals(Stage.QUALITY_CHECK, an.stage());
        an.then(order -> an.concern().correct("Cable replaced.", TOM));
        assertEquals(Stage.QUALITY_CHECK, an.stage());
        an.then(order -> an.concern().verifyGone(TOM));
        assertEquals(Stage.READY, an.stage());
        an.then(order -> order.progress().invoiced("5001", usd("310.00"), ANA));
        an.then(order -> order.progress().paid(usd("310.00"), "card", true, ANA));
        assertEquals(Stage.READY, an.stage());
        an.then(order -> order.progress().returned(Odometer.miles(118_243), ANA));
        assertEquals(Stage.CLOSED, an.stage());
        assertFalse(an.order.isOpen());
    }

    @Test
    void a_diagnosis_that_is_authorized_is_not_yet_a_repair() {
        AnOrder an = AnOrder.checkedIn();
        an.then(order -> order.progress().beginDiagnosis(TOM));
        Job diagnosis = an.recommend(AnOrder.diagnosis());
        an.then(order -> diagnosis.offer(ANA)).decide(Verdict.APPROVE, diagnosis);
        assertTrue(an.order.openingUp(an.concern()).isAuthorized());
        assertEquals(Stage.DIAGNOSIS, an.stage());
        an.then(order -> diagnosis.finish(TOM));
        assertEquals(Stage.DIAGNOSIS, an.stage());
    }

    @Test
    void a_yes_to_opening_the_car_up_for_one_concern_is_none_for_another() {
        AnOrder an = AnOrder.checkedIn().with("And the window does not go down");
        Concern window = an.order.concerns().stream().skip(1).findFirst().orElseThrow();
        Job diagnosis = an.recommend(AnOrder.diagnosis());
        an.then(order -> diagnosis.offer(ANA)).decide(Verdict.APPROVE, diagnosis);
        assertTrue(an.order.openingUp(an.concern()).isAuthorized());
        assertFalse(an.order.openingUp(window).isProposed());
        assertFalse(an.order.openingUp(window).isAuthorized());
        an.recommend(null, AnOrder.diagnosis());
        assertTrue(an.order.openingUp(window).isProposed(), "one for the whole car is for each concern");
    }

    @Test
    void when_everything_is_declined_the_car_is_ready() {
        AnOrder an = AnOrder.offered();
        an.decide(Verdict.DECLINE, an.job());
        assertEquals(Stage.READY, an.stage());
    }

    @Test
    void a_declined_repair_does_not_hide_the_diagnosis_that_still_runs() {
        AnOrder an = AnOrder.offered();
        Job diagnosis = an.recommend(AnOrder.diagnosis());
        an.then(order -> diagnosis.offer(ANA)).decide(Verdict.APPROVE, diagnosis);
        an.decide(Verdict.DECLINE, an.job());
        assertFalse(an.stage() == Stage.READY);
        an.then(order -> diagnosis.finish(TOM));
        assertEquals(Stage.READY, an.stage());
    }

    @Test
    void one_complaint_gone_does_not_make_the_car_ready_while_another_is_open() {
        AnOrder an = AnOrder.done().with("And the brakes squeal");
        an.then(order -> an.concern().correct("Cable replaced.", TOM));
        an.then(order -> an.concern().verifyGone(TOM));
        assertEquals(Stage.DIAGNOSIS, an.stage());
    }

    @Test
    void a_concern_that_nothing_was_found_for_goes_back_to_diagnosis_once_the_work_for_others_is_done() {
        AnOrder an = AnOrder.authorized().with("And the brakes squeal");
        Concern second = an.order.concerns().stream().skip(1).findFirst().orElseThrow();
        assertEquals(Stage.REPAIR, an.stage());
        assertTrue(Stage.APPROVAL.isBehind(an.order));
        assertFalse(Stage.DIAGNOSIS.isBehind(an.order), "the brakes were not looked at yet");
        an.then(order -> an.job().finish(TOM));
        assertEquals(Stage.DIAGNOSIS, an.stage());
        an.then(order -> second.correct("Dust brushed off.", TOM));
        assertEquals(Stage.QUALITY_CHECK, an.stage());
        assertTrue(Stage.DIAGNOSIS.isBehind(an.order));
        an.then(order -> second.verifyGone(TOM));
        an.then(order -> an.concern().correct("Cable replaced.", TOM));
        an.then(order -> an.concern().verifyGone(TOM));
        assertEquals(Stage.READY, an.stage());
    }

    @Test
    void a_service_is_done_and_checked_without_a_cause() {
        AnOrder an = AnOrder.about(ConcernKind.SERVICE, "Oil change");
        Job oil = an.recommend(AnOrder.cleaning());
        an.price(oil, "90.00").then(order -> oil.offer(ANA)).decide(Verdict.APPROVE, oil);
        an.then(order -> oil.finish(TOM));
        assertEquals(Stage.QUALITY_CHECK, an.stage());
        an.then(order -> an.concern().correct("Oil and filter changed.", TOM));
        an.then(order -> an.concern().verifyGone(TOM));
        assertEquals(Stage.READY, an.stage());
    }

    @Test
    void what_is_only_to_be_known_keeps_no_car_and_makes_none_ready() {
        AnOrder an = AnOrder.about(ConcernKind.INFORMATION, "Key in the box");
        assertEquals(Stage.CHECK_IN, an.stage());
        assertThrows(Refused.class, () -> an.concern().correct("Nothing", TOM));
        assertThrows(Refused.class, () -> an.concern().verifyGone(TOM));
        AnOrder ready = AnOrder.ready().with(ConcernKind.INFORMATION, "Key in the box");
        assertEquals(Stage.READY, ready.stage());
    }

    @Test
    void a_stage_set_by_hand_holds_until_the_next_fact_moves_the_order() {
        AnOrder an = AnOrder.withLinkage();
        an.then(order -> order.progress().setStage(Stage.REPAIR, "Works on it by handshake", ANA));
        assertEquals(Stage.REPAIR, an.stage());
        assertTrue(an.order.progress().isSetByHand());
        an.then(order -> order.record(EventKind.NOTE, "The customer called", ANA));
        an.price(an.job(), "300.00");
        assertEquals(Stage.REPAIR, an.stage());
        an.narrow(an.job(), AnOrder.OEM).then(order -> an.job().offer(ANA));
        assertEquals(Stage.APPROVAL, an.stage());
        assertFalse(an.order.progress().isSetByHand());
    }

    @Test
    void setting_the_stage_that_holds_anyway_is_not_by_hand() {
        AnOrder an = AnOrder.withLinkage();
        an.then(order -> order.progress().setStage(Stage.REPAIR, "A slip", ANA));
        an.then(order -> order.progress().setStage(Stage.ESTIMATE, "Back again", ANA));
        assertFalse(an.order.progress().isSetByHand());
    }

    @Test
    void nobody_closes_or_cancels_an_order_by_setting_its_stage() {
        AnOrder an = AnOrder.checkedIn();
        assertThrows(Refused.class, () -> an.order.progress().setStage(Stage.CLOSED, "Done with it", ANA));
        assertThrows(Refused.class, () -> an.order.progress().setStage(Stage.CANCELLED, "Done with it", ANA));
        assertEquals(Stage.CHECK_IN, an.stage());
    }

    @Test
    void a_cancelled_order_stays_cancelled() {
        AnOrder an = AnOrder.cancelled();
        assertEquals(Stage.CANCELLED, an.stage());
        an.order.settle();
        assertEquals(Stage.CANCELLED, an.stage());
    }

    @Test
    void an_order_is_not_cancelled_while_somebody_works_on_it() {
        AnOrder an = AnOrder.authorized();
        an.then(order -> an.job().begin(TOM));
        assertThrows(Refused.class, () -> an.order.progress().cancel("Changed her mind", ANA));
    }

    @Test
    void half_a_payment_does_not_close_the_order() {
        AnOrder an = AnOrder.ready();
        an.then(order -> order.progress().invoiced("5001", usd("310.00"), ANA))
                .then(order -> order.progress().paid(usd("100.00"), "cash", false, ANA))
                .then(order -> order.progress().returned(Odometer.miles(118_243), ANA));
        assertEquals(Stage.READY, an.stage());
    }
}
