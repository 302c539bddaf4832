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
    void what_takes_no_time_counts_as_a_quarter_of_a_minute() {
        OpenCheck check = diagnosis.rank(Map.of()).openChecks().stream()
                .filter(each -> each.observation().code().equals("age-water"))
                .findFirst()
                .orElseThrow();
        assertEquals(check.gain() / 0.25, check.gainPerMinute(), 1e-15);
    }

    @Test
    void what_costs_next_to_nothing_is_checked_before_the_car_is_opened_up() {
        Map<String, String> answers = new HashMap<>(Map.of("door-position", "front"));
        Set<String> skipped = new HashSet<>();
        NextCheck next = next(answers, skipped);
        while (!next.check().orElseThrow().observation().teardown()) {
            skipped.add(next.check().get().observation().code());
            next = next(answers, skipped);
        }
        assertTrue(skipped.size() > 5, skipped::toString);
        assertTrue(next.reason().startsWith("opens the car up and needs an authorization"), next.reason());
    }

    @Test
    void a_check_says_what_it_tells_apart_and_what_it_saves() {
        NextCheck next = next(Map.of("door-position", "rear", "opens-from-outside", "yes"), Set.of());
        assertEquals(
                "child-lock-switch", next.check().orElseThrow().observation().code());
        assertTrue(
                next.reason()
                        .matches("tells “Child safety lock engaged” from “.*” in ½ min; "
                                + "checking on is expected to cost \\d+ % less than repairing now"),
                next.reason());
    }

    @Test
    void a_repair_comes_next_once_more_checks_would_cost_more_than_they_save() {
        NextCheck next =
                next(Map.of("handle-feel", "loose", "visible-crack", "yes", "panel-off", "handle-cracked"), Set.of());
        assertEquals(Optional.empty(), next.check());
        assertEquals("inside-handle", next.repair());
        assertTrue(
                next.reason()
                        .matches("repair “Inside handle or its mount broken” now, (9\\d|over 99) %: "
                                + "more checks would cost more than they save"),
                next.reason());
    }

    @Test
    void when_nothing_is_left_to_check_it_says_so_and_what_to_repair_first() {
        Set<String> all =
                diagnosis.guide().observations().stream().map(Observation::code).collect(Collectors.toSet());
        NextCheck next = next(Map.of(), all);
        assertEquals(Optional.empty(), next.check());
        assertEquals(
                "try “Child safety lock engaged” first, cheap for its 18 %: every check that is possible now has been made or skipped",
                next.reason());
    }

    @Test
    void dear_labor_makes_checks_rarer() {
        Ranking ranking = diagnosis.rank(Map.of("door-position", "front"), Set.of("opens-from-outside"));
        assertTrue(
                ranking.nextCheck(AGuide.costs(diagnosis.guide(), 120)).check().isPresent());
        assertEquals(
                Optional.empty(),
                ranking.nextCheck(AGuide.costs(diagnosis.guide(), 100_000)).check());
    }

    private NextCheck next(Map<String, String> answers, Set<String> skipped) {
        return diagnosis.rank(answers, skipped).nextCheck(AGuide.costs(diagnosis.guide(), 120));
    }

    private Set<String> offered(Map<String, String> answers) {
        return codes(diagnosis.rank(answers).openChecks());
    }

    private static Set<String> codes(List<OpenCheck> checks) {
        return checks.stream().map(check -> check.observation().code()).collect(Collectors.toSet());
    }
}
