package dev.liftgate.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BayPaperPagesTest {

    @Test
    void the_work_order_for_the_bay_shows_the_work_and_no_price() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        for (Visitor visitor : List.of(Visitor.advisor(), Visitor.technician())) {
            visitor.get(order.path() + "/work-order")
                    .then()
                    .statusCode(200)
                    .body(containsString("release cable"))
                    .body(not(containsString("$")));
        }
    }

    @Test
    void the_key_tag_names_the_tag_and_the_plate() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Visitor.technician()
                .get(order.path() + "/key-tag")
                .then()
                .statusCode(200)
                .body(containsString(order.now().card().plate()));
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_and_an_unknown_order_is_not_found() {
        for (String paper : List.of("/work-order", "/key-tag")) {
            Visitor.stranger()
                    .get(AWorkOrder.checkedIn().path() + paper)
                    .then()
                    .statusCode(302)
                    .header("Location", endsWith("/sign-in"));
            Visitor.advisor().get("/orders/999999999" + paper).then().statusCode(404);
        }
    }
}
