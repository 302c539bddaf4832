package dev.liftgate.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Another technician is one press away from the board and the order. */
@QuarkusTest
class TechnicianPagesTest {

    @Test
    void the_board_and_the_order_lead_to_it_and_come_back() {
        AWorkOrder.othersAreAway();
        AWorkOrder order = AWorkOrder.checkedIn();
        Visitor ana = Visitor.advisor();
        String path = order.path() + "/technician";
        ana.get("/").then().body(containsString("href=\"" + path + "?to=board\""));
        ana.get(order.path()).then().body(containsString("href=\"" + path + "\""));
        String tom = order.now().arrangement().technicianId().toString();
        ana.get(path + "?to=board").then().body(containsString("value=\"" + tom + "\" aria-pressed=\"true\""));
        ana.post(path, "technician", "", "seen", tom, "to", "board")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/"));
        assertNull(order.now().arrangement().technicianId());
        assertEquals("", order.now().arrangement().technicianName());
        ana.post(path, "technician", tom, "seen", "").then().statusCode(303).header("Location", endsWith(order.path()));
        assertEquals(tom, order.now().arrangement().technicianId().toString());
        ana.get(order.path()).then().body(containsString("Assigned to Tom Becker"));
    }

    @Test
    void a_stale_page_takes_the_car_from_nobody() {
        AWorkOrder order = AWorkOrder.checkedIn();
        String path = order.path() + "/technician";
        Visitor ana = Visitor.advisor();
        ana.post(path, "technician", "", "seen", "").then().statusCode(409).body(containsString("Tom Becker"));
        ana.post(path, "technician", "999999999", "seen", "").then().statusCode(422);
        ana.post(path, "technician", "Tom").then().statusCode(422);
        assertEquals("Tom Becker", order.now().arrangement().technicianName());
        Visitor.technician().post(path, "technician", "").then().statusCode(403);
        order.cancelled();
        ana.post(path, "technician", "", "seen", "").then().statusCode(422);
    }
}
