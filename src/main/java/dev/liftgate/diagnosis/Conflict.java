package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;
import java.util.Optional;

/**
 * How badly the answers fit together.
 *
 * @param bits log2 of the product of each answer's own probability over the probability of all together; above 0 they
 *     are less likely together than apart, so that no single cause explains them well
 * @param odd when in conflict, the observation without whose answer the others fit best
 */
public record Conflict(double bits, Optional<Observation> odd) {

    public boolean present() {
        return odd.isPresent();
    }

    static Conflict among(Model model, int[] answers) {
        double bits = measure(model, answers);
        return new Conflict(bits, bits > 1e-9 ? Optional.of(odd(model, answers)) : Optional.empty());
    }

    private static Observation odd(Model model, int[] answers) {
        int odd = Model.NOT_ANSWERED;
        double least = Double.POSITIVE_INFINITY;
        for (int o = 0; o < answers.length; o++) {
            double left = answers[o] == Model.NOT_ANSWERED ? least : measure(model, Evidence.without(answers, o));
            if (left < least) {
                odd = o;
                least = left;
            }
        }
        return model.observations.get(odd);
    }

    private static double measure(Model model, int[] answers) {
        double apart = 0;
        for (int o = 0; o < answers.length; o++) {
            if (answers[o] != Model.NOT_ANSWERED) {
                apart += Model.log2(model.marginal(model.prior, o, answers[o]));
            }
        }
        return apart - Model.logTotal(model.logJoint(answers));
    }
}
