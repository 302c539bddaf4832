package dev.liftgate;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Four people who write notes on one order, and send each again, the same form, until the shop has answered it. */
final class NoteWriters implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOBODY_THERE = 0;

    private final Supplier<String> shop;
    private final String order;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String token;
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    /** Each note that was answered, by the moment of the answer in nanoseconds. */
    private final Map<Long, String> answered = new ConcurrentSkipListMap<>();

    private final Map<Integer, Integer> refused = new TreeMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private volatile String lastRefusal = "";

    /** @param shop where it answers now: another address after each start */
    NoteWriters(Supplier<String> shop, String order) throws IOException, InterruptedException {
        this.shop = shop;
        this.order = order;
        send("/sign-in/check", Map.of("j_username", "advisor", "j_password", "liftgate-demo"));
        token = BenchBrowser.find(TOKEN, page("/account"));
    }

    /** Begins that many notes; each is done once it was answered. */
    CompletableFuture<Void> write(int notes, String more) {
        int last = next.get() + notes;
        return CompletableFuture.allOf(IntStream.range(0, PEOPLE)
                .mapToObj(person -> CompletableFuture.runAsync(() -> writeUpTo(last, more), people))
                .toArray(CompletableFuture[]::new));
    }

    private void writeUpTo(int last, String more) {
        for (int number = next.getAndIncrement(); number < last; number = next.getAndIncrement()) {
            String words = "Note " + number + more;
            String path = order + "/notes?once=" + UUID.randomUUID();
            while (!once(path, words)) {
                rest();
            }
        }
    }

    private boolean once(String path, String words) {
        sent.incrementAndGet();
        int status = NOBODY_THERE;
        try {
            HttpResponse<String> answer = send(path, Map.of("csrf", token, "words", words));
            status = answer.statusCode();
            if (status / 100 != 3) {
                lastRefusal = answer.body();
            }
        } catch (IOException e) {
            // the shop is not there: the same form is sent again
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (status == 303) {
            answered.put(System.nanoTime(), words);
            return true;
        }
        synchronized (refused) {
            refused.merge(status, 1, Integer::sum);
        }
        return false;
    }

    /** So many times a second a person presses the button again. */
    static void rest() {
        LockSupport.parkNanos(50_000_000);
    }

    int sent() {
        return sent.get();
    }

    int answered() {
        return answered.size();
    }

    List<String> notes() {
        return List.copyOf(answered.values());
    }

    /** The page of the last note that was not taken. */
    String lastRefusal() {
        return lastRefusal;
    }

    /** How often which status was answered instead, as {@code 503 × 12, nobody × 3}. */
    String refusals() {
        synchronized (refused) {
            StringBuilder text = new StringBuilder();
            refused.forEach((status, times) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(status == NOBODY_THERE ? "no answer" : String.valueOf(status))
                    .append(" × ")
                    .append(times));
            return text.isEmpty() ? "none" : text.toString();
        }
    }

    boolean wasRefusedWith(int status) {
        synchronized (refused) {
            return refused.containsKey(status);
        }
    }

    /** The longest time from one answer to the next. */
    Duration longestSilence() {
        long longest = 0;
        long before = Long.MAX_VALUE / 2;
        for (long moment : answered.keySet()) {
            longest = Math.max(longest, moment - before);
            before = moment;
        }
        return Duration.ofNanos(longest);
    }

    /** The time from a moment to the first answer after it. */
    Duration untilAnswered(long moment) {
        return Duration.ofNanos(
                answered.keySet().stream().filter(at -> at > moment).findFirst().orElse(moment) - moment);
    }

    String page(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(shop.get() + path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return browser.send(
                HttpRequest.newBuilder(URI.create(shop.get() + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
