package dev.liftgate.rules;

/**
 * The source of a rule.
 *
 * @param text statute or regulation with its section, as lawyers write it
 * @param read whether we read the words of the law itself; if not, the rule comes from a summary, a form or a guide
 */
public record Cite(String text, boolean read) {

    static Cite of(Block rule) {
        return new Cite(rule.text("cite"), rule.flag("read", true));
    }

    /** Both sources, if two rules ask for the same. It counts as read only if both were. */
    Cite and(Cite other) {
        return new Cite(text.equals(other.text) ? text : text + "; " + other.text, read && other.read);
    }
}
