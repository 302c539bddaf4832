package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.workbench.BundledGuides;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TwoFaultsTest {

    /** A floppy handle, and a lock that is dead. */
    private static final Map<String, String> BOTH = Map.of(
            "handle-feel", "loose", "visible-crack", "yes", "power-lock", "silent-stuck", "lock-knob", "stuck-partial");

    private static final int CARS = 400;

    private final Diagnosis diagnosis = Diagnosis.of(AGuide.ofTheDoor());

    @Test
    void a_floppy_handle_with_a_dead_lock_is_a_handle_or_a_cable_and_an_actuator() {
        TwoFaults two = diagnosis.rank(BOTH).conflict().twoFaults().orElseThrow();
        TwoFaults.Pair first = two.pairs().get(0);
        assertEquals("Inside handle or its mount broken", first.one());
        assertEquals("Lock actuator or lock mechanism failed", first.two());
        assertTrue(first.better() > 1, first::text);
        assertTrue(two.pairs().size() <= 3);
        assertTrue(first.probability() > two.pairs().get(1).probability());
        assertTrue(first.text().matches("\\d+ %, explains it \\d+(\\.\\d)? times better than one fault"), first.text());
        assertTrue(two.text().matches("Two faults at once fit \\d+ times better than one"), two.text());
    }

    @Test
    void two_faults_are_said_only_where_they_fit_ten_times_better_and_with_the_check_that_tells() {
        Map<String, String> fewer = Map.of("handle-feel", "loose", "power-lock", "silent-stuck");
        assertEquals(Optional.empty(), diagnosis.rank(fewer).conflict().twoFaults());
        TwoFaults two = diagnosis.rank(BOTH).conflict().twoFaults().orElseThrow();
        assertTrue(two.bits() >= Math.log(TwoFaults.TIMES) / Math.log(2));
        assertFalse(BOTH.containsKey(two.apart().orElseThrow().code()));
        Set<String> open = diagnosis.guide().observations().stream()
                .map(Observation::code)
                .filter(code -> !BOTH.containsKey(code))
                .collect(Collectors.toSet());
        assertEquals(
                Optional.empty(),
                diagnosis.rank(BOTH, open).conflict().twoFaults().orElseThrow().apart());
    }

    @Test
    void cars_with_one_fault_are_hardly_ever_said_to_have_two_and_many_with_two_are() {
        int found = 0;
        for (Guide guide : BundledGuides.guides()) {
            SimulatedCars cars = new SimulatedCars(guide, 1);
            int one = 0;
            int two = 0;
            for (int i = 0; i < CARS; i++) {
                one += said(cars, cars.withOneFault(1)) ? 1 : 0;
                two += said(cars, cars.withTwoFaults(1)) ? 1 : 0;
            }
            assertTrue(one <= 0.03 * CARS, guide.code() + ": " + one);
            assertTrue(two >= 4 * one, guide.code() + ": " + two);
            found += two;
        }
        assertTrue(found >= CARS * BundledGuides.guides().size() / 3, "a third of them: " + found);
    }

    private static boolean said(SimulatedCars cars, SimulatedCars.Car car) {
        return TwoFaults.bits(cars.model, cars.model.odds, car.answers()) >= Odds.log2(TwoFaults.TIMES);
    }

    @Test
    void ten_times_is_said_alike_whatever_the_last_digit_of_its_logarithm() {
        double ten = Math.log(10) / Math.log(2);
        for (double better : new double[] {ten - 1e-12, ten, ten + 1e-12}) {
            assertEquals(
                    "28 %, explains it 10 times better than one fault",
                    new TwoFaults.Pair("a", "b", 0.28, better).text());
        }
    }

    @Test
    void answers_that_fit_together_raise_no_thought_of_two_faults() {
        assertFalse(diagnosis
                .rank(Map.of("handle-feel", "loose", "visible-crack", "yes"))
                .conflict()
                .present());
    }

    @Test
    void what_was_ruled_out_is_no_part_of_two_faults() {
        int seen = 0;
        for (Cause cause : diagnosis.guide().causes()) {
            for (TwoFaults.Pair pair : diagnosis
                    .rank(BOTH, Set.of(), Set.of(cause.code()))
                    .conflict()
                    .twoFaults()
                    .map(TwoFaults::pairs)
                    .orElse(List.of())) {
                assertFalse(List.of(pair.one(), pair.two()).contains(cause.name()), pair::text);
                seen++;
            }
        }
        assertTrue(seen > 0);
    }

    @Test
    void either_fault_brings_an_answer_about_and_the_usual_one_takes_what_is_left() {
        assertArrayEquals(
                new double[] {0.28, 0.72}, Rows.either(new double[] {0.7, 0.3}, new double[] {0.4, 0.6}, 0), 1e-12);
        double sum = 1 - 0.2 * 0.5 + 1 - 0.9 * 0.6;
        assertArrayEquals(
                new double[] {0.03, 0.97 * 0.9 / sum, 0.97 * 0.46 / sum},
                Rows.either(new double[] {0.1, 0.8, 0.1}, new double[] {0.1, 0.5, 0.4}, 0),
                1e-12);
    }

    @Test
    void a_fault_that_says_nothing_about_a_check_leaves_it_to_the_other() {
        Model model = new Model(diagnosis.guide(), Experience.NONE);
        int rattle = model.indexOf("rattle");
        int latch = model.causes.indexOf("latch");
        int cable = model.causes.indexOf("cable-rod");
        double inside = model.share[rattle][1][cable];
        assertEquals(inside, model.together(rattle, latch, cable)[1]);
        assertEquals(inside, model.together(rattle, cable, latch)[1]);
        assertEquals(model.share[rattle][1][latch], model.together(rattle, latch, latch)[1]);
    }
}
