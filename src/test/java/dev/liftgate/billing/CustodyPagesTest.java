package dev.liftgate.billing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.liftgate.ALawfulOrder;
import dev.liftgate.ALawfulOrder.LawfulShop;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustodyPagesTest {

    @Test
    void a_car_that_comes_in_is_left_for_an_estimate_and_nothing_is_said_of_money() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Visitor.advisor()
                .get(order.path() + "/vehicle-receipt")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Receipt for the vehicle, order " + order.number()),
                        containsString("making the estimate"),
                        containsString("118,240 mi in"),
                        not(containsString("Total"))));
        Visitor.advisor().get("/orders/999999999/vehicle-receipt").then().statusCode(404);
        Visitor.technician().get(order.path() + "/vehicle-receipt").then().statusCode(403);
    }

    @Test
    void what_the_law_asks_for_and_is_not_known_yet_is_named_with_its_place() {
        try (LawfulShop shop = LawfulShop.under("es")) {
            AWorkOrder order = AWorkOrder.checkedIn();
            ALawfulOrder.Blank tax = ALawfulOrder.Blank.out("shop", "tax_number", "");
            try {
                Visitor.advisor()
                        .get(order.path() + "/vehicle-receipt")
                        .then()
                        .statusCode(422)
                        .body(allOf(
                                containsString(
                                        "This deposit receipt cannot be issued in Spain: tax number of the shop"),
                                containsString("RD 1457/1986 art. 14.7.1.a")));
            } finally {
                tax.restore();
            }
            Visitor.advisor().get(order.path() + "/vehicle-receipt.pdf").then().statusCode(200);
        }
    }
}
