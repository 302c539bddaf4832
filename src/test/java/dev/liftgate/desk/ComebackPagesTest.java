package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A car that comes back with work of an earlier order. */
@QuarkusTest
class ComebackPagesTest {

    private Visitor ana;

    @BeforeEach
    void ana() {
        ana = Visitor.advisor();
    }

    @Test
    void check_in_names_the_order_that_came_back_and_both_orders_say_so() {
        AWorkOrder earlier = anInvoicedOne();
        String vehicle = String.valueOf(earlier.now().vehicle().id());
        ana.get("/orders/new?vehicle=" + vehicle)
                .then()
                .body(allOf(
                        containsString("Is it a comeback?"),
                        containsString("value=\"" + earlier.number() + "\""),
                        containsString("No, something new")));
        AWorkOrder order = AnIntake.ofVehicle(Long.parseLong(vehicle))
                .with("comebackOf", String.valueOf(earlier.number()))
                .takenBy(ana);
        ana.get(order.path()).then().body(containsString("Comeback of order " + earlier.number()));
        ana.get(earlier.path()).then().body(containsString("Came back as order " + order.number()));
        ana.get("/orders/new").then().body(not(containsString("Is it a comeback?")));
    }

    @Test
    void what_was_done_then_is_done_over_for_nothing_once() {
        AWorkOrder earlier = anInvoicedOne();
        long done = earlier.job("A").id();
        AWorkOrder order = earlier.nextVisit();
        ana.get(order.path() + "/done-before").then().body(not(containsString("Front brake pads")));
        ana.post(order.path() + "/done-before/" + done).then().statusCode(422);
        ana.get(order.path() + "/comeback").then().body(containsString("order " + earlier.number()));
        ana.post(order.path() + "/comeback", "comebackOf", String.valueOf(earlier.number()))
                .then()
                .statusCode(303);
        ana.get(order.path() + "/done-before")
                .then()
                .body(allOf(containsString("Front brake pads"), containsString("free of charge")));
        ana.post(order.path() + "/done-before/" + done).then().statusCode(303);
        assertEquals(AWorkOrder.money("240.00"), order.job("A").quote().price());
        assertEquals(AWorkOrder.money("0.00"), order.job("A").quote().net());
        ana.get(order.path()).then().body(containsString("Comeback of order " + earlier.number() + " −100 %"));
        ana.post(order.path() + "/done-before/" + done)
                .then()
                .statusCode(422)
                .body(containsString("on this order already"));
        order.issued().authorized();
        assertEquals(AWorkOrder.money("0.00"), order.now().agreement().authorizedTotal());
    }

    @Test
    void the_customer_reads_why_it_is_free_in_their_own_language() {
        AWorkOrder earlier = anInvoicedOne();
        AWorkOrder order = earlier.nextVisit().speaking("es");
        ana.post(order.path() + "/comeback", "comebackOf", String.valueOf(earlier.number()));
        ana.post(order.path() + "/done-before/" + earlier.job("A").id());
        assertEquals(
                "Reclamo sobre la orden " + earlier.number(),
                order.job("A").quote().discount().label());
    }

    @Test
    void only_an_earlier_order_of_the_same_car_with_an_invoice_can_have_come_back() {
        AWorkOrder others = anInvoicedOne();
        AWorkOrder earlier = AWorkOrder.checkedIn().withFlat("Wash", "20.00");
        AWorkOrder order = earlier.nextVisit();
        for (AWorkOrder wrong : new AWorkOrder[] {others, earlier, order}) {
            ana.post(order.path() + "/comeback", "comebackOf", String.valueOf(wrong.number()))
                    .then()
                    .statusCode(422)
                    .body(containsString("is not an earlier, invoiced one of this car"));
        }
        ana.post(order.path() + "/comeback", "comebackOf", "").then().statusCode(422);
        ana.post(order.path() + "/comeback", "comebackOf", "999999999")
                .then()
                .statusCode(422)
                .body(containsString("There is no order"));
        assertNull(order.now().origin().comebackOf());
        Visitor.technician().get(order.path() + "/comeback").then().statusCode(403);
    }

    private static AWorkOrder anInvoicedOne() {
        return AWorkOrder.checkedIn()
                .withFlat("Front brake pads", "240.00")
                .issued()
                .authorized()
                .done()
                .invoiced();
    }
}
