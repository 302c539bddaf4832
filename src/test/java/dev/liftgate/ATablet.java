package dev.liftgate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A tablet as the shop's server sees it: a queue of entries, numbered, that somebody signed in sends. */
public final class ATablet {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visitor person;
    private final String token;
    private final UUID queue = UUID.randomUUID();
    private final List<Map<String, Object>> entries = new ArrayList<>();

    /** How far its clock is ahead of the shop's. */
    private Duration ahead = Duration.ZERO;

    private ATablet(Visitor person) {
        this.person = person;
        this.token = person.token();
    }

    public static ATablet of(Visitor person) {
        return new ATablet(person);
    }

    /** Somebody sets its clock. What was recorded before keeps its time. */
    public void isAhead(Duration ahead) {
        this.ahead = ahead;
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Records something; fields as name, value, name, value … */
    public Map<String, Object> record(String kind, long order, Object... fields) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("position", entries.size() + 1);
        entry.put("id", UUID.randomUUID().toString());
        entry.put("kind", kind);
        entry.put("order", order);
        entry.put("at", now().toString());
        Map<String, String> entered = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            entered.put(fields[i].toString(), fields[i + 1].toString());
        }
        entry.put("fields", entered);
        entries.add(entry);
        return entry;
    }

    public Map<String, Object> answer(AWorkOrder visit, String check, String answer, Object... more) {
        Map<String, Object> entry =
                record("answer", visit.number(), "concern", visit.concern().id(), "check", check, "answer", answer);
        @SuppressWarnings("unchecked")
        Map<String, String> fields = (Map<String, String>) entry.get("fields");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i].toString(), more[i + 1].toString());
        }
        return entry;
    }

    public List<Map<String, Object>> entries() {
        return entries;
    }

    /** All that was recorded on it. */
    public Response send() {
        return send(entries);
    }

    public Response send(List<?> some) {
        return send(batch(some));
    }

    private Map<String, Object> batch(List<?> some) {
        return Map.of("now", now().toString(), "entries", some);
    }

    /** The same entries while somebody else is signed in on the tablet. */
    public Response sendAs(Visitor somebody, List<?> some) {
        return sendAs(somebody, somebody.token(), batch(some));
    }

    public Response send(Object body) {
        return sendAs(person, token, body);
    }

    public Response sendAs(Visitor somebody, String theirToken, Object body) {
        try {
            return somebody.request()
                    .contentType("application/json")
                    .header("X-CSRF-TOKEN", theirToken)
                    .body(body instanceof String text ? text : JSON.writeValueAsString(body))
                    .post(path());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Response standing() {
        return person.get(path());
    }

    public String path() {
        return "/bay/queues/" + queue;
    }
}
