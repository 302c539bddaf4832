package dev.liftgate.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liftgate.web.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Entries of one tablet as they arrived. A damaged entry does not keep the others out. */
record Batch(Duration slow, List<BatchItem> items) {

    /** More than a tablet sends at once, and few enough not to keep others waiting. */
    static final int MOST = 200;

    private static final int LONGEST = 20_000;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param said when it happened by the tablet's clock; null if unreadable
     * @param content the whole entry in one spelling, to tell whether the same arrives again
     * @param fault what was wrong with it on arrival, or empty
     */
    record BatchItem(
            int position,
            UUID id,
            String kind,
            long order,
            Instant said,
            Map<String, String> fields,
            String content,
            String fault) {

        Entry entry(Instant at) {
            return new Entry(id, kind, order, at, fields);
        }
    }

    /**
     * Reads what came; Jackson's own limits (depth, digits, length) make the rest unreadable.
     *
     * @param text {@code {"now": …, "entries": [{"position", "id", "kind", "order", "at", "fields"} …]}}
     * @param now the time of arrival by the shop's clock
     * @throws Refused if it is no batch, or too large a one
     */
    static Batch of(UUID queue, String text, Instant now) {
        JsonNode sent = read(text);
        JsonNode entries = sent == null ? null : sent.get("entries");
        if (entries == null || !entries.isArray()) {
            throw new Refused("What the tablet sent could not be read. Nothing was taken in.");
        }
        if (entries.size() > MOST) {
            throw new Refused("At most " + MOST + " entries at once. Nothing was taken in; send them in parts.");
        }
        List<BatchItem> items = new ArrayList<>();
        for (JsonNode each : entries) {
            items.add(item(
                    queue,
                    each,
                    items.isEmpty() ? 1 : items.get(items.size() - 1).position() + 1));
        }
        items.sort(Comparator.comparingInt(BatchItem::position));
        Instant clock = instant(sent.path("now"));
        return new Batch(clock == null ? Duration.ZERO : Duration.between(clock, now), List.copyOf(items));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static BatchItem item(UUID queue, JsonNode sent, int otherwise) {
        int position =
                sent.path("position").canConvertToInt() && sent.path("position").asInt() > 0
                        ? sent.path("position").asInt()
                        : otherwise;
        UUID id = uuid(sent.path("id"));
        String kind = text(sent.path("kind").asText(""));
        Map<String, String> fields = new TreeMap<>();
        sent.path("fields")
                .fields()
                .forEachRemaining(field ->
                        fields.put(text(field.getKey()), text(field.getValue().asText(""))));
        String content = String.join(
                "\n", kind, sent.path("order").asText(""), sent.path("at").asText(""), String.valueOf(fields));
        boolean whole = id != null && !kind.isEmpty() && sent.path("order").canConvertToLong();
        String fault = !whole
                ? "This entry was damaged on the tablet or on its way."
                : content.length() > LONGEST ? "This entry is too long to be taken in." : "";
        return new BatchItem(
                position,
                id == null ? UUID.nameUUIDFromBytes((queue + "/" + position).getBytes(StandardCharsets.UTF_8)) : id,
                kind.substring(0, Math.min(40, kind.length())),
                sent.path("order").asLong(),
                instant(sent.path("at")),
                fields,
                content.substring(0, Math.min(LONGEST, content.length())),
                fault);
    }

    /** Runs of neighbouring entries about the same order. Each run is worked on at once. */
    List<List<BatchItem>> runs() {
        List<List<BatchItem>> runs = new ArrayList<>();
        for (BatchItem item : items) {
            List<BatchItem> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (last.isEmpty() || last.get(0).order() != item.order()) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(item);
        }
        return runs;
    }

    private static UUID uuid(JsonNode text) {
        try {
            return UUID.fromString(text.asText(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** PostgreSQL keeps no NUL, and no keyboard types it. */
    private static String text(String sent) {
        return sent.replace("\0", "");
    }

    /** Null as well for a time that no clock shows and no database keeps. */
    private static Instant instant(JsonNode text) {
        try {
            Instant said = Instant.parse(text.asText(""));
            return said.isBefore(EARLIEST) || said.isAfter(LATEST) ? null : said;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
