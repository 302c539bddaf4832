package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.MoneyRange;
import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** From a range to a price. */
class JobTest {

    @Test
    void a_job_starts_with_the_range_of_its_lines_and_no_price() {
        Job job = AnOrder.withLinkage().job();
        assertEquals(MoneyRange.of(usd("150"), usd("345")), job.quote().range());
        assertNull(job.quote().price());
        assertFalse(job.isCounted());
    }

    @Test
    void an_exact_range_prices_itself() {
        Job diagnosis = AnOrder.checkedIn().recommend(AnOrder.diagnosis());
        assertEquals(usd("96.00"), diagnosis.quote().price());
        assertEquals(PriceBasis.PRICE, diagnosis.quote().basis());
    }

    @Test
    void a_price_is_spread_over_the_lines_to_the_cent() {
        AnOrder an = AnOrder.withLinkage();
        an.price(an.job(), "249.99");
        assertEquals(usd("249.99"), sum(an.job()));
        assertTrue(an.job().lines().stream().allMatch(line -> line.range().contains(line.amount())));
    }

    @Test
    void factors_narrow_the_range_and_the_whole_range_stays_visible() {
        AnOrder an = AnOrder.withLinkage();
        an.narrow(an.job(), AnOrder.OEM).narrow(an.job(), AnOrder.EASY);
        assertEquals(MoneyRange.of(usd("225"), usd("285")), an.job().quote().narrowed());
        assertEquals(MoneyRange.of(usd("150"), usd("345")), an.job().quote().range());
        assertTrue(an.job().quote().isNarrowed());
    }

    @Test
    void the_same_factor_answered_anew_replaces_the_old_answer() {
        AnOrder an = AnOrder.withLinkage();
        RecordedFactor aftermarket = new RecordedFactor("Aftermarket", null, dev.liftgate.money.Narrowing.LOW);
        an.then(order -> an.job().quote().narrow("part-grade", AnOrder.OEM, ANA));
        an.then(order -> an.job().quote().narrow("part-grade", aftermarket, ANA));
        assertEquals(MoneyRange.of(usd("150"), usd("270")), an.job().quote().narrowed());
    }

    @Test
    void a_factor_spreads_the_price_anew_and_takes_an_authorization_away() {
        AnOrder an = AnOrder.authorized();
        an.narrow(an.job(), AnOrder.EASY);
        assertEquals(usd("300.00"), sum(an.job()));
        assertEquals(JobState.RECOMMENDED, an.job().state());
        assertNull(an.job().agreed().price());
        assertEquals(usd("0.00"), an.order.agreement().authorizedTotal());
    }

    @Test
    void a_job_is_offered_with_the_usual_grade_of_a_part_until_another_one_is_chosen() {
        AnOrder an = AnOrder.withLinkage();
        an.price(an.job(), "250.00").then(order -> an.job().offer(ANA));
        Line cable =
                an.job().jobLines().standing(line(an.job(), "Release cable").id());
        assertEquals(cable.economy(), cable.part());
        assertTrue(cable.isUsual());
        assertEquals(usd("25.00"), cable.amount(), "at its list price");
        an.then(order -> an.job().jobLines().grade(cable.id(), true, ANA));
        assertEquals("72131-GEN", partNumber(an.job()));
        assertFalse(cable.isUsual());
        assertEquals(usd("100.00"), cable.amount());
        assertEquals(JobState.RECOMMENDED, an.job().state());
    }

    @Test
    void a_line_that_is_saved_as_it_stands_takes_no_yes_away() {
        AnOrder an = AnOrder.authorized();
        Line line = an.job().lines().get(0);
        JobLines.LineFacts same = line.facts();
        an.then(order -> an.job()
                .jobLines()
                .revise(
                        line.id(),
                        new JobLines.LineFacts(
                                same.description(), same.quantity().setScale(4), same.price()),
                        an.job().version(),
                        ANA));
        assertEquals(JobState.APPROVED, an.job().state());
    }

    @Test
    void another_text_of_a_line_moves_no_amount() {
        AnOrder an = AnOrder.withLinkage();
        an.price(an.job(), "249.99");
        Line labor = an.job().lines().get(0);
        Money before = labor.amount();
        an.then(order -> an.job()
                .jobLines()
                .revise(
                        labor.id(),
                        new JobLines.LineFacts(
                                "Other words",
                                labor.facts().quantity(),
                                labor.facts().price()),
                        an.job().version(),
                        ANA));
        assertEquals("Other words", labor.description());
        assertEquals(before, labor.amount());
        assertEquals(usd("249.99"), an.job().quote().price());
    }

    @Test
    void a_grade_chosen_for_all_parts_counts_again_for_a_line_that_had_its_own() {
        AnOrder an = AnOrder.withLinkage();
        Line cable = line(an.job(), "Release cable");
        an.then(order -> an.job().jobLines().grade(cable.id(), false, ANA));
        an.narrow(an.job(), AnOrder.EASY);
        assertEquals(cable.economy(), cable.part(), "how easy it is says nothing of parts");
        an.narrow(an.job(), AnOrder.OEM);
        assertEquals(cable.premium(), cable.part());
        assertThrows(
                Refused.class,
                () -> an.job().jobLines().grade(line(an.job(), "Door clips").id(), true, ANA));
    }

