package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.guides.Driveability.Level;
import dev.liftgate.guides.Facet;
import dev.liftgate.guides.Observation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTests {

    private final Diagnosis diagnosis = Diagnosis.of(AGuide.ofTheDoor());

    @Test
    void without_answers_every_cause_is_as_likely_as_it_is_common() {
        for (RankedCause ranked : diagnosis.rank(Map.of()).causes()) {
            assertEquals(ranked.prior(), ranked.probability(), 1e-15);
        }
        assertEquals(0.20, diagnosis.rank(Map.of()).top().probability(), 1e-12);
        assertEquals(0.03, diagnosis.rank(Map.of()).cause("other").probability(), 1e-12);
    }

    @Test
    void one_answer_by_hand() {
        // P(loose): inside-handle 0.80, cable-rod 0.70, child-lock 0.10, latch 0.03 (scaled, then the rest),
        // lock-actuator 0.15, contaminated 0.04, misalignment and other 0.15
        double insideHandle = 0.17 * 0.80;
        double total = insideHandle + 0.20 * 0.70 + 0.18 * 0.10 + 0.18 * 0.03 + 0.13 * 0.15 + 0.07 * 0.04 + 0.07 * 0.15;
        double found = diagnosis
                .rank(Map.of("handle-feel", "loose"))
                .cause("inside-handle")
                .probability();
        assertEquals(insideHandle / total, found, 1e-12);
    }

    @Test
    void safety_answers_say_nothing_about_causes() {
        assertEquals(
                diagnosis.rank(Map.of()).causes(),
                diagnosis
                        .rank(Map.of("latches-securely", "no", "opens-unexpectedly", "yes"))
                        .causes());
    }

    @Test
    void an_unknown_observation_or_answer_is_refused_by_name() {
        assertMessage("no observation \"handle-color\"", Map.of("handle-color", "red"));
        assertMessage("no answer \"wobbly\"; it has: normal, loose, stiff", Map.of("handle-feel", "wobbly"));
        assertThrows(IllegalArgumentException.class, () -> diagnosis.rank(Map.of(), Set.of("handle-color")));
        assertThrows(
                IllegalArgumentException.class, () -> diagnosis.rank(Map.of()).cause("gremlins"));
    }

    @Test
    void a_child_lock_on_a_front_door_is_refused() {
        IllegalArgumentException broken = assertThrows(
                IllegalArgumentException.class,
                () -> diagnosis.rank(
                        Map.of("door-position", "front", "opens-from-outside", "yes", "child-lock-switch", "on")));
        assertTrue(
                broken.getMessage().endsWith("(child-lock-switch) can only be answered when door-position = rear"),
                broken.getMessage());
    }

    @Test
    void the_latch_of_a_door_that_does_not_open_cannot_have_been_seen() {
        assertThrows(
                IllegalArgumentException.class,
                () -> diagnosis.rank(Map.of("opens-from-outside", "no", "latch-edge", "clean")));
    }

    @Test
    void a_precondition_nobody_asked_about_is_not_broken() {
        assertEquals(
                "child-lock",
                diagnosis.rank(Map.of("child-lock-switch", "on")).top().cause());
    }

    @Test
    void a_cause_is_suspected_once_the_answers_have_raised_it() {
        assertEquals(Optional.empty(), diagnosis.rank(Map.of()).suspected());
        assertEquals(
                Optional.empty(),
                diagnosis.rank(Map.of("doors-affected", "one")).suspected());
        assertEquals(
                Optional.of("inside-handle"),
                diagnosis.rank(Map.of("visible-crack", "yes")).suspected());
    }

    @Test
    void driving_depends_on_what_is_suspected() {
        assertEquals(
                Level.SHORT_DISTANCE,
                diagnosis.rank(Map.of("visible-crack", "yes")).driveability().level());
        assertEquals(
                Level.OK_FOR_NOW,
                diagnosis
                        .rank(Map.of("door-position", "rear", "opens-from-outside", "yes"))
                        .driveability()
                        .level());
    }

    @Test
    void safety_questions_and_facets_stay_open_until_answered() {
        Ranking nothing = diagnosis.rank(Map.of());
        assertEquals(
                List.of("latches-securely", "opens-unexpectedly", "other-exit", "seat-used"),
                codes(nothing.openSafety()));
        assertEquals(
                List.of("door"), nothing.openFacets().stream().map(Facet::code).toList());
        Ranking some = diagnosis.rank(Map.of("latches-securely", "yes", "door-position", "rear"), Set.of("seat-used"));
        assertEquals(List.of("opens-unexpectedly", "other-exit"), codes(some.openSafety()));
        assertTrue(some.openFacets().isEmpty());
    }

    @Test
    void answers_that_fit_together_are_no_conflict() {
        Conflict conflict = diagnosis
                .rank(Map.of("handle-feel", "loose", "visible-crack", "yes"))
                .conflict();
        assertTrue(conflict.bits() < 0);
        assertEquals(Optional.empty(), conflict.odd());
    }

    @Test
    void the_answer_that_the_first_cause_hangs_on_and_the_others_hardly_allow_is_named() {
        Map<String, String> answers =
                Map.of("visible-crack", "yes", "opens-from-outside", "sometimes", "recent-event", "none");
        OddAnswer odd = diagnosis.rank(answers).conflict().odd().orElseThrow();
        assertEquals("opens-from-outside", odd.observation().code());
        assertEquals("latch", diagnosis.rank(answers).top().cause());
        Ranking without = diagnosis.rank(Map.of("visible-crack", "yes", "recent-event", "none"));
        assertEquals(without.top().name(), odd.instead());
        assertEquals(without.top().probability(), odd.probability(), 1e-12);
        double together = 0;
        for (RankedCause cause : without.causes()) {
            together += cause.probability() * diagnosis.share(cause.cause(), "opens-from-outside", "sometimes");
        }
        assertEquals(together, odd.share(), 1e-12);
        assertTrue(odd.text().startsWith("Of cars with all the other answers, "), odd::text);
    }

    @Test
    void an_answer_that_changes_nothing_is_not_worth_a_second_look() {
        Conflict conflict = diagnosis
                .rank(Map.of("handle-feel", "loose", "visible-crack", "yes", "lock-knob", "stuck-partial"))
                .conflict();
        assertTrue(conflict.bits() > 0);
        assertEquals(Optional.empty(), conflict.odd());
    }

    @Test
    void one_answer_never_conflicts_with_itself() {
        for (Observation observation : diagnosis.guide().observations()) {
            observation
                    .answers()
                    .forEach(answer -> assertTrue(!diagnosis
                            .rank(Map.of(observation.code(), answer.code()))
                            .conflict()
                            .present()));
        }
    }

    private void assertMessage(String part, Map<String, String> answers) {
        String message = assertThrows(IllegalArgumentException.class, () -> diagnosis.rank(answers))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private static List<String> codes(List<Observation> observations) {
        return observations.stream().map(Observation::code).toList();
    }
}
