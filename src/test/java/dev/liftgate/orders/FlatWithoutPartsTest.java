package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.Charge.ChargeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether parts may be in a price that is written as labor only. */
class FlatWithoutPartsTest {

    private final AnOrder an = AnOrder.checkedIn();

    @Test
    void labor_in_own_words_may_hide_parts_until_somebody_says_that_there_are_none() {
        Job brakes = flat(ChargeKind.LABOR);
        assertTrue(brakes.jobLines().mayHideParts());
        assertFalse(brakes.jobLines().areWithoutParts());
        brakes.describe(brakes.terms().withoutParts(true), ANA);
        assertFalse(brakes.jobLines().mayHideParts());
        assertTrue(brakes.jobLines().areWithoutParts());
        brakes.describe(brakes.terms().withoutParts(false), ANA);
        assertTrue(brakes.jobLines().mayHideParts());
    }

    @Test
    void a_line_with_a_part_needs_no_answer_and_takes_the_place_of_one() {
        Job brakes = flat(ChargeKind.LABOR);
        brakes.describe(brakes.terms().withoutParts(true), ANA);
        brakes.jobLines().addPart(AnOrder.linkage().parts().get(0), ANA);
        assertFalse(brakes.jobLines().mayHideParts());
        assertFalse(brakes.jobLines().areWithoutParts());
    }

    @Test
    void what_another_shop_does_and_what_the_catalog_knows_is_not_asked_about() {
        assertFalse(flat(ChargeKind.SUBLET).jobLines().mayHideParts());
        Job diagnosis = an.recommend(AnOrder.diagnosis());
        assertFalse(diagnosis.jobLines().mayHideParts());
        assertTrue(diagnosis.jobLines().areWithoutParts());
    }

    @Test
    void the_timeline_tells_that_answer_from_other_words_on_paper() {
        JobTerms none = JobTerms.NONE.withoutParts(true);
        assertEquals(": no parts in its price", JobTerms.NONE.differenceTo(none));
        assertEquals(": what the papers say of it changed", none.differenceTo(JobTerms.NONE));
    }

    private Job flat(ChargeKind kind) {
        an.then(order -> order.addFlat(null, kind, "Front brake pads and rotors", usd("289.00"), null, ANA));
        List<Job> jobs = an.order.jobs();
        return jobs.get(jobs.size() - 1);
    }
}
