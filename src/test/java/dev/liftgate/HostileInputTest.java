package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every form, page, link and batch under input that nobody should send: no answer is a breakdown or shows a trace.
 *
 * <p>Some hundred here; {@code bin/drill fuzz} sends for ten minutes and names answers that took over two seconds too.
 */
@QuarkusTest
@TestProfile(AnOlderShopTest.AsItWasLeft.class)
class HostileInputTest {

    private static final int CASES = 800;
    private static final long SEED = Long.getLong("liftgate.drill.seed", 1);
    private static final int MINUTES = Integer.getInteger("liftgate.drill.minutes", 0);
    private static final Duration SLOW = Duration.ofSeconds(2);

    private static final Pattern TRACE =
            Pattern.compile("(?m)^\\s+at [a-z.]+\\w+\\(|Exception\\b|org\\.hibernate|io\\.quarkus|dev\\.liftgate\\.");

    /** What ends the sessions that this test has, takes long on purpose, or speaks to the world. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            ".*/sign-out|/staff/\\{}(/deactivation)?|/account/password|/backups.*|/live|/e/\\{}/opened|/first-run");

    private static final List<String> NAMES_IN_BATCHES = List.of(
            "entries",
            "kind",
            "order",
            "at",
            "number",
            "position",
            "words",
            "answer",
            "check",
            "concern",
            "job",
            "id",
            "after",
            "sent",
            "text",
            "value",
            "photo",
            "cause",
            "key",
            "seen",
            "now");

    @TestHTTPResource("/")
    URI shop;

    private final HostileInput input = new HostileInput(SEED);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();

    @Test
    void whatever_is_sent_is_answered_in_words() throws InterruptedException {
        List<Endpoint> endpoints = Endpoint.all().stream()
                .filter(endpoint -> !LEFT_OUT.matcher(endpoint.shape()).matches())
                .toList();
        assertTrue(endpoints.size() > 250, () -> "only " + endpoints.size() + " were found");
        Instant end = Instant.now().plus(Duration.ofMinutes(MINUTES));
        int sent = 0;
        while (MINUTES == 0 ? sent < CASES : Instant.now().isBefore(end)) {
            send(input.one(endpoints));
            sent++;
        }
        System.out.printf(
                "Fuzz: %d requests to %d pages, forms and batches, seed %d: %s; broken %d, over 2 s %d%n",
                sent, endpoints.size(), SEED, answers, broken.size(), slow.size());
        slow.forEach(each -> System.out.println("Slow: " + each));
        assertEquals("", String.join("\n", broken));
        assertTrue(MINUTES == 0 || slow.isEmpty(), () -> "over two seconds: " + slow);
    }

    private void send(Endpoint endpoint) throws InterruptedException {
        String path = address(endpoint);
        String body = endpoint.isBatch()
                ? input.json(NAMES_IN_BATCHES, 6)
                : endpoint.isPost() ? input.form(endpoint.fields()) : "";
        Visitor morgan = Visitor.manager();
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(URI.create(shop.toString().replaceAll("/$", "") + path))
                    .timeout(Duration.ofMinutes(1))
                    .header(
                            "Cookie",
                            "liftgate-session=" + Visitor.session("manager") + "; liftgate-csrf=" + morgan.token());
        } catch (IllegalArgumentException e) {
            return; // no client can send such an address
        }
        if (endpoint.isPost()) {
            request.header(
                            "Content-Type",
                            endpoint.isBatch() ? "application/json" : "application/x-www-form-urlencoded")
                    .header("X-CSRF-TOKEN", morgan.token())
                    .POST(BodyPublishers.ofString(
                            endpoint.isBatch() ? body : "csrf=" + HostileInput.escaped(morgan.token()) + "&" + body));
        }
        String what = endpoint + " " + path + " " + body.substring(0, Math.min(600, body.length()));
        Instant begun = Instant.now();
        HttpResponse<String> answer;
        try {
            answer = answer(request.build());
        } catch (IOException e) {
            broken.add("no answer (" + e.getMessage() + ") " + what);
            return;
        }
        Duration took = Duration.between(begun, Instant.now());
        answers.merge(answer.statusCode() / 100 + "xx", 1, Integer::sum);
        if (answer.statusCode() >= 500 || shows(answer)) {
            broken.add(answer.statusCode() + " " + what);
        }
        if (took.compareTo(SLOW) > 0) {
            slow.add(took.toMillis() + " ms " + what);
        }
    }

    /** The shop closes a connection after what it could not read, and a client may be about to use it once more. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }
    }

    private static boolean shows(HttpResponse<String> answer) {
        boolean isPage = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return answer.statusCode() >= 400
                && isPage
                && TRACE.matcher(answer.body()).find();
    }

    /** With rows that are there, mostly, or with something else in one place. */
    private String address(Endpoint endpoint) {
        List<String> known = endpoint.known(input);
        int hostile = input.below(4) == 0 && !known.isEmpty() ? input.below(known.size()) : -1;
        Matcher hole = Pattern.compile("\\{}").matcher(endpoint.shape());
        StringBuilder path = new StringBuilder();
        for (int i = 0; hole.find(); i++) {
            String value = i == hostile ? input.piece() : known.get(i).replace(" ", "%20");
            hole.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        hole.appendTail(path);
        String query = input.below(3) == 0 ? input.form(endpoint.queries()) : "";
        String once = endpoint.isPost() && !endpoint.isBatch() ? "once=" + UUID.randomUUID() + "&" : "";
        return path + (once + query).transform(words -> words.isEmpty() ? "" : "?" + words);
    }
}
