package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.diagnosis.Planner.PlannedCheck;
import dev.liftgate.diagnosis.Planner.PlannedRepair;
import dev.liftgate.guides.Guide;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At 120 an hour, which is 2 a minute. */
class CostsTest {

    private static final Map<String, Double> PRICES =
            Map.of("latch-replacement", 400.0, "linkage-repair", 60.0, "child-lock-correction", 0.0);

    private final Guide door = AGuide.ofTheDoor();
    private final Model model = new Model(door, Experience.NONE);
    private final Planner planner = Costs.of(door, 120, PRICES).planner(model);

    @Test
    void a_check_costs_the_time_it_takes_and_a_glance_when_it_takes_none() {
        assertEquals(1, check("handle-feel").cost());
        assertEquals(10, check("lube-test").cost());
        assertEquals(0.5, check("door-position").cost());
        assertEquals(0, check("lube-test").opens());
    }

    @Test
    void opening_up_is_dear_once() {
        assertEquals(70, check("panel-off").cost());
        assertEquals(70, check("panel-off").cost(0));
        assertEquals(0.5, check("panel-off").cost(1));
        assertEquals(1, check("panel-off").opens());
    }

    @Test
    void a_repair_costs_its_price_or_two_hours_where_nobody_knows() {
        assertEquals(400, repair("latch").cost());
        assertEquals(240, repair("inside-handle").cost());
        assertEquals(2, repair("child-lock").cost());
        assertEquals(400 + 120, repair("other").cost());
    }

    @Test
    void what_lies_behind_the_panel_is_cheaper_once_it_is_off_but_never_free() {
        assertEquals(400 - 70, repair("latch").cost(1), 1e-9);
        assertEquals(400, repair("latch").cost(0), 1e-9);
        assertEquals(6, repair("cable-rod").cost(1), 1e-9);
        assertEquals(2, repair("child-lock").cost(1), 1e-9);
        assertEquals(520, repair("other").cost(1), 1e-9);
    }

    @Test
    void needs_point_at_the_checks_and_answers_of_the_model() {
        int outside = index("opens-from-outside");
        assertArrayEquals(
                new int[][] {{outside, 0}, {index("door-position"), 0}},
                check("child-lock-switch").needs());
        assertArrayEquals(
                new int[][] {{index("panel-off"), Planner.ANY}},
                check("actuator-test").needs());
    }

    private PlannedCheck check(String code) {
        return planner.checks[index(code)];
    }

    private int index(String code) {
        return model.indexOf(code);
    }

    private PlannedRepair repair(String code) {
        return planner.repairs[model.causes.indexOf(code)];
    }
}
