package dev.liftgate.diagnosis;

import com.carrotsearch.hppc.LongDoubleHashMap;
import dev.liftgate.diagnosis.Planner.PlannedCheck;
import java.util.Arrays;

/**
 * One look ahead over the few checks that tell most for their cost. At every step, repairing the cause with the most
 * probability for its cost and going on from there is one of the choices; what lies beyond is valued by repairing one
 * cause after the other in that order. A branch is left as soon as it cannot become the best any more.
 *
 * <p>Costs are weighed, that is, times the weight of the state they belong to, so that nothing has to be normalised on
 * the way; and they are counted above the floor of the state, the cost of going straight to the fault.
 */
final class LookAhead {

    /** More would be better by hundredths of a percent and take several times as long. */
    private static final int CHECKS = 5;

    /** What could be saved from a state on, as a part of what could be saved from the start, for it to be looked at. */
    private static final double NEGLIGIBLE = 0.004;

    /** Plans whose costs are this close are as good as each other. */
    private static final double TIE = 1.0005;

    /** How many of them a look ahead usually goes through. */
    private static final int STATES = 3000;

    private final Planner planner;
    private final int[] answers;
    private final int[] chosen;

    /** What an answer to a check adds to the key of a state. */
    private final long[] digit;

    private final PlanState[] path;
    private final double[] scratch;
    /** What the best plan costs from a state on, by its key; below 0 where that is only a bound. */
    private final LongDoubleHashMap seen = new LongDoubleHashMap(STATES);

    /** What {@link #settles} found. */
    private double found;

    private double negligible;

    LookAhead(Planner planner, double[] weights, int[] answers, int opened) {
        this.planner = planner;
        this.answers = answers.clone();
        this.chosen = choose(weights, opened);
        this.scratch = new double[weights.length];
        this.digit = new long[answers.length];
        long next = 1L << weights.length;
        for (int k : chosen) {
            digit[k] = next;
            next *= planner.checks[k].share().length + 1;
        }
        this.path = new PlanState[chosen.length + weights.length + 1];
        Arrays.setAll(path, depth -> new PlanState(depth, weights.length));
        path[0].begin(weights, opened);
    }

