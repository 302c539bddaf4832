package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.Totals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One order may bear a fee otherwise than the shop charges it: waived, counted, or added, with its reason. */
@QuarkusTest
class FeeChangePagesTest {

    /** The fixed fee of the demo shop, which it charges on no order by itself. */
    private static final String WASTE = "Waste disposal";

    private Visitor ana;

    @BeforeEach
    void an_advisor() {
        ana = Visitor.advisor();
    }

    @Test
    void a_fee_is_added_for_each_of_four_tires_and_waived_again() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Mount four tires", "100.00");
        ana.get(order.path() + "/fees").then().statusCode(200).body(containsString("now × 0"));
        change(order, WASTE, "4", "four tires").then().statusCode(303);
        Totals.FeeAmount charged = fees(order).get(0);
        assertEquals(WASTE + " × 4", charged.label());
        ana.get(order.path())
                .then()
                .body(allOf(containsString(WASTE + " × 4"), containsString("“" + WASTE + "” × 4: four tires")));
        change(order, WASTE, "0", "goodwill").then().statusCode(303);
        assertEquals(List.of(), fees(order));
    }

    @Test
    void complains_about_what_is_no_count_and_about_no_reason_and_keeps_what_was_typed() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Mount four tires", "100.00");
        change(order, WASTE, "-1", "four tires").then().statusCode(422).body(containsString("value=\"-1\""));
        change(order, WASTE, "1e9", "four tires").then().statusCode(422);
        change(order, WASTE, "4", " ").then().statusCode(422).body(containsString("id=\"reason-error\""));
        change(order, "No such fee", "4", "four tires").then().statusCode(422).body(containsString("no such fee"));
        ana.post(order.path() + "/fees").then().statusCode(422);
        assertEquals(List.of(), fees(order));
        Visitor.technician().get(order.path() + "/fees").then().statusCode(403);
    }

    private static List<Totals.FeeAmount> fees(AWorkOrder order) {
        return order.now().reckoning().totals(job -> true).fees();
    }

    private Response change(AWorkOrder order, String fee, String times, String reason) {
        return ana.post(order.path() + "/fees", "fee", fee, "times", times, "reason", reason);
    }
}
