package dev.liftgate.diagnosis;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A shop's own repairs, counted: the cause was confirmed, and the complaint was gone.
 *
 * <p>A guide's odds count like {@link #STRENGTH} repairs seen by others. So a few own repairs move them a little, and a
 * hundred move them far (the mean of a Dirichlet distribution).
 */
public final class Experience {

    /** The guide's shares count like this many repairs: those of the causes, and those of each check's answers. */
    public static final double STRENGTH = 20;

    public static final Experience NONE = new Experience(List.of());

    /**
     * A repair that helped.
     *
     * @param cause code of the cause in the guide; {@code other} for one that it does not list
     * @param answers observation code to answer code, when the complaint was verified as gone
     */
    public record Repair(String cause, Map<String, String> answers) {

        private boolean isKnownTo(Guide guide) {
            return cause.equals(Cause.OTHER) || guide.cause(cause).isPresent();
        }

        private Repair asFarAsKnownTo(Guide guide) {
            return new Repair(
                    cause,
                    answers.entrySet().stream()
                            .filter(each -> guide.observation(each.getKey())
                                    .flatMap(observation -> observation.answer(each.getValue()))
                                    .isPresent())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    private final int repairs;
    private final Map<String, Integer> causes = new HashMap<>();
    private final Map<List<String>, Integer> answers = new HashMap<>();
    private final Map<String, Double> supposed = new HashMap<>();

    private Experience(
            int repairs,
            Map<String, Integer> causes,
            Map<List<String>, Integer> answers,
            Map<String, Double> supposed) {
        this.repairs = repairs;
        this.causes.putAll(causes);
        this.answers.putAll(answers);
        this.supposed.putAll(supposed);
    }

    /** Experience from the counts of another one, see {@link #causes()}, {@link #answers()} and {@link #supposed()}. */
    public static Experience counted(
            int repairs,
            Map<String, Integer> causes,
            Map<List<String>, Integer> answers,
            Map<String, Double> supposed) {
        return new Experience(repairs, causes, answers, supposed);
    }

    Experience(Collection<Repair> seen) {
        this.repairs = seen.size();
        for (Repair repair : seen) {
            causes.merge(repair.cause(), 1, Integer::sum);
            repair.answers()
                    .forEach((observation, answer) ->
                            answers.merge(List.of(repair.cause(), observation, answer), 1, Integer::sum));
        }
    }

    /**
     * Experience from repairs, for a guide. They may be from another version of it. A repair whose cause this version
     * lacks does not count; an answer that it lacks is left out.
     */
    public static Experience of(Guide guide, Collection<Repair> repairs) {
        return new Experience(repairs.stream()
                .filter(repair -> repair.isKnownTo(guide))
                .map(repair -> repair.asFarAsKnownTo(guide))
                .toList());
    }

    /**
     * The same with repairs that helped, but whose cause nobody saw. Of each the guide's own shares for its answers
     * count, not the shop's word: else it would hear its own echo. Left out they would make rare what is seldom looked at.
     *
     * @param found the answers of each, observation code to answer code
     */
    public Experience andSupposed(Guide guide, Collection<Map<String, String>> found) {
        Map<String, Double> more = new HashMap<>(supposed);
        if (!found.isEmpty()) {
            Model model = new Model(guide, NONE);
            for (Map<String, String> known : found) {
                double[] shares = model.odds.after(model, model.indexes(known));
                for (int c = 0; c < shares.length; c++) {
                    more.merge(model.causes.get(c), shares[c], Double::sum);
                }
            }
        }
        return new Experience(repairs, causes, answers, more);
    }

    /** The number of repairs whose cause somebody saw. */
    public int repairs() {
        return repairs;
    }

    /** The number of repairs of each cause, by its code. */
    public Map<String, Integer> causes() {
        return Map.copyOf(causes);
    }

    /** How often each answer was seen, by the codes of cause, observation and answer. */
    public Map<List<String>, Integer> answers() {
        return Map.copyOf(answers);
    }

    /** How many of the repairs whose cause nobody saw count for each cause, by its code. */
    public Map<String, Double> supposed() {
        return Map.copyOf(supposed);
    }

    /** The number of repairs of this cause. */
    public int repairs(String cause) {
        return causes.getOrDefault(cause, 0);
    }

    /** How often an answer was seen with a cause. */
    public int seen(String cause, String observation, String answer) {
        return answers.getOrDefault(List.of(cause, observation, answer), 0);
    }

    /** The commonness of causes: the guide's shares of all causes, moved by the repairs. */
    double[] commonness(List<String> causes, double[] guide) {
        double[] counts = new double[guide.length];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = STRENGTH * guide[c] + repairs(causes.get(c)) + supposed.getOrDefault(causes.get(c), 0.0);
        }
        return Rows.scaledTo(1, counts);
    }

    /** The shares of an observation's answers with a cause: the guide's, moved by the repairs. */
    double[] row(String cause, Observation observation, double[] guide) {
        double[] counts = new double[guide.length];
        for (int a = 0; a < counts.length; a++) {
            String answer = observation.answers().get(a).code();
            counts[a] = STRENGTH * guide[a] + seen(cause, observation.code(), answer);
        }
        return Rows.floored(Rows.scaledTo(1, counts));
    }
}
