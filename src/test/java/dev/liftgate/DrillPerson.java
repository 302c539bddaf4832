package dev.liftgate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser and a tablet, who stays signed in while the shop dies and comes back elsewhere. */
final class DrillPerson {

    /** The status by which a form says that it was saved. */
    static final int SAVED = 303;

    private static final int AWAY = 503;

    private static final String PASSWORD = "liftgate-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINE = "drill-1f6c2b";

    /** What the shop answered. */
    record DrillAnswer(int status, String place, String body) {}

    private final Supplier<String> shop;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String queue = "/bay/queues/" + UUID.randomUUID();
    private String token = "";
    private Map<String, Object> entry = Map.of();
    private int entries;
    private int recorded = -1;
    private volatile String refusal = "";

    private DrillPerson(Supplier<String> shop) {
        this.shop = shop;
    }

    /** @param shop where it answers now: another address after each start */
    static DrillPerson signedIn(Supplier<String> shop, String username) throws IOException, InterruptedException {
        DrillPerson person = new DrillPerson(shop);
        person.post("/sign-in/check", "", Map.of("j_username", username, "j_password", PASSWORD));
        person.token = BenchBrowser.find(TOKEN, person.get("/account").body());
        return person;
    }

    /** Four who may do everything, each with an account and a session of their own. */
    static List<DrillPerson> four(Supplier<String> shop) throws IOException, InterruptedException {
        DrillPerson morgan = signedIn(shop, "manager");
        List<DrillPerson> people = new ArrayList<>(List.of(morgan));
        for (String name : new String[] {"nina", "omar", "pia"}) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("name", "Drill " + name);
            form.put("role", "manager");
            form.put("certificationNumber", "");
            form.put("username", "drill-" + name);
            form.put("password", PASSWORD);
            DrillAnswer hired = morgan.post("/staff", UUID.randomUUID().toString(), form);
            if (hired.status() != SAVED) {
                throw new IllegalStateException(name + " was not hired: " + hired);
            }
            people.add(signedIn(shop, "drill-" + name));
        }
        return people;
    }

    /** Somebody without an account, whose browser opened that page. */
    static DrillPerson stranger(Supplier<String> shop, String page) throws IOException, InterruptedException {
        DrillPerson person = new DrillPerson(shop);
        person.token = BenchBrowser.find(TOKEN, person.get(page).body());
        return person;
    }

    DrillAnswer get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    /** @param key of the form, by which it counts once */
    DrillAnswer post(String path, String key, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(once(path, key))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with a file. */
    DrillAnswer upload(String path, String key, String field, String fileName, byte[] file, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", token);
        String head = all.entrySet().stream()
                .map(each -> part(each.getKey(), "") + "\r\n" + each.getValue() + "\r\n")
                .collect(Collectors.joining());
        String type = fileName.endsWith(".csv") ? "text/csv" : "image/jpeg";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(
                        head + part(field, "; filename=\"" + fileName + "\"") + "Content-Type: " + type + "\r\n\r\n"),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + LINE + "--\r\n"));
        return send(request(once(path, key))
                .header("Content-Type", "multipart/form-data; boundary=" + LINE)
                .POST(body)
                .build());
    }

    private static String part(String field, String more) {
        return "--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + more + "\r\n";
    }

    /** Sends a photo from the tablet, before the entry that names it. */
    DrillAnswer put(String path, byte[] photo) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "image/jpeg")
                .header("X-CSRF-TOKEN", token)
                .PUT(BodyPublishers.ofByteArray(photo))
                .build());
    }

    /**
     * Sends an entry of the tablet's queue: the same one again for the same number.
     *
     * @return {@link #SAVED} once it was taken in
     */
    int record(int number, String kind, String order, Map<String, String> fields)
            throws IOException, InterruptedException {
        if (number != recorded) {
            recorded = number;
            entry = Map.of(
                    "position",
                    ++entries,
                    "id",
                    UUID.randomUUID().toString(),
                    "kind",
                    kind,
                    "order",
                    Long.parseLong(order.substring(order.lastIndexOf('/') + 1)),
                    "at",
                    Instant.now().toString(),
                    "fields",
                    fields);
        }
        String batch = JSON.writeValueAsString(Map.of("now", Instant.now().toString(), "entries", List.of(entry)));
        DrillAnswer answer = send(request(queue)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(batch))
                .build());
        if (answer.status() != 200) {
            return answer.status();
        }
        JsonNode result = JSON.readTree(answer.body()).at("/results/0");
        return switch (result.path("state").asText()) {
            case "saved" -> SAVED;
            case "again" -> AWAY;
            default -> throw new AssertionError(kind + " " + number + ": " + result);
        };
    }

    /** The id of the entry that was recorded last. */
    String lastEntry() {
        return String.valueOf(entry.getOrDefault("id", ""));
    }

    /** What the page says that refused them last. */
    String refusal() {
        return refusal;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(shop.get() + path)).timeout(PATIENCE);
    }

    private static String once(String path, String key) {
        return key.isEmpty() ? path : path + "?once=" + key;
    }

    private DrillAnswer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        String place = answer.headers()
                .firstValue("Location")
                .map(address -> URI.create(address).getPath())
                .orElse("");
        if (answer.statusCode() >= 400) {
            refusal = answer.body();
        }
        return new DrillAnswer(answer.statusCode(), place, answer.body());
    }
}
