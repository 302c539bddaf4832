package dev.liftgate.catalog;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.Line;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with its filters is one job at one price, with the lines of all that it includes. */
@QuarkusTest
class PackagePagesTest {

    private static final String CODE = "summer-service";
    private static final String HERE = "/catalog/operations/" + CODE;

    private Visitor morgan;

    @BeforeEach
    void morgan_has_a_service() {
        morgan = Visitor.manager();
        if (morgan.get(HERE).statusCode() == 404) {
            morgan.post(
                            "/catalog/operations",
                            "code",
                            CODE,
                            "title",
                            "Summer service",
                            "laborDescription",
                            "Car looked over",
                            "hoursLow",
                            "0.2",
                            "hoursHigh",
                            "0.2",
                            "source",
                            "This shop's own figure")
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void several_operations_are_sold_for_one_price_and_parts_keep_theirs() {
        morgan.post(HERE + "/package", "packagePrice", "189.00").then().statusCode(303);
        for (String each : List.of("oil-change", "battery-replacement")) {
            morgan.post(HERE + "/package/inclusions", "included", each).then().statusCode(303);
        }
        morgan.get(HERE + "/package").then().body(containsString("Replace the battery"));
        morgan.post(HERE + "/package/inclusions/battery-replacement/removal")
                .then()
                .statusCode(303);
        morgan.get(HERE)
                .then()
                .body(allOf(
                        containsString("Package at $189.00"),
                        containsString("Oil and filter changed, levels looked over"),
                        containsString("Car looked over")));

        Visitor ana = Visitor.advisor();
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.get(order.path() + "/jobs/found?title=summer service")
                .then()
                .body(allOf(containsString("package · $189.00"), containsString("value=\"189.00\"")));
        ana.post(order.path() + "/jobs", "operation", CODE, "title", "summer", "price", "189.00")
                .then()
                .statusCode(303);
        Job job = order.job("A");
        assertEquals(AWorkOrder.money("189.00"), job.quote().price());
        assertEquals(
                job.quote().price(),
                Money.total(job.lines().stream().map(Line::amount).toList()));
        assertTrue(job.lines().stream().filter(line -> line.part() != null).allMatch(line -> line.range()
                .contains(line.amount())));
        assertEquals(2, job.lines().stream().filter(line -> line.part() == null).count());
        order.issued();
        morgan.post(HERE + "/package", "packagePrice", "").then().statusCode(303);
        morgan.get(HERE).then().body(not(containsString("Package at")));
    }

    @Test
    void what_cannot_be_in_a_package_is_refused_beside_the_field() {
        morgan.post(HERE + "/package", "packagePrice", "a lot")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"packagePrice-error\""), containsString("value=\"a lot\"")));
        morgan.post(HERE + "/package", "packagePrice", "0").then().statusCode(422);
        morgan.post(HERE + "/package", "packagePrice", "99").then().statusCode(303);
        for (String wrong : List.of("", CODE, "no-such-thing", "door-panel-diagnosis")) {
            morgan.post(HERE + "/package/inclusions", "included", wrong)
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"included-error\""));
        }
        Visitor.advisor().post(HERE + "/package", "packagePrice", "1").then().statusCode(403);
        morgan.get("/catalog/operations/no-such-thing/package").then().statusCode(404);
        morgan.post(HERE + "/package", "packagePrice", "").then().statusCode(303);
    }
}
