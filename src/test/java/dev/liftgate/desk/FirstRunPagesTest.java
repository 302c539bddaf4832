package dev.liftgate.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstRunPagesTest {

    @Test
    void a_shop_that_is_open_is_not_set_up_again() {
        Visitor.stranger().get("/first-run").then().statusCode(303).header("Location", endsWith("/"));
    }

    @Test
    void a_second_first_run_is_refused() {
        Visitor.advisor()
                .post(
                        "/first-run",
                        "shop",
                        "Second Shop",
                        "address",
                        "2 Main St",
                        "phone",
                        "555-0200",
                        "place",
                        "es",
                        "timeZone",
                        "Europe/Madrid",
                        "hourly",
                        "60",
                        "taxOn",
                        "none",
                        "name",
                        "Mallory",
                        "username",
                        "mallory",
                        "password",
                        "long enough to keep")
                .then()
                .statusCode(422)
                .body(containsString("already set up"))
                .body(containsString("value=\"Second Shop\""));
    }
}
