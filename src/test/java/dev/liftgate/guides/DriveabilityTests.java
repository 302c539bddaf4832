package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.Driveability.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriveabilityTests {

    private static final Map<String, String> SAFE =
            Map.of("doors-affected", "one", "latches-securely", "yes", "other-exit", "yes");

    private final Guide door = Guide.parse(AGuideFile.ofTheDoor());

    @ParameterizedTest
    @CsvSource({"latches-securely, no", "opens-unexpectedly, yes", "doors-affected, several", "recent-event, collision"
    })
    void one_bad_answer_is_enough_to_stop(String observation, String answer) {
        assertEquals(Level.DO_NOT_DRIVE, level(Map.of(observation, answer), "child-lock"));
    }

    @Test
    void a_needed_seat_without_another_way_out_stops_the_car() {
        assertEquals(Level.DO_NOT_DRIVE, level(Map.of("seat-used", "yes", "other-exit", "no"), "child-lock"));
        assertEquals(Level.SHORT_DISTANCE, level(Map.of("seat-used", "no", "other-exit", "no"), "child-lock"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inside-handle", "cable-rod", "latch", "lock-actuator"})
    void a_failing_handle_linkage_latch_or_lock_allows_a_short_distance(String cause) {
        assertEquals(Level.SHORT_DISTANCE, level(SAFE, cause));
    }

    @Test
    void one_door_that_latches_with_other_ways_out_is_fine_for_now() {
        Driveability driveability = door.driveability(SAFE, Optional.empty());
        assertEquals(Level.OK_FOR_NOW, driveability.level());
        assertEquals(1, driveability.reasons().size());
    }

    @Test
    void a_child_lock_is_the_mildest_case() {
        Map<String, String> rear = Map.of("door-position", "rear", "opens-from-outside", "yes");
        assertEquals(Level.OK_FOR_NOW, level(rear, "child-lock"));
        assertEquals(Level.SHORT_DISTANCE, level(rear, "inside-handle"));
        assertEquals(Level.SHORT_DISTANCE, level(Map.of(), "child-lock"));
    }

    @Test
    void all_rules_of_the_winning_level_give_their_reasons() {
        Map<String, String> rear = new HashMap<>(SAFE);
        rear.putAll(Map.of("door-position", "rear", "opens-from-outside", "yes"));
        assertEquals(
                2, door.driveability(rear, Optional.of("child-lock")).reasons().size());
    }

    @Test
    void knowing_nothing_is_not_the_same_as_safe() {
        assertEquals(
                Level.SHORT_DISTANCE,
                door.driveability(Map.of(), Optional.empty()).level());
    }

    @Test
    void the_worst_rule_wins() {
        Driveability driveability = door.driveability(
                Map.of("latches-securely", "no", "recent-event", "collision"), Optional.of("inside-handle"));
        assertEquals(Level.DO_NOT_DRIVE, driveability.level());
        assertEquals(
                List.of(
                        "The door does not latch securely.",
                        "It began after a collision, so the door and its latch cannot be trusted until they are inspected."),
                driveability.reasons());
    }

    @Test
    void a_level_is_spelled_for_people_and_for_machines() {
        assertEquals("do-not-drive", Level.DO_NOT_DRIVE.code());
        assertEquals("do not drive", Level.DO_NOT_DRIVE.label());
    }

    private Level level(Map<String, String> answers, String cause) {
        return door.driveability(answers, Optional.of(cause)).level();
    }
}
