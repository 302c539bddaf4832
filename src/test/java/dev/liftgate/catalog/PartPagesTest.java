package dev.liftgate.catalog;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PartPagesTest {

    private static final String PARTS = "/catalog/parts";

    @Test
    void an_advisor_finds_parts_by_words_in_any_order() {
        Visitor.advisor()
                .get("/catalog?words=cable kestrel")
                .then()
                .statusCode(200)
                .body(containsString("KS-CBL-220"))
                .body(containsString("$25.00"))
                .body(not(containsString("AR-LAT-310")))
                .body(not(containsString("New part")));
    }

    @Test
    void words_that_mean_something_to_a_database_are_only_words() {
        Visitor.advisor()
                .get("/catalog?words=%_\\';drop table part;--<b>\0")
                .then()
                .statusCode(200)
                .body(containsString("No part holds these words"))
                .body(not(containsString("<b>")));
    }

    @Test
    void the_list_goes_on_where_the_page_ended() {
        String first = Visitor.advisor().get("/catalog").asString();
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        String last = first.replaceAll("(?s).*<a href=\"(/catalog/parts/\\d+)\">.*", "$1");
        Visitor.advisor()
                .get(next)
                .then()
                .statusCode(200)
                .body(containsString("From the start"))
                .body(not(containsString("\"" + last + "\"")));
    }

    @Test
    void a_manager_sees_the_form_for_a_new_part() {
        Visitor.manager()
                .get(PARTS + "/new")
                .then()
                .statusCode(200)
                .body(containsString("name=\"listPrice\""))
                .body(containsString("new, original maker"))
                .body(containsString("Sales tax 8.25 %"));
    }

    @Test
    void a_new_part_is_kept_and_sold_with_its_markup() {
        String here = aPart("T-NEW-1", "1,234.50");
        Visitor.advisor()
                .get(here)
                .then()
                .statusCode(200)
                .body(containsString("T-NEW-1"))
                .body(containsString("$1,604.85"))
                .body(not(containsString("name=\"cost\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "cost, '', What does it cost you?",
        "cost, -1, below zero",
        "cost, 'a lot', Write a figure",
        "cost, 1.005, At most 2 figures",
        "cost, 99999999, cannot be right",
        "listPrice, 12e3, Write a figure",
        "number, '', Which part number?",
        "condition, shiny, Choose one of",
        "taxCode, nonsense, no such tax",
        "feeCode, nonsense, no such fee",
    })
    void a_broken_field_is_named_and_nothing_typed_is_lost(String field, String typed, String message) {
        Visitor.manager()
                .post(
                        PARTS,
                        "number",
                        field.equals("number") ? typed : "T-BROKEN",
                        "brand",
                        "B",
                        "description",
                        "Keeps <b>this</b>",
                        "condition",
                        field.equals("condition") ? typed : "used",
                        "cost",
                        field.equals("cost") ? typed : "1",
                        "listPrice",
                        field.equals("listPrice") ? typed : "",
                        "taxCode",
                        field.equals("taxCode") ? typed : "",
                        "feeCode",
                        field.equals("feeCode") ? typed : "")
                .then()
                .statusCode(422)
                .body(containsString(message))
                .body(containsString("id=\"" + field + "-error\""))
                .body(containsString("Keeps &lt;b&gt;this&lt;/b&gt;"));
    }

    @Test
    void a_second_part_of_the_same_number_and_maker_is_refused() {
        aPart("T-TWIN", "1");
        Visitor.manager()
                .post(PARTS, "number", "T-TWIN", "brand", "Test", "description", "D", "condition", "used", "cost", "2")
                .then()
                .statusCode(422)
                .body(containsString("already"));
    }

    @Test
    void an_edit_is_saved() {
        String here = aPart("T-EDIT", "1");
        edit(here, "T-EDIT", "2", "0").then().statusCode(303);
        Visitor.manager()
                .get(here)
                .then()
                .body(containsString("value=\"2.00\""))
                .body(containsString("value=\"1\""));
    }

    @Test
    void two_edits_at_once_show_both_values_and_the_second_try_wins() {
        String here = aPart("T-CLASH", "1");
        edit(here, "T-CLASH", "2", "0").then().statusCode(303);
        edit(here, "T-CLASH", "3", "0")
                .then()
                .statusCode(409)
                .body(containsString("it is now 2.00, you typed 3.00"))
                .body(containsString("name=\"version\" value=\"1\""));
        edit(here, "T-CLASH", "3", "1").then().statusCode(303);
    }

    @Test
    void a_mistake_does_not_hide_that_somebody_else_saved() {
        String here = aPart("T-STALE", "1");
        edit(here, "T-STALE", "2", "0").then().statusCode(303);
        edit(here, "T-STALE", "oops", "0").then().statusCode(422).body(containsString("name=\"version\" value=\"0\""));
    }

    @Test
    void a_part_that_is_not_there_is_a_404() {
        Visitor.manager().get(PARTS + "/999999999").then().statusCode(404);
        Visitor.manager().get(PARTS + "/nonsense").then().statusCode(404);
        edit(PARTS + "/999999999", "X", "1", "0").then().statusCode(404);
    }

    @Test
    void a_technician_sees_no_prices_and_a_stranger_nothing() {
        Visitor.technician().get("/catalog").then().statusCode(403);
        Visitor.technician().get("/catalog/parts.csv").then().statusCode(403);
        Visitor.stranger().get("/catalog").then().statusCode(302);
    }

    @Test
    void an_advisor_changes_nothing() {
        Visitor ana = Visitor.advisor();
        ana.get(PARTS + "/new").then().statusCode(403);
        ana.post(PARTS, "number", "T-ADVISOR").then().statusCode(403);
        ana.post(aPart("T-LOCKED", "1"), "number", "T-OPEN").then().statusCode(403);
    }

    private static Response edit(String here, String number, String cost, String version) {
        return Visitor.manager()
                .post(
                        here,
                        "number",
                        number,
                        "brand",
                        "Test",
                        "description",
                        "A part",
                        "condition",
                        "used",
                        "cost",
                        cost,
                        "version",
                        version);
    }

    private static String aPart(String number, String cost) {
        return Visitor.manager()
                .post(
                        PARTS,
                        "number",
                        number,
                        "brand",
                        "Test",
                        "description",
                        "A part",
                        "condition",
                        "used",
                        "cost",
                        cost)
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/catalog/parts/\\d+"))
                .extract()
                .header("Location")
                .replaceAll(".*(/catalog/parts)", "$1");
    }
}
