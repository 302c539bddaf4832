package dev.liftgate.diagnosis;

import dev.liftgate.diagnosis.Planner.PlannedCheck;
import dev.liftgate.diagnosis.Planner.PlannedRepair;
import dev.liftgate.guides.Guide;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A car to be repaired, with few enough checks that every plan can be worked out: the least expected cost there is,
 * and what a given way of going about it costs. Deliberately plain, and apart from {@link Planner}.
 */
final class RepairCase {

    /** What somebody does next: a check by its index, or a repair as {@code -1 - cause}. */
    interface Policy {
        int next(double[] weights, int[] answers, int opened);
    }

    final PlannedCheck[] checks;
    final PlannedRepair[] repairs;
    final double[] prior;

    RepairCase(PlannedCheck[] checks, PlannedRepair[] repairs, double[] prior) {
        this.checks = checks;
        this.repairs = repairs;
        this.prior = prior;
    }

    /** A car of a guide, cut down to the checks that say most. */
    static RepairCase of(Guide guide, Map<String, String> answers, Costs costs, int most) {
        Model model = new Model(guide, Experience.NONE);
        Planner planner = costs.planner(model);
        Evidence known = new Evidence(model, answers, Set.of(), Set.of());
        double[] start = model.odds.after(model, known.indexes);
        List<Integer> kept = IntStream.range(0, model.observations.size())
                .filter(o -> planner.possible(o, known.indexes, true) && known.indexes[o] == Planner.OPEN)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer o) -> model.gain(start, o))
                        .reversed())
                .limit(most)
                .sorted()
                .toList();
        PlannedCheck[] checks = kept.stream()
                .map(o -> planner.checks[o])
                .map(check -> new PlannedCheck(
                        check.cost(), check.costOpened(), check.opens(), among(kept, check.needs()), check.share()))
                .toArray(PlannedCheck[]::new);
        return new RepairCase(checks, planner.repairs, start);
    }

    /** What is known already holds, so only needs among the kept checks remain. */
    private static int[][] among(List<Integer> kept, int[][] needs) {
        return Arrays.stream(needs)
                .filter(need -> kept.contains(need[0]))
                .map(need -> new int[] {kept.indexOf(need[0]), need[1]})
                .toArray(int[][]::new);
    }

    /** Expected cost of the best of all plans. */
    double optimum() {
        return new Walk(null).from(prior, open(), 0);
    }

    /** Expected cost of going about it like this. */
    double cost(Policy policy) {
        return new Walk(policy).from(prior, open(), 0);
    }

    private int[] open() {
        int[] answers = new int[checks.length];
        Arrays.fill(answers, Planner.OPEN);
        return answers;
    }

    boolean possible(int k, int[] answers) {
        return answers[k] == Planner.OPEN
                && Arrays.stream(checks[k].needs())
                        .allMatch(need ->
                                answers[need[0]] >= 0 && (need[1] == Planner.ANY || answers[need[0]] == need[1]));
    }

    /** Values are weighed by the chance of the state, so that they just add up. */
    private final class Walk {
        private final Policy policy;
        private final Map<String, Double> known = new HashMap<>();
        private final Map<Long, Double> seen = new HashMap<>();

        Walk(Policy policy) {
            this.policy = policy;
        }

        double from(double[] weights, int[] answers, int opened) {
            double total = Arrays.stream(weights).sum();
            if (total == 0) {
                return 0;
            }
            long key = 0;
            for (int k = 0; k < answers.length; k++) {
                key = key * 8 + answers[k] + 1;
            }
            for (double weight : weights) {
                key = key * 2 + (weight == 0 ? 1 : 0);
            }
            Double before = seen.get(key);
            if (before != null) {
                return before;
            }
            double value = policy == null
                    ? best(weights, answers, opened, total)
                    : act(policy.next(weights, answers, opened), weights, answers, opened, total);
            seen.put(key, value);
            return value;
        }

        private double best(double[] weights, int[] answers, int opened, double total) {
            double best = Double.POSITIVE_INFINITY;
            for (int c = 0; c < weights.length; c++) {
                if (weights[c] > 0) {
                    best = Math.min(best, act(-1 - c, weights, answers, opened, total));
                }
            }
            for (int k = 0; k < checks.length; k++) {
                if (possible(k, answers)) {
                    best = Math.min(best, act(k, weights, answers, opened, total));
                }
            }
            return best;
        }

        private double act(int action, double[] weights, int[] answers, int opened, double total) {
            if (action < 0) {
                int cause = -1 - action;
                double[] left = weights.clone();
                left[cause] = 0;
                return repairs[cause].cost(opened) * total + from(left, answers, opened | repairs[cause].behind());
            }
            double cost = checks[action].cost(opened) * total;
            for (int a = 0; a < checks[action].share().length; a++) {
                double[] left = weights.clone();
                for (int c = 0; c < left.length; c++) {
                    left[c] *= checks[action].share()[a][c];
                }
                int[] more = answers.clone();
                more[action] = a;
                cost += from(left, more, opened | checks[action].opens());
            }
            return cost;
        }
    }
}
