package dev.liftgate.bay;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TabletPagesTest {

    private static final int MOST_BYTES = 300_000;
    private static final Pattern SHELL = Pattern.compile("'(/[^']+)'");

    @TestHTTPResource("/")
    URI shop;

    @Test
    void the_first_load_of_a_checklist_is_under_300_kilobytes() throws IOException {
        AWorkOrder visit = AWorkOrder.takenIn();
        Visitor tom = Visitor.technician();
        int bytes = compressed(tom.get(visit.concernPath() + "/checks").asByteArray())
                + compressed(
                        tom.get("/checks/guides/" + visit.concern().guideHash()).asByteArray());
        for (String part : shell()) {
            bytes += fetched(part);
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
        assertTrue(bytes > 100_000, "the engine is among them: " + bytes);
    }

    @Test
    void all_that_the_service_worker_keeps_is_there_without_signing_in() throws IOException {
        for (String part : shell()) {
            assertTrue(fetched(part) > 0, part);
        }
    }

    @Test
    void a_page_that_is_kept_just_in_case_is_asked_for_as_nobodys_wish() {
        Visitor.stranger()
                .get("/service-worker.js")
                .then()
                .body(containsString(
                        "new Request(path, { credentials: 'same-origin', headers: { 'X-Live': 'yes' } })"));
    }

    @Test
    void it_can_be_installed() {
        Visitor.stranger()
                .get("/manifest.webmanifest")
                .then()
                .statusCode(200)
                .body(allOf(containsString("\"fullscreen\""), containsString("/icons/512.png")));
        for (String icon : List.of("192", "512", "512-maskable")) {
            Visitor.stranger().get("/icons/" + icon + ".png").then().statusCode(200);
        }
        Visitor.stranger().get("/assets/tablet/00000000/nothing.js").then().statusCode(404);
    }

    private static List<String> shell() {
        List<String> shell = new ArrayList<>();
        Matcher part = SHELL.matcher(Visitor.stranger()
                .get("/service-worker.js")
                .asString()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow());
        while (part.find()) {
            shell.add(part.group(1));
        }
        return shell;
    }

    /** Bytes on the wire, for a browser that takes gzip. */
    private int fetched(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) shop.resolve(path).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        assertEquals(200, connection.getResponseCode(), path);
        try (var body = connection.getInputStream()) {
            return body.readAllBytes().length;
        }
    }

    private static int compressed(byte[] text) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.size();
    }
}
