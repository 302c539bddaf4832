package dev.liftgate.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.Visitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stranger sends a page of text at most; the limit is looked at before anything is read. */
@QuarkusTest
class BodyLimitsTest {

    @TestHTTPResource("/")
    URI shop;

    @Test
    void a_sign_in_or_a_link_takes_no_large_body_from_anybody() throws Exception {
        for (String path : List.of("/sign-in/check", "/first-run", "/e/" + "x".repeat(24) + "/decisions", "/sync")) {
            assertEquals(413, send(path, BodyPublishers.ofByteArray(new byte[300_000]), ""), path);
        }
        assertEquals(
                413,
                send("/sign-in/check", BodyPublishers.ofByteArray(new byte[300_000]), "liftgate-session=whatever"),
                "a cookie that anybody can write changes nothing there");
    }

    @Test
    void a_body_of_unknown_length_is_not_begun_with() throws Exception {
        assertEquals(
                411,
                send(
                        "/sign-in/check",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_000_000])),
                        ""));
    }

    @Test
    void who_is_signed_in_may_send_more_and_is_answered_in_words() {
        Visitor ana = Visitor.advisor();
        ana.post("/orders/1001/notes", "words", "x".repeat(400_000))
                .then()
                .statusCode(422)
                .body(containsString("error"));
    }

    private int send(String path, HttpRequest.BodyPublisher body, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }
}
