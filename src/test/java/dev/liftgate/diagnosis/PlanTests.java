package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.diagnosis.Planner.PlannedCheck;
import dev.liftgate.diagnosis.Planner.PlannedRepair;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The planner against working out every plan there is. */
class PlanTests {

    @Property(tries = 60)
    void what_a_plan_is_said_to_cost_is_what_following_it_costs_and_hardly_above_the_best(@ForAll long seed) {
        RepairCase car = car(new Random(seed));
        Planner planner = new Planner(car.checks, car.repairs);
        int[] open = new int[car.checks.length];
        Arrays.fill(open, Planner.OPEN);
        Planner.Plan plan = planner.plan(car.prior, open, 0);
        double best = car.optimum();
        double followed = car.cost((weights, answers, opened) -> {
            Planner.Plan next = planner.plan(weights, answers, opened);
            return next.check() == Planner.OPEN ? -1 - next.repair() : next.check();
        });
        double straight = car.cost((weights, answers, opened) ->
                -1 - planner.plan(weights, skipped(answers.length), opened).repair());
        assertTrue(plan.cost() >= best - 1e-9, () -> plan.cost() + " is below the best, " + best);
        assertTrue(plan.cost() <= 1.15 * best, () -> plan.cost() + " is far above the best, " + best);
        assertTrue(followed <= 1.02 * plan.cost(), () -> followed + " instead of " + plan.cost());
        assertEquals(straight, plan.costOfRepairing(), 1e-9 * straight);
    }

    private static int[] skipped(int checks) {
        int[] answers = new int[checks];
        Arrays.fill(answers, Planner.SKIPPED);
        return answers;
    }

    /** Four causes, some of them behind a panel; three checks, of which one opens it and one waits for that. */
    private static RepairCase car(Random random) {
        PlannedRepair[] repairs = new PlannedRepair[4];
        for (int c = 0; c < repairs.length; c++) {
            boolean behind = random.nextBoolean();
            repairs[c] = new PlannedRepair(100 + 400 * random.nextDouble(), behind ? 50 : 0, behind ? 1 : 0);
        }
        PlannedCheck[] checks = {
            new PlannedCheck(5 + 20 * random.nextDouble(), 5, 0, new int[0][], shares(random, 2)),
            new PlannedCheck(55, 5, 1, new int[0][], shares(random, 3)),
            new PlannedCheck(10, 10, 0, new int[][] {{1, random.nextInt(4) - 1}}, shares(random, 2))
        };
        return new RepairCase(
                checks, repairs, Rows.scaledTo(1, random.doubles(4, 0.1, 1).toArray()));
    }

    private static double[][] shares(Random random, int answers) {
        double[][] shares = new double[answers][4];
        for (int c = 0; c < 4; c++) {
            double[] row = Rows.scaledTo(
                    1, random.doubles(answers, 0.02, 1).map(x -> x * x * x).toArray());
            for (int a = 0; a < answers; a++) {
                shares[a][c] = row[a];
            }
        }
        return shares;
    }
}
