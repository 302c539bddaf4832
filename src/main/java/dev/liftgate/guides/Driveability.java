package dev.liftgate.guides;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The verdict on driving the car, and its reasons: one sentence for each rule behind it. */
public record Driveability(Level level, List<String> reasons) {

    /** The levels of the verdict, from mildest to worst. */
    public enum Level {
        OK_FOR_NOW,
        SHORT_DISTANCE,
        DO_NOT_DRIVE;

        public String code() {
            return Section.spelled(this);
        }

        public String label() {
            return code().replace('-', ' ');
        }
    }

    /**
     * One rule of a guide. It matches if all its conditions hold and, if it names causes, one of them is suspected. The
     * one rule without both speaks only if no other matches.
     */
    public record Rule(Level level, List<Condition> when, List<String> suspected, String because) {

        public boolean otherwise() {
            return when.isEmpty() && suspected.isEmpty();
        }

        boolean matches(Map<String, String> answers, Optional<String> cause) {
            return !otherwise()
                    && when.stream().allMatch(condition -> condition.holds(answers))
                    && (suspected.isEmpty() || cause.filter(suspected::contains).isPresent());
        }

        static Rule read(Section section) {
            return new Rule(
                    section.choice("level", Level.class),
                    section.conditions("when"),
                    section.codes("suspected"),
                    section.text("because"));
        }
    }

    /** The verdict of the worst matching rule. All matching rules of that level give their reasons. */
    static Driveability of(List<Rule> rules, Map<String, String> answers, Optional<String> cause) {
        List<Rule> matching =
                rules.stream().filter(rule -> rule.matches(answers, cause)).toList();
        if (matching.isEmpty()) {
            matching = rules.stream().filter(Rule::otherwise).toList();
        }
        Level worst = matching.stream().map(Rule::level).max(Level::compareTo).orElseThrow();
        return new Driveability(
                worst,
                matching.stream()
                        .filter(rule -> rule.level() == worst)
                        .map(Rule::because)
                        .toList());
    }
}
