package dev.liftgate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times the import of a large price list and the search in it, over HTTP, against a running demo shop. It needs nothing
 * but the JDK, so that {@code bin/bench} can run this file as it is:
 * {@code java CatalogBench.java http://localhost:8093 200000}.
 */
final class CatalogBench {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String[] MAKERS = {"Bosal", "Kestrel", "Ardent", "Norvik", "Tessaro", "Genuine"};
    private static final String[] WHERE = {"front", "rear", "left", "right", "upper", "lower", "inner", "outer"};
    private static final String[] THINGS = {
        "brake pad set", "brake disc", "control arm bushing", "oil filter", "wheel bearing", "door handle",
                "shock absorber",
        "timing belt kit", "water pump", "ignition coil", "wiper blade", "cabin filter", "tie rod end", "thermostat"
    };
    private static final int TIMES = 50;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String shop;
    private String token = "";

    private CatalogBench(String shop) {
        this.shop = shop;
    }

    public static void main(String... args) throws Exception {
        CatalogBench bench = new CatalogBench(args[0]);
        int parts = Integer.parseInt(args[1]);
        bench.signIn();
        Path list = Files.createTempFile("price-list-", ".csv");
        try {
            System.out.println("| price list | size | read and compared | written | whole |");
            System.out.println("|---|---|---|---|---|");
            write(list, parts, 0);
            bench.bring("%,d new parts".formatted(parts), list);
            write(list, parts, 10);
            bench.bring("the same, one price in ten changed", list);
            bench.bring("the same once more, nothing changed", list);
        } finally {
            Files.delete(list);
        }
        bench.search();
    }

    /** @param dearer one row in so many has another price than before; 0 for none */
    private static void write(Path list, int parts, int dearer) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter file = Files.newBufferedWriter(list)) {
            file.write("number,brand,description,condition,cost,list_price,taxable,cross_numbers\n");
            for (int i = 0; i < parts; i++) {
                int letters = random.nextInt(24 * 24);
                String number = "%c%c-%05d-%03d"
                        .formatted('A' + letters / 24, 'A' + letters % 24, i % 100_000, random.nextInt(1000));
                int cents = 100 + random.nextInt(50_000);
                file.write("%s,%s,%s %s %s %d mm,new-aftermarket,%d.%02d,,yes,%s\n"
                        .formatted(
                                number,
                                MAKERS[random.nextInt(MAKERS.length)],
                                WHERE[random.nextInt(WHERE.length)],
                                WHERE[random.nextInt(WHERE.length)],
                                THINGS[random.nextInt(THINGS.length)],
                                10 + random.nextInt(400),
                                (cents + (dearer > 0 && i % dearer == 0 ? 25 : 0)) / 100,
                                (cents + (dearer > 0 && i % dearer == 0 ? 25 : 0)) % 100,
                                i % 3 == 0 ? "OE" + (1_000_000 + i) + "|X " + i : ""));
            }
        }
    }

    private void signIn() throws Exception {
        post("/sign-in/check", Map.of("j_username", "manager", "j_password", "liftgate-demo"));
        token = find(TOKEN, get("/account"));
    }

    private void bring(String name, Path list) throws Exception {
        long start = System.nanoTime();
        String place = URI.create(upload(list)).getPath();
        String preview = wait(place);
        long read = System.nanoTime();
        if (preview.contains("/confirmation")) {
            post(place + "/confirmation", Map.of());
            if (!wait(place).contains("The catalog is up to date")) {
                throw new IllegalStateException(place + " was not taken");
            }
        } else if (!preview.contains("nothing to take over")) {
            throw new IllegalStateException(preview);
        }
        long done = System.nanoTime();
        System.out.printf(
                "| %s | %,d KB | %s | %s | %s |%n",
                name,
                Files.size(list) / 1000,
                seconds(read - start),
                preview.contains("/confirmation") ? seconds(done - read) : "",
                seconds(done - start));
    }

    private String wait(String place) throws Exception {
        String page = get(place);
        while (page.contains("hx-trigger=\"every")) {
            Thread.sleep(100);
            page = get(place);
        }
        return page;
    }

    private void search() throws Exception {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("a common word", "brake");
        words.put("two letters, common", "br");
        words.put("two letters, rare", "qx");
        words.put("three letters of a number, rare", "w77");
        words.put("three words", "rear oil ardent");
        words.put("the end of a number, without dashes", "42000");
        words.put("a cross-number", "oe1150000");
        words.put("a typing error, nothing found", "thermstat kestrl");
        System.out.println();
        System.out.println("| typed into the search | | median | slowest of " + TIMES + " | size |");
        System.out.println("|---|---|---|---|---|");
        for (Map.Entry<String, String> typed : words.entrySet()) {
            String path = "/catalog?words=" + URLEncoder.encode(typed.getValue(), StandardCharsets.UTF_8);
            int size = 0;
            for (int i = 0; i < TIMES; i++) {
                size = get(path).length();
            }
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                get(path);
                times.add(System.nanoTime() - start);
            }
            Collections.sort(times);
            System.out.printf(
                    "| %s | `%s` | %s | %s | %d KB |%n",
                    typed.getKey(),
                    typed.getValue(),
                    milliseconds(times.get(TIMES / 2)),
                    milliseconds(times.get(TIMES - 1)),
                    size / 1000);
        }
    }

    private static String seconds(long nanoseconds) {
        return "%d.%d s".formatted(nanoseconds / 1_000_000_000, nanoseconds / 100_000_000 % 10);
    }

    private static String milliseconds(long nanoseconds) {
        return "%d.%d ms".formatted(nanoseconds / 1_000_000, nanoseconds / 100_000 % 10);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(URI.create(shop + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private String upload(Path list) throws IOException, InterruptedException {
        String line = "--bench\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(line + "Content-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token + "\r\n"
                        + line + "Content-Disposition: form-data; name=\"file\"; filename=\"price-list.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n"),
                BodyPublishers.ofFile(list),
                BodyPublishers.ofString("\r\n--bench--\r\n"));
        return send("/catalog/imports", "multipart/form-data; boundary=bench", body);
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("csrf=" + token);
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(value));
        return send(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body.toString()));
    }

    private String send(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(shop + path + "?once=" + UUID.randomUUID()))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElse("/");
    }

    private static String find(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("there is no " + pattern);
        }
        return matcher.group(1);
    }
}
