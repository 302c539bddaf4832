package dev.liftgate.audit;

import java.time.Instant;

/**
 * Question to the audit: which words, whose, and when.
 *
 * @param words an order's number, or words of what changed; empty for all
 * @param by a person's whole name; empty for all
 * @param kind {@code saw}, {@code changed}, {@code signed}, or empty for all
 * @param until the end, not included
 */
record AuditQuestion(String words, String by, String kind, Instant from, Instant until) {

    /** A condition of SQL over {@code audit_entry}, its values by name. */
    String condition() {
        return "at >= :from and at < :until and (:by = '' or by_name = :by)"
                + switch (kind) {
                    case "saw" -> " and kind = 'SAW'";
                    case "changed" -> " and kind in ('ADDED', 'CHANGED', 'REMOVED')";
                    case "signed" -> " and kind in ('SIGNED_IN', 'SIGNED_OUT')";
                    default -> "";
                }
                + condition(words.strip());
    }

    private static String condition(String words) {
        if (words.isEmpty()) {
            return " and :words = ''";
        }
        if (words.chars().allMatch(Character::isDigit)) {
            return " and (subject_id = :words or (subject = 'page' and subject_id || '/' like '%/' || :words || '/%')"
                    + " or words like '%' || :words || '%')";
        }
        return " and position(lower(:words) in lower(by_name || ' ' || subject || ' ' || subject_id || ' ' || label || ' '"
                + " || words)) > 0";
    }
}
