package dev.liftgate.diagnosis;

import java.util.Arrays;

/**
 * Finds what to do next for the least expected cost until the fault is gone: a check, or a repair on suspicion. It
 * looks ahead over the few checks that tell most for their cost; at every step of the look-ahead, repairing the cause
 * with the most probability for its cost and going on from there is one of the choices. What lies beyond is valued by
 * repairing one cause after the other in that order.
 *
 * <p>Values are weighed: a value is an expected cost times the weight of the state it belongs to, so that nothing has
 * to be normalised on the way. Costs are in any one unit.
 */
final class Planner {

    /** Neither answered nor skipped yet. */
    static final int OPEN = -1;

    /** Will not be answered. */
    static final int SKIPPED = -2;

    /** In a need: any answer will do. */
    static final int ANY = -1;

    /**
     * @param cost what it costs, once what it opens up is not open yet
     * @param costOpened what it costs once that is open
     * @param opens what it opens up, as a bit, or 0
     * @param needs pairs of the index of a check and the index of its answer, or {@link #ANY}
     * @param share of an answer under a cause: [answer][cause]
     */
    record Check(double cost, double costOpened, int opens, int[][] needs, double[][] share) {

        double cost(int opened) {
            return (opened & opens) == 0 ? cost : costOpened;
        }
    }

    /**
     * @param cost what it costs, including the opening up
     * @param saved what it costs less once that is open
     * @param behind what it opens up, as a bit, or 0
     */
    record Repair(double cost, double saved, int behind) {

        double cost(int opened) {
            return (opened & behind) == 0 ? cost : cost - saved;
        }
    }

    /**
     * What to do next.
     *
     * @param check index of the check to make, or {@link #OPEN} when the repair is better
     * @param repair index of the cause to repair first where no check is made
     * @param cost expected cost until the fault is gone, by this plan
     * @param costOfRepairing the same when no check is made any more
     */
    record Plan(int check, int repair, double cost, double costOfRepairing) {}

    /** More would be better by hundredths of a percent and take several times as long. */
    private static final int LOOK_AHEAD = 5;

    /** What could be saved from a state on, as a part of what could be saved from the start, for it to be looked at. */
    private static final double NEGLIGIBLE = 0.004;

    /** Plans whose costs are this close are as good as each other. */
    private static final double TIE = 1.0005;

    final Check[] checks;
    final Repair[] repairs;

    /** What a repair costs: [what is open][cause]; and one over that, for a division costs more than anything here. */
    private final double[][] costs;

    private final double[][] perCost;

    /** What a repair costs with everything open. */
    private final double[] leastCosts;

    Planner(Check[] checks, Repair[] repairs) {
        this.checks = checks;
        this.repairs = repairs;
        int everything = 0;
        for (Check check : checks) {
            everything |= check.opens;
        }
        for (Repair repair : repairs) {
            everything |= repair.behind;
        }
        this.costs = new double[everything + 1][repairs.length];
        this.perCost = new double[everything + 1][repairs.length];
        for (int open = 0; open <= everything; open++) {
            for (int c = 0; c < repairs.length; c++) {
                costs[open][c] = repairs[c].cost(open);
                perCost[open][c] = 1 / costs[open][c];
            }
        }
        this.leastCosts = costs[everything];
    }

    /**
     * @param weights how likely each cause is, in any scale; 0 once it was repaired in vain
     * @param answers index of the answer to each check, {@link #OPEN} or {@link #SKIPPED}
     */
    Plan plan(double[] weights, int[] answers) {
        int opened = 0;
        for (int k = 0; k < answers.length; k++) {
            opened |= answers[k] >= 0 ? checks[k].opens : 0;
        }
        return plan(weights, answers, opened);
    }

    /** @param opened bits of what is open by now, by a check or by a repair */
    Plan plan(double[] weights, int[] answers, int opened) {
        return new Tree(weights, answers, opened).plan();
    }

    /** Weighed cost of repairing one cause after the other, the most probability for its cost first. */
    private double repairing(double[] weights, double total, int opened, double[] left) {
        System.arraycopy(weights, 0, left, 0, left.length);
        double remaining = total;
        double cost = 0;
        int open = opened;
        for (int next = first(left, open); next >= 0; next = first(left, open)) {
            cost += remaining * costs[open][next];
            open |= repairs[next].behind;
            remaining -= left[next];
            left[next] = 0;
        }
        return cost;
    }

