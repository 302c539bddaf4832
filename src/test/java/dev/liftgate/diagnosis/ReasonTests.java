package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.guides.Guide;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReasonTests {

    @Property(tries = 200)
    void reasons_add_up_to_the_change_in_log_odds_against_other(@ForAll long seed) {
        Guide guide = AGuide.random(seed);
        Ranking ranking = Diagnosis.of(guide).rank(AGuide.answers(guide, seed));
        Ranked other = ranking.cause("other");
        for (Ranked ranked : ranking.causes()) {
            double before = log2(ranked.prior() / other.prior());
            double now = log2(ranked.probability() / other.probability());
            assertEquals(now - before, ranked.bits(), 1e-12 * Math.max(1, Math.abs(now)));
        }
    }

    @Property(tries = 100)
    void a_reason_weighs_the_same_whatever_else_is_answered(@ForAll long seed) {
        Guide guide = AGuide.random(seed);
        Map<String, String> answers = AGuide.answers(guide, seed);
        Diagnosis diagnosis = Diagnosis.of(guide);
        List<Reason> together = reasons(diagnosis.rank(answers));
        List<Reason> alone = answers.entrySet().stream()
                .flatMap(answer -> reasons(diagnosis.rank(Map.of(answer.getKey(), answer.getValue()))).stream())
                .toList();
        assertTrue(alone.containsAll(together) && together.size() == alone.size());
    }

    @Test
    void the_strongest_comes_first_on_both_sides() {
        Ranked childLock = Diagnosis.of(AGuide.ofTheDoor())
                .rank(Map.of(
                        "opens-from-outside",
                        "yes",
                        "door-position",
                        "rear",
                        "handle-feel",
                        "loose",
                        "power-lock",
                        "silent-stuck"))
                .cause("child-lock");
        assertEquals(List.of("door-position", "opens-from-outside"), codes(childLock.reasonsFor()));
        assertEquals(List.of("power-lock", "handle-feel"), codes(childLock.reasonsAgainst()));
    }

    @Test
    void a_reason_is_told_in_the_words_of_the_guide_with_the_number_beside_it() {
        Reason reason = Diagnosis.of(AGuide.ofTheDoor())
                .rank(Map.of("lock-knob", "stuck-partial"))
                .cause("lock-actuator")
                .reasonsFor()
                .get(0);
        assertEquals(
                "Does the lock knob travel all the way? Stuck or partial travel: often (0.70) with this cause, 0.07 otherwise",
                reason.text());
        assertEquals(log2(0.70 / 0.07), reason.bits(), 1e-12);
    }

    @Test
    void other_has_no_reasons_because_it_is_what_the_others_are_compared_with() {
        Ranked other = Diagnosis.of(AGuide.ofTheDoor())
                .rank(Map.of("lock-knob", "stuck-partial", "weather", "cold"))
                .cause("other");
        assertTrue(other.reasonsFor().isEmpty() && other.reasonsAgainst().isEmpty());
    }

    private static List<Reason> reasons(Ranking ranking) {
        return ranking.causes().stream()
                .flatMap(each ->
                        java.util.stream.Stream.concat(each.reasonsFor().stream(), each.reasonsAgainst().stream()))
                .toList();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.observation().code()).toList();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
