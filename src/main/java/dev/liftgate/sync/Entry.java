package dev.liftgate.sync;

import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that somebody recorded on a tablet.
 *
 * @param id made on the tablet
 * @param kind which verb it calls, see {@link Recorder#verbs()}
 * @param order number of the work order
 * @param at when it happened: by the tablet's clock, corrected by the shop's, never in the future
 * @param fields what was entered, by name
 */
public record Entry(UUID id, String kind, long order, Instant at, Map<String, String> fields) {

    /** @throws Refused when it is missing or empty */
    public String text(String field) {
        return optional(field).orElseThrow(() -> new Refused("This entry lacks its “" + field + "”."));
    }

    public Optional<String> optional(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws Refused when it is no whole number */
    public long number(String field) {
        String text = text(field);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refused("“" + text + "” is no number for “" + field + "”.");
        }
    }

    /** The state that its person saw when acting, in the form that the verb wants; empty for nothing. */
    public String seen() {
        return optional("seen").orElse("");
    }

    /** The entry in the words that its person saw on the tablet. */
    public String words() {
        return optional("says").orElse(kind);
    }

    /**
     * Event: an entry could not be carried out as it was meant. The room that keeps the order's history writes it down,
     * so no record is lost.
     *
     * @param why the sentence that its person reads
     * @param by its person, and when the shop refused it
     */
    public record NotTaken(Entry entry, String why, Stamp by) {}
}
