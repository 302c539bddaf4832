package dev.liftgate.catalog;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OperationPagesTest {

    private static final String OPERATIONS = "/catalog/operations";

    @Test
    void the_list_shows_the_range_that_follows_beside_the_typical_one() {
        Visitor.advisor()
                .get(OPERATIONS)
                .then()
                .statusCode(200)
                .body(containsString("$250.00 – $550.00"))
                .body(containsString("$300.00 – $700.00 or more"))
                .body(not(containsString("New operation")));
    }

    @Test
    void an_operation_shows_its_lines_and_an_advisor_cannot_change_them() {
        Visitor.advisor()
                .get(OPERATIONS + "/latch-replacement")
                .then()
                .statusCode(200)
                .body(containsString("AR-LAT-310"))
                .body(containsString("72110-GEN-R"))
                .body(containsString("1 – 2 h × $120.00"))
                .body(containsString("VehicleRuns"))
                .body(not(containsString("name=\"hoursLow\"")));
    }

    @Test
    void a_manager_sees_the_form_for_a_new_operation() {
        Visitor.manager()
                .get(OPERATIONS + "/new")
                .then()
                .statusCode(200)
                .body(containsString("name=\"code\""))
                .body(containsString("Electrical diagnosis $145.00"));
    }

    @Test
    void a_new_operation_is_kept_and_priced() {
        anOperation("t-new", "1", "1.5");
        Visitor.advisor()
                .get(OPERATIONS + "/t-new")
                .then()
                .statusCode(200)
                .body(containsString("Range here $120.00 – $180.00"))
                .body(containsString("typical is $100.00 – $180.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "code, new, Small letters",
        "code, Über Alles, Small letters",
        "code, latch-replacement, already",
        "title, '', What is the work called?",
        "hoursLow, '', half an hour",
        "hoursHigh, 0.5, cannot be fewer",
        "hoursHigh, 201, cannot be right",
        "hoursLow, -1, below zero",
        "typicalHigh, 1, less than the range begins with",
        "typicalLow, '', Write a figure",
        "rate, nonsense, no such rate",
        "feeCode, nonsense, no such fee",
    })
    void a_broken_field_is_named_and_nothing_typed_is_lost(String field, String typed, String message) {
        Object[] fields = fields("1", "1.5", "code", "t-broken", "rate", "", "feeCode", "");
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = fields[i].equals(field) ? typed : fields[i + 1];
        }
        Visitor.manager()
                .post(OPERATIONS, fields)
                .then()
                .statusCode(422)
                .body(containsString(message))
                .body(containsString("id=\"" + field + "-error\""))
                .body(containsString("Do not &lt;drive&gt;"));
    }

    @Test
    void an_edit_is_saved() {
        String here = anOperation("t-edit", "1", "2");
        Visitor.manager().post(here, fields("1", "3", "version", "0")).then().statusCode(303);
        Visitor.manager()
                .get(here)
                .then()
                .body(containsString("action=\"" + here + "?once="))
                .body(containsString("action=\"" + here + "/parts?once="))
                .body(containsString("Range here $120.00 – $360.00"));
    }

    @Test
    void two_edits_at_once_show_both_values_and_the_second_try_wins() {
        String here = anOperation("t-clash", "1", "2");
        Visitor.manager().post(here, fields("1", "3", "version", "0")).then().statusCode(303);
        Visitor.manager()
                .post(here, fields("1", "4", "version", "0"))
                .then()
                .statusCode(409)
                .body(containsString("it is now 3, you typed 4"))
                .body(containsString("name=\"version\" value=\"1\""));
        Visitor.manager().post(here, fields("1", "4", "version", "1")).then().statusCode(303);
    }

    @Test
    void a_part_row_is_added_and_removed() {
        String here = anOperation("t-parts", "1", "1");
        Visitor.manager()
                .post(here + "/parts", "economy", "ks-cbl-220", "premium", "72131-GEN Genuine", "quantity", "2")
                .then()
                .statusCode(303)
                .header("Location", endsWith(here));
        String page = Visitor.manager().get(here).asString();
        assertTrue(page.contains("Range here $170.00 – $320.00"));
        String removal = page.replaceAll("(?s).*action=\"([^\"?]+/removal).*", "$1");
        Visitor.manager().post(removal).then().statusCode(303);
        Visitor.manager().post(removal).then().statusCode(404);
        Visitor.manager().get(here).then().body(containsString("Range here $120.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "economy, '', Which part number?",
        "economy, nothing-like-it, There is no part",
        "premium, nothing-like-it, There is no part",
        "quantity, 0, needs no row",
        "quantity, lots, Write a figure",
        "quantity, 1001, cannot be right",
    })
    void a_part_row_that_cannot_be_is_refused_beside_its_field(String field, String typed, String message) {
        String here = OPERATIONS + "/tire-rotation";
        Visitor.manager()
                .post(
                        here + "/parts",
                        "economy",
                        field.equals("economy") ? typed : "KS-CBL-220",
                        "premium",
                        field.equals("premium") ? typed : "",
                        "description",
                        "As I typed it",
                        "quantity",
                        field.equals("quantity") ? typed : "1")
                .then()
                .statusCode(422)
                .body(containsString(message))
                .body(containsString("As I typed it"));
    }

    @Test
    void an_operation_that_is_not_there_is_a_404() {
        Visitor.manager().get(OPERATIONS + "/no-such-work").then().statusCode(404);
        Visitor.manager()
                .post(OPERATIONS + "/no-such-work", fields("1", "1"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_wrong_person_is_kept_out() {
        Visitor.technician().get(OPERATIONS).then().statusCode(403);
        Visitor.stranger().get(OPERATIONS).then().statusCode(302);
        Visitor ana = Visitor.advisor();
        ana.get(OPERATIONS + "/new").then().statusCode(403);
        ana.post(OPERATIONS, fields("1", "1")).then().statusCode(403);
        ana.post(OPERATIONS + "/oil-change", fields("1", "1")).then().statusCode(403);
        ana.post(OPERATIONS + "/oil-change/parts", "economy", "KS-CBL-220")
                .then()
                .statusCode(403);
        ana.post(OPERATIONS + "/oil-change/parts/1/removal").then().statusCode(403);
    }

    private static String anOperation(String code, String low, String high) {
        Visitor.manager()
                .post(OPERATIONS, fields(low, high, "code", code))
                .then()
                .statusCode(303)
                .header("Location", endsWith(OPERATIONS + "/" + code));
        return OPERATIONS + "/" + code;
    }

    private static Object[] fields(String low, String high, Object... more) {
        Object[] fields = {
            "title", "Test work",
            "laborDescription", "Work done",
            "hoursLow", low,
            "hoursHigh", high,
            "typicalLow", "100",
            "typicalHigh", "180",
            "source", "A test",
            "safetyWords", "Do not <drive>"
        };
        Object[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
