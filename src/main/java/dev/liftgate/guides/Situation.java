package dev.liftgate.guides;

import java.util.List;
import java.util.Map;

/**
 * A circumstance that is no cause but makes the work longer, whatever the cause is.
 *
 * @param when the answers with which it holds, all of them
 * @param operations codes of the labor operations that it adds
 */
public record Situation(String code, String title, String note, List<Condition> when, List<String> operations) {

    public boolean holds(Map<String, String> answers) {
        return when.stream().allMatch(condition -> condition.holds(answers));
    }

    static Situation read(Section section) {
        return new Situation(
                section.code("code"),
                section.text("title"),
                section.text("note"),
                section.conditions("when"),
                section.codes("operations"));
    }
}
