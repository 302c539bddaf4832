package dev.liftgate.diagnosis;

/**
 * What checks and repairs cost and tell, and from it what to do next for the least expected cost until the fault is
 * gone: a check, or a repair on suspicion. Costs are in any one unit.
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
    record PlannedCheck(double cost, double costOpened, int opens, int[][] needs, double[][] share) {

        double cost(int opened) {
            return (opened & opens) == 0 ? cost : costOpened;
        }
    }

    /**
     * @param cost what it costs, including the opening up
     * @param saved what it costs less once that is open
     * @param behind what it opens up, as a bit, or 0
     */
    record PlannedRepair(double cost, double saved, int behind) {

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

    final PlannedCheck[] checks;
    final PlannedRepair[] repairs;

    /** What a repair costs: [what is open][cause]. */
    final double[][] costs;

    /** One over that, for a division costs more than anything else here. */
    private final double[][] perCost;

    /** What a repair costs with everything open. */
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
     * @param weights how likely each cause is, in any scale; 0 once it was repaired in vain, and so opened up
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

    /** @param opened bits of what is open by now, by a check or by a repair */
    Plan plan(double[] weights, int[] answers, int opened) {
        return new LookAhead(this, weights, answers, opened).plan();
    }

    /** Whether all that a check needs is answered so; with {@code hopeful}, whether it still can be. */
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
     * Cost of repairing one cause after the other, the most probability for its cost first, times the total weight.
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

    /** The cause with the most probability for the cost of its repair, or -1 when none is left. */
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

    /** What a check tells about the cause for each unit of its cost, in nats; the posterior adds up to 1. */
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
