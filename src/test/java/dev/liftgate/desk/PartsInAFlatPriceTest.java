package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALawfulOrder.LawfulShop;
import dev.liftgate.AWorkOrder;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Job;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A flat price in own words says whether parts are in it, where the law wants parts listed. */
@QuarkusTest
class PartsInAFlatPriceTest {

    private static final String BRAKES = "Front brake pads and rotors";
    private static final String LAW = "the invoice lists parts in Florida (Fla. Stat. § 559.911(3))";

    private Visitor ana;

    @BeforeEach
    void ana_is_at_the_desk() {
        ana = Visitor.advisor();
    }

    @Test
    void in_florida_a_job_in_own_words_says_whether_there_are_parts_in_it() {
        try (LawfulShop florida = LawfulShop.under("us-fl")) {
            AWorkOrder order = arranged();
            ana.get(order.path() + "/jobs/new")
                    .then()
                    .body(allOf(containsString("Parts in this price"), containsString(LAW)));
            add(order, "title", BRAKES, "price", "289")
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString("id=\"parts-error\""), containsString("value=\"289\"")));
            assertEquals(List.of(), order.now().jobs());
            add(order, "title", BRAKES, "price", "289", "parts", "perhaps")
                    .then()
                    .statusCode(422);
            add(order, "title", "Scan for codes", "price", "89", "parts", "none")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(order.path()));
            ana.get(order.path())
                    .then()
                    .body(allOf(not(containsString(LAW)), containsString("Job A: no parts in its price")));
            ana.post(order.path() + "/estimates").then().statusCode(303);
            ana.get(order.path() + "/estimates/1")
                    .then()
                    .body(allOf(containsString(">No parts<"), not(containsString("<td>Parts</td>"))));
            assertTrue(PrintedPdf.at(order.path() + "/estimates/1.pdf").read().contains("No parts"));
        }
    }

    @Test
    void parts_that_are_in_it_are_written_as_lines_and_nothing_more_is_asked() {
        try (LawfulShop florida = LawfulShop.under("us-fl")) {
            AWorkOrder order = arranged();
            String lines = add(order, "title", BRAKES, "price", "189", "parts", "lines")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            assertTrue(lines.endsWith("/jobs/" + order.job("A").id() + "/lines"), lines);
            ana.post(order.path() + "/estimates").then().statusCode(422).body(containsString(LAW));
            addPart(order);
            ana.get(order.path()).then().body(not(containsString(LAW)));
            ana.post(order.path() + "/estimates").then().statusCode(303);
            ana.get(order.path() + "/estimates/1")
                    .then()
                    .body(allOf(containsString("<td>Parts</td>"), not(containsString("No parts"))));
        }
    }

    @Test
    void a_job_that_was_never_asked_is_an_obstacle_until_the_page_that_fills_in_the_rest_is_answered() {
        try (LawfulShop florida = LawfulShop.under("us-fl")) {
            AWorkOrder order = unasked(arranged());
            String where = order.path() + "/missing";
            ana.get(order.path())
                    .then()
                    .body(allOf(
                            containsString("job A, “" + BRAKES + "”"),
                            containsString(LAW),
                            containsString("href=\"" + where + "\"")));
            ana.post(order.path() + "/estimates")
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString(LAW), containsString("href=\"" + where + "\"")));
            Job job = order.job("A");
            ana.get(where)
                    .then()
                    .body(allOf(
                            containsString("name=\"noParts\" value=\"" + job.id() + "\""),
                            containsString("href=\"" + order.path() + "/jobs/" + job.id() + "/lines\"")));
            ana.post(where, "noParts", job.id()).then().statusCode(303);
            assertTrue(order.job("A").terms().noParts());
            ana.get(where).then().body(not(containsString("noParts")));
            ana.post(order.path() + "/estimates").then().statusCode(303);
            order.authorized().done();
            String total = MoneyText.plain(order.now().agreement().authorizedTotal());
            ana.post(order.path() + "/invoice", "odometer", "118,244", "total", total)
                    .then()
                    .statusCode(303);
            ana.get(order.path() + "/invoice").then().body(containsString(">No parts<"));
        }
    }

    @Test
    void an_invoice_waits_for_the_answer_as_well() {
        AWorkOrder order = unasked(arranged()).issued().authorized().done();
        try (LawfulShop florida = LawfulShop.under("us-fl")) {
            ana.get(order.path() + "/invoice/new").then().body(containsString(LAW));
            ana.post(order.path() + "/missing", "noParts", order.job("A").id())
                    .then()
                    .statusCode(303);
            ana.get(order.path() + "/invoice/new").then().body(not(containsString(LAW)));
        }
    }

    @Test
    void the_answer_stands_on_the_page_of_the_job_and_can_be_taken_back() {
        try (LawfulShop florida = LawfulShop.under("us-fl")) {
            AWorkOrder order = unasked(arranged());
            String work = order.path() + "/jobs/" + order.job("A").id() + "/work";
            ana.get(work).then().body(containsString("name=\"parts\""));
            ana.post(work, "parts", "none").then().statusCode(303);
            assertTrue(order.job("A").terms().noParts());
            ana.post(work, "need", "REQUIRED").then().statusCode(303);
            assertTrue(order.job("A").terms().noParts(), "a form without the question leaves it as it was");
            ana.post(work, "parts", "").then().statusCode(303);
            assertFalse(order.job("A").terms().noParts());
        }
    }

    @Test
    void work_of_another_shop_and_operations_of_the_catalog_are_not_asked_about() {
        try (LawfulShop florida = LawfulShop.under("us-fl")) {
            AWorkOrder order = arranged();
            add(order, "title", "Align the wheels", "price", "90", "sublet", "on")
                    .then()
                    .statusCode(303);
            add(order, "operation", "door-panel-diagnosis", "price", "").then().statusCode(303);
            ana.get(order.path()).then().body(not(containsString(LAW)));
        }
    }

    @Test
    void without_a_law_that_lists_parts_nothing_is_asked() {
        AWorkOrder order = arranged();
        ana.get(order.path() + "/jobs/new").then().body(not(containsString("Parts in this price")));
        add(order, "title", BRAKES, "price", "289").then().statusCode(303);
        ana.get(order.path()).then().body(not(containsString("lists parts")));
        ana.post(order.path() + "/estimates").then().statusCode(303);
        ana.get(order.path() + "/estimates/1").then().body(containsString("<td>Parts</td>"));
    }

    @Test
    void work_that_is_done_over_says_of_parts_what_it_said_before() {
        try (LawfulShop florida = LawfulShop.under("us-fl")) {
            AWorkOrder earlier = AWorkOrder.checkedIn()
                    .withFlat("Scan for codes", "89.00")
                    .offered("A")
                    .declined("Not now");
            assertTrue(earlier.job("A").terms().noParts());
            long declined = earlier.job("A").id();
            AWorkOrder next = earlier.nextVisit();
            ana.post(next.path() + "/turned-down/" + declined).then().statusCode(303);
            assertTrue(next.job("A").terms().noParts());
        }
    }

    @Test
    void in_spanish_the_paper_says_it_in_spanish() {
        try (LawfulShop florida = LawfulShop.under("us-fl")) {
            AWorkOrder order = arranged().speaking("es");
            add(order, "title", "Leer averías", "price", "89", "parts", "none")
                    .then()
                    .statusCode(303);
            ana.post(order.path() + "/estimates").then().statusCode(303);
            ana.get(order.path() + "/estimates/1").then().body(containsString(">Sin piezas<"));
        }
    }

    /** With all that the papers of Florida need beside it. */
    private AWorkOrder arranged() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.post(order.path() + "/terms", "paymentIntended", "Card", "replacedParts", "KEPT")
                .then()
                .statusCode(303);
        return order;
    }

    /** A job as an older release took it down. */
    private static AWorkOrder unasked(AWorkOrder order) {
        return order.change(
                (now, by) -> now.addFlat(null, ChargeKind.LABOR, BRAKES, AWorkOrder.money("289.00"), null, by));
    }

    private Response add(AWorkOrder order, Object... fields) {
        return ana.post(order.path() + "/jobs", fields);
    }

    private void addPart(AWorkOrder order) {
        ana.post(
                        order.path() + "/jobs/" + order.job("A").id() + "/lines",
                        "kind",
                        "PART",
                        "description",
                        "Brake pads",
                        "number",
                        "BP-1",
                        "brand",
                        "Acme",
                        "condition",
                        "new-aftermarket",
                        "quantity",
                        "1",
                        "price",
                        "100")
                .then()
                .statusCode(303);
    }
}
