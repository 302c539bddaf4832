package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.diagnosis.Planner.PlannedCheck;
import dev.liftgate.diagnosis.Planner.PlannedRepair;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans for cars with two causes, worked out by hand: 60 % and 40 %, each repair 100 unless said otherwise. */
class PlanTest {

    private static final double[] WEIGHTS = {0.6, 0.4};
    private static final PlannedRepair HUNDRED = new PlannedRepair(100, 0, 0);
    private static final int[][] NO_NEEDS = {};
    private static final double[][] TELLS = {{0.99, 0.01}, {0.01, 0.99}};
    private static final double[][] TELLS_NOTHING = {{0.5, 0.5}, {0.5, 0.5}};

    @Test
    void without_checks_the_likelier_cause_is_repaired_first() {
        assertPlan(Planner.OPEN, 0, 100 + 0.4 * 100, planner(HUNDRED, HUNDRED).plan(WEIGHTS, new int[0], 0));
    }

    @Test
    void a_cheap_repair_goes_before_a_likelier_dear_one() {
        Planner planner = planner(new PlannedRepair(300, 0, 0), HUNDRED);
        assertPlan(Planner.OPEN, 1, 100 + 0.6 * 300, planner.plan(WEIGHTS, new int[0], 0));
    }

    @Test
    void a_cause_that_was_repaired_in_vain_is_not_repaired_again() {
        assertPlan(Planner.OPEN, 1, 100, planner(HUNDRED, HUNDRED).plan(new double[] {0, 0.4}, new int[0], 0));
    }

    @Test
    void the_scale_of_the_weights_does_not_matter() {
        Planner.Plan plan = planner(HUNDRED, HUNDRED, check(10, TELLS)).plan(new double[] {60, 40}, open(1), 0);
        assertEquals(111, plan.cost(), 1e-9);
        assertEquals(140, plan.costOfRepairing(), 1e-9);
    }

    @Test
    void a_check_that_saves_more_than_it_costs_is_made() {
        Planner.Plan plan = planner(HUNDRED, HUNDRED, check(10, TELLS)).plan(WEIGHTS, open(1), 0);
        double first = 0.598 * 100 + 0.004 * 100;
        double second = 0.402 * 100 + 0.006 * 100;
        assertEquals(0, plan.check());
        assertEquals(10 + first + second, plan.cost(), 1e-9);
        assertEquals(140, plan.costOfRepairing(), 1e-9);
    }

    @Test
    void a_check_that_costs_more_than_it_saves_is_not_made() {
        assertPlan(
                Planner.OPEN,
                0,
                140,
                planner(HUNDRED, HUNDRED, check(50, TELLS)).plan(WEIGHTS, open(1), 0));
        assertPlan(
                Planner.OPEN,
                0,
                140,
                planner(HUNDRED, HUNDRED, check(1, TELLS_NOTHING)).plan(WEIGHTS, open(1), 0));
    }

    @Test
    void the_cheaper_of_two_equal_checks_is_made() {
        Planner planner = planner(HUNDRED, HUNDRED, check(10, TELLS), check(9, TELLS));
        assertEquals(1, planner.plan(WEIGHTS, open(2), 0).check());
    }

    @Test
    void what_is_answered_or_skipped_is_not_asked_again() {
        Planner planner = planner(HUNDRED, HUNDRED, check(10, TELLS));
        assertPlan(Planner.OPEN, 0, 140, planner.plan(WEIGHTS, new int[] {Planner.SKIPPED}, 0));
        assertPlan(Planner.OPEN, 0, 140, planner.plan(WEIGHTS, new int[] {0}, 0));
    }

    @Test
    void a_check_waits_for_what_it_needs() {
        Planner planner = planner(
                HUNDRED, HUNDRED, check(5, TELLS_NOTHING), new PlannedCheck(10, 10, 0, new int[][] {{0, 1}}, TELLS));
        assertEquals(1, planner.plan(WEIGHTS, new int[] {1, Planner.OPEN}, 0).check());
        assertPlan(Planner.OPEN, 0, 140, planner.plan(WEIGHTS, new int[] {0, Planner.OPEN}, 0));
        assertPlan(Planner.OPEN, 0, 140, planner.plan(WEIGHTS, new int[] {Planner.SKIPPED, Planner.OPEN}, 0));
        assertPlan(Planner.OPEN, 0, 140, planner.plan(WEIGHTS, open(2), 0));
    }

    @Test
    void any_answer_is_enough_where_any_is_needed() {
        Planner planner = planner(
                HUNDRED,
                HUNDRED,
                check(5, TELLS_NOTHING),
                new PlannedCheck(10, 10, 0, new int[][] {{0, Planner.ANY}}, TELLS));
        assertEquals(1, planner.plan(WEIGHTS, new int[] {0, Planner.OPEN}, 0).check());
        assertEquals(1, planner.plan(WEIGHTS, new int[] {1, Planner.OPEN}, 0).check());
        assertEquals(Planner.OPEN, planner.plan(WEIGHTS, open(2), 0).check());
    }

    @Test
    void opening_up_is_paid_once() {
        PlannedRepair behind = new PlannedRepair(100, 40, 1);
        assertPlan(Planner.OPEN, 0, 100 + 0.4 * 60, planner(behind, behind).plan(WEIGHTS, new int[0], 0));
        assertPlan(Planner.OPEN, 0, 60 + 0.4 * 60, planner(behind, behind).plan(WEIGHTS, new int[0], 1));
    }

