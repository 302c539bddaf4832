package dev.liftgate.billing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Stage;
import dev.liftgate.rows.Fingerprint;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvoicePagesTest {

    @Inject
    Invoices invoices;

    @Inject
    EntityManager entities;

    @Test
    void shows_what_will_be_charged_before_it_is_written() {
        AWorkOrder order = repaired();
        Visitor.advisor()
                .get(order.path() + "/invoice/new")
                .then()
                .statusCode(200)
                .body(containsString("data-dialog-content"))
                .body(containsString(MoneyText.text(order.now().agreement().authorizedTotal())))
                .body(containsString("Write the invoice"));
        assertTrue(invoices.of(order.number()).isEmpty());
    }

    @Test
    void saves_one_invoice_however_often_the_form_is_sent() {
        AWorkOrder order = repaired();
        Visitor ana = Visitor.advisor();
        String key = UUID.randomUUID().toString();
        String total = MoneyText.plain(order.now().agreement().authorizedTotal());
        ana.postOnce(key, order.path() + "/invoice", "odometer", "118242", "total", total)
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path() + "/invoice"));
        ana.postOnce(key, order.path() + "/invoice", "odometer", "118242", "total", total)
                .then()
                .statusCode(303);
        ana.post(order.path() + "/invoice", "odometer", "118242", "total", total)
                .then()
                .statusCode(422)
                .body(containsString("has its invoice already"));
        assertEquals(
                order.now().agreement().authorizedTotal(),
                invoices.of(order.number()).orElseThrow().total());
    }

    @Test
    void the_page_tells_the_whole_story() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .withFlat("Lubricate the other latches", "39.00")
                .issued()
                .declined("money is tight")
                .done()
                .verified();
        written(order);
        Visitor.advisor()
                .get(order.path() + "/invoice")
                .then()
                .statusCode(200)
                .body(containsString("come off its clip"))
                .body(containsString("New release cable and clips"))
                .body(containsString("Complaint gone, checked by Ana Flores"))
                .body(containsString("Tom Becker"))
                .body(containsString("by phone 555-0142"))
                .body(containsString("Lubricate the other latches"))
                .body(containsString("“money is tight”"))
                .body(containsString("Balance"))
                .body(containsString(invoices.of(order.number()).orElseThrow().sha256()));
    }

    @Test
    void a_job_that_is_open_is_named() {
        AWorkOrder undecided =
                AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        complains(undecided, "waits for the customer’s decision");
        complains(undecided.authorized(), "is not done yet");
        complains(AWorkOrder.checkedIn().withFlat("Wash", "5.00"), "was never put before the customer");
        complains(AWorkOrder.checkedIn(), "There is no job on this order");
    }

    private void complains(AWorkOrder order, String words) {
        Visitor.advisor()
                .get(order.path() + "/invoice/new")
                .then()
                .statusCode(200)
                .body(containsString(words));
        Visitor.advisor()
                .post(order.path() + "/invoice", "odometer", "118242", "total", "0.00")
                .then()
                .statusCode(422)
                .body(containsString(words));
        assertTrue(invoices.of(order.number()).isEmpty());
    }

    @Test
    void a_cent_above_what_was_authorized_is_refused() {
        AWorkOrder order = repaired();
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update job set authorized_price = authorized_price - 0.01 where id = "
                                + order.job("A").id())
                .executeUpdate());
        complains(order, "costs more than the customer authorized");
    }

    @Test
    void another_total_than_the_one_looked_at_is_a_conflict() {
        AWorkOrder order = repaired();
        Visitor.advisor()
                .post(order.path() + "/invoice", "odometer", "118242", "total", "1.00")
                .then()
                .statusCode(409)
                .body(containsString("a total of $1.00"));
    }

    @Test
    void numbers_run_without_gaps_after_a_failed_attempt() {
        AWorkOrder first = repaired();
        AWorkOrder second = repaired();
        written(first);
        Visitor.advisor()
                .post(second.path() + "/invoice", "odometer", "118242", "total", "1.00")
                .then()
                .statusCode(409);
        written(second);
        assertEquals(
                invoices.of(first.number()).orElseThrow().number() + 1,
                invoices.of(second.number()).orElseThrow().number());
    }

    @Test
    void the_hash_is_the_one_of_what_is_kept() {
        AWorkOrder order = repaired();
        written(order);
        Invoice invoice = invoices.of(order.number()).orElseThrow();
        assertEquals(Fingerprint.of(invoice.content()), invoice.sha256());
        assertEquals(invoice.content(), dev.liftgate.money.KeptJson.write(invoice.bill()));
    }

    @Test
    void what_costs_nothing_is_paid_with_its_invoice_and_closes_with_the_hand_back() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withFlat("Set the child lock right", "0.00")
                .offered("A")
                .authorized()
                .done()
                .verified();
        written(order);
        assertTrue(order.now().progress().paidAt() != null);
        Visitor.advisor()
                .post(order.path() + "/return", "odometer", "118,241", "reason", "")
                .then()
                .statusCode(303);
        assertEquals(Stage.CLOSED, order.now().stage());
    }

    @Test
    void an_order_where_everything_was_declined_can_be_closed() {
        AWorkOrder order =
                AWorkOrder.checkedIn().withConfirmedCause().priced().issued().declined("sells the car");
        written(order);
        Visitor.advisor()
                .get(order.path() + "/invoice")
                .then()
                .statusCode(200)
                .body(containsString("“sells the car”"))
                .body(containsString("cannot be opened from inside"));
        Visitor.advisor()
                .post(order.path() + "/return", "odometer", "118241", "reason", "")
                .then()
                .statusCode(303);
        assertEquals(Stage.CLOSED, order.now().stage());
    }

    @Test
    void a_technician_and_a_stranger_see_no_invoice() {
        AWorkOrder order = repaired();
        written(order);
        for (String page : new String[] {"/invoice", "/invoice.pdf", "/invoice/new", "/payments/new", "/return"}) {
            Visitor.technician().get(order.path() + page).then().statusCode(403);
            Visitor.stranger().get(order.path() + page).then().statusCode(302);
        }
        Visitor.technician()
                .post(order.path() + "/invoice", "odometer", "118242", "total", "0")
                .then()
                .statusCode(403);
    }

    @Test
    void an_invoice_that_is_not_written_is_not_found() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Visitor.advisor().get(order.path() + "/invoice").then().statusCode(404);
        Visitor.advisor().get(order.path() + "/payments/new").then().statusCode(404);
        Visitor.advisor().get("/orders/1/invoice/new").then().statusCode(404);
    }

    static AWorkOrder repaired() {
        return AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .done()
                .verified();
    }

    static void written(AWorkOrder order) {
        Visitor.advisor()
                .post(
                        order.path() + "/invoice",
                        "odometer",
                        "118242",
                        "total",
                        MoneyText.plain(order.now().agreement().authorizedTotal()))
                .then()
                .statusCode(303);
    }
}
