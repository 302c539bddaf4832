package dev.liftgate.billing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A car with a kilometer dash in a shop of miles, from check-in to hand-back. */
@QuarkusTest
class OdometerUnitTest {

    private Visitor ana;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_from_abroad_is_in_the_shop() {
        ana = Visitor.advisor();
        visit = AnIntake.ofANewCar()
                .with("guide", "none")
                .without("facet")
                .with("address", "4 Elm Court, Springfield, CA")
                .with("vin", "1HGCM82633A004352")
                .with("promised", "2035-05-04T17:00")
                .with("odometer", "118 240")
                .with("odometerUnit", "km")
                .takenBy(ana);
        visit.withFlat("Wash", "15.00").issued();
    }

    @Test
    void order_and_papers_say_what_the_dash_says() {
        assertEquals(Odometer.kilometers(118_240), visit.now().odometerIn());
        ana.get(visit.path()).then().body(containsString("118,240 km"));
        ana.get(visit.path() + "/estimates/1").then().body(containsString("118,240 km in"));
        ana.get(visit.path() + "/vehicle-receipt").then().body(containsString("118,240 km"));
        ana.get("/orders/new?vehicle=" + visit.now().vehicle().id())
                .then()
                .body(containsString("<option value=\"km\" selected>"));
    }

    @Test
    void the_reading_at_the_hand_back_is_compared_across_units_and_typed_as_at_check_in() {
        visit.authorized()
                .done()
                .change((order, by) -> order.concerns().iterator().next().correct("Washed", by));
        invoice("73 471", "mi").then().statusCode(303);
        ana.get(visit.path() + "/invoice")
                .then()
                .body(allOf(containsString("118,240 km in"), containsString("73,471 mi out")));
        ana.get(visit.path() + "/return")
                .then()
                .body(allOf(
                        containsString("It stood at 118,240 km when it came in"),
                        containsString("<option value=\"km\" selected>")));
        handBack("73 400", "mi")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("It stood at 118,240 km when it came in; say why it is lower"),
                        containsString("<option value=\"mi\" selected>"),
                        containsString("value=\"73 400\"")));
        handBack("73 480", "km").then().statusCode(422);
        handBack("118 242", "furlongs").then().statusCode(422).body(containsString("Miles or kilometers?"));
        handBack("73 480", "mi").then().statusCode(303);
        ana.get(visit.path()).then().body(containsString("Vehicle handed back at 73,480 mi"));
        ana.get(visit.path() + "/invoice").then().body(containsString("73,480 mi out"));
    }

    @Test
    void an_invoice_refuses_a_reading_below_the_one_at_check_in_whatever_its_unit() {
        visit.authorized()
                .done()
                .change((order, by) -> order.concerns().iterator().next().correct("Washed", by));
        invoice("73 400", "mi").then().statusCode(422).body(containsString("It stood at 118,240 km when it came in"));
        invoice("118 239", "").then().statusCode(422);
        invoice("118 240", "").then().statusCode(303);
    }

    private Response invoice(String odometer, String unit) {
        return ana.post(
                visit.path() + "/invoice",
                "odometer",
                odometer,
                "odometerUnit",
                unit,
                "total",
                MoneyText.plain(visit.now().agreement().authorizedTotal()));
    }

    private Response handBack(String odometer, String unit) {
        return ana.post(visit.path() + "/return", "odometer", odometer, "odometerUnit", unit, "reason", "");
    }
}
