package dev.liftgate.photos;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PhotoPagesTest {

    private Visitor tom;
    private String token;

    @BeforeEach
    void tom_holds_a_tablet() {
        tom = Visitor.technician();
        token = tom.token();
    }

    @Test
    void what_a_tablet_sends_is_shown_to_everybody_who_works_here() {
        UUID photo = UUID.randomUUID();
        send(photo, APhoto.jpeg(1000, 500)).then().statusCode(204);
        for (Visitor visitor : new Visitor[] {tom, Visitor.advisor(), Visitor.manager()}) {
            for (String size : new String[] {"", "/thumbnail"}) {
                byte[] shown = visitor.get("/photos/" + photo + size)
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .header("Cache-Control", equalTo("private, max-age=31536000, immutable"))
                        .header("X-Content-Type-Options", equalTo("nosniff"))
                        .header("Content-Disposition", equalTo("inline"))
                        .extract()
                        .asByteArray();
                assertEquals(size.isEmpty() ? 1000 : 320, APhoto.read(shown).getWidth());
            }
        }
    }

    @Test
    void a_stranger_neither_sends_nor_sees_any() {
        UUID photo = UUID.randomUUID();
        send(photo, APhoto.jpeg(40, 20)).then().statusCode(204);
        Visitor stranger = Visitor.stranger();
        stranger.get("/photos/" + photo).then().statusCode(302).header("Location", containsString("/sign-in"));
        stranger.get("/photos/" + photo + "/thumbnail").then().statusCode(302);
        UUID another = UUID.randomUUID();
        assertFalse(send(stranger, token, another, APhoto.jpeg(40, 20)).statusCode() < 300);
        tom.get("/photos/" + another).then().statusCode(404);
    }

    @Test
    void another_site_cannot_send_one_for_somebody_who_is_signed_in() {
        UUID photo = UUID.randomUUID();
        byte[] jpeg = APhoto.jpeg(40, 20);
        tom.request()
                .contentType("image/jpeg")
                .body(jpeg)
                .put("/photos/" + photo)
                .then()
                .statusCode(400);
        send(tom, "guessed", photo, jpeg).then().statusCode(400);
        tom.get("/photos/" + photo).then().statusCode(404);
    }

    @Test
    void the_same_photo_sent_again_is_the_same_photo() {
        UUID photo = UUID.randomUUID();
        byte[] jpeg = APhoto.jpeg(40, 20);
        send(photo, jpeg).then().statusCode(204);
        byte[] before = tom.get("/photos/" + photo).asByteArray();
        send(photo, jpeg).then().statusCode(204);
        assertArrayEquals(before, tom.get("/photos/" + photo).asByteArray());
    }

    @Test
    void the_same_photo_sent_six_times_at_once_is_kept_once() {
        UUID photo = UUID.randomUUID();
        byte[] jpeg = APhoto.jpeg(2500, 2500);
        Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> send(photo, jpeg).statusCode()))
                .limit(6)
                .toList()
                .forEach(sent -> assertEquals(204, sent.join()));
        tom.get("/photos/" + photo).then().statusCode(200);
    }

    @Test
    void another_photo_under_the_same_id_is_refused_and_changes_nothing() {
        UUID photo = UUID.randomUUID();
        send(photo, APhoto.jpeg(40, 20)).then().statusCode(204);
        byte[] before = tom.get("/photos/" + photo).asByteArray();
        send(photo, APhoto.jpeg(41, 20))
                .then()
                .statusCode(409)
                .contentType("text/plain")
                .body(containsString("Another photo was sent under this number before"));
        assertArrayEquals(before, tom.get("/photos/" + photo).asByteArray());
    }

    @Test
    void more_than_ten_megabytes_are_refused_with_a_sentence() {
        UUID photo = UUID.randomUUID();
        byte[] jpeg = APhoto.jpeg(40, 20);
        send(photo, Arrays.copyOf(jpeg, 10_000_001))
                .then()
                .statusCode(413)
                .contentType("text/plain")
                .body(containsString("larger than 10 MB"));
        send(photo, Arrays.copyOf(jpeg, 10_000_000)).then().statusCode(204);
    }

    @Test
    void what_is_no_photo_is_refused_with_a_sentence() {
        byte[] script = "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.US_ASCII);
        send(UUID.randomUUID(), script).then().statusCode(422).body(containsString("JPEG or PNG"));
        send(UUID.randomUUID(), new byte[0]).then().statusCode(422).body(containsString("JPEG or PNG"));
        send(UUID.randomUUID(), APhoto.pngThatSays(20_000, 20_000))
                .then()
                .statusCode(422)
                .body(containsString("20,000 × 20,000 pixels"));
        send(UUID.randomUUID(), Arrays.copyOf(APhoto.jpeg(800, 800), 3000))
                .then()
                .statusCode(422)
                .body(containsString("damaged"));
    }

    @Test
    void a_photo_that_is_not_there_is_not_found() {
        tom.get("/photos/" + UUID.randomUUID()).then().statusCode(404);
        tom.get("/photos/" + UUID.randomUUID() + "/thumbnail").then().statusCode(404);
        tom.get("/photos/..%2f..%2fetc%2fpasswd").then().statusCode(404);
        tom.get("/photos/1").then().statusCode(404);
        send(tom, token, null, APhoto.jpeg(40, 20)).then().statusCode(404);
    }

    private Response send(UUID photo, byte[] content) {
        return send(tom, token, photo, content);
    }

    private static Response send(Visitor visitor, String token, UUID photo, byte[] content) {
        return visitor.request()
                .contentType("image/jpeg")
                .header("X-CSRF-TOKEN", token)
                .body(content)
                .put("/photos/" + (photo == null ? "no-such-number" : photo));
    }
}
