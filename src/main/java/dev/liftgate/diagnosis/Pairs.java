package dev.liftgate.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Every pair of a guide's listed causes, with the answers seen when both are there.
 *
 * <p>The unlisted cause is left out: together with another fault it explains anything.
 */
final class Pairs {

    final int[][] causes;

    /** Logarithm of the share of an answer with a pair: [observation][answer][pair]. */
    private final double[][][] log;

    private final Model model;

    Pairs(Model model) {
        this.model = model;
        int listed = model.causes.size() - 1;
        List<int[]> all = new ArrayList<>();
        for (int one = 0; one < listed; one++) {
            for (int two = one + 1; two < listed; two++) {
                all.add(new int[] {one, two});
            }
        }
        this.causes = all.toArray(int[][]::new);
        this.log = new double[model.observations.size()][][];
        for (int o = 0; o < log.length; o++) {
            log[o] = new double[model.observations.get(o).answers().size()][causes.length];
            for (int p = 0; p < causes.length; p++) {
                double[] row = together(o, p);
                for (int a = 0; a < row.length; a++) {
                    log[o][a][p] = Odds.log2(row[a]);
                }
            }
        }
    }

    double[] together(int o, int pair) {
        return model.together(o, causes[pair][0], causes[pair][1]);
    }

    /** Logarithm of the odds of each pair without any answer: a pair is as likely as the product of its causes. */
    double[] prior(Odds odds) {
        double[] prior = new double[causes.length];
        for (int p = 0; p < prior.length; p++) {
            prior[p] = odds.prior[causes[p][0]] * odds.prior[causes[p][1]];
        }
        return Odds.logs(Rows.scaledTo(1, prior));
    }

    /** Logarithm of the probability of the answers with each pair. */
    double[] fits(int[] answers) {
        double[] fits = new double[causes.length];
        for (int o = 0; o < answers.length; o++) {
            if (answers[o] != Model.NOT_ANSWERED) {
                double[] bits = log[o][answers[o]];
                for (int p = 0; p < fits.length; p++) {
                    fits[p] += bits[p];
                }
            }
        }
        return fits;
    }
}
