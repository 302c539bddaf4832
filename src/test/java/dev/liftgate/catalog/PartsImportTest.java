package dev.liftgate.catalog;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.PostgresForTests;
import dev.liftgate.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PartsImportTest {

    private static final String IMPORT = "/catalog/parts/import";
    private static final String HEADINGS = "number,brand,description,condition,cost,list_price,taxable\n";

    @Test
    void a_manager_sees_where_to_put_the_file() {
        Visitor.manager()
                .get(IMPORT)
                .then()
                .statusCode(200)
                .body(containsString("action=\"/catalog/parts/import?once="))
                .body(containsString("multipart/form-data"))
                .body(containsString("type=\"file\""));
    }

    @Test
    void a_file_adds_new_parts_and_rewrites_known_ones() {
        upload(HEADINGS + "I-1,Im,First,used,1,,yes\nI-2,Im,Second,used,2,,no\n")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/catalog"));
        upload("\uFEFF" + HEADINGS + "I-2,Im,Ζweiter,rebuilt,3,4.5,no\n").then().statusCode(303);
        Visitor.advisor()
                .get("/catalog?words=I-2 Im")
                .then()
                .body(containsString("Ζweiter"))
                .body(containsString("$4.50"))
                .body(not(containsString("Second")));
    }

    @Test
    void rows_may_be_pasted_instead() {
        paste(HEADINGS + "I-3,Im,Pasted,used,1,,yes\n").then().statusCode(303);
        Visitor.advisor().get("/catalog?words=I-3").then().body(containsString("Pasted"));
    }

    @Test
    void one_broken_row_keeps_all_the_others_out() {
        paste(HEADINGS + "I-4,Im,Good,used,1,,yes\nI-5,Im,Bad,used,<b>,,yes\n")
                .then()
                .statusCode(422)
                .body(containsString("Nothing was imported: one row needs attention."))
                .body(containsString("Row 3: cost: Write a figure"))
                .body(containsString("I-4,Im,Good"))
                .body(not(containsString("<b>,")));
        Visitor.advisor().get("/catalog?words=I-4 Im").then().body(containsString("No part holds these words"));
    }

    @Test
    void nothing_at_all_is_said_to_be_empty() {
        paste("").then().statusCode(422).body(containsString("The file is empty"));
        upload("").then().statusCode(422).body(containsString("The file is empty"));
    }

    @Test
    void a_file_that_is_not_text_is_refused_in_plain_words() {
        uploadBytes((HEADINGS + "I-6,Im,Gerät,used,1,,yes\n").getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(422)
                .body(containsString("not UTF-8"));
    }

    @Test
    void what_is_exported_can_be_imported_and_changes_nothing() {
        paste(HEADINGS + "I-7,Im,'=2+3,used,1,,yes\n").then().statusCode(303);
        String before = export();
        assertEquals(true, before.contains("I-7,Im,'=2+3,used,1.00,,yes\r\n"));
        upload(before).then().statusCode(303);
        assertEquals(before, export());
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Visitor.manager()
                .request()
                .contentType("multipart/form-data")
                .multiPart("pasted", HEADINGS + "I-8,Im,Forged,used,1,,yes\n")
                .post(IMPORT)
                .then()
                .statusCode(400);
        Visitor.advisor().get("/catalog?words=I-8 Im").then().body(containsString("No part holds these words"));
    }

    @Test
    void an_advisor_may_export_but_not_import() {
        Visitor ana = Visitor.advisor();
        ana.get("/catalog/parts.csv").then().statusCode(200).header("Content-Disposition", containsString("parts.csv"));
        ana.get(IMPORT).then().statusCode(403);
        ana.request()
                .contentType("multipart/form-data")
                .multiPart("csrf", ana.token())
                .multiPart("pasted", HEADINGS)
                .post(IMPORT)
                .then()
                .statusCode(403);
    }

    private static String export() {
        return Visitor.advisor().get("/catalog/parts.csv").asString();
    }

    private static Response upload(String text) {
        return uploadBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Response uploadBytes(byte[] bytes) {
        Visitor morgan = Visitor.manager();
        return morgan.request()
                .contentType("multipart/form-data")
                .queryParam("once", UUID.randomUUID().toString())
                .multiPart("csrf", morgan.token())
                .multiPart("file", "parts.csv", bytes, "text/csv")
                .multiPart("pasted", "")
                .post(IMPORT);
    }

    private static Response paste(String text) {
        Visitor morgan = Visitor.manager();
        return morgan.request()
                .contentType("multipart/form-data")
                .multiPart("csrf", morgan.token())
                .multiPart("file", "", new byte[0], "application/octet-stream")
                .multiPart("pasted", text, "text/plain; charset=UTF-8")
                .post(IMPORT);
    }
}
