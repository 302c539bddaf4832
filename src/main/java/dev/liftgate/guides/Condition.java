package dev.liftgate.guides;

import java.util.Map;

/**
 * Something that an observation's answer must be. Written {@code observation: answer} in a guide file, or
 * {@code observation: any} where every answer will do as long as there is one.
 */
public record Condition(String observation, String answer) {

    static final String ANY = "any";

    public boolean any() {
        return answer.equals(ANY);
    }

    /** True when it is answered, and answered so. */
    public boolean holds(Map<String, String> answers) {
        String given = answers.get(observation);
        return given != null && (any() || given.equals(answer));
    }

    /** True when it is answered otherwise. Not answered yet is neither holding nor broken. */
    public boolean brokenBy(Map<String, String> answers) {
        return answers.containsKey(observation) && !holds(answers);
    }

    @Override
    public String toString() {
        return any() ? observation + " answered" : observation + " = " + answer;
    }
}
