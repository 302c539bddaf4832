package dev.liftgate.audit;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the audit: somebody saw or changed something.
 *
 * @param by the person's name then; empty for what the program did by itself
 * @param subject the kind of thing, as the database calls it
 * @param key of the thing among its kind; of a page its address; empty where many changed at once
 * @param label what people called it
 * @param words what changed
 */
record AuditEntry(Instant at, String by, AuditEntryKind kind, String subject, String key, String label, String words) {

    /** What a person did to the thing. */
    enum AuditEntryKind {
        SAW("saw"),
        ADDED("added"),
        CHANGED("changed"),
        REMOVED("removed"),
        SIGNED_IN("signed in"),
        SIGNED_OUT("signed out");

        private final String label;

        AuditEntryKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where a thing of this kind is shown; those that are on a page with others go by its address alone. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("order", "/orders/"),
            Map.entry("customer", "/customers/"),
            Map.entry("vehicle", "/vehicles/"),
            Map.entry("part", "/catalog/parts/"),
            Map.entry("operation", "/catalog/operations/"),
            Map.entry("staff_member", "/staff/"),
            Map.entry("guide", "/guides/"),
            Map.entry("parts_import", "/catalog/imports/"),
            Map.entry("drawer_count", "/drawer?day="));

    private static final Map<String, String> NAMES = Map.of("staff_member", "person", "shop", "settings of");

    static AuditEntry of(Tuple row) {
        return new AuditEntry(
                row.get("at", Instant.class),
                row.get("by_name", String.class),
                AuditEntryKind.valueOf(row.get("kind", String.class)),
                row.get("subject", String.class),
                row.get("subject_id", String.class),
                row.get("label", String.class),
                row.get("words", String.class));
    }

    public boolean isView() {
        return kind == AuditEntryKind.SAW;
    }

    /** The address that shows the thing as it is now; empty where there is none, or it is gone. */
    public String place() {
        if (isView()) {
            return key;
        }
        String place = PLACES.get(subject);
        return place == null || key.isEmpty() || kind == AuditEntryKind.REMOVED ? "" : place + key;
    }

    /** What it is, in words: {@code Customer Erin Walsh}, {@code Order 1001}, {@code Order 1001, estimates 2}. */
    public String thing() {
        String name = kind == AuditEntryKind.SIGNED_IN ? by : label.isEmpty() ? key : label;
        return isView()
                ? key.equals("/") ? "Board" : page(key.substring(1).split("/"))
                : capital(NAMES.getOrDefault(subject, subject.replace('_', ' '))) + (name.isEmpty() ? "" : " " + name);
    }

    /** The parts of an address: what is of one thing stands after a comma. */
    private static String page(String[] parts) {
        boolean isOfOne = parts.length > 1 && parts[1].matches("[0-9]+") && parts[0].endsWith("s");
        String first = isOfOne ? parts[0].substring(0, parts[0].length() - 1) + " " + parts[1] : parts[0];
        String rest = String.join(" ", Arrays.asList(parts).subList(isOfOne ? 2 : 1, parts.length));
        return capital(first) + (rest.isEmpty() ? "" : ", " + rest.replace('-', ' '));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