    Planner.Plan plan() {
        PlanState now = path[0];
        int repair = planner.first(now.weights, now.open);
        double repairing = now.repairing();
        negligible = NEGLIGIBLE * repairing;
        double least = repairing;
        double[] costs = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            costs[i] = possible(chosen[i]) ? afterCheck(now, chosen[i], now.tied(least)) : Double.POSITIVE_INFINITY;
            least = Math.min(least, costs[i]);
        }
        double repairingFirst = Math.min(repairing, afterRepair(now, repair, now.tied(least)));
        int check = least < repairingFirst ? first(costs, now.tied(least)) : Planner.OPEN;
        return new Planner.Plan(check, repair, now.mean(Math.min(least, repairingFirst)), now.mean(repairing));
    }

    /** Among plans as good as each other, the one that begins with what tells most for its cost. */
    private int first(double[] costs, double most) {
        int first = 0;
        while (costs[first] > most) {
            first++;
        }
        return chosen[first];
    }

    /** The open checks that tell most for their cost, first; also those that only another answer makes possible. */
    private int[] choose(double[] weights, int opened) {
        double[] posterior = Rows.scaledTo(1, weights);
        double[] worth = new double[answers.length];
        for (int k = 0; k < worth.length; k++) {
            boolean open = answers[k] == Planner.OPEN && planner.possible(k, answers, true);
            worth[k] = open ? planner.worth(k, posterior, opened) : 0;
        }
        int[] best = new int[Math.min(CHECKS, worth.length)];
        int count = 0;
        for (int next = most(worth); count < best.length && worth[next] > 0; next = most(worth)) {
            worth[next] = 0;
            best[count++] = next;
        }
        return Arrays.copyOf(best, count);
    }

    private static int most(double[] values) {
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            most = values[i] > values[most] ? i : most;
        }
        return most;
    }

    private boolean possible(int k) {
        return answers[k] == Planner.OPEN && planner.possible(k, answers, false);
    }

    /**
     * What the best plan from a state on costs, when that is below the limit; else some bound that it is not below, and
     * that is not below the limit.
     */
    private double best(PlanState state, double limit) {
        double best = state.repairing();
        if (worthLooking(state, best)) {
            for (int k : chosen) {
                if (possible(k)) {
                    best = Math.min(best, afterCheck(state, k, Math.min(best, limit)));
                }
            }
            int repair = planner.first(state.weights, state.open);
            best = Math.min(best, afterRepair(state, repair, Math.min(best, limit)));
        }
        seen.put(state.key, best < limit ? best : -best);
        return best;
    }

    /** Whether enough is known of a state: what it costs, or that this is not below the limit. */
    private boolean settles(long key, double limit) {
        int at = seen.indexOf(key);
        if (!seen.indexExists(at)) {
            return false;
        }
        double known = seen.indexGet(at);
        found = Math.abs(known);
        return known >= 0 || found >= limit;
    }

    /** Whether some check costs less than could be saved at all. */
    private boolean worthLooking(PlanState state, double most) {
        if (most < negligible) {
            return false;
        }
        for (int k : chosen) {
            if (possible(k) && planner.checks[k].cost(state.open) * state.total < most) {
                return true;
            }
        }
        return false;
    }

    private double afterRepair(PlanState state, int cause, double limit) {
        PlanState next = path[state.depth + 1];
        next.repaired(state, cause);
        double cost = planner.costs[state.open][cause] * state.total + next.floor - state.floor;
        if (next.total == 0 || cost >= limit) {
            return cost;
        }
        return cost + (settles(next.key, limit - cost) ? found : best(next, limit - cost));
    }

    /** Answers not looked at yet count with the least they can cost. */
    private double afterCheck(PlanState state, int k, double limit) {
        PlannedCheck check = planner.checks[k];
        double cost = check.cost(state.open) * state.total;
        PlanState next = path[state.depth + 1];
        long key = state.key;
        for (int a = 0; a < check.share().length && cost < limit; a++) {
            key += digit[k];
            if (settles(key, limit - cost)) {
                cost += found;
            } else {
                answers[k] = a;
                next.answered(state, check, a, key);
                cost += best(next, limit - cost);
            }
        }
        answers[k] = Planner.OPEN;
        return cost;
    }

    /** Where a plan may lead: one for each depth, written over again and again. */
    private final class PlanState {
        private final int depth;
        private final double[] weights;
        private long key;
        private int open;
        private double total;

        /** No plan can cost less than going straight to the fault with everything open. */
        private double floor;

        PlanState(int depth, int causes) {
            this.depth = depth;
            this.weights = new double[causes];
        }

        void begin(double[] from, int opened) {
            System.arraycopy(from, 0, weights, 0, weights.length);
            open = opened;
            sum();
        }

        void repaired(PlanState before, int cause) {
            System.arraycopy(before.weights, 0, weights, 0, weights.length);
            weights[cause] = 0;
            key = before.key | 1L << cause;
            open = before.open | planner.repairs[cause].behind();
            sum();
        }

        void answered(PlanState before, PlannedCheck check, int answer, long key) {
            double[] share = check.share()[answer];
            for (int c = 0; c < weights.length; c++) {
                weights[c] = before.weights[c] * share[c];
            }
            this.key = key;
            open = before.open | check.opens();
            sum();
        }

        private void sum() {
            total = 0;
            floor = 0;
            for (int c = 0; c < weights.length; c++) {
                total += weights[c];
                floor += weights[c] * planner.leastCosts[c];
            }
        }

        /** What it costs from here on to make no check any more. */
        double repairing() {
            return Math.max(0, planner.repairing(weights, total, open, scratch) - floor);
        }

        /** The most that a plan may cost to be as good as one of this cost. */
        double tied(double cost) {
            return (floor + cost) * TIE - floor;
        }

        /** The expected cost for one car, from nothing on. */
        double mean(double cost) {
            return (floor + cost) / total;
        }
    }
}
