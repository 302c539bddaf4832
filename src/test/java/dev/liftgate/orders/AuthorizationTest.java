package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.TOM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.web.Refused;
import org.junit.jupiter.api.Test;

/** No work without the customer's yes, and a yes that covers exactly what it was given to. */
class AuthorizationTest {

    @Test
    void work_cannot_start_or_end_before_it_is_authorized() {
        for (AnOrder an : new AnOrder[] {AnOrder.withLinkage(), AnOrder.offered()}) {
            assertThrows(Refused.class, () -> an.job().begin(TOM));
            assertThrows(Refused.class, () -> an.job().finish(TOM));
        }
    }

    @Test
    void a_declined_or_deferred_job_cannot_be_worked_on() {
        for (Verdict verdict : new Verdict[] {Verdict.DECLINE, Verdict.DEFER}) {
            AnOrder an = AnOrder.offered();
            an.decide(verdict, an.job());
            assertThrows(Refused.class, () -> an.job().begin(TOM));
        }
    }

    @Test
    void the_authorized_total_is_the_price_with_its_tax() {
        AnOrder an = AnOrder.authorized();
        assertEquals(
                an.order.reckoning().totals(job -> true).total(),
                an.order.agreement().authorizedTotal());
        assertTrue(an.order.agreement().authorizedTotal().isGreaterThan(usd("300.00")));
    }

    @Test
    void pricing_an_authorized_job_takes_its_authorization_away_and_no_other() {
        AnOrder an = AnOrder.offered();
        Job other = an.recommend(AnOrder.diagnosis());
        an.then(order -> other.offer(ANA)).decide(Verdict.APPROVE, an.job(), other);
        an.price(an.job(), "310.00");
        assertEquals(JobState.RECOMMENDED, an.job().state());
        assertEquals(JobState.APPROVED, other.state());
        assertEquals(usd("96.00"), other.agreed().price());
        assertEquals(usd("96.00"), an.order.agreement().authorizedTotal());
    }

    @Test
    void work_that_lost_its_authorization_cannot_go_on() {
        AnOrder an = AnOrder.authorized();
        an.then(order -> an.job().begin(TOM));
        an.price(an.job(), "310.00");
        assertThrows(Refused.class, () -> an.job().begin(TOM));
        assertThrows(Refused.class, () -> an.job().finish(TOM));
    }

    @Test
    void a_declined_job_is_out_of_every_total_and_still_there() {
        AnOrder an = AnOrder.offered();
        Job other = an.recommend(AnOrder.diagnosis());
        an.then(order -> other.offer(ANA));
        an.decide(Verdict.DECLINE, an.job()).decide(Verdict.APPROVE, other);
        assertEquals(usd("96.00"), an.order.reckoning().totals(Job::isCounted).total());
        assertEquals(usd("96.00"), an.order.agreement().authorizedTotal());
        assertEquals(2, an.order.jobs().size());
        assertEquals("too dear", an.job().reason());
    }

    @Test
    void only_what_lies_before_the_customer_can_be_decided() {
        AnOrder draft = AnOrder.withLinkage();
        assertThrows(Refused.class, () -> draft.decide(Verdict.APPROVE, draft.job()));
        AnOrder decided = AnOrder.authorized();
        assertThrows(Refused.class, () -> decided.decide(Verdict.DECLINE, decided.job()));
    }

    @Test
    void a_declined_job_can_be_offered_again() {
        AnOrder an = AnOrder.offered();
        an.decide(Verdict.DEFER, an.job());
        an.then(order -> an.job().offer(ANA)).decide(Verdict.APPROVE, an.job());
        assertEquals(JobState.APPROVED, an.job().state());
        assertEquals("", an.job().reason());
    }

    @Test
    void the_record_tells_who_said_what_and_what_it_changed() {
        AnOrder an = AnOrder.offered();
        Job other = an.recommend(AnOrder.diagnosis());
        an.then(order -> other.offer(ANA)).decide(Verdict.APPROVE, other);
        Authorization.Respondent vera = new Authorization.Respondent(
                "Vera Wheels", "owner", Authorization.Method.PHONE, "555-0142", "As read out");
        Authorization record = an.order
                .agreement()
                .authorize(
                        1,
                        vera,
                        java.util.List.of(new Decision.JobVerdict(an.job().id(), Verdict.DECLINE, "selling the car")),
                        null,
                        ANA);
        assertEquals(usd("96.00"), record.previousTotal());
        assertEquals(usd("96.00"), record.newTotal());
        assertEquals(usd("0.00"), record.difference());
        assertEquals(
                "Vera Wheels (owner) by phone 555-0142: Reconnect or replace the release cable $300.00 declined"
                        + " (selling the car). Authorized now $96.00 (+$0.00)",
                record.words());
    }

    @Test
    void a_complaint_is_gone_only_after_its_jobs_are_done_and_the_correction_is_written() {
        AnOrder an = AnOrder.authorized();
        an.then(order -> an.concern().correct("Cable replaced.", TOM));
        assertThrows(Refused.class, () -> an.concern().verifyGone(TOM));
        AnOrder silent = AnOrder.done();
        assertThrows(Refused.class, () -> silent.concern().verifyGone(TOM));
        silent.then(order -> silent.concern().correct("Cable replaced.", TOM));
        silent.then(order -> silent.concern().verifyGone(TOM));
        assertTrue(silent.concern().isGone());
        assertEquals(JobState.VERIFIED, silent.job().state());
    }

    @Test
    void a_complaint_that_is_gone_is_not_written_about_again() {
        AnOrder an = AnOrder.ready();
        assertThrows(Refused.class, () -> an.concern().correct("Something else", TOM));
        assertThrows(Refused.class, () -> an.concern().verifyGone(TOM));
    }

    @Test
    void an_order_is_not_invoiced_while_work_is_left() {
        AnOrder an = AnOrder.authorized();
        assertThrows(Refused.class, () -> an.order.progress().invoiced("5001", usd("310.00"), ANA));
    }
}
