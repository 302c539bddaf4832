package dev.liftgate.diagnosis;

import dev.liftgate.guides.Guide;
import java.util.Map;
import java.util.Set;

/**
 * The engine for one guide: exact arithmetic for one fault at a time, with answers that are independent once the
 * cause is known. Compiled once, immutable, and safe to share between threads.
 */
public final class Diagnosis {

    private final Model model;

    private Diagnosis(Model model) {
        this.model = model;
    }

    public static Diagnosis of(Guide guide) {
        return of(guide, Experience.NONE);
    }

    /** @param experience what moves the guide's odds */
    public static Diagnosis of(Guide guide, Experience experience) {
        return new Diagnosis(new Model(guide, experience));
    }

    public Guide guide() {
        return model.guide;
    }

    /** What the odds rest on beside the guide. */
    public Experience experience() {
        return model.experience;
    }

    /** How often an answer is seen with a cause, 0..1; all three by the codes of the guide. */
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
     * Ranks the causes. The result is the same to the last bit in whatever order the answers were entered.
     *
     * @param answers observation code to answer code
     * @param skipped codes of observations that are unknown or cannot be checked: they weigh as if they had not been
     *     asked, but are not offered again
     * @param ruledOut codes of causes that are not it, seen to be fine or repaired in vain; never {@code other}
     * @throws IllegalArgumentException when the guide has no such observation, answer or cause, or one answer rules
     *     another one out
     */
    public Ranking rank(Map<String, String> answers, Set<String> skipped, Set<String> ruledOut) {
        return new Ranking(model, new Evidence(model, answers, skipped, ruledOut));
    }
}
