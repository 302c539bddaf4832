package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.Stage;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order follows what is corrected of customer and car until the first paper, and never silently after. */
@QuarkusTest
class CardPagesTest {

    @Inject
    OrderLookup lookup;

    private Visitor ana;

    @BeforeEach
    void an_advisor() {
        ana = Visitor.advisor();
    }

    @Test
    void before_any_paper_a_corrected_name_and_plate_are_on_the_order_at_once() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "10.00");
        rename(order.now(), "Marie Alvarez");
        plate(order.now().vehicle(), "XYZ789");
        assertEquals("Marie Alvarez", order.now().card().customerName());
        assertEquals("XYZ789", order.now().card().plate());
        order.issued();
        ana.get(order.path() + "/estimates/1")
                .then()
                .body(allOf(containsString("Marie Alvarez"), containsString("XYZ789")));
    }

    @Test
    void after_the_first_paper_it_stays_until_somebody_takes_it_over() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "10.00").issued();
        String name = order.now().card().customerName();
        rename(order.now(), "Marie Alvarez");
        assertEquals(name, order.now().card().customerName());
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("Corrected since this order copied it"),
                        containsString("name " + name + " → Marie Alvarez")));
        ana.post(order.path() + "/card").then().statusCode(303).header("Location", endsWith(order.path()));
        assertEquals("Marie Alvarez", order.now().card().customerName());
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("Taken over as corrected: name " + name + " → Marie Alvarez"),
                        not(containsString("Corrected since this order copied it"))));
        ana.post(order.path() + "/card").then().statusCode(422).body(containsString("Nothing was corrected"));
        order.issued();
        ana.get(order.path() + "/estimates/1").then().body(containsString(name));
        ana.get(order.path() + "/estimates/2").then().body(containsString("Marie Alvarez"));
    }

    @Test
    void a_certificate_that_comes_later_frees_the_order_when_it_is_taken_over_and_not_before() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        var taxed = order.now().reckoning().totals(job -> true).total();
        exempt(order.now(), "EX-42");
        assertEquals(taxed, order.now().reckoning().totals(job -> true).total());
        ana.post(order.path() + "/card").then().statusCode(303);
        assertTrue(order.now().reckoning().totals(job -> true).taxes().isEmpty());
        ana.get(order.path()).then().body(containsString("tax exemption – → EX-42"));
    }

    @Test
    void a_wrong_car_is_exchanged_while_nobody_has_a_paper() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Vehicle right = AWorkOrder.checkedIn().now().vehicle();
        ana.get(order.path() + "/exchange?q=" + right.plate())
                .then()
                .body(containsString("value=\"" + right.id() + "\""));
        ana.post(order.path() + "/exchange", "vehicle", right.id())
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path()));
        assertEquals(right.id(), order.now().vehicle().id());
        assertEquals(right.customer().name(), order.now().card().customerName());
        ana.post(order.path() + "/exchange", "vehicle", "0").then().statusCode(422);
        ana.post(order.path() + "/exchange").then().statusCode(422).body(containsString("Which car is it?"));
    }

    @Test
    void once_there_is_a_paper_another_order_goes_on_with_concerns_and_jobs() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .withFlat("Wash", "10.00")
                .issued();
        Vehicle right = AWorkOrder.checkedIn().now().vehicle();
        String next = ana.post(order.path() + "/exchange", "vehicle", right.id())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        WorkOrder goesOn = lookup.order(Long.parseLong(next.substring(next.lastIndexOf('/') + 1)));
        assertEquals(Stage.CANCELLED, order.now().stage());
        assertEquals(right.id(), goesOn.vehicle().id());
        assertEquals(
                order.now().concerns().iterator().next().words(),
                goesOn.concerns().iterator().next().words());
        assertEquals(order.now().jobs().size(), goesOn.jobs().size());
        assertEquals(0, goesOn.agreement().lastEstimate());
    }

    private void rename(WorkOrder order, String name) {
        edit(order, name, order.customer().taxExempt());
    }

    private void exempt(WorkOrder order, String certificate) {
        edit(order, order.customer().name(), certificate);
    }

    private void edit(WorkOrder order, String name, String certificate) {
        ana.post(
                        "/customers/" + order.customer().id(),
                        "name",
                        name,
                        "phone",
                        order.customer().phone(),
                        "email",
                        order.customer().email(),
                        "address",
                        order.customer().address(),
                        "mayAlsoAuthorize",
                        order.customer().mayAlsoAuthorize(),
                        "taxExempt",
                        certificate,
                        "taxNumber",
                        order.customer().taxNumber(),
                        "language",
                        "",
                        "version",
                        order.customer().version())
                .then()
                .statusCode(303);
    }

    private void plate(Vehicle vehicle, String plate) {
        ana.post(
                        "/vehicles/" + vehicle.id(),
                        "year",
                        vehicle.modelYear() == null ? "" : vehicle.modelYear(),
                        "make",
                        vehicle.make(),
                        "model",
                        vehicle.model(),
                        "vin",
                        vehicle.vin(),
                        "plate",
                        plate,
                        "plateState",
                        vehicle.plateState(),
                        "keepVin",
                        "on",
                        "version",
                        vehicle.version())
                .then()
                .statusCode(303);
    }
}
