package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonTests {

    @Test
    void the_strongest_comes_first_on_both_sides() {
        RankedCause childLock = Diagnosis.of(AGuide.ofTheDoor())
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
    void what_the_guide_does_not_mention_is_told_by_its_number_alone() {
        Reason mentioned = reason("lock-knob", "stuck-partial", "lock-actuator");
        assertEquals("often (0.70) · 3.3 bits", mentioned.weight());
        Reason left = reason("lock-knob", "full-travel", "lock-actuator");
        assertEquals("1.6 bits", left.weight());
        assertEquals("strongly", mentioned.strength());
        assertEquals("somewhat", left.strength());
        assertEquals(
                "Does the lock knob travel all the way? Full travel: 0.30 with this cause, 0.93 otherwise",
                left.text());
    }

    private static Reason reason(String observation, String answer, String cause) {
        RankedCause ranked = Diagnosis.of(AGuide.ofTheDoor())
                .rank(Map.of(observation, answer))
                .cause(cause);
        return Stream.concat(ranked.reasonsFor().stream(), ranked.reasonsAgainst().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_share_that_the_shops_own_repairs_moved_is_told_beside_the_guides() {
        Experience.Repair repair = new Experience.Repair("lock-actuator", Map.of("lock-knob", "full-travel"));
        Reason reason = reason(repair, repair, repair);
        assertEquals(
                "Does the lock knob travel all the way? Stuck or partial travel: often (0.70), here 0.61 with this cause, 0.07 otherwise",
                reason.text());
        assertEquals("often (0.70), here 0.61 · 3.1 bits", reason.weight());
        assertEquals(log2(14.0 / 23 / 0.07), reason.bits(), 1e-12);
    }

    @Test
    void a_share_that_moved_by_less_than_is_printed_is_told_once() {
        Experience.Repair elsewhere = new Experience.Repair("latch", Map.of("lock-knob", "full-travel"));
        assertEquals("often (0.70) · 3.3 bits", reason(elsewhere).weight());
    }

    private static Reason reason(Experience.Repair... repairs) {
        var guide = AGuide.ofTheDoor();
        return Diagnosis.of(guide, Experience.of(guide, List.of(repairs)))
                .rank(Map.of("lock-knob", "stuck-partial"))
                .cause("lock-actuator")
                .reasonsFor()
                .get(0);
    }

    @Test
    void other_has_no_reasons_because_it_is_what_the_others_are_compared_with() {
        RankedCause other = Diagnosis.of(AGuide.ofTheDoor())
                .rank(Map.of("lock-knob", "stuck-partial", "weather", "cold"))
                .cause("other");
        assertTrue(other.reasonsFor().isEmpty() && other.reasonsAgainst().isEmpty());
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.observation().code()).toList();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
