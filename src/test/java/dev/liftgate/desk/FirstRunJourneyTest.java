package dev.liftgate.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.staff.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The very first minutes of a shop in India, in an empty database; each step builds on the one before. */
@QuarkusTest
@TestProfile(FirstRunJourneyTest.NobodyYet.class)
@TestMethodOrder(OrderAnnotation.class)
public class FirstRunJourneyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "long enough to keep";

    public static class NobodyYet implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmptyShop.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c lock_timeout=20ms");
        }
    }

    @Inject
    OrderLookup lookup;

    @Inject
    Staff staff;

    private final Visitor visitor = Visitor.stranger();

    @Test
    @Order(1)
    void an_empty_shop_leads_to_its_set_up_which_knows_every_country() {
        visitor.get("/sign-in").then().statusCode(303).header("Location", endsWith("/first-run"));
        visitor.get("/first-run")
                .then()
                .statusCode(200)
                .body(containsString("Set up your shop"))
                .body(containsString("<option value=\"us-fl\">United States: Florida</option>"))
                .body(containsString("<option value=\"es\">Spain</option>"))
                .body(containsString("<option value=\"US\">United States, elsewhere</option>"))
                .body(containsString("<option value=\"IN\">India</option>"))
                .body(containsString("<option>Asia/Kolkata</option>"));
    }

    @Test
    @Order(2)
    void a_place_says_its_rules_and_proposes_what_is_usual_there() {
        visitor.get("/first-run/place?place=us-fl")
                .then()
                .body(containsString("the rules for <strong>Florida</strong>"))
                .body(containsString("<option value=\"USD\" selected>"))
                .body(containsString("<option value=\"letter\" selected>"))
                .body(containsString("<option value=\"mi\" selected>"))
                .body(containsString("<option value=\"en-US\" selected>"));
        visitor.get("/first-run/place?place=es")
                .then()
                .body(containsString("the rules for <strong>Spain</strong>"))
                .body(containsString("<option value=\"EUR\" selected>"))
                .body(containsString("<option value=\"es-ES\" selected>"))
                .body(containsString("<option value=\"es\" selected>Spanish"));
        visitor.get("/first-run/place?place=ca-qc").then().body(containsString("<option value=\"fr-CA\" selected>"));
        visitor.get("/first-run/place?place=FR")
                .then()
                .body(containsString("Nobody has read the law of this place yet"))
                .body(containsString("<option value=\"fr-FR\" selected>"))
                .body(containsString("<option value=\"a4\" selected>"));
        visitor.get("/first-run/place?place=KW").then().body(not(containsString("value=\"KWD\"")));
    }

    @Test
    @Order(3)
    void what_is_missing_is_asked_for_and_the_rest_kept() {
        setUp("shop", "No Zone Auto", "timeZone", "Florida", "password", "short", "place", "", "taxOn", "")
                .then()
                .statusCode(422)
                .body(containsString("At least 10 characters"))
                .body(containsString("id=\"place-error\""))
                .body(containsString("id=\"taxOn-error\""))
                .body(containsString("value=\"No Zone Auto\""));
        setUp("timeZone", "Florida").then().statusCode(422).body(containsString("id=\"timeZone-error\""));
        setUp("taxOn", "parts", "taxPercent", "")
                .then()
                .statusCode(422)
                .body(containsString("id=\"taxPercent-error\""));
        setUp("taxOn", "none", "taxPercent", "21")
                .then()
                .statusCode(422)
                .body(containsString("Say what bears the tax, or leave its percentage empty"));
        setUp("hourly", "12O")
                .then()
                .statusCode(422)
                .body(containsString("id=\"hourly-error\""))
                .body(containsString("id=\"password-error\">Type it again"))
                .body(not(containsString(PASSWORD)));
        setUp("currency", "KWD").then().statusCode(422).body(containsString("at most 2 decimals"));
        setUp("nextInvoice", "12").then().statusCode(422).body(containsString("The next number is 5001 already"));
        visitor.get("/first-run").then().statusCode(200);
    }

    @Test
    @Order(4)
    void a_first_page_posted_twice_at_once_makes_one_shop_and_says_so() throws Exception {
        Map<String, String> form = form("nextOrder", "20417", "nextInvoice", "7001");
        Stream.of(form, form).map(each -> CompletableFuture.supplyAsync(() -> post(each))).toList().stream()
                .map(CompletableFuture::join)
                .sorted((one, other) -> one.statusCode() - other.statusCode())
                .forEach(answer -> {
                    if (answer.statusCode() == 303) {
                        answer.then().header("Location", endsWith("/sign-in?opened=true"));
                    } else {
                        answer.then()
                                .statusCode(422)
                                .body(containsString("already set up; nothing was made twice"))
                                .body(containsString("href=\"/sign-in\""));
                    }
                });
        visitor.get("/first-run").then().statusCode(303).header("Location", endsWith("/"));
        visitor.get("/sign-in?opened=true").then().body(containsString("The shop is open"));
    }

    @Test
    @Order(5)
    void the_manager_finds_what_was_chosen_and_what_the_papers_still_need() {
        signIn();
        visitor.get("/settings")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Corner Auto\""))
                .body(containsString("<option selected>Asia/Kolkata</option>"))
                .body(containsString("<option value=\"en-IN\" selected>"));
        visitor.get("/")
                .then()
                .body(containsString("Papers follow the rules for Strict default"))
                .body(containsString("guarantee"))
                .body(containsString("href=\"/settings#terms\""));
        visitor.get("/catalog/rates").then().body(containsString("18")).body(containsString("₹"));
        visitor.get("/settings/numbers").then().body(containsString("7001"));
    }

    @Test
    @Order(6)
    void an_owner_alone_takes_a_car_in_and_finds_the_bay_from_the_desk() {
        signIn();
        Response taken = visitor.post(
                "/orders/new",
                "name",
                "Asha",
                "phone",
                "555-0301",
                "make",
                "Maruti",
                "model",
                "Swift",
                "words",
                "Needs an oil change",
                "work",
                "oil-change",
                "promised",
                "2030-01-15T17:30");
        taken.then().statusCode(303).header("Location", endsWith("/orders/20417"));
        assertEquals(
                Instant.parse("2030-01-15T12:00:00Z"),
                lookup.order(20417).arrangement().promisedAt());
        visitor.get("/orders/20417").then().body(containsString("₹")).body(containsString("15 Jan 2030 5:30 PM"));
        visitor.get("/orders/20417/technician").then().body(containsString("Nora Quist"));
        visitor.get("/").then().body(containsString("href=\"/bay\""));
        visitor.get("/bay/orders/20417").then().body(containsString("href=\"/orders/20417\""));
    }

    @Test
    @Order(7)
    void work_in_own_words_bears_the_tax_and_the_strict_default_gets_its_first_estimate() {
        signIn();
        visitor.post("/orders/20417/jobs", "operation", "-", "title", "Wash the car", "price", "1,000.00")
                .then()
                .statusCode(303);
        visitor.get("/orders/20417").then().body(containsString("GST 18 % on ₹1,591.40"));
        visitor.post("/orders/20417/estimates")
                .then()
                .statusCode(422)
                .body(containsString(
                        "because none for this place are known: guarantee is missing (the strictest rules, as in"))
                .body(containsString("year, make and model is missing"));
        visitor.post(
                        "/settings",
                        "version",
                        "0",
                        "name",
                        "Corner Auto",
                        "address",
                        "3 Corner St",
                        "phone",
                        "555-0300",
                        "timeZone",
                        "Asia/Kolkata",
                        "locale",
                        "en-IN",
                        "language",
                        "en",
                        "paper",
                        "a4",
                        "odometerUnit",
                        "km",
                        "estimateValidDays",
                        "30",
                        "guarantee",
                        "6 months",
                        "paymentMethods",
                        "Cash, UPI")
                .then()
                .statusCode(303);
        visitor.post(
                        "/orders/20417/missing",
                        "address",
                        "4 Hill Road",
                        "year",
                        "2019",
                        "vin",
                        "1HGCM82633A004352",
                        "plate",
                        "MH 12 AB 1234",
                        "odometer",
                        "1,18,240",
                        "odometerUnit",
                        "km")
                .then()
                .statusCode(303);
        visitor.post("/orders/20417/jobs/" + job("A") + "/removal").then().statusCode(303);
        visitor.post("/orders/20417/estimates").then().statusCode(303);
        visitor.get("/orders/20417/estimates/1")
                .then()
                .body(containsString("₹1,180.00"))
                .body(containsString("1,18,240 km"));
        visitor.get("/").then().body(not(containsString("Before the first estimate")));
    }

    private long job(String letter) {
        return lookup.order(20417).jobs().stream()
                .filter(job -> job.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    @Order(8)
    void the_only_manager_stays_one() {
        signIn();
        String nora = "/staff/" + staff.known("nora").orElseThrow().id();
        visitor.post(nora, "name", "Nora", "role", "advisor", "password", "", "version", "0")
                .then()
                .statusCode(422)
                .body(containsString("The shop needs a manager"));
        visitor.post(nora + "/deactivation").then().statusCode(422);
        visitor.get("/staff").then().statusCode(200);
    }

    private void signIn() {
        visitor.request()
                .formParam("j_username", "nora")
                .formParam("j_password", PASSWORD)
                .post("/sign-in/check");
    }

    private Response setUp(String... changes) {
        return post(form(changes));
    }

    private Response post(Map<String, String> form) {
        return visitor.request().formParams(form).post("/first-run");
    }

    private Map<String, String> form(String... changes) {
        Matcher token = TOKEN.matcher(visitor.get("/first-run").asString());
        assertTrue(token.find());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", token.group(1));
        form.put("shop", "Corner Auto");
        form.put("address", "3 Corner St");
        form.put("phone", "555-0300");
        form.put("place", "IN");
        form.put("timeZone", "Asia/Kolkata");
        form.put("hourly", "1,200.00");
        form.put("taxOn", "both");
        form.put("taxPercent", "18");
        form.put("taxName", "GST");
        form.put("name", "Nora Quist");
        form.put("username", "nora");
        form.put("password", PASSWORD);
        form.put("catalog", "example");
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }
}
