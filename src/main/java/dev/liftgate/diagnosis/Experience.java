package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a shop has seen itself: repairs whose cause was confirmed and after which the complaint was gone, counted.
 * A guide's odds count like {@link #STRENGTH} repairs seen by others, so that a handful of own ones moves them a
 * little and a hundred move them far (the mean of a Dirichlet distribution).
 */
public final class Experience {

    /** How many repairs the guide's own shares count for: those of the causes, and those of each check's answers. */
    public static final double STRENGTH = 20;

    public static final Experience NONE = new Experience(List.of());

    /**
     * A repair that helped.
     *
     * @param cause code of the cause in the guide, {@code other} for one that it does not list
     * @param answers observation code to answer code, as they were known when the cause was confirmed
     */
    public record Repair(String cause, Map<String, String> answers) {}

    private final int repairs;
    private final Map<String, Integer> causes = new HashMap<>();
    private final Map<List<String>, Integer> answers = new HashMap<>();

    private Experience(Collection<Repair> seen) {
        this.repairs = seen.size();
        for (Repair repair : seen) {
            causes.merge(repair.cause(), 1, Integer::sum);
            repair.answers()
                    .forEach((observation, answer) ->
                            answers.merge(List.of(repair.cause(), observation, answer), 1, Integer::sum));
        }
    }

    public static Experience of(Collection<Repair> repairs) {
        return new Experience(repairs);
    }

    /** How many repairs this is. */
    public int repairs() {
        return repairs;
    }

    /** How many of them were of this cause. */
    public int repairs(String cause) {
        return causes.getOrDefault(cause, 0);
    }

    /** How often an answer was seen with a cause. */
    public int seen(String cause, String observation, String answer) {
        return answers.getOrDefault(List.of(cause, observation, answer), 0);
    }

    /** How common causes are: the guide's shares of all causes, moved by what was seen. */
    double[] commonness(List<String> causes, double[] guide) {
        double[] counts = new double[guide.length];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = STRENGTH * guide[c] + repairs(causes.get(c));
        }
        return Rows.scaledTo(1, counts);
    }

    /** How often the answers of an observation are seen with a cause: the guide's shares, moved by what was seen. */
    double[] row(String cause, Observation observation, double[] guide) {
        double[] counts = new double[guide.length];
        for (int a = 0; a < counts.length; a++) {
            String answer = observation.answers().get(a).code();
            counts[a] = STRENGTH * guide[a] + seen(cause, observation.code(), answer);
        }
        return Rows.floored(Rows.scaledTo(1, counts));
    }
}
