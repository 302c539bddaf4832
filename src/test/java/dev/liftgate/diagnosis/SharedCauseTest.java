package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.workbench.BundledGuides;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One car, two concerns: a cause that both guides list is weighed over the answers to both. */
class SharedCauseTest {

    private final Diagnosis clicks = of("clicking-no-start");
    private final Diagnosis locks = of("power-locks-dead");

    private static Diagnosis of(String code) {
        return Diagnosis.of(BundledGuides.guides().stream()
                .filter(guide -> guide.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private Ranking flatBattery() {
        return clicks.rank(Map.of("resting-voltage", "flat", "battery-test", "bad"));
    }

    @Test
    void a_weak_battery_that_the_answers_to_both_speak_for_explains_both() {
        Ranking weak = locks.rank(Map.of("same-fuse", "yes", "speed-before", "slow"));
        Optional<SharedCause> both = SharedCause.of(flatBattery(), weak);
        assertEquals("battery-weak", both.orElseThrow().one().cause());
        assertEquals(weak.cause("battery-weak"), both.get().two());
        assertEquals(
                both.get().one(),
                SharedCause.of(weak, flatBattery()).orElseThrow().two());
    }

    @Test
    void without_answers_to_both_nothing_is_said() {
        Ranking open = locks.rank(Map.of());
        assertEquals(Optional.empty(), SharedCause.of(clicks.rank(Map.of()), open));
        assertEquals(Optional.empty(), SharedCause.of(flatBattery(), open));
    }

    @Test
    void a_cause_that_one_side_speaks_against_or_rules_out_explains_nothing() {
        Ranking wire = locks.rank(Map.of("boot-check", "broken", "door-swing", "changes", "doors-affected", "one"));
        assertEquals(Optional.empty(), SharedCause.of(flatBattery(), wire));
        Ranking ruledOut = locks.rank(Map.of("same-fuse", "yes"), Set.of(), Set.of("battery-weak"));
        assertEquals(Optional.empty(), SharedCause.of(flatBattery(), ruledOut));
    }

    @Test
    void guides_without_a_common_cause_say_nothing() {
        Ranking shakes = of("steering-wheel-shakes").rank(Map.of("occasion", "braking"));
        assertEquals(Optional.empty(), SharedCause.of(flatBattery(), shakes));
    }
}
