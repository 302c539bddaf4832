package dev.liftgate.imports;

import static org.hamcrest.Matchers.matchesPattern;

import dev.liftgate.Visitor;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A price list in Morgan's hands: {@code AnUpload.of("…").isRead().confirmed()}. */
public final class AnUpload {

    public static final String PLACE = "/catalog/imports";
    public static final String HEADINGS = "number,brand,description,condition,cost,list_price,taxable\n";

    private final Visitor morgan = Visitor.manager();
    private final String here;

    private AnUpload(Response sent) {
        here = sent.then()
                .statusCode(303)
                .header("Location", matchesPattern(".*" + PLACE + "/\\d+"))
                .extract()
                .header("Location")
                .replaceAll(".*(" + PLACE + ")", "$1");
    }

    /** Rows below the usual headings, read to the end. */
    public static AnUpload of(String rows) {
        return ofText(HEADINGS + rows);
    }

    public static AnUpload ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static AnUpload of(byte[] bytes) {
        return new AnUpload(send(bytes)).waited();
    }

    /** A file that some supplier sent. */
    static AnUpload from(String supplier, String name, byte[] bytes) {
        return new AnUpload(send(supplier, name, bytes)).waited();
    }

    static Response send(byte[] bytes) {
        return send("", "parts.csv", bytes);
    }

    static Response send(String supplier, String name, byte[] bytes) {
        Visitor morgan = Visitor.manager();
        return morgan.request()
                .contentType("multipart/form-data")
                .queryParam("once", UUID.randomUUID().toString())
                .multiPart("csrf", morgan.token())
                .multiPart("file", name, bytes, "text/csv")
                .multiPart("supplier", supplier)
                .multiPart("pasted", "")
                .post(PLACE);
    }

    static AnUpload pasted(String text) {
        Visitor morgan = Visitor.manager();
        return new AnUpload(morgan.request()
                        .contentType("multipart/form-data")
                        .multiPart("csrf", morgan.token())
                        .multiPart("file", "", new byte[0], "application/octet-stream")
                        .multiPart("pasted", text, "text/plain; charset=UTF-8")
                        .post(PLACE))
                .waited();
    }

    /** Asks as the page does, until it stops asking. */
    AnUpload waited() {
        Instant enough = Instant.now().plus(Duration.ofSeconds(60));
        while (page().extract().asString().contains("<progress")) {
            if (Instant.now().isAfter(enough)) {
                throw new AssertionError("the import at " + here + " does not end");
            }
            Thread.onSpinWait();
        }
        return this;
    }

    public ValidatableResponse page() {
        return morgan.get(here).then().statusCode(200);
    }

    /** Agrees to the preview and sees it through. */
    public AnUpload confirmed() {
        press("confirmation").statusCode(303);
        return waited();
    }

    ValidatableResponse press(String noun) {
        return morgan.post(here + "/" + noun).then();
    }

    /** Presses a button beside doubtful rows: {@code OUT 3} or {@code NEW MANGLED}. */
    ValidatableResponse says(String pressed) {
        return morgan.post(here + "/choices", "pressed", pressed).then();
    }

    /** Names the columns, and waits until the file is read. */
    AnUpload columns(String... namesAndValues) {
        nameColumns(namesAndValues).statusCode(303);
        return waited();
    }

    ValidatableResponse nameColumns(String... namesAndValues) {
        return morgan.post(here + "/columns", (Object[]) namesAndValues).then();
    }

    ValidatableResponse question(String query) {
        return morgan.get(here + "/columns" + query).then();
    }

    ValidatableResponse problems() {
        return morgan.get(here + "/problems.csv").then();
    }

    long id() {
        return Long.parseLong(here.replaceAll(".*/", ""));
    }
}
