package dev.liftgate.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a rule.
 *
 * @param text statute or regulation with its section, as lawyers write it
 * @param read whether we read the words of the law itself; if not, the rule comes from a summary, a form or a guide
 */
public record Cite(String text, boolean read) {

    /** The default is no law: it only names one that asks for the same, as {@code default (as 16 CCR § 3356(e))}. */
    private static final Pattern STRICTEST =
            Pattern.compile("(?<=^|; )default(?: \\(as ((?:[^()]|\\([^()]*\\))*)\\))?(?=;|$)");

    static Cite of(Block rule) {
        return new Cite(rule.text("cite"), rule.flag("read", true));
    }

    /** For people: {@code Fla. Stat. § 559.905(1)}, or {@code the strictest rules, as in Fla. Stat. § 559.905(1)}. */
    public String words() {
        return STRICTEST
                .matcher(text)
                .replaceAll(found -> "the strictest rules"
                        + (found.group(1) == null ? "" : ", as in " + Matcher.quoteReplacement(found.group(1))));
    }

    /** Both sources, if two rules ask for the same. It counts as read only if both were. */
    Cite and(Cite other) {
        return new Cite(text.equals(other.text) ? text : text + "; " + other.text, read && other.read);
    }
}
