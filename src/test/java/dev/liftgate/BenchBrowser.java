package dev.liftgate;

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
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in at a running demo shop, over HTTP: what the benchmarks drive. */
final class BenchBrowser {

    private static final Pattern SEEN = Pattern.compile("name=\"seen-(\\d+)\" value=\"(\\d+)\"");
    private static final Pattern PRICE = Pattern.compile("name=\"price-(\\d+)\" value=\"([^\"]+)\"");

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String shop;
    private final String token;

    /** @param shop where it answers, like {@code http://localhost:8093} */
    BenchBrowser(String shop, String username) throws IOException, InterruptedException {
        this.shop = shop;
        send("/sign-in/check", Map.of("j_username", username, "j_password", "liftgate-demo"));
        token = find(TOKEN, page("/account"));
    }

    /** Takes the car with that number in; answers the path of its order. */
    String takeIn(int i) throws IOException, InterruptedException {
        return post("/orders/new", car(i, "Customer Number " + i));
    }

    /** The form of check-in for the car with that number. */
    static Map<String, String> car(int i, String customer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("vehicle", "");
        fields.put("customer", "");
        fields.put("name", customer);
        fields.put("phone", "555-%04d".formatted(i));
        fields.put("address", i + " Elm Court, Springfield, CA");
        fields.put("vin", "1HGCM82633A%06d".formatted(i));
        fields.put("keepVin", "yes");
        fields.put("plateState", "CA");
        fields.put("make", "Honda");
        fields.put("model", "CR-V");
        fields.put("year", "2014");
        fields.put("plate", "8BEN%03d".formatted(i));
        fields.put("odometer", "118240");
        fields.put("words", "The left back door does not open from inside, only from outside");
        fields.put("guide", "car-door-wont-open-from-inside");
        fields.put("facet", "rear-left");
        fields.put(
                "promised",
                LocalDateTime.now().plusDays(2).withSecond(0).withNano(0).toString());
        fields.put("technician", "");
        return fields;
    }

    String page(String path) throws IOException, InterruptedException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** Whether the shop has that page: an older one may not. */
    boolean has(String path) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(shop + path)).build();
        return browser.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = browser.send(
                HttpRequest.newBuilder(URI.create(shop + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a form, its fields as name, value, name, value …; answers where it leads. */
    String post(String path, String... fields) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return post(path, form);
    }

    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", token);
        return send(path, all);
    }

    /** Sends a file as a form's only field beside its token; answers where it leads. */
    String upload(String path, String field, Path file) throws IOException, InterruptedException {
        String line = "--bench\r\n";
        return send(
                path,
                "multipart/form-data; boundary=bench",
                BodyPublishers.concat(
                        BodyPublishers.ofString(line + "Content-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token
                                + "\r\n" + line + "Content-Disposition: form-data; name=\"" + field
                                + "\"; filename=\"" + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n"),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--bench--\r\n")));
    }

    /** Sends JSON as the tablet's script does; answers what came back. */
    String json(String path, String token, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(shop + path))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private String send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    private String send(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(
                                shop + path + (path.contains("?") ? "&" : "?") + "once=" + UUID.randomUUID()))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    static String find(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("there is no " + pattern);
        }
        return matcher.group(1);
    }

    /** What so many of a hundred stay within, as a page says it: {@code 12.3 ms}. */
    static String within(int percent, long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        long at = sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        return "%d.%d ms".formatted(at / 1_000_000, at / 100_000 % 10);
    }

    /** The form of a job at one price, without parts. */
    static Map<String, String> flat(String title, String price) {
        return Map.of("operation", "", "title", title, "price", price, "tax", "sales", "parts", "none", "concern", "");
    }

    /** A form that says yes to every job of that order. */
    Map<String, String> yesTo(String order) throws IOException, InterruptedException {
        Map<String, String> answer = yes(page(order + "/authorizations/new"));
        answer.putAll(
                Map.of("estimate", "1", "name", "Customer", "relation", "owner", "method", "IN_PERSON", "contact", ""));
        return answer;
    }

    /** A yes to every job that a page asks about. */
    static Map<String, String> yes(String page) {
        Map<String, String> answer = new LinkedHashMap<>();
        for (Matcher seen = SEEN.matcher(page); seen.find(); ) {
            answer.put("seen-" + seen.group(1), seen.group(2));
            answer.put("decision-" + seen.group(1), "APPROVE");
        }
        for (Matcher price = PRICE.matcher(page); price.find(); ) {
            answer.put("price-" + price.group(1), price.group(2));
        }
        return answer;
    }
}
