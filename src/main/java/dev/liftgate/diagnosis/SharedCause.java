package dev.liftgate.diagnosis;

import dev.liftgate.guides.Cause;
import java.util.Comparator;
import java.util.Optional;

/**
 * One cause that explains two concerns of a car.
 *
 * @param one its place among the causes of the first concern
 * @param two its place among those of the second
 */
public record SharedCause(RankedCause one, RankedCause two) {

    /**
     * The chance of a car with two concerns to have them from one cause, before any answer. Nobody has counted it, so it
     * decides what is said first and is not shown.
     */
    private static final double ONE_CAUSE = 0.2;

    /** From here on it is said. */
    private static final double SAID = 2.0 / 3;

    /**
     * A cause and how many times likelier the answers to both guides are with it than they are in general.
     *
     * @param share its part of all cars that have both concerns from one cause, not yet divided by all parts
     */
    private record Candidate(SharedCause cause, double share, double times) {

        double weight() {
            return share * times;
        }
    }

    /**
     * The likeliest one, if two faults are less likely. Causes of two guides are the same if their codes are; two guides
     * name a cause alike where they take it from the shared ones.
     */
    public static Optional<SharedCause> of(Ranking one, Ranking two) {
        var candidates = one.causes().stream()
                .filter(each -> !each.cause().equals(Cause.OTHER) && !each.ruledOut())
                .flatMap(each -> two.causes().stream()
                        .filter(other -> other.cause().equals(each.cause()) && !other.ruledOut())
                        .map(other -> candidate(each, other)))
                .toList();
        double all = candidates.stream().mapToDouble(Candidate::share).sum();
        double together = candidates.stream().mapToDouble(Candidate::weight).sum() / all * ONE_CAUSE;
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::weight))
                .filter(best -> best.weight() / all * ONE_CAUSE >= SAID * (together + 1 - ONE_CAUSE))
                .map(Candidate::cause);
    }

    private static Candidate candidate(RankedCause one, RankedCause two) {
        return new Candidate(
                new SharedCause(one, two),
                one.prior() * two.prior(),
                one.probability() / one.prior() * (two.probability() / two.prior()));
    }
}
