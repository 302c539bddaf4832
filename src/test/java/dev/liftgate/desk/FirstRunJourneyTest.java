package dev.liftgate.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The very first minutes of a shop, in an empty database; each step builds on the one before. */
@QuarkusTest
@TestProfile(FirstRunJourneyTest.NobodyYet.class)
@TestMethodOrder(OrderAnnotation.class)
class FirstRunJourneyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "long enough to keep";

    public static class NobodyYet implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmptyShop.class));
        }
    }

    private final Visitor visitor = Visitor.stranger();

    @Test
    @Order(1)
    void an_empty_shop_leads_to_its_set_up() {
        visitor.get("/sign-in").then().statusCode(303).header("Location", endsWith("/first-run"));
        visitor.get("/first-run").then().statusCode(200).body(containsString("Set up your shop"));
    }

    @Test
    @Order(2)
    void what_is_missing_is_asked_for_and_the_rest_kept() {
        setUp("No Zone Auto", "Main Street", "short")
                .then()
                .statusCode(422)
                .body(containsString("At least 10 characters"))
                .body(containsString("value=\"No Zone Auto\""));
        setUp("No Zone Auto", "Main Street", PASSWORD)
                .then()
                .statusCode(422)
                .body(containsString("Write it like America/Los_Angeles"));
    }

    @Test
    @Order(3)
    void the_first_manager_opens_the_shop_and_signs_in() {
        setUp("Corner Auto", "Europe/Madrid", PASSWORD).then().statusCode(303).header("Location", endsWith("/sign-in"));
        visitor.request()
                .formParam("j_username", "nora")
                .formParam("j_password", PASSWORD)
                .post("/sign-in/check");
        visitor.get("/settings").then().statusCode(200).body(containsString("value=\"Corner Auto\""));
    }

    @Test
    @Order(4)
    void the_only_manager_stays_one() {
        visitor.request()
                .formParam("j_username", "nora")
                .formParam("j_password", PASSWORD)
                .post("/sign-in/check");
        visitor.post("/staff/1", "name", "Nora", "role", "advisor", "password", "", "version", "0")
                .then()
                .statusCode(422)
                .body(containsString("The shop needs a manager"));
        visitor.post("/staff/1/deactivation").then().statusCode(422);
        visitor.get("/staff").then().statusCode(200);
    }

    private Response setUp(String shop, String zone, String password) {
        Matcher token = TOKEN.matcher(visitor.get("/first-run").asString());
        assertTrue(token.find());
        return visitor.request()
                .formParam("csrf", token.group(1))
                .formParam("shop", shop)
                .formParam("address", "3 Corner St")
                .formParam("phone", "555-0300")
                .formParam("timeZone", zone)
                .formParam("name", "Nora Quist")
                .formParam("username", "nora")
                .formParam("password", password)
                .post("/first-run");
    }
}