    /** The cause with the most probability for the cost of its repair, or -1 when none is left. */
    private int first(double[] weights, int opened) {
        int first = -1;
        double most = 0;
        double[] inverse = perCost[opened];
        for (int c = 0; c < weights.length; c++) {
            double ratio = weights[c] * inverse[c];
            if (ratio > most) {
                most = ratio;
                first = c;
            }
        }
        return first;
    }

    /** No plan can cost less than going straight to the fault with everything open. */
    private double least(double[] weights) {
        double least = 0;
        for (int c = 0; c < weights.length; c++) {
            least += weights[c] * leastCosts[c];
        }
        return least;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** One look-ahead. */
    private final class Tree {
        private final double[] root;
        private final int[] answers;
        private final int opened;
        private final int[] chosen;
        private final long[] digit;
        private final double[][] path;
        private final double[] scratch;
        private final Values seen = new Values();
        private double negligible;

        Tree(double[] weights, int[] answers, int opened) {
            this.root = weights;
            this.answers = answers.clone();
            this.opened = opened;
            this.chosen = choose();
            this.digit = new long[checks.length];
            this.path = new double[chosen.length + repairs.length + 1][repairs.length];
            this.scratch = new double[repairs.length];
            long next = 1L << repairs.length;
            for (int k : chosen) {
                digit[k] = next;
                next *= checks[k].share.length + 1;
            }
        }

        Plan plan() {
            double total = sum(root);
            double floor = least(root);
            int repair = first(root, opened);
            double repairing = repairing(root, total, opened, scratch);
            negligible = NEGLIGIBLE * (repairing - floor);
            double least = Math.min(repairing, afterRepair(root, repair, 0, opened, total, floor, repairing, 0));
            double bestRepair = least;
            double[] costs = new double[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                costs[i] = Double.POSITIVE_INFINITY;
                if (answers[chosen[i]] == OPEN && possible(chosen[i])) {
                    costs[i] = afterCheck(root, chosen[i], 0, opened, total, floor, least * TIE, 0);
                    least = Math.min(least, costs[i]);
                }
            }
            int check = least < bestRepair ? firstOf(costs, least * TIE) : OPEN;
            return new Plan(check, repair, least / total, repairing / total);
        }

        /** Among plans as good as each other, the one that begins with what tells most for its cost. */
        private int firstOf(double[] costs, double most) {
            int first = 0;
            while (costs[first] > most) {
                first++;
            }
            return chosen[first];
        }

        /** The open checks that tell most for their cost, those that some chosen answer makes possible among them. */
        private int[] choose() {
            double[] worth = new double[checks.length];
            double[] posterior = Rows.scaledTo(1, root);
            for (int k = 0; k < checks.length; k++) {
                worth[k] = answers[k] == OPEN && attainable(k) ? gain(k, posterior) / checks[k].cost(opened) : 0;
            }
            int[] best = new int[Math.min(LOOK_AHEAD, checks.length)];
            int count = 0;
            while (count < best.length) {
                int next = -1;
                for (int k = 0; k < worth.length; k++) {
                    next = worth[k] > 0 && (next < 0 || worth[k] > worth[next]) ? k : next;
                }
                if (next < 0) {
                    break;
                }
                worth[next] = 0;
                best[count++] = next;
            }
            return Arrays.copyOf(best, count);
        }

        private boolean attainable(int k) {
            for (int[] need : checks[k].needs) {
                int given = answers[need[0]];
                if (given == SKIPPED || given != OPEN && need[1] != ANY && given != need[1]) {
                    return false;
                }
            }
            return true;
        }

        private boolean possible(int k) {
            for (int[] need : checks[k].needs) {
                int given = answers[need[0]];
                if (given < 0 || need[1] != ANY && given != need[1]) {
                    return false;
                }
            }
            return true;
        }

        private double gain(int k, double[] posterior) {
            double gain = 0;
            for (double[] shares : checks[k].share) {
                double marginal = 0;
                double inside = 0;
                for (int c = 0; c < posterior.length; c++) {
                    double joint = posterior[c] * shares[c];
                    marginal += joint;
                    inside += joint * Math.log(shares[c]);
                }
                gain += marginal > 0 ? inside - marginal * Math.log(marginal) : 0;
            }
            return gain;
        }

        /**
         * Weighed cost of the best plan from a state on, when that is below the limit; else some bound that the cost
         * is not below, and that is not below the limit.
         */
        private double value(
                double[] weights, long state, int open, double total, double floor, double limit, int depth) {
            if (floor >= limit) {
                return floor;
            }
            double known = seen.get(state);
            if (known >= limit || known >= 0 && !seen.bound) {
                return known;
            }
            double repairing = repairing(weights, total, open, scratch);
            if (repairing - floor < negligible || !worthLooking(total, repairing - floor, open)) {
                seen.put(state, repairing, false);
                return repairing;
            }
            double best = repairing;
            best = Math.min(
                    best,
                    afterRepair(
                            weights, first(weights, open), state, open, total, floor, Math.min(best, limit), depth));
            for (int k : chosen) {
                if (answers[k] == OPEN && possible(k)) {
                    best = Math.min(
                            best, afterCheck(weights, k, state, open, total, floor, Math.min(best, limit), depth));
                }
            }
            seen.put(state, best, best >= limit);
            return best;
        }

        /** Whether some check costs less than could be saved at all. */
        private boolean worthLooking(double total, double most, int open) {
            for (int k : chosen) {
                if (answers[k] == OPEN && possible(k) && checks[k].cost(open) * total < most) {
                    return true;
                }
            }
            return false;
        }

        private double afterRepair(
                double[] weights,
                int cause,
                long state,
                int open,
                double total,
                double floor,
                double limit,
                int depth) {
            double cost = costs[open][cause] * total;
            double remaining = total - weights[cause];
            if (remaining <= 0) {
                return cost;
            }
            double[] left = path[depth];
            System.arraycopy(weights, 0, left, 0, left.length);
            left[cause] = 0;
            double rest = floor - weights[cause] * leastCosts[cause];
            return cost
                    + value(
                            left,
                            state | 1L << cause,
                            open | repairs[cause].behind,
                            remaining,
                            rest,
                            limit - cost,
                            depth + 1);
        }

        private double afterCheck(
                double[] weights, int k, long state, int open, double total, double floor, double limit, int depth) {
            Check check = checks[k];
            double cost = check.cost(open) * total + floor;
            double[] left = path[depth];
            for (int a = 0; a < check.share.length && cost < limit; a++) {
                double[] share = check.share[a];
                double remaining = 0;
                double rest = 0;
                for (int c = 0; c < left.length; c++) {
                    left[c] = weights[c] * share[c];
                    remaining += left[c];
                    rest += left[c] * leastCosts[c];
                }
                answers[k] = a;
                cost += value(
                                left,
                                state + (a + 1) * digit[k],
                                open | check.opens,
                                remaining,
                                rest,
                                limit - cost + rest,
                                depth + 1)
                        - rest;
            }
            answers[k] = OPEN;
            return cost;
        }
    }

    /** Values of states that were looked at already. */
    private static final class Values {
        private long[] keys = new long[1 << 10];
        private double[] values = new double[1 << 10];
        private int count;

        /** Whether what was found last is only a lower bound. */
        private boolean bound;

        double get(long key) {
            int at = find(key + 1);
            bound = values[at] < 0;
            return keys[at] == 0 ? Double.NaN : Math.abs(values[at]);
        }

        void put(long key, double value, boolean bound) {
            if (2 * ++count > keys.length) {
                grow();
            }
            int at = find(key + 1);
            keys[at] = key + 1;
            values[at] = bound ? -value : value;
        }

        private int find(long key) {
            int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
            while (keys[at] != 0 && keys[at] != key) {
                at = at + 1 & keys.length - 1;
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            double[] oldValues = values;
            keys = new long[2 * oldKeys.length];
            values = new double[2 * oldKeys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int at = find(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    values[at] = oldValues[i];
                }
            }
        }
    }
}
