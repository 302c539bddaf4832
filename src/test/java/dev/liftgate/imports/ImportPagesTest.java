package dev.liftgate.imports;

import static dev.liftgate.imports.AnUpload.HEADINGS;
import static dev.liftgate.imports.AnUpload.PLACE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportPagesTest {

    private static final String NOTHING = "No part holds these words";

    @Test
    void a_manager_sees_where_to_put_the_file() {
        Visitor.manager()
                .get(PLACE)
                .then()
                .statusCode(200)
                .body(containsString("action=\"/catalog/imports?once="))
                .body(containsString("multipart/form-data"))
                .body(containsString("type=\"file\""));
    }

    @Test
    void a_preview_says_what_is_new_changed_and_unchanged_and_changes_nothing() {
        AnUpload.of("PV-1,Im,First,used,1,,yes\nPV-2,Im,Second,used,2,,no\n").confirmed();
        AnUpload preview = AnUpload.of(
                "PV-1,Im,First,used,1,,yes\nPV-2,Im,Zweiter <b>,rebuilt,3,4.5,no\nPV-3,Im,Third,used,1,,no\n");
        preview.page()
                .body(containsString("<strong>1</strong><span>new"))
                .body(containsString("<strong>1</strong><span>changed"))
                .body(containsString("<strong>1</strong><span>unchanged"))
                .body(containsString("<del>Second</del> → Zweiter &lt;b&gt;"))
                .body(containsString("<del>2.00</del> → 3.00"))
                .body(containsString("nothing → 4.50"))
                .body(containsString("Take over 3 rows"));
        finds("PV-2 Im", "Second");
        preview.confirmed()
                .page()
                .body(containsString("The catalog is up to date: 1 added, 1 changed. Confirmed by Morgan Hale"));
        finds("PV-2 Im", "$4.50");
        finds("PV-3 Im", "Third");
    }

    @Test
    void one_row_is_one_row() {
        AnUpload.of("ONE-1,Im,Alone,used,1,,yes\n")
                .page()
                .body(containsString("Take over 1 row<"))
                .body(not(containsString("1 rows")));
    }

    @Test
    void parts_that_the_file_does_not_name_stay_as_they_are() {
        AnUpload.of("LEFT-1,Im,Stays here,used,1,,yes\n").confirmed();
        AnUpload.of("LEFT-2,Im,Comes,used,1,,yes\n")
                .confirmed()
                .page()
                .body(matchesPattern("(?s).*<strong>[\\d,]+</strong><span>not in this file, left as they are.*"));
        finds("LEFT-1", "Stays here");
    }

    @Test
    void a_fee_comes_with_its_column_and_stays_without_it() {
        String with = HEADINGS.strip() + ",fee\n";
        AnUpload.of("FEE-1,Im,A,used,1,,yes\n").confirmed();
        AnUpload named = AnUpload.ofText(with + "FEE-1,Im,A,used,1,,yes,waste\n");
        named.page().body(containsString("<del>no fee</del> → waste"));
        named.confirmed();
        AnUpload.of("FEE-1,Im,A,used,1,,yes\n").page().body(containsString("There is nothing to take over"));
        AnUpload.ofText(with + "FEE-1,Im,A,used,1,,yes,nonsense\n")
                .page()
                .body(containsString("fee: Write no or the code of one of your fees"));
        AnUpload.ofText(with + "FEE-1,Im,A,used,1,,yes,no\n").page().body(containsString("<del>waste</del> → no fee"));
        assertTrue(Visitor.advisor()
                .get("/catalog/parts.csv")
                .asString()
                .lines()
                .anyMatch(line -> line.startsWith("FEE-1,") && line.endsWith(",waste")));
    }

    @Test
    void rows_may_be_pasted_instead() {
        AnUpload.pasted(HEADINGS + "PASTE-1,Im,Pasted,used,1,,yes\n").confirmed();
        finds("PASTE-1", "Pasted");
    }

    @Test
    void one_broken_row_keeps_all_the_others_out() {
        AnUpload refused = AnUpload.of("BR-1,Im,Good,used,1,,yes\nBR-2,Im,Bad,used,<b>,,yes\n");
        refused.page()
                .body(containsString("Nothing was imported: one row needs attention."))
                .body(containsString("<td>3</td><th scope=\"row\">BR-2</th><td>cost: Write a figure"));
        refused.press("confirmation").statusCode(422).body(containsString("is not taken and cannot be confirmed"));
        Visitor.advisor().get("/catalog?words=BR-1 Im").then().body(containsString(NOTHING));
    }

    @Test
    void a_hundred_problems_are_shown_and_all_can_be_downloaded_without_formulas() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 130; i++) {
            rows.append("=MANY-").append(i).append(",Im,D,used,-1,,yes\n");
        }
        AnUpload refused = AnUpload.of(rows.toString());
        refused.page()
                .body(containsString("130 rows need attention"))
                .body(containsString("=MANY-100<"))
                .body(not(containsString("=MANY-101<")))
                .body(containsString("and 30 more"));
        String file = refused.problems()
                .statusCode(200)
                .header("Content-Disposition", containsString("problems.csv"))
                .extract()
                .asString();
        assertEquals(131, file.lines().count());
        assertTrue(file.contains("131,'=MANY-130,cost: This cannot be below zero\r\n"), file);
    }

    @Test
    void doubles_in_the_file_name_both_rows() {
        AnUpload.of("DB-1,Im,A,used,1,,yes\nDB-2,Im,A,used,1,,yes\nDB-1,Im,B,used,2,,yes\n")
                .page()
                .body(containsString("number: The same part of the same maker stands in row 2"));
    }

    @Test
    void a_file_that_changes_nothing_offers_nothing() {
        AnUpload.of("SAME-1,Im,A,used,1,,yes\n").confirmed();
        AnUpload again = AnUpload.of("SAME-1,Im,A,used,1.00,,yes\n");
        again.page().body(containsString("There is nothing to take over")).body(not(containsString("Take over 1")));
        again.press("confirmation").statusCode(422).body(containsString("This file changes nothing"));
    }

    @Test
    void what_was_confirmed_once_is_not_taken_twice() {
        AnUpload upload = AnUpload.of("TW-1,Im,A,used,1,,yes\n").confirmed();
        upload.press("confirmation").statusCode(422).body(containsString("is in the catalog and cannot be confirmed"));
        upload.press("withdrawal").statusCode(422);
    }

    @Test
    void a_catalog_that_changed_meanwhile_is_compared_again_first() {
        AnUpload.of("ME-1,Im,A,used,1,,yes\n").confirmed();
        AnUpload preview = AnUpload.of("ME-1,Im,A,used,2,,yes\nME-2,Im,A,used,2,,yes\n");
        AnUpload.of("ME-2,Im,A,used,2,,yes\n").confirmed();
        preview.page()
                .body(containsString("The catalog has changed since this was shown"))
                .body(not(containsString("Take over")));
        preview.press("confirmation").statusCode(422).body(containsString("Compare again, then confirm"));
        finds("ME-1 Im", "$1.");
        preview.press("comparison").statusCode(303);
        preview.page()
                .body(containsString("<strong>0</strong><span>new"))
                .body(containsString("<strong>1</strong><span>unchanged"))
                .body(containsString("Take over 2 rows"));
        preview.confirmed().page().body(containsString("0 added, 1 changed"));
    }

    @Test
    void before_a_preview_is_thrown_away_it_says_what_that_means() {
        AnUpload.of("ASKS-1,Im,Nothing yet,used,1,,yes\n")
                .page()
                .body(matchesPattern("(?s).*<details class=.asking.><summary[^>]*>Throw away</summary>.*"
                        + "Nothing of the file is taken over.*/withdrawal.*</details>.*"));
    }

    @Test
    void a_preview_can_be_thrown_away() {
        AnUpload preview = AnUpload.of("TH-1,Im,A,used,1,,yes\n");
        preview.press("withdrawal").statusCode(303);
        preview.page().body(containsString("thrown away"));
        preview.press("confirmation").statusCode(422);
        Visitor.advisor().get("/catalog?words=TH-1 Im").then().body(containsString(NOTHING));
    }

    @Test
    void a_file_as_a_whole_is_refused_in_plain_words() {
        refused("", "The file is empty");
        refused(HEADINGS, "There is no part below the headings");
        refused(HEADINGS + "Q-1,\"Im,Cable, long,used,1,,yes\n", "The quotation marks of row 2 do not close");
        refused(HEADINGS + "Q-1,I\0m,D,used,1,,yes\n", "Line 2 holds a character that no text has");
        refused(HEADINGS + "Q-1,Im,D,us", "is the file cut off?");
        AnUpload.of(HEADINGS.getBytes(StandardCharsets.UTF_16)).page().body(containsString("This file is UTF-16"));
    }

    @Test
    void another_encoding_unknown_columns_and_backslashes_come_through() {
        String text = "number;brand;description;condition;cost;list_price;taxable;Gewicht\n"
                + "ENC-1;Im;Türgriff \\N außen;used;1.234,50;;no;3 kg\n";
        AnUpload upload = AnUpload.of(text.getBytes(Charset.forName("windows-1252")));
        upload.page()
                .body(containsString("Read as Windows-1252, cells apart by semicolons"))
                .body(containsString("Columns left out, since they mean nothing here: Gewicht"));
        upload.confirmed();
        finds("ENC-1", "Türgriff \\N außen");
        finds("ENC-1", "$1,234.50");
    }

    @Test
    void what_is_exported_can_be_imported_and_changes_nothing() {
        AnUpload.ofText(HEADINGS.strip() + ",cross_numbers\nEX-7,Im,'=2+3,used,1,,yes,AB 1|=C2\n")
                .confirmed();
        String before = export();
        assertTrue(before.contains("EX-7,Im,'=2+3,used,1.00,,yes,AB 1|=C2,no\r\n"), before);
        AnUpload.ofText(before).page().body(containsString("There is nothing to take over"));
        AnUpload.of("EX-7,Im,Plain,used,1,,yes\n").confirmed();
        assertTrue(export().contains("EX-7,Im,Plain,used,1.00,,yes,AB 1|=C2,no\r\n"), "cross-numbers stay");
    }

    @Test
    void nothing_chosen_is_said_beside_the_form() {
        Visitor morgan = Visitor.manager();
        morgan.request()
                .contentType("multipart/form-data")
                .multiPart("csrf", morgan.token())
                .multiPart("pasted", " ")
                .post(PLACE)
                .then()
                .statusCode(422)
                .body(containsString("Choose a file, or paste its rows"));
    }

    @Test
    void a_file_beyond_the_limit_is_told_the_limits() {
        byte[] large = new byte[(int) PartsFile.MOST_BYTES + 1];
        AnUpload.send(large).then().statusCode(422).body(containsString("It may have 40 MB and 300,000 rows"));
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Visitor.manager()
                .request()
                .contentType("multipart/form-data")
                .multiPart("pasted", HEADINGS + "I-8,Im,Forged,used,1,,yes\n")
                .post(PLACE)
                .then()
                .statusCode(400);
    }

    @Test
    void an_advisor_may_export_but_not_import_and_a_technician_neither() {
        Visitor ana = Visitor.advisor();
        ana.get("/catalog/parts.csv").then().statusCode(200).header("Content-Disposition", containsString("parts.csv"));
        ana.get(PLACE).then().statusCode(403);
        ana.get(PLACE + "/1").then().statusCode(403);
        ana.post(PLACE + "/1/confirmation").then().statusCode(403);
        Visitor.technician().get("/catalog/parts.csv").then().statusCode(403);
        Visitor.stranger().get(PLACE).then().statusCode(302);
    }

    @Test
    void an_import_that_is_not_there_is_a_404() {
        Visitor morgan = Visitor.manager();
        morgan.get(PLACE + "/999999999").then().statusCode(404);
        morgan.post(PLACE + "/999999999/confirmation").then().statusCode(404);
        morgan.get(PLACE + "/nonsense").then().statusCode(404);
    }

    private static void refused(String text, String reason) {
        AnUpload.ofText(text)
                .page()
                .body(containsString("Nothing was imported"))
                .body(containsString(reason));
    }

    private static void finds(String words, String shown) {
        Visitor.advisor().get("/catalog?words=" + words).then().body(containsString(shown));
    }

    private static String export() {
        return Visitor.advisor().get("/catalog/parts.csv").asString();
    }
}
