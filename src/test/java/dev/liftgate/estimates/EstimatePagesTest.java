package dev.liftgate.estimates;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.PriceBasis;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EstimatePagesTest {

    @Inject
    Estimates estimates;

    @Test
    void issuing_leads_to_the_first_version() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        Visitor.advisor()
                .post(order.path() + "/estimates")
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path() + "/estimates/1"));
        assertEquals(1, order.now().agreement().lastEstimate());
    }

    @Test
    void the_page_says_what_was_told_found_proposed_and_what_it_costs() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .statusCode(200)
                .body(containsString("Estimate " + order.number() + ", version 1"))
                .body(containsString("Back door won’t open from the inside"))
                .body(containsString("rear right door"))
                .body(containsString("come off its clip"))
                .body(containsString("Loose, light or travels too far"))
                .body(containsString("Moderate."))
                .body(containsString("2HKRM4H50EH012345"))
                .body(containsString("118,240 mi in"))
                .body(containsString("new, original maker"))
                .body(containsString("Luis Alvarez, son"))
                .body(containsString("ARD 000000"))
                .body(containsString(
                        estimates.latest(order.number()).orElseThrow().sha256()));
    }

    @Test
    void the_latest_version_is_sent_from_its_own_page() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .priced("A", "310.00", PriceBasis.PRICE)
                .issued();
        String sends = "href=\"" + order.path() + "/links\"";
        Visitor.advisor().get(order.path() + "/estimates/1").then().body(not(containsString(sends)));
        Visitor.advisor().get(order.path() + "/estimates/2").then().body(containsString(sends));
    }

    @Test
    void a_form_that_is_sent_twice_issues_one_version() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        Visitor ana = Visitor.advisor();
        String key = UUID.randomUUID().toString();
        ana.postOnce(key, order.path() + "/estimates").then().statusCode(303);
        ana.postOnce(key, order.path() + "/estimates")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/estimates/1"));
        assertEquals(1, estimates.versions(order.number()).size());
    }

    @Test
    void a_second_version_without_any_change_is_refused() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        Visitor.advisor()
                .post(order.path() + "/estimates")
                .then()
                .statusCode(422)
                .body(containsString("Nothing has changed since version 1"));
        assertEquals(1, order.now().agreement().lastEstimate());
    }

    @Test
    void a_job_without_a_price_is_named() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause();
        Visitor.advisor()
                .post(order.path() + "/estimates")
                .then()
                .statusCode(422)
                .body(containsString("has no price yet"));
        assertTrue(estimates.latest(order.number()).isEmpty());
    }

    @Test
    void a_part_that_nobody_chose_is_on_the_paper_in_its_usual_grade() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced("A", "200.00", PriceBasis.PRICE);
        Visitor.advisor().post(order.path() + "/estimates").then().statusCode(303);
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .body(containsString(order.job("A").lines().stream()
                        .filter(Line::isUsual)
                        .findFirst()
                        .orElseThrow()
                        .economy()
                        .number()));
    }

    @Test
    void the_next_version_says_what_changed() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .withFlat("Lubricate the other three latches", "39.00")
                .issued();
        Visitor.advisor()
                .get(order.path() + "/estimates/2")
                .then()
                .statusCode(200)
                .body(containsString("Replaces version 1"))
                .body(containsString("What changed since version 1"))
                .body(containsString("Added: B · Lubricate the other three latches, $39.00"));
        Visitor.advisor().get(order.path() + "/estimates/1").then().body(not(containsString("Lubricate")));
    }

    @Test
    void a_technician_and_a_stranger_see_no_estimate() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        Visitor.technician().get(order.path() + "/estimates/1").then().statusCode(403);
        Visitor.technician().get(order.path() + "/estimates/1.pdf").then().statusCode(403);
        Visitor.technician().post(order.path() + "/estimates").then().statusCode(403);
        Visitor.stranger().get(order.path() + "/estimates/1").then().statusCode(302);
    }

    @Test
    void a_version_that_was_never_issued_is_not_found() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Visitor.advisor().get(order.path() + "/estimates/1").then().statusCode(404);
        Visitor.advisor().get(order.path() + "/estimates/1.pdf").then().statusCode(404);
        Visitor.advisor()
                .get("/orders/999999999999999999999/estimates/1")
                .then()
                .statusCode(404);
    }

    @Test
    void the_pdf_is_one() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        byte[] pdf = Visitor.advisor()
                .get(order.path() + "/estimates/1.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("estimate-" + order.number() + "-version-1.pdf"))
                .extract()
                .asByteArray();
        assertTrue(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII).startsWith("%PDF-"));
    }
}
