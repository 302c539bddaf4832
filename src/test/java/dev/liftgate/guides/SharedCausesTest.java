package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import org.junit.jupiter.api.Test;

class SharedCausesTest {

    private static final String TAKING = AGuideFile.ofTheHorn()
            .replaceFirst(
                    "(?s)causes:.*?(?=\n[a-z])",
                    """
                    causes:
                      - same-as: lock-actuator
                        commonness: 0.97
                        fix: Fit a new one.
                        signs: {fuse: {blown: often}}
                    """)
            .replace("suspected: [short-circuit]", "suspected: [lock-actuator]");

    @Test
    void a_guide_takes_a_cause_and_states_what_differs() {
        Cause cause = Guide.parse(TAKING).cause("lock-actuator").orElseThrow();
        assertEquals("Lock actuator or lock mechanism failed", cause.name());
        assertEquals("Fit a new one.", cause.fix());
        assertEquals(0.97, cause.commonness());
    }

    @Test
    void what_it_takes_is_kept_with_it_and_read_again_from_there() {
        Guide guide = Guide.parse(TAKING);
        String kept = TAKING + guide.carried();
        assertTrue(guide.carried().contains("lock-actuator-replacement"));
        Guide again = Guide.parse(kept);
        assertEquals(guide.sha256(), again.sha256());
        assertEquals("", again.carried());
        Guide changed = Guide.parse(kept.replace("Lock actuator or lock", "Lock"));
        assertEquals(
                "Lock mechanism failed",
                changed.cause("lock-actuator").orElseThrow().name());
        assertNotEquals(guide.sha256(), changed.sha256());
    }

    @Test
    void a_guide_without_shared_causes_carries_nothing() {
        assertEquals("", Guide.parse(AGuideFile.ofTheHorn()).carried());
    }

    @Test
    void a_cause_that_nobody_shares_is_refused_at_its_line() {
        String wrong = TAKING.replace("same-as: lock-actuator", "same-as: lok-actuator");
        GuideProblems problems = assertThrows(GuideProblems.class, () -> Guide.parse(wrong));
        int line = wrong.substring(0, wrong.indexOf("same-as")).split("\n").length;
        assertTrue(
                problems.problems().stream()
                        .anyMatch(problem -> problem.line() == line
                                && problem.reason().contains("none of the shared causes: ")
                                && problem.reason().contains("lock-actuator")),
                problems.getMessage());
    }

    @Test
    void a_repair_is_behind_a_check_that_opens_the_car_up() {
        String wrong = TAKING.replace("commonness: 0.97", "commonness: 0.97\n    behind: fuse");
        GuideProblems problems = assertThrows(GuideProblems.class, () -> Guide.parse(wrong));
        assertTrue(
                problems.getMessage().contains("\"behind\" names a check that opens the car up"),
                problems.getMessage());
    }
}
