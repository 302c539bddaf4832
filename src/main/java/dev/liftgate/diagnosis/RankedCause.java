package dev.liftgate.diagnosis;

import dev.liftgate.guides.ScaleWord;
import java.util.List;

/**
 * One cause in its place, and the answers for and against it, strongest first.
 *
 * <p>A reason's bits compare the cause with {@code other}, the unlisted cause: with it, every answer is as common as it
 * usually is. So each contribution depends on its own answer alone, not on the order of the answers or on the other
 * causes in the guide. Together they are exactly the change in log2 of the odds of this cause against {@code other}:
 * {@code log2(p / p(other)) - log2(prior / prior(other))}. {@code other} itself has none.
 *
 * @param cause code of the cause
 * @param name its name in the guide
 * @param prior its probability before any answer
 * @param probability its probability now; 0 once it was ruled out
 */
public record RankedCause(
        String cause,
        String name,
        double prior,
        double probability,
        List<Reason> reasonsFor,
        List<Reason> reasonsAgainst) {

    /** Probabilities this close count as the same: the last digits of logarithms differ between machines. */
    private static final double TIE = 1e-9;

    /** The probability in whole percent, for the width of a bar. */
    public long percent() {
        return ScaleWord.whole(100 * probability);
    }

    /** The probability for people. Rounding must not suggest certainty or impossibility. */
    public String percentText() {
        return ruledOut()
                ? "ruled out"
                : probability > 0.99 + TIE ? "over 99 %" : probability < 0.01 - TIE ? "under 1 %" : percent() + " %";
    }

    /** Whether a person ruled it out. Answers alone never take a probability to 0. */
    public boolean ruledOut() {
        return probability == 0;
    }

    /** Whether the answers made it more likely. A change within rounding errors does not count. */
    public boolean risen() {
        return probability > prior * (1 + 1e-9);
    }
}
