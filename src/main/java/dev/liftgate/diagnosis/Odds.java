package dev.liftgate.diagnosis;

import java.util.Arrays;

/**
 * The odds of causes before any answer, and the arithmetic for those after.
 *
 * <p>Logarithms are to base 2 and from StrictMath, so that every machine finds the same last bit.
 */
final class Odds {

    static final double LN2 = StrictMath.log(2);

    /** Shares this close count as the same: the last digits of logarithms differ between machines. */
    static final double TIE = 1e-9;

    final double[] prior;
    private final double[] logPrior;

    /** @param prior of each cause, adding up to 1 */
    Odds(double[] prior) {
        this.prior = prior;
        this.logPrior = logs(prior);
    }

    /** The same odds without one cause. Its share goes to the others in proportion. */
    Odds without(int cause) {
        double[] left = prior.clone();
        left[cause] = 0;
        return new Odds(Rows.scaledTo(1, left));
    }

    boolean isRuledOut(int cause) {
        return prior[cause] == 0;
    }

    /** P(cause given the answers) of each cause. */
    double[] after(Model model, int[] answers) {
        return normalised(joint(model, answers));
    }

    /** Logarithm of P(answers). */
    double logOf(Model model, int[] answers) {
        return sum(joint(model, answers));
    }

    /** Logarithm of the sum of numbers, from their logarithms; endless below 0 for none. */
    static double sum(double[] logs) {
        double most = most(logs);
        double sum = 0;
        for (double bits : logs) {
            sum += pow2(bits - most);
        }
        return most == Double.NEGATIVE_INFINITY ? most : most + log2(sum);
    }

    /** The likeliest cause; of equal ones the first in the guide. */
    static int first(double[] shares) {
        int first = 0;
        for (int c = 1; c < shares.length; c++) {
            first = shares[c] > shares[first] + TIE ? c : first;
        }
        return first;
    }

    /** Logarithm of the product of each answer's own probability, as if the answers were unrelated. */
    double logOfEach(Model model, int[] answers) {
        double sum = 0;
        for (int o = 0; o < answers.length; o++) {
            if (answers[o] != Model.NOT_ANSWERED) {
                sum += log2(model.marginal(prior, o, answers[o]));
            }
        }
        return sum;
    }

    /** Logarithm of P(cause and answers) of each cause, added up in the order of the guide. */
    private double[] joint(Model model, int[] answers) {
        double[] sum = logPrior.clone();
        for (int o = 0; o < answers.length; o++) {
            if (answers[o] != Model.NOT_ANSWERED) {
                double[] bits = model.log[o][answers[o]];
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += bits[c];
                }
            }
        }
        return sum;
    }

    /** Shares that add up to 1, from their logarithms. */
    static double[] normalised(double[] logs) {
        double most = most(logs);
        double[] shares = new double[logs.length];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = pow2(logs[c] - most);
        }
        return Rows.scaledTo(1, shares);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY);
    }

    static double log2(double value) {
        return StrictMath.log(value) / LN2;
    }

    static double pow2(double bits) {
        return StrictMath.exp(bits * LN2);
    }

    static double[] logs(double[] values) {
        return Arrays.stream(values).map(Odds::log2).toArray();
    }
}
