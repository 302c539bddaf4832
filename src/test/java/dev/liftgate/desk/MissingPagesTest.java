package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What papers will ask is marked at check-in; what is missing later is filled in on one page. */
@QuarkusTest
class MissingPagesTest {

    private static final String VIN = "1HGCM82633A004352";

    private Visitor ana;

    @BeforeEach
    void ana_is_at_the_desk() {
        ana = Visitor.advisor();
    }

    @Test
    void check_in_marks_what_the_papers_will_need_and_says_why() {
        ana.get("/orders/new")
                .then()
                .body(allOf(
                        containsString(
                                "<label for=\"address\">Address <span class=\"needed\" title=\"On the estimate: "),
                        containsString("<label for=\"vin\">VIN <span class=\"needed\""),
                        containsString("<label for=\"promised\">Promised for <span class=\"needed\""),
                        containsString("<label for=\"email\">E-mail <span class=\"optional\">")));
    }

    @Test
    void a_known_car_is_asked_for_what_is_not_known_of_it_and_nothing_twice() {
        WorkOrder first = AnIntake.ofANewCar().takenBy(ana).now();
        long vehicle = first.vehicle().id();
        ana.get("/orders/new?vehicle=" + vehicle)
                .then()
                .body(allOf(
                        containsString("id=\"address\""),
                        containsString("id=\"vin\""),
                        not(containsString("id=\"phone\"")),
                        not(containsString("id=\"plate\""))));
        AWorkOrder again = AnIntake.ofVehicle(vehicle)
                .with("address", "1 Elm Street")
                .with("vin", VIN)
                .takenBy(ana);
        assertEquals("1 Elm Street", again.now().card().address());
        assertEquals(VIN, again.now().vehicle().vin());
        ana.get("/orders/new?vehicle=" + vehicle)
                .then()
                .body(allOf(not(containsString("id=\"address\"")), not(containsString("id=\"vin\""))));
    }

    @Test
    void a_car_whose_model_looks_like_a_year_still_needs_one() {
        AWorkOrder order = AnIntake.ofANewCar()
                .with("year", "")
                .with("make", "Peugeot")
                .with("model", "2008")
                .with("address", "1 Elm Street")
                .with("vin", VIN)
                .with("promised", "2030-01-15T17:00")
                .takenBy(ana)
                .withFlat("Wash", "20.00");
        ana.post(order.path() + "/estimates")
                .then()
                .statusCode(422)
                .body(containsString("year, make and model is missing"));
        ana.post(order.path() + "/missing", "year", "2019").then().statusCode(303);
        ana.post(order.path() + "/estimates").then().statusCode(303);
    }

    @Test
    void what_is_missing_is_filled_in_on_one_page_that_leads_back_to_the_order() {
        AWorkOrder order =
                AnIntake.ofANewCar().with("odometer", "").takenBy(ana).withFlat("Wash", "20.00");
        ana.post(order.path() + "/estimates")
                .then()
                .statusCode(422)
                .body(containsString("href=\"" + order.path() + "/missing\">Fill in what is missing"));
        ana.get(order.path() + "/missing")
                .then()
                .body(allOf(
                        containsString("name=\"address\""),
                        containsString("name=\"vin\""),
                        containsString("name=\"odometer\""),
                        containsString("name=\"promised\""),
                        not(containsString("name=\"plate\""))));
        ana.post(
                        order.path() + "/missing",
                        "address",
                        "1 Elm Street",
                        "vin",
                        VIN,
                        "odometer",
                        "118,240",
                        "odometerUnit",
                        "mi",
                        "promised",
                        "2031-05-02T15:30")
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path()));
        WorkOrder now = order.now();
        assertEquals("1 Elm Street", now.card().address());
        assertEquals(Odometer.miles(118_240), now.odometerIn());
        ana.get(order.path() + "/missing").then().body(containsString("Nothing: customer, car and promise"));
        ana.post(order.path() + "/estimates").then().statusCode(303);
    }

    @Test
    void nothing_that_is_known_is_overwritten_and_nothing_typed_is_lost() {
        AWorkOrder order = AnIntake.ofANewCar().with("address", "9 Oak Lane").takenBy(ana);
        ana.post(order.path() + "/missing", "address", "1 Elm Street", "vin", "1HGCM82633A004353", "promised", "soon")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"promised-error\""), containsString("value=\"1HGCM82633A004353\"")));
        assertEquals("", order.now().vehicle().vin());
        assertNull(order.now().arrangement().promisedAt());
        ana.post(order.path() + "/missing", "address", "1 Elm Street", "phone", "1")
                .then()
                .statusCode(303);
        assertEquals("9 Oak Lane", order.now().customer().address());
        Visitor.technician().get(order.path() + "/missing").then().statusCode(403);
    }

    @Test
    void the_tour_of_the_demo_shop_meets_no_refusal_under_the_rules_of_its_address() {
        Visitor morgan = Visitor.manager();
        try {
            morgan.post("/rules/choice", "code", "us-ca", "number", "0");
            AWorkOrder order = AnIntake.ofANewCar().takenBy(ana);
            order.recommended("door-panel-diagnosis").offered("A").authorized();
            order.withConfirmedCause().done();
            for (Job job : order.now().jobs()) {
                if (job.quote().price() == null) {
                    order.priced(job.letter(), MoneyText.plain(job.quote().proposal()), PriceBasis.PRICE);
                }
            }
            ana.post(order.path() + "/estimates").then().statusCode(303);
            order.authorized().done().change((now, by) -> now.concerns()
                    .iterator()
                    .next()
                    .correct("New release cable; the door opens from both sides.", by));
            String total = MoneyText.plain(order.now().agreement().authorizedTotal());
            ana.post(order.path() + "/invoice", "odometer", "118242", "total", total)
                    .then()
                    .statusCode(303);
        } finally {
            morgan.post("/rules/choice", "code", "default", "number", "0");
        }
    }
}
