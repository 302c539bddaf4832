package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LastVisitTest {

    private final String stillSo = "value=\"loose\">Still so</button>";

    @Test
    void what_was_found_at_the_last_visit_is_offered_and_not_assumed() {
        AWorkOrder now = AWorkOrder.checkedIn().answered("handle-feel", "loose").backWithTheSame();
        Visitor tom = Visitor.technician();
        String checks = now.path() + "/concerns/" + now.concern().id() + "/checks";
        tom.get(checks)
                .then()
                .statusCode(200)
                .body(allOf(containsString("At the last visit"), containsString(stillSo)));
        assertNull(now.checklist().answers().get("handle-feel"));
        tom.post(checks + "/handle-feel", "answer", "loose").then().statusCode(303);
        assertEquals("loose", now.checklist().answers().get("handle-feel"));
        tom.get(checks).then().body(not(containsString(stillSo)));
    }

    @Test
    void another_car_offers_nothing() {
        AWorkOrder.checkedIn().answered("handle-feel", "loose");
        AWorkOrder other = AWorkOrder.checkedIn();
        Visitor.technician()
                .get(other.path() + "/concerns/" + other.concern().id() + "/checks")
                .then()
                .body(not(containsString("At the last visit")));
    }
}
