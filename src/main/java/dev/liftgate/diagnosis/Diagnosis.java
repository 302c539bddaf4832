package dev.liftgate.diagnosis;

import dev.liftgate.guides.Guide;
import java.util.Map;
import java.util.Set;

/**
 * The engine for one guide: exact arithmetic for one fault at a time. Once the cause is known, answers count as
 * independent.
 *
 * <p>It is compiled once, immutable, and safe to share between threads.
 */
public final class Diagnosis {

    private final Model model;

    private Diagnosis(Model model) {
        this.model = model;
    }

    public static Diagnosis of(Guide guide) {
        return of(guide, Experience.NONE);
    }

    /** @param experience the shop's own repairs, which move the guide's odds */
    public static Diagnosis of(Guide guide, Experience experience) {
        return new Diagnosis(new Model(guide, experience));
    }

    public Guide guide() {
        return model.guide;
    }

    /** The shop's own repairs behind the odds, besides the guide. */
    public Experience experience() {
        return model.experience;
    }

    /** How often an answer is seen with a cause, 0..1. All three are given by their codes in the guide. */
    public double share(String cause, String observation, String answer) {
        return model.share(cause, observation, answer);
    }

    public Ranking rank(Map<String, String> answers) {
        return rank(answers, Set.of());
    }

    public Ranking rank(Map<String, String> answers, Set<String> skipped) {
        return rank(answers, skipped, Set.of());
    }

    /**
     * Ranks the causes. The order in which answers were entered does not change a bit of the result.
     *
     * @param answers observation code to answer code
     * @param skipped codes of observations that are unknown or cannot be checked: they weigh like unasked ones, but are
     *     not offered again
     * @param ruledOut codes of causes that are not it, seen to be fine or repaired in vain; never {@code other}
     * @throws IllegalArgumentException if the guide has no such observation, answer or cause, or one answer rules
     *     another one out
     */
    public Ranking rank(Map<String, String> answers, Set<String> skipped, Set<String> ruledOut) {
        return new Ranking(model, new Evidence(model, answers, skipped, ruledOut));
    }
}
