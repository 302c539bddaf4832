package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;
import dev.liftgate.guides.ScaleWord;
import java.util.Optional;

/**
 * An answer that hardly goes with the others, and on which the first cause hangs.
 *
 * @param share how often it is given by cars with all the other answers, 0..1
 * @param instead name of the cause that is first without it
 * @param probability of that cause without it, 0..1
 */
public record OddAnswer(Observation observation, double share, String instead, double probability) {

    /**
     * As rare as this with the others, and only half as common as by itself: of cars with one fault and right answers
     * one in thirty-five has such an answer, and in half of these the first cause is not the true one.
     */
    static final double RARE = 0.1;

    /** For people: {@code Of cars with all the other answers, 3 % give this one. Without it, “Latch” is first, with 42 %.} */
    public String text() {
        return "Of cars with all the other answers, " + ScaleWord.whole(100 * share)
                + " % give this one. Without it, “" + instead + "” is first, with " + ScaleWord.whole(100 * probability)
                + " %.";
    }

    /** The rarest of those that the first cause hangs on, if it is rare enough. */
    static Optional<OddAnswer> among(Model model, Odds odds, int[] answers) {
        int first = Odds.first(odds.after(model, answers));
        double all = odds.logOf(model, answers);
        OddAnswer odd = null;
        for (int o = 0; o < answers.length; o++) {
            if (answers[o] != Model.NOT_ANSWERED && !model.implied[o]) {
                int[] others = Evidence.without(answers, o);
                double share = Odds.pow2(all - odds.logOf(model, others));
                double most = Math.min(odd == null ? RARE : odd.share, model.marginal(odds.prior, o, answers[o]) / 2);
                if (share < most - Odds.TIE) {
                    double[] without = odds.after(model, others);
                    int instead = Odds.first(without);
                    odd = instead == first
                            ? odd
                            : new OddAnswer(
                                    model.observations.get(o), share, model.names.get(instead), without[instead]);
                }
            }
        }
        return Optional.ofNullable(odd);
    }
}
