package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;
import dev.liftgate.guides.ScaleWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A measure of how badly the answers fit together.
 *
 * @param bits log2 of the product of each answer's own probability over the probability of all together; above 0 they
 *     are less likely together than apart, so no single cause explains them well
 * @param odd in a conflict, the observation whose answer disagrees most: without it, the others fit best
 * @param pairs in a conflict, the likeliest pairs of simultaneous faults, likeliest first
 */
public record Conflict(double bits, Optional<Observation> odd, List<Pair> pairs) {

    private static final int MOST_PAIRS = 3;

    /** Measures this close, in bits, count as the same: the last digits of logarithms differ between machines. */
    private static final double TIE = 1e-9;

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
            return ScaleWord.whole(100 * probability) + " %, explains it " + times() + " times "
                    + (better < 0 ? "worse" : "better") + " than one fault";
        }

        private String times() {
            double times = Math.pow(2, Math.abs(better));
            return times < 1000 ? ScaleWord.figure(times, times < NEARLY_TEN ? 1 : 0) : "over 1000";
        }
    }

    public boolean present() {
        return odd.isPresent();
    }

    static Conflict among(Model model, Odds odds, int[] answers) {
        double bits = measure(model, odds, answers);
        return bits > 1e-9
                ? new Conflict(bits, Optional.of(odd(model, odds, answers)), pairs(model, odds, answers))
                : new Conflict(bits, Optional.empty(), List.of());
    }

    /**
     * Every pair of the remaining causes. The prior of a pair is the product of its two priors. The unlisted cause
     * is left out: together with another fault it explains anything.
     */
    private static List<Pair> pairs(Model model, Odds odds, int[] answers) {
        int[] left = IntStream.range(0, model.causes.size() - 1)
                .filter(c -> !odds.isRuledOut(c))
                .toArray();
        List<int[]> both = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            for (int j = i + 1; j < left.length; j++) {
                both.add(new int[] {left[i], left[j]});
            }
        }
        if (both.isEmpty()) {
            return List.of();
        }
        double best = Arrays.stream(left)
                .mapToDouble(c -> fit(model, answers, c, c))
                .max()
                .orElseThrow();
        double[] fits = both.stream()
                .mapToDouble(pair -> fit(model, answers, pair[0], pair[1]))
                .toArray();
        double[] shares = Odds.normalised(IntStream.range(0, fits.length)
                .mapToDouble(p -> fits[p] + Odds.log2(odds.prior[both.get(p)[0]] * odds.prior[both.get(p)[1]]))
                .toArray());
        return IntStream.range(0, fits.length)
                .mapToObj(p -> new Pair(
                        model.names.get(both.get(p)[0]), model.names.get(both.get(p)[1]), shares[p], fits[p] - best))
                .sorted(Comparator.comparingDouble(Pair::probability).reversed())
                .limit(MOST_PAIRS)
                .toList();
    }

    /** Logarithm of the probability of the answers with these two faults. */
    private static double fit(Model model, int[] answers, int one, int two) {
        double fit = 0;
        for (int o = 0; o < answers.length; o++) {
            if (answers[o] != Model.NOT_ANSWERED) {
                fit += Odds.log2(model.together(o, one, two)[answers[o]]);
            }
        }
        return fit;
    }

    private static Observation odd(Model model, Odds odds, int[] answers) {
        int odd = Model.NOT_ANSWERED;
        double least = Double.POSITIVE_INFINITY;
        for (int o = 0; o < answers.length; o++) {
            double left = answers[o] == Model.NOT_ANSWERED ? least : measure(model, odds, Evidence.without(answers, o));
            if (left < least - TIE) {
                odd = o;
                least = left;
            }
        }
        return model.observations.get(odd);
    }

    private static double measure(Model model, Odds odds, int[] answers) {
        return odds.logOfEach(model, answers) - odds.logOf(model, answers);
    }
}
