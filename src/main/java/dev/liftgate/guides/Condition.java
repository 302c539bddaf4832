package dev.liftgate.guides;

import java.util.Map;

/**
 * An answer that an observation must have.
 *
 * <p>A guide file writes it as {@code observation: answer}, or as {@code observation: any} if every answer will do.
 */
public record Condition(String observation, String answer) {

    static final String ANY = "any";

    public boolean any() {
        return answer.equals(ANY);
    }

    /** True if it is answered in this way. */
    public boolean holds(Map<String, String> answers) {
        String given = answers.get(observation);
        return given != null && (any() || given.equals(answer));
    }

    /** True if it is answered otherwise. If it is not answered yet, the condition neither holds nor is broken. */
    public boolean brokenBy(Map<String, String> answers) {
        return answers.containsKey(observation) && !holds(answers);
    }

    @Override
    public String toString() {
        return any() ? observation + " answered" : observation + " = " + answer;
    }
}
