package dev.liftgate.diagnosis;

/**
 * Plans the next step, a check or a repair on suspicion, from costs and probabilities.
 *
 * <p>The plan has the least expected cost until the fault is gone. Costs may be in any one unit.
 */
final class Planner {

    /** Neither answered nor skipped yet. */
    static final int OPEN = -1;

    /** Will not be answered. */
    static final int SKIPPED = -2;

    /** In a need: every answer will do. */
    static final int ANY = -1;

    /**
     * A check to plan with.
     *
     * @param cost its cost while its part of the car is closed
     * @param costOpened its cost once that part is open
     * @param opens the part that it opens, as a bit, or 0
     * @param needs pairs of the index of a check and the index of its answer, or {@link #ANY}
     * @param share of an answer under a cause: [answer][cause]
     */
    record PlannedCheck(double cost, double costOpened, int opens, int[][] needs, double[][] share) {

        double cost(int opened) {
            return (opened & opens) == 0 ? cost : costOpened;
        }
    }

    /**
     * A repair to plan with.
     *
     * @param cost its cost, opening up included
     * @param saved what is saved if its part of the car is open already
     * @param behind the part that it opens, as a bit, or 0
     */
    record PlannedRepair(double cost, double saved, int behind) {

        double cost(int opened) {
            return (opened & behind) == 0 ? cost : cost - saved;
        }
    }

    /**
     * A plan and its first step.
     *
     * @param check index of the check to make, or {@link #OPEN} if the repair is better
     * @param repair index of the first cause to repair if no check is made
     * @param cost expected cost of this plan until the fault is gone
     * @param costOfRepairing the same without any further check
     */
    record Plan(int check, int repair, double cost, double costOfRepairing) {}

    final PlannedCheck[] checks;
    final PlannedRepair[] repairs;

    /** The cost of a repair: [open parts][cause]. */
    final double[][] costs;

    /** One over that: a division costs more than anything else here. */
    private final double[][] perCost;

    /** The cost of a repair with everything open. */
    final double[] leastCosts;

    Planner(PlannedCheck[] checks, PlannedRepair[] repairs) {
        this.checks = checks;
        this.repairs = repairs;
        int everything = 0;
        for (PlannedCheck check : checks) {
            everything |= check.opens;
        }
        for (PlannedRepair repair : repairs) {
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
     * @param weights probability of each cause, in any scale; 0 once it was repaired in vain, and so opened up
     * @param answers index of the answer to each check, {@link #OPEN} or {@link #SKIPPED}
     */
    Plan plan(double[] weights, int[] answers) {
        int opened = 0;
        for (int k = 0; k < answers.length; k++) {
            opened |= answers[k] >= 0 ? checks[k].opens : 0;
        }
        for (int c = 0; c < weights.length; c++) {
            opened |= weights[c] == 0 ? repairs[c].behind : 0;
        }
        return plan(weights, answers, opened);
    }

    /** @param opened the open parts as bits, opened by a check or by a repair */
    Plan plan(double[] weights, int[] answers, int opened) {
        return new LookAhead(this, weights, answers, opened).plan();
    }

    /** Whether all needs of a check are met; with {@code hopeful}, whether they still can be. */
    boolean possible(int check, int[] answers, boolean hopeful) {
        for (int[] need : checks[check].needs) {
            int given = answers[need[0]];
            boolean holds = given >= 0 && (need[1] == ANY || given == need[1]);
            if (!holds && !(hopeful && given == OPEN)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The cost of repairing one cause after the other, times the total weight. The next one is always the cause with
     * the most probability for its cost.
     *
     * @param total of the weights
     * @param left room for as many weights
     */
    double repairing(double[] weights, double total, int opened, double[] left) {
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

    /** The cause with the most probability for the cost of its repair; -1 if none is left. */
    int first(double[] weights, int opened) {
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

    /** The information of a check about the cause per unit of its cost, in nats. The posterior adds up to 1. */
    double worth(int check, double[] posterior, int opened) {
        double gain = 0;
        for (double[] shares : checks[check].share) {
            double marginal = 0;
            double inside = 0;
            for (int c = 0; c < posterior.length; c++) {
                double joint = posterior[c] * shares[c];
                marginal += joint;
                inside += joint * Math.log(shares[c]);
            }
            gain += marginal > 0 ? inside - marginal * Math.log(marginal) : 0;
        }
        return gain / checks[check].cost(opened);
    }
}
