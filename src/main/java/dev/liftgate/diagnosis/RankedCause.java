package dev.liftgate.diagnosis;

import java.util.List;

/**
 * One cause in its place, with the answers that speak for and against it, strongest first.
 *
 * <p>A reason's bits compare the cause with {@code other}, the unlisted cause under which every answer is as common as
 * it usually is. So each contribution depends on its own answer alone, neither on the order of the answers nor on
 * which other causes the guide lists, and together they are exactly the change in log2 of the odds of this cause
 * against {@code other}: {@code log2(p / p(other)) - log2(prior / prior(other))}. For {@code other} itself there are
 * none.
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

    /** The probability in whole percent, for the width of a bar. */
    public long percent() {
        return Math.round(100 * probability);
    }

    /** The probability for people, who should read neither certainty nor impossibility into rounding. */
    public String percentText() {
        return ruledOut()
                ? "ruled out"
                : probability > 0.99 ? "over 99 %" : probability < 0.01 ? "under 1 %" : percent() + " %";
    }

    /** Seen not to be it; answers alone never take a probability to 0. */
    public boolean ruledOut() {
        return probability == 0;
    }

    /** The answers have made it more likely than it was; by less than rounding does not count. */
    public boolean risen() {
        return probability > prior * (1 + 1e-9);
    }

    /** The sum of all reasons, in bits. */
    public double bits() {
        return sum(reasonsFor) + sum(reasonsAgainst);
    }

    private static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::bits).sum();
    }
}
