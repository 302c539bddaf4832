package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.OEM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.Discount;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was taken off an order and put back: jobs and lines. */
class TakenOffTest {

    private final AnOrder an = AnOrder.withLinkage();
    private final Job job = an.job();

    @Test
    void a_removed_job_comes_back_as_it_was_under_its_letter() {
        an.narrow(job, OEM).price(job, "300.00");
        Totals before = counted();
        an.then(order -> order.drop(job, ANA));
        assertTrue(an.order.jobs().isEmpty());
        assertEquals(List.of(job), an.order.takenOff().jobs());
        assertThrows(Refused.class, () -> an.order.job(job.id()));
        assertEquals("B", an.recommend(AnOrder.cleaning()).letter());
        putBack(job);
        assertEquals(List.of(job), an.order.jobs().stream().limit(1).toList());
        assertEquals("A", job.letter());
        assertEquals(JobState.RECOMMENDED, job.state());
        assertEquals(before, counted());
        assertTrue(an.order.takenOff().jobs().isEmpty());
    }

    @Test
    void what_is_on_the_order_is_not_put_back() {
        assertThrows(Refused.class, () -> putBack(job));
        assertThrows(Refused.class, () -> an.order.takenOff().job(job.id()));
    }

    @Test
    void a_removed_job_is_in_no_total_no_stage_and_no_estimate() {
        an.narrow(job, OEM).price(job, "300.00");
        Stage before = AnOrder.checkedIn().stage();
        an.then(order -> order.drop(job, ANA));
        assertTrue(counted().total().isZero());
        assertEquals(before, an.stage());
        an.then(order -> order.agreement().estimateIssued(1, usd("0"), ANA));
        assertEquals(JobState.RECOMMENDED, job.state());
    }

    @Test
    void a_yes_that_was_given_meanwhile_does_not_cover_what_is_put_back() {
        Job other = an.recommend(AnOrder.diagnosis());
        an.narrow(job, OEM).price(job, "300.00").then(order -> order.drop(job, ANA));
        an.then(order -> other.offer(ANA)).decide(Verdict.APPROVE, other);
        putBack(job);
        assertEquals(JobState.RECOMMENDED, job.state());
        assertEquals(usd("96.00"), an.order.agreement().authorizedTotal());
    }

    @Test
    void another_way_stands_beside_the_first_again() {
        Job original = alternative();
        an.then(order -> order.drop(original, ANA));
        assertNull(job.way().choice());
        putBack(original);
        assertEquals(job.way().choice(), original.way().choice());
        assertEquals("Original", original.way().tier());
        assertTrue(job.way().isChosen());
        assertFalse(original.way().isChosen());
    }

    @Test
    void one_of_two_ways_counts_in_whatever_order_both_are_put_back() {
        Job original = alternative();
        an.then(order -> order.drop(job, ANA)).then(order -> order.drop(original, ANA));
        putBack(job);
        assertTrue(job.way().isChosen());
        putBack(original);
        assertEquals(
                List.of(true, false),
                an.order.jobs().stream().map(each -> each.way().isChosen()).toList());
        assertEquals("Original", original.way().tier());
    }

    @Test
    void another_way_does_not_come_back_once_the_customer_has_decided() {
        Job original = alternative();
        an.then(order -> order.drop(original, ANA));
        an.narrow(job, OEM).price(job, "300.00").then(order -> job.offer(ANA));
        an.decide(Verdict.APPROVE, job);
        Refused refused = assertThrows(Refused.class, () -> putBack(original));
        assertTrue(refused.getMessage().contains("is approved"), refused.getMessage());
        assertEquals(List.of(original), an.order.takenOff().jobs());
    }

    @Test
    void a_way_that_was_passed_over_is_no_draft_any_more() {
        Job original = alternative();
        an.narrow(job, OEM).price(job, "300.00").then(order -> job.offer(ANA));
        an.decide(Verdict.APPROVE, job);
        assertThrows(Refused.class, () -> an.order.drop(original, ANA));
    }

    @Test
    void a_line_comes_back_with_amount_tax_and_discount() {
        an.narrow(job, OEM).price(job, "300.00");
        Line clips = line("Door clips");
        an.then(order -> job.quote().discount(clips, new Discount("Senior", new BigDecimal("10"), null), ANA));
        Totals before = counted();
        String amounts = amounts();
        an.then(order -> job.jobLines().remove(clips.id(), ANA));
        assertFalse(job.lines().contains(clips));
        assertEquals(List.of(clips), job.jobLines().removed());
        an.then(order -> job.jobLines().putBack(clips.id(), ANA));
        assertEquals(before, counted());
        assertEquals(amounts, amounts());
        assertTrue(job.jobLines().removed().isEmpty());
        assertThrows(Refused.class, () -> job.jobLines().putBack(clips.id(), ANA));
    }

    @Test
    void a_line_that_is_put_back_takes_the_yes_to_the_job_away() {
        AnOrder authorized = AnOrder.authorized();
        Job agreed = authorized.job();
        Line clips = agreed.lines().get(2);
        authorized.then(order -> agreed.jobLines().remove(clips.id(), ANA));
        authorized.then(order -> agreed.offer(ANA)).decide(Verdict.APPROVE, agreed);
        authorized.then(order -> agreed.jobLines().putBack(clips.id(), ANA));
        assertEquals(JobState.RECOMMENDED, agreed.state());
        assertTrue(authorized.order.agreement().authorizedTotal().isZero());
    }

    @Test
    void the_lines_of_a_finished_job_stay_as_they_are() {
        AnOrder finished = AnOrder.authorized();
        Job done = finished.job();
        Line clips = done.lines().get(2);
        finished.then(order -> done.jobLines().remove(clips.id(), ANA));
        finished.then(order -> done.offer(ANA)).decide(Verdict.APPROVE, done);
        finished.then(order -> done.finish(AnOrder.TOM));
        assertThrows(Refused.class, () -> done.jobLines().putBack(clips.id(), ANA));
    }

    private Job alternative() {
        an.then(order -> new Proposals(order, order.reckoning().rules)
                .alternative(job, "Aftermarket", AnOrder.cleaning(), "Original", ANA));
        return an.order.jobs().get(1);
    }

    private void putBack(Job removed) {
        an.then(order -> order.takenOff().putBack(removed, ANA));
    }

    private Line line(String description) {
        return job.lines().stream()
                .filter(line -> line.description().equals(description))
                .findFirst()
                .orElseThrow();
    }

    private String amounts() {
        return job.lines().stream()
                .map(line -> line.description() + " " + line.amount())
                .collect(Collectors.joining(", "));
    }

    private Totals counted() {
        return an.order.reckoning().totals(Job::isCounted);
    }
}
