package dev.liftgate.diagnosis;

import com.carrotsearch.hppc.LongDoubleHashMap;
import dev.liftgate.diagnosis.Planner.PlannedCheck;
import java.util.Arrays;

/**
 * Searches for the cheapest plan over the few checks that tell most for their cost.
 *
 * <p>At every step, one of the choices is to repair the cause with the most probability for its cost, and to go on from
 * there. Everything beyond the search is valued as repairing one cause after the other in that order. A branch is left
 * as soon as it cannot become the best any more.
 *
 * <p>Costs are weighted: multiplied by the weight of their state, so that nothing has to be normalised on the way. They
 * are counted above the floor of the state, the cost of going straight to the fault.
 */
final class LookAhead {

    /** More checks would gain hundredths of a percent and take several times as long. */
    private static final int CHECKS = 5;

    /** A state is looked at only if it could still save more than this part of the cost at the start. */
    private static final double NEGLIGIBLE = 0.004;

    /** Plans whose costs are this close count as equally good. */
    private static final double TIE = 1.0005;

    /** The usual number of states that a search meets. */
    private static final int STATES = 3000;

    private final Planner planner;
    private final int[] answers;
    private final int[] chosen;

    /** The step in a state's key for each answer to a check. */
    private final long[] digit;

    private final PlanState[] path;
    private final double[] scratch;
    /** The cost of the best plan from a state on, by its key. Below 0 it is only a bound. */
    private final LongDoubleHashMap seen = new LongDoubleHashMap(STATES);

    /** The cost found by {@link #settles}. */
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

    /** Of equally good plans, the first check of the one that begins with what tells most for its cost. */
    private int first(double[] costs, double most) {
        int first = 0;
        while (costs[first] > most) {
            first++;
        }
        return chosen[first];
    }

    /**
     * The open checks that tell most for their cost, best first. They include checks that wait for another answer.
     */
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
     * The cost of the best plan from a state on, if it is below the limit. Otherwise a lower bound of that cost, not
     * below the limit.
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

    /** Whether enough is known of a state: its cost, or that its cost is not below the limit. */
    private boolean settles(long key, double limit) {
        int at = seen.indexOf(key);
        if (!seen.indexExists(at)) {
            return false;
        }
        double known = seen.indexGet(at);
        found = Math.abs(known);
        return known >= 0 || found >= limit;
    }

    /** Whether some check costs less than all that could be saved. */
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

    /** The cost of a plan that begins with this check. Answers not looked at yet count with the least they can cost. */
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

    /** A state that a plan may reach. There is one object for each depth, used again and again. */
    private final class PlanState {
        private final int depth;
        private final double[] weights;
        private long key;
        private int open;
        private double total;

        /** The cost of going straight to the fault with everything open. No plan can cost less. */
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

        /** The cost from here on without any further check. */
        double repairing() {
            return Math.max(0, planner.repairing(weights, total, open, scratch) - floor);
        }

        /** The most that a plan may cost to count as equally good. */
        double tied(double cost) {
            return (floor + cost) * TIE - floor;
        }

        /** The expected cost for one car, floor included. */
        double mean(double cost) {
            return (floor + cost) / total;
        }
    }
}
