package dev.liftgate.diagnosis;

import dev.liftgate.diagnosis.Planner.PlannedCheck;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Ways of going about a repair, to compare the planner with. */
final class Ways {

    private static final double SURE = 0.95;
    private static final double LEAST_NATS = 0.02 * Math.log(2);

    private Ways() {}

    static RepairCase.Policy planned(RepairCase car) {
        Planner planner = new Planner(car.checks, car.repairs);
        return (weights, answers, opened) -> {
            Planner.Plan plan = planner.plan(weights, answers, opened);
            return plan.check() == Planner.OPEN ? -1 - plan.repair() : plan.check();
        };
    }

    static RepairCase.Policy inOrder(RepairCase car) {
        Planner planner = new Planner(car.checks, car.repairs);
        return (weights, answers, opened) -> sure(weights)
                ? repair(planner, weights, opened)
                : possible(car, answers).findFirst().orElseGet(() -> repair(planner, weights, opened));
    }

    static RepairCase.Policy mostInformation(RepairCase car) {
        Planner planner = new Planner(car.checks, car.repairs);
        return (weights, answers, opened) -> {
            double[] posterior = Rows.scaledTo(1, weights);
            int best = -1;
            double most = 0;
            for (int k : possible(car, answers).toArray()) {
                double worth = planner.worth(k, posterior, opened);
                boolean tells = worth * car.checks[k].cost(opened) >= LEAST_NATS;
                if (tells && worth > most) {
                    most = worth;
                    best = k;
                }
            }
            return best < 0 || sure(weights) ? repair(planner, weights, opened) : best;
        };
    }

    static RepairCase.Policy oneStep(RepairCase car) {
        Planner planner = new Planner(car.checks, car.repairs);
        return (weights, answers, opened) -> {
            int best = repair(planner, weights, opened);
            double least = repairing(planner, weights, opened);
            for (int k : possible(car, answers).toArray()) {
                PlannedCheck check = car.checks[k];
                double cost = check.cost(opened) * Arrays.stream(weights).sum();
                for (double[] share : check.share()) {
                    double[] left = IntStream.range(0, weights.length)
                            .mapToDouble(c -> weights[c] * share[c])
                            .toArray();
                    cost += repairing(planner, left, opened | check.opens());
                }
                if (cost < least) {
                    least = cost;
                    best = k;
                }
            }
            return best;
        };
    }

    static RepairCase.Policy likeliest(RepairCase car) {
        return (weights, answers, opened) -> -1 - top(weights);
    }

    private static double repairing(Planner planner, double[] weights, int opened) {
        return planner.repairing(weights, Arrays.stream(weights).sum(), opened, new double[weights.length]);
    }

    private static int repair(Planner planner, double[] weights, int opened) {
        return -1 - planner.first(weights, opened);
    }

    private static IntStream possible(RepairCase car, int[] answers) {
        return IntStream.range(0, answers.length).filter(k -> car.possible(k, answers));
    }

    private static boolean sure(double[] weights) {
        return weights[top(weights)] >= SURE * Arrays.stream(weights).sum();
    }

    private static int top(double[] weights) {
        int top = 0;
        for (int c = 1; c < weights.length; c++) {
            top = weights[c] > weights[top] ? c : top;
        }
        return top;
    }
}
