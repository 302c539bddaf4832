package dev.liftgate.rules;

/**
 * Where a rule stands.
 *
 * @param text statute or regulation with its section, as lawyers write it
 * @param read whether the words of the law itself were read; if not, the rule comes from a summary, a form or a guide
 */
public record Cite(String text, boolean read) {

    static Cite of(Block rule) {
        return new Cite(rule.text("cite"), rule.flag("read", true));
    }

    /** Both, when two rules ask for the same; read only if both were. */
    Cite and(Cite other) {
        return text.equals(other.text)
                ? new Cite(text, read && other.read)
                : new Cite(text + "; " + other.text, read && other.read);
    }
}
