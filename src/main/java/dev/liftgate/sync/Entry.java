package dev.liftgate.sync;

import dev.liftgate.web.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One thing that was recorded on a tablet. @param at when it happened, by the tablet's corrected clock */
public record Entry(UUID id, String kind, long order, Instant at, Map<String, String> fields) {

    public String text(String field) {
        return optional(field).orElseThrow(() -> new Refused(field, "What the tablet sent lacks “" + field + "”."));
    }

    public Optional<String> optional(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    public long number(String field) {
        String text = text(field);
        if (!text.matches("\\d{1,18}")) {
            throw new Refused(field, "“" + text + "” is no whole number.");
        }
        return Long.parseLong(text);
    }
}