    @Test
    void what_an_answered_check_opened_is_open() {
        PlannedRepair behind = new PlannedRepair(100, 40, 1);
        Planner planner = planner(behind, behind, new PlannedCheck(40, 2, 1, NO_NEEDS, TELLS), check(500, TELLS));
        assertPlan(Planner.OPEN, 0, 60 + 0.4 * 60, planner.plan(WEIGHTS, new int[] {0, Planner.OPEN}));
        assertPlan(Planner.OPEN, 0, 100 + 0.4 * 60, planner.plan(WEIGHTS, new int[] {Planner.SKIPPED, Planner.OPEN}));
        assertEquals(0, planner.plan(WEIGHTS, open(2)).check());
    }

    @Test
    void what_a_repair_in_vain_opened_is_open() {
        PlannedRepair behind = new PlannedRepair(100, 40, 1);
        assertPlan(Planner.OPEN, 1, 60, planner(behind, behind).plan(new double[] {0, 0.4}, new int[0]));
    }

    @Test
    void a_check_that_opens_up_saves_its_time_on_the_repairs_behind_it() {
        PlannedRepair behind = new PlannedRepair(100, 40, 1);
        Planner planner = planner(behind, behind, new PlannedCheck(40, 2, 1, NO_NEEDS, TELLS));
        Planner.Plan plan = planner.plan(WEIGHTS, open(1), 0);
        assertEquals(0, plan.check());
        assertEquals(40 + 0.598 * 60 + 0.004 * 60 + 0.402 * 60 + 0.006 * 60, plan.cost(), 1e-9);
        Planner.Plan opened = planner.plan(WEIGHTS, open(1), 1);
        assertEquals(2 + 0.598 * 60 + 0.004 * 60 + 0.402 * 60 + 0.006 * 60, opened.cost(), 1e-9);
    }

    @Test
    void two_steps_ahead_are_seen() {
        double[] three = {0.4, 0.3, 0.3};
        double[][] splitsFirst = {{0.99, 0.01, 0.01}, {0.01, 0.99, 0.99}};
        double[][] splitsLast = {{0.5, 0.99, 0.01}, {0.5, 0.01, 0.99}};
        Planner planner = new Planner(
                new PlannedCheck[] {check(5, splitsFirst), check(5, splitsLast)},
                new PlannedRepair[] {HUNDRED, HUNDRED, HUNDRED});
        RepairCase brute = new RepairCase(planner.checks, planner.repairs, three);
        assertEquals(brute.optimum(), planner.plan(three, open(2), 0).cost(), 0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void thousands_of_states_are_told_apart(long seed) {
        Random random = new Random(seed);
        PlannedRepair[] repairs = random.doubles(6, 50, 500)
                .mapToObj(cost -> new PlannedRepair(cost, 0, 0))
                .toArray(PlannedRepair[]::new);
        PlannedCheck[] checks = random.doubles(5, 1, 10)
                .mapToObj(cost -> check(cost, shares(random)))
                .toArray(PlannedCheck[]::new);
        double[] weights = Rows.scaledTo(1, random.doubles(6, 0.2, 1).toArray());
        double best = new RepairCase(checks, repairs, weights).optimum();
        double above = new Planner(checks, repairs).plan(weights, open(5), 0).cost() / best;
        assertTrue(above >= 1 - 1e-9 && above <= 1.02, () -> above + " times the best");
    }

    @Test
    void a_check_that_another_must_make_possible_is_planned_for() {
        double[][] some = {{0.6, 0.4}, {0.4, 0.6}};
        Planner planner = planner(
                HUNDRED, HUNDRED, check(5, some), new PlannedCheck(1, 1, 0, new int[][] {{0, Planner.ANY}}, TELLS));
        assertEquals(0, planner.plan(WEIGHTS, open(2), 0).check());
        assertEquals(6 + 101, planner.plan(WEIGHTS, open(2), 0).cost(), 1);
        assertPlan(Planner.OPEN, 0, 140, planner.plan(WEIGHTS, new int[] {Planner.SKIPPED, Planner.OPEN}, 0));
    }

    /** Three answers under six causes. */
    private static double[][] shares(Random random) {
        double[][] shares = new double[3][6];
        for (int c = 0; c < 6; c++) {
            double[] row = Rows.scaledTo(
                    1, random.doubles(3, 0.1, 1).map(x -> x * x * x).toArray());
            for (int a = 0; a < 3; a++) {
                shares[a][c] = row[a];
            }
        }
        return shares;
    }

    private static void assertPlan(int check, int repair, double cost, Planner.Plan plan) {
        assertEquals(check, plan.check());
        assertEquals(repair, plan.repair());
        assertEquals(cost, plan.cost(), 1e-9);
        assertEquals(cost, plan.costOfRepairing(), 1e-9);
    }

    private static Planner planner(PlannedRepair first, PlannedRepair second, PlannedCheck... checks) {
        return new Planner(checks, new PlannedRepair[] {first, second});
    }

    private static PlannedCheck check(double cost, double[][] share) {
        return new PlannedCheck(cost, cost, 0, NO_NEEDS, share);
    }

    private static int[] open(int checks) {
        int[] answers = new int[checks];
        Arrays.fill(answers, Planner.OPEN);
        return answers;
    }
}
