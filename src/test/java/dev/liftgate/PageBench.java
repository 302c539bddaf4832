package dev.liftgate;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Times the pages that people wait for, over HTTP, against a running demo shop. It needs nothing but the JDK, so that
 * {@code bin/bench} can run this file as it is: {@code java PageBench.java http://localhost:8093 50 300}.
 */
final class PageBench {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern CONCERN = Pattern.compile("/orders/\\d+/concerns/(\\d+)/");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String shop;
    private String token = "";

    private PageBench(String shop) {
        this.shop = shop;
    }

    public static void main(String... args) throws Exception {
        PageBench bench = new PageBench(args[0]);
        bench.signIn();
        String last = bench.fill(Integer.parseInt(args[1]));
        bench.time(last, Integer.parseInt(args[2]));
    }

    private void signIn() throws Exception {
        post("/sign-in/check", Map.of("j_username", "advisor", "j_password", "liftgate-demo"));
        token = find(TOKEN, get("/account").body());
    }

    /** Takes cars in; the last one is worked on until its cause is confirmed; answers its path. */
    private String fill(int orders) throws Exception {
        String place = "";
        for (int i = 1; i <= orders; i++) {
            place = post("/orders/new", intake(i))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
        String order = URI.create(place).getPath();
        String concern = order + "/concerns/" + find(CONCERN, get(order).body());
        Map.of("opens-from-outside", "yes", "handle-feel", "loose", "sound-on-pull", "none", "power-lock", "normal")
                .forEach((check, answer) -> sent(concern + "/checks/" + check, Map.of("answer", answer, "note", "")));
        sent(concern + "/cause", Map.of("cause", "cable-rod", "words", "The release cable has come off."));
        return order;
    }

    private static Map<String, String> intake(int i) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("vehicle", "");
        fields.put("customer", "");
        fields.put("name", "Customer Number " + i);
        fields.put("phone", "555-%04d".formatted(i));
        fields.put("make", "Honda");
        fields.put("model", "CR-V");
        fields.put("year", "2014");
        fields.put("plate", "7ABC%03d".formatted(i));
        fields.put("odometer", "118240");
        fields.put("words", "The left back door does not open from inside, only from outside");
        fields.put("guide", "car-door-wont-open-from-inside");
        fields.put("facet", "rear-left");
        fields.put("promised", "");
        fields.put("technician", "");
        return fields;
    }

    private void time(String order, int requests) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("board", "/");
        pages.put("order", order);
        pages.put("checklist", order + "/concerns/" + find(CONCERN, get(order).body()) + "/checks");
        pages.put("search", "/search?q=7ABC04");
        System.out.println("| page | median | 95 of 100 within | slowest | size |");
        System.out.println("|---|---|---|---|---|");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (int i = 0; i < requests; i++) {
                get(page.getValue());
            }
            List<Long> times = new ArrayList<>();
            int size = 0;
            for (int i = 0; i < requests; i++) {
                long start = System.nanoTime();
                size = get(page.getValue()).body().length();
                times.add(System.nanoTime() - start);
            }
            Collections.sort(times);
            System.out.printf(
                    "| %s | %s | %s | %s | %d KB |%n",
                    page.getKey(),
                    milliseconds(times.get(requests / 2)),
                    milliseconds(times.get(requests * 95 / 100)),
                    milliseconds(times.get(requests - 1)),
                    size / 1000);
        }
    }

    private static String milliseconds(long nanoseconds) {
        return "%d.%d ms".formatted(nanoseconds / 1_000_000, nanoseconds / 100_000 % 10);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(shop + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    private void sent(String path, Map<String, String> fields) {
        try {
            post(path, fields);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(shop + path + "?once=" + UUID.randomUUID()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static String find(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("there is no " + pattern);
        }
        return matcher.group(1);
    }
}
