package dev.liftgate.diagnosis;

import java.util.Optional;

/**
 * The doubts about one fault and right answers.
 *
 * @param bits log2 of the product of each answer's own probability over the probability of all together; above 0 they
 *     are less likely together than apart. By itself that says little: every third car with one fault is above
 * @param odd the answer to look at once more
 * @param twoFaults the case for two faults at once
 */
public record Conflict(double bits, Optional<OddAnswer> odd, Optional<TwoFaults> twoFaults) {

    static Conflict among(Model model, Evidence evidence, double[] posterior) {
        return new Conflict(
                evidence.odds.logOfEach(model, evidence.indexes) - evidence.odds.logOf(model, evidence.indexes),
                OddAnswer.among(model, evidence.odds, evidence.indexes),
                TwoFaults.of(model, evidence, posterior));
    }

    /** Whether there is anything to say. */
    public boolean present() {
        return odd.isPresent() || twoFaults.isPresent();
    }
}
