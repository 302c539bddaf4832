package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.guides.Observation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NextCheckTests {

    private final Diagnosis diagnosis = Diagnosis.of(AGuide.ofTheDoor());

    @Test
    void the_child_lock_is_offered_on_a_rear_door_that_opens_from_outside_and_nowhere_else() {
        assertFalse(offered(Map.of()).contains("child-lock-switch"));
        assertFalse(offered(Map.of("door-position", "rear")).contains("child-lock-switch"));
        assertFalse(offered(Map.of("door-position", "front", "opens-from-outside", "yes"))
                .contains("child-lock-switch"));
        assertTrue(offered(Map.of("door-position", "rear", "opens-from-outside", "yes"))
                .contains("child-lock-switch"));
    }

    @Test
    void the_latch_edge_is_not_offered_on_a_door_that_does_not_open() {
        assertFalse(offered(Map.of("opens-from-outside", "no")).contains("latch-edge"));
        assertTrue(offered(Map.of("opens-from-outside", "yes")).contains("latch-edge"));
    }

    @Test
    void the_actuator_is_tested_once_the_panel_is_off_whatever_was_found() {
        assertFalse(offered(Map.of()).contains("actuator-test"));
        assertTrue(offered(Map.of("panel-off", "nothing")).contains("actuator-test"));
    }

    @Test
    void what_is_answered_or_skipped_is_not_offered_again() {
        Ranking ranking = diagnosis.rank(Map.of("rattle", "none"), Set.of("handle-feel"));
        Set<String> offered = codes(ranking.openChecks());
        assertFalse(offered.contains("rattle") || offered.contains("handle-feel"));
    }

    @Test
    void safety_questions_and_what_a_facet_answers_are_not_checks() {
        Set<String> offered = offered(Map.of());
        assertFalse(offered.contains("door-position") || offered.contains("latches-securely"));
    }

    @Test
    void no_teardown_while_another_check_is_worth_making() {
        Map<String, String> answers = new HashMap<>(Map.of("door-position", "front"));
        NextCheck next = diagnosis.rank(answers).nextCheck();
        Set<String> skipped = new HashSet<>();
        while (!next.check().orElseThrow().observation().teardown()) {
            assertTrue(next.check().get().worthMaking());
            skipped.add(next.check().get().observation().code());
            next = diagnosis.rank(answers, skipped).nextCheck();
        }
        assertTrue(skipped.size() > 5);
        assertTrue(diagnosis.rank(answers, skipped).openChecks().stream()
                .noneMatch(check -> check.worthMaking() && !check.observation().teardown()));
        assertTrue(next.reason().contains("authorization"), next.reason());
    }

    @Test
    void the_best_is_what_tells_most_per_minute() {
        Ranking ranking = diagnosis.rank(Map.of());
        List<OpenCheck> cheap = ranking.openChecks().stream()
                .filter(check -> check.worthMaking() && !check.observation().teardown())
                .toList();
        assertEquals(ranking.nextCheck().check(), Optional.of(cheap.get(0)));
        assertTrue(cheap.stream()
                .allMatch(check -> check.gainPerMinute() <= cheap.get(0).gainPerMinute()));
    }

    @Test
    void what_takes_no_time_counts_as_a_quarter_of_a_minute() {
        OpenCheck check = diagnosis.rank(Map.of()).openChecks().stream()
                .filter(each -> each.observation().code().equals("age-water"))
                .findFirst()
                .orElseThrow();
        assertEquals(check.gain() / 0.25, check.gainPerMinute(), 1e-15);
    }

    @Test
    void nothing_more_is_asked_once_a_cause_is_sure_enough() {
        NextCheck next = diagnosis
                .rank(Map.of("handle-feel", "loose", "panel-off", "handle-cracked"))
                .nextCheck();
        assertEquals(Optional.empty(), next.check());
        assertTrue(next.reason().startsWith("Inside handle or its mount broken is at 9"), next.reason());
    }

    @Test
    void nothing_is_asked_when_no_check_is_left_or_worth_making() {
        Set<String> all =
                diagnosis.guide().observations().stream().map(Observation::code).collect(Collectors.toSet());
        assertEquals(
                "every check that is possible now has been made or skipped",
                diagnosis.rank(Map.of(), all).nextCheck().reason());
        all.remove("visible-crack");
        Ranking oneLeft = diagnosis.rank(Map.of("handle-feel", "stiff", "opens-from-outside", "no"), all);
        assertEquals(Optional.empty(), oneLeft.nextCheck().check());
        assertEquals(
                "no open check would tell more than 0.02 bits",
                oneLeft.nextCheck().reason());
    }

    private Set<String> offered(Map<String, String> answers) {
        return codes(diagnosis.rank(answers).openChecks());
    }

    private static Set<String> codes(List<OpenCheck> checks) {
        return checks.stream().map(check -> check.observation().code()).collect(Collectors.toSet());
    }
}