    private static Line line(Job job, String description) {
        return job.lines().stream()
                .filter(line -> line.description().equals(description))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_job_without_a_price_cannot_be_offered() {
        AnOrder an = AnOrder.withLinkage();
        an.narrow(an.job(), AnOrder.OEM);
        assertThrows(Refused.class, () -> an.job().offer(ANA));
    }

    @Test
    void an_open_end_never_prices_itself() {
        Job job = AnOrder.checkedIn().recommend(AnOrder.stuckShut());
        assertNull(job.quote().price());
        assertTrue(job.quote().range().openEnded());
    }

    @Test
    void two_advisors_who_price_a_job_at_once_both_see_both_figures() {
        AnOrder an = AnOrder.withLinkage();
        an.price(an.job(), "280.00");
        AnOrder.set(Job.class, an.job(), "version", 1);
        EditConflict conflict =
                assertThrows(EditConflict.class, () -> an.job().quote().price(usd("300"), PriceBasis.PRICE, 0, ANA));
        assertEquals("price", conflict.field());
        assertTrue(conflict.getMessage().contains("$280.00"), conflict.getMessage());
        assertTrue(conflict.getMessage().contains("$300.00"), conflict.getMessage());
        assertEquals(usd("280.00"), an.job().quote().price());
    }

    @Test
    void the_same_figure_twice_is_no_conflict() {
        AnOrder an = AnOrder.withLinkage();
        an.price(an.job(), "280.00");
        AnOrder.set(Job.class, an.job(), "version", 1);
        an.then(order -> an.job().quote().price(usd("280"), PriceBasis.PRICE, 0, ANA));
        assertEquals(usd("280.00"), an.job().quote().price());
    }

    @Test
    void a_price_outside_of_what_is_typical_says_so() {
        AnOrder an = AnOrder.withLinkage();
        an.price(an.job(), "360.00");
        assertEquals("above the typical $150.00 – $350.00", an.job().quote().priceNote());
        an.price(an.job(), "149.99");
        assertEquals("below the typical $150.00 – $350.00", an.job().quote().priceNote());
        an.price(an.job(), "350.00");
        assertNull(an.job().quote().priceNote());
    }

    @Test
    void the_price_of_a_finished_job_stands() {
        AnOrder an = AnOrder.done();
        assertThrows(Refused.class, () -> an.price(an.job(), "100.00"));
        assertThrows(Refused.class, () -> an.narrow(an.job(), AnOrder.EASY));
        assertEquals(usd("300.00"), an.job().agreed().price());
    }

    @Test
    void a_draft_is_removed_and_what_the_customer_saw_is_not() {
        AnOrder draft = AnOrder.withLinkage();
        Job job = draft.job();
        draft.then(order -> order.drop(job, ANA));
        assertTrue(draft.order.jobs().isEmpty());
        AnOrder seen = AnOrder.offered();
        assertThrows(Refused.class, () -> seen.order.drop(seen.job(), ANA));
        AnOrder decided = AnOrder.offered();
        decided.decide(Verdict.DECLINE, decided.job());
        assertThrows(Refused.class, () -> decided.order.drop(decided.job(), ANA));
    }

    @Test
    void a_job_that_was_on_an_estimate_is_not_removed_after_a_new_price() {
        AnOrder an = AnOrder.withLinkage();
        an.narrow(an.job(), AnOrder.OEM).price(an.job(), "300.00");
        an.then(order -> order.agreement().estimateIssued(1, usd("310"), ANA));
        an.price(an.job(), "280.00");
        assertEquals(JobState.RECOMMENDED, an.job().state());
        assertThrows(Refused.class, () -> an.order.drop(an.job(), ANA));
    }

    @Test
    void letters_are_not_given_twice() {
        AnOrder an = AnOrder.withLinkage();
        Job second = an.recommend(AnOrder.cleaning());
        assertEquals("B", second.letter());
        Job first = an.job();
        an.then(order -> order.drop(first, ANA));
        assertEquals("C", an.recommend(AnOrder.stuckShut()).letter());
    }

    @Test
    void an_operation_stands_on_a_concern_once() {
        AnOrder an = AnOrder.withLinkage();
        an.recommend(AnOrder.linkage());
        assertEquals(1, an.order.jobs().size());
    }

    private static Money sum(Job job) {
        List<Money> amounts = job.lines().stream().map(Line::amount).toList();
        return Money.total(CurrencyUnit.USD, amounts);
    }

    private static String partNumber(Job job) {
        return job.lines().stream()
                .filter(Line::isChoice)
                .map(line -> line.part().number())
                .findFirst()
                .orElseThrow();
    }
}
