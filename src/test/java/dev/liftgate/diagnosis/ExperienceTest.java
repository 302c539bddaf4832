package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.diagnosis.Experience.Repair;
import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperienceTest {

    private final Guide door = AGuide.ofTheDoor();

    @Test
    void without_repairs_the_guide_stands_as_it_is_written() {
        assertEquals(0.18, prior(Experience.NONE, "latch"), 1e-12);
        assertEquals(0.03, prior(Experience.NONE, "other"), 1e-12);
        assertEquals(0, Experience.NONE.repairs());
        assertSame(Experience.NONE, Diagnosis.of(door).experience());
    }

    @Test
    void the_guide_counts_like_twenty_repairs() {
        Experience twenty = new Experience(Collections.nCopies(20, new Repair("latch", Map.of())));
        assertEquals((20 * 0.18 + 20) / 40, prior(twenty, "latch"), 1e-12);
        assertEquals(20 * 0.03 / 40, prior(twenty, "other"), 1e-12);
        assertEquals(20, twenty.repairs());
        assertEquals(20, twenty.repairs("latch"));
        assertEquals(0, twenty.repairs("cable-rod"));
    }

    @Test
    void what_the_guide_does_not_list_counts_as_other() {
        Experience one = new Experience(List.of(new Repair("other", Map.of())));
        assertEquals((20 * 0.03 + 1) / 21, prior(one, "other"), 1e-12);
    }

    @Test
    void answers_seen_with_a_cause_move_what_they_say_about_it() {
        Repair stuck = new Repair("latch", Map.of("lock-knob", "stuck-partial"));
        Experience five = new Experience(Collections.nCopies(5, stuck));
        assertEquals(5, five.seen("latch", "lock-knob", "stuck-partial"));
        assertEquals(0, five.seen("latch", "lock-knob", "full-travel"));
        assertEquals(0, five.seen("cable-rod", "lock-knob", "stuck-partial"));
        Model model = new Model(door, five);
        int knob = model.indexOf("lock-knob");
        int latch = model.causes.indexOf("latch");
        assertEquals((20 * 0.07 + 5) / 25, model.share[knob][1][latch], 1e-12);
        assertEquals(20 * 0.93 / 25, model.share[knob][0][latch], 1e-12);
        assertEquals(0.07, model.share[knob][1][model.causes.indexOf("cable-rod")], 1e-12);
    }

    @Test
    void nothing_seen_ever_makes_anything_certain() {
        Repair stuck = new Repair("latch", Map.of("lock-knob", "stuck-partial"));
        Model model = new Model(door, new Experience(Collections.nCopies(100_000, stuck)));
        int knob = model.indexOf("lock-knob");
        assertEquals(Guide.FLOOR, model.share[knob][0][model.causes.indexOf("latch")], 1e-12);
        RankedCause childLock =
                Diagnosis.of(door, model.experience).rank(Map.of()).cause("child-lock");
        assertTrue(childLock.probability() > 0);
    }

    @Test
    void repairs_of_what_the_guide_no_longer_knows_do_not_matter() {
        List<Repair> repairs = new ArrayList<>(List.of(new Repair("latch", Map.of("handle-feel", "stiff"))));
        double before = prior(new Experience(repairs), "latch");
        repairs.add(new Repair("gone", Map.of("gone", "yes")));
        assertEquals(before, prior(new Experience(repairs), "latch"), 1e-12);
    }

    @Test
    void a_repair_whose_cause_nobody_saw_counts_by_the_guides_own_shares() {
        Map<String, String> answers = Map.of("handle-feel", "loose", "gone", "yes");
        RankedCause handle =
                Diagnosis.of(door).rank(Map.of("handle-feel", "loose")).cause("inside-handle");
        Experience one = Experience.NONE.andSupposed(door, List.of(answers));
        assertEquals(0, one.repairs());
        assertEquals(0, one.seen("inside-handle", "handle-feel", "loose"));
        assertEquals((20 * handle.prior() + handle.probability()) / 21, prior(one, "inside-handle"), 1e-12);
        assertEquals(
                1, one.supposed().values().stream().mapToDouble(each -> each).sum(), 1e-12);
        Experience unknown = Experience.NONE.andSupposed(door, Collections.nCopies(500, Map.of()));
        assertEquals(handle.prior(), prior(unknown, "inside-handle"), 1e-12, "nothing known moves nothing");
    }

    private double prior(Experience experience, String cause) {
        return Diagnosis.of(door, experience).rank(Map.of()).cause(cause).prior();
    }
}
