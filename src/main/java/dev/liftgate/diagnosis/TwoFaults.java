package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;
import dev.liftgate.guides.ScaleWord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The case that two faults explain the answers far better than one.
 *
 * @param bits how much likelier the answers are with two faults than with one, whichever they are, as a logarithm to base 2
 * @param pairs the likeliest pairs, likeliest first
 * @param apart the open check that tells two faults from one best, if there is one
 */
public record TwoFaults(double bits, List<Pair> pairs, Optional<Observation> apart) {

    /**
     * Two faults are said only where they make the answers this many times likelier. On cars with one fault that
     * happens on about one in fifty; by Markov's inequality it cannot on more than one in ten, whatever the guide.
     */
    static final double TIMES = 10;

    private static final double SAID = Odds.log2(TIMES);
    private static final int MOST_PAIRS = 3;

    /** From here on a figure with one place would read 10.0. */
    private static final double NEARLY_TEN = 9.95;

    /**
     * Two faults at once.
     *
     * @param one name of one cause, {@code two} of the other, in the order of the guide
     * @param probability of this pair, given that there are exactly two faults, 0..1
     * @param better how much better the pair explains the answers than the best single cause, in bits
     */
    public record Pair(String one, String two, double probability, double better) {

        /** For people: {@code 41 %, explains it 79 times better than one fault}. */
        public String text() {
            return ScaleWord.whole(100 * probability) + " %, explains it " + times(better) + " times "
                    + (better < 0 ? "worse" : "better") + " than one fault";
        }
    }

    /** For people: {@code Two faults at once fit 14 times better than one}. */
    public String text() {
        return "Two faults at once fit " + times(bits) + " times better than one";
    }

    private static String times(double bits) {
        double times = Math.pow(2, Math.abs(bits));
        return times < 1000 ? ScaleWord.figure(times, times < NEARLY_TEN ? 1 : 0) : "over 1000";
    }

    /** How much likelier two faults make the answers than one does, in bits; endless below 0 without two causes left. */
    static double bits(Model model, Odds odds, int[] answers) {
        return Odds.sum(joint(model, odds, answers)) - odds.logOf(model, answers);
    }

    /** Empty unless two faults fit much better than one. */
    static Optional<TwoFaults> of(Model model, Evidence evidence, double[] posterior) {
        double bits = bits(model, evidence.odds, evidence.indexes);
        if (!(bits >= SAID - Odds.TIE)) {
            return Optional.empty();
        }
        double[] shares = Odds.normalised(joint(model, evidence.odds, evidence.indexes));
        return Optional.of(
                new TwoFaults(bits, pairs(model, evidence, shares), apart(model, evidence, posterior, shares)));
    }

    private static double[] joint(Model model, Odds odds, int[] answers) {
        double[] joint = model.pairs().prior(odds);
        double[] fits = model.pairs().fits(answers);
        for (int p = 0; p < joint.length; p++) {
            joint[p] += fits[p];
        }
        return joint;
    }

    private static List<Pair> pairs(Model model, Evidence evidence, double[] shares) {
        int[][] causes = model.pairs().causes;
        double[] fits = model.pairs().fits(evidence.indexes);
        double best = IntStream.range(0, model.causes.size() - 1)
                .filter(c -> !evidence.odds.isRuledOut(c))
                .mapToDouble(c -> model.fit(evidence.indexes, c))
                .max()
                .orElseThrow();
        return IntStream.range(0, shares.length)
                .filter(p -> shares[p] > 0)
                .mapToObj(p -> new Pair(
                        model.names.get(causes[p][0]), model.names.get(causes[p][1]), shares[p], fits[p] - best))
                .sorted(Comparator.comparingDouble(Pair::probability).reversed())
                .limit(MOST_PAIRS)
                .toList();
    }

    /** The check whose answer says most about whether it is one fault or two, taken as equally likely. */
    private static Optional<Observation> apart(Model model, Evidence evidence, double[] posterior, double[] shares) {
        int best = Model.NOT_ANSWERED;
        double most = OpenCheck.LEAST_GAIN;
        for (int o = 0; o < model.observations.size(); o++) {
            if (!model.implied[o] && evidence.mayBeAsked(model.observations.get(o))) {
                double gain = difference(expected(model, posterior, o), withTwo(model, shares, o));
                if (gain > most) {
                    most = gain;
                    best = o;
                }
            }
        }
        return best == Model.NOT_ANSWERED ? Optional.empty() : Optional.of(model.observations.get(best));
    }

    private static double[] expected(Model model, double[] posterior, int o) {
        return IntStream.range(0, model.share[o].length)
                .mapToDouble(a -> model.marginal(posterior, o, a))
                .toArray();
    }

    private static double[] withTwo(Model model, double[] shares, int o) {
        double[] expected = new double[model.share[o].length];
        for (int p = 0; p < shares.length; p++) {
            double[] row = model.pairs().together(o, p);
            for (int a = 0; a < row.length; a++) {
                expected[a] += shares[p] * row[a];
            }
        }
        return expected;
    }

    /** The information of an answer about which of two it comes from, in bits (the Jensen-Shannon divergence). */
    private static double difference(double[] one, double[] two) {
        double[] middle = IntStream.range(0, one.length)
                .mapToDouble(a -> (one[a] + two[a]) / 2)
                .toArray();
        return entropy(middle) - (entropy(one) + entropy(two)) / 2;
    }

    private static double entropy(double[] shares) {
        return Arrays.stream(shares).map(share -> -share * Odds.log2(share)).sum();
    }
}
