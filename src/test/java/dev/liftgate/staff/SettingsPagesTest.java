package dev.liftgate.staff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsPagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table shop; --";

    private Visitor morgan;

    @Inject
    Staff staff;

    private Shop before;

    @BeforeEach
    void remember_the_shop_that_all_tests_share() {
        morgan = Visitor.manager();
        before = staff.shop().orElseThrow();
    }

    @AfterEach
    void leave_it_as_it_was() {
        staff.revise(staff.shop().orElseThrow().version(), before.facts(), new Actor(0, "Test").at(Instant.now()));
    }

    @Test
    void the_settings_show_what_is_kept() {
        morgan.get("/settings")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Main Street Auto\""))
                .body(containsString("<option>Europe/Madrid</option>"));
    }

    @Test
    void only_what_the_chosen_rules_ask_for_is_asked_and_they_are_named() {
        morgan.get("/settings")
                .then()
                .body(containsString("Strict default"))
                .body(containsString("Asked for by the strictest rules, as in Fla. Stat."))
                .body(not(containsString("name=\"epaNumber\"")))
                .body(not(containsString("name=\"replacedParts\"")));
        morgan.post("/rules/choice", "code", "us-ny", "number", "0");
        try {
            morgan.get("/settings")
                    .then()
                    .body(containsString("name=\"replacedParts\""))
                    .body(containsString("Asked for by 15 NYCRR § 82.5(a)"))
                    .body(containsString("name=\"laborGuide\""));
            morgan.post("/settings", typed("replacedParts", "Yours on request", "laborGuide", "Chilton"))
                    .then()
                    .statusCode(303);
            assertEquals("Yours on request", staff.shop().orElseThrow().facts().replacedParts());
        } finally {
            morgan.post("/rules/choice", "code", "default", "number", "0");
        }
        morgan.get("/settings").then().body(containsString("name=\"replacedParts\""));
    }

    @Test
    void what_the_chosen_rules_refuse_papers_without_is_not_called_optional() {
        String page = morgan.get("/settings").asString();
        assertTrue(label(page, "guarantee").contains("for the papers"), label(page, "guarantee"));
        assertTrue(label(page, "paymentMethods").contains("for the papers"), label(page, "paymentMethods"));
        assertTrue(label(page, "registrationNumber").contains("optional"), label(page, "registrationNumber"));
        morgan.post("/rules/choice", "code", "es", "number", "0");
        try {
            String spain = morgan.get("/settings").asString();
            assertTrue(label(spain, "taxNumber").contains("for the papers"), label(spain, "taxNumber"));
        } finally {
            morgan.post("/rules/choice", "code", "default", "number", "0");
        }
    }

    private static String label(String page, String field) {
        String from = page.substring(page.indexOf("<label for=\"" + field + "\">"));
        return from.substring(0, from.indexOf("</label>"));
    }

    @Test
    void everything_can_be_set() {
        morgan.post(
                        "/settings",
                        typed(
                                "name", "Side Street Auto",
                                "legalName", "Side Street Auto LLC",
                                "timeZone", "Europe/Madrid",
                                "locale", "es-ES",
                                "language", "es",
                                "paper", "a4",
                                "odometerUnit", "km",
                                "estimateValidDays", "14",
                                "techniciansSeePrices", "yes",
                                "paymentMethods", "Cash"))
                .then()
                .statusCode(303);
        Shop shop = staff.shop().orElseThrow();
        assertEquals("Side Street Auto", shop.name());
        assertEquals("Side Street Auto LLC", shop.facts().legalName());
        assertEquals("Europe/Madrid", shop.zone().getId());
        assertEquals("es-ES", shop.facts().locale());
        assertEquals("es", shop.language());
        assertEquals("a4", shop.paper());
        assertEquals("km", shop.odometerUnit());
        assertEquals(14, shop.estimateValidDays());
        assertEquals(true, shop.techniciansSeePrices());
        morgan.get("/settings?saved=true").then().body(containsString("Saved."));
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_kept() {
        morgan.post(
                        "/settings",
                        typed(
                                "name",
                                "",
                                "paper",
                                "a3",
                                "locale",
                                "xx",
                                "odometerUnit",
                                "nm",
                                "estimateValidDays",
                                "soon"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"name-error\""))
                .body(containsString("id=\"paper-error\""))
                .body(containsString("id=\"locale-error\""))
                .body(containsString("id=\"odometerUnit-error\""))
                .body(containsString("id=\"estimateValidDays-error\""))
                .body(containsString("value=\"soon\""));
        morgan.post("/settings", typed("timeZone", "Mars/Olympus"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"timeZone-error\""));
        morgan.post("/settings", typed("estimateValidDays", "366"))
                .then()
                .statusCode(422)
                .body(containsString("1 to 365 days"));
    }

    @Test
    void every_country_may_set_the_figures_and_the_papers_speak_another_language() {
        morgan.get("/settings")
                .then()
                .body(containsString("<option value=\"de-CH\">Switzerland (German)</option>"))
                .body(containsString("<option value=\"pt-BR\">Brazil (Portuguese)</option>"));
        morgan.post("/settings", typed("locale", "pt-BR", "language", "es"))
                .then()
                .statusCode(303);
        assertEquals("es", staff.shop().orElseThrow().language());
        assertEquals("BR", staff.country());
        morgan.post("/settings", typed("locale", "en-XX"))
                .then()
                .statusCode(422)
                .body(containsString("locale-error"));
    }

    @Test
    void a_promise_keeps_its_time_of_day_when_the_shops_clock_is_set_to_another_zone() {
        morgan.post("/settings", typed("timeZone", "America/New_York"));
        AWorkOrder order =
                AnIntake.ofANewCar().with("promised", "2030-01-15T17:00").takenBy(Visitor.advisor());
        morgan.post("/settings", typed("timeZone", "Asia/Kolkata")).then().statusCode(303);
        assertEquals(
                Instant.parse("2030-01-15T11:30:00Z"), order.now().arrangement().promisedAt());
        morgan.get(order.path())
                .then()
                .body(containsString("Jan 15, 2030, 5:00 PM"))
                .body(containsString("The promise keeps its time of day: the shop’s clock is set to Asia/Kolkata"));
    }

    @Test
    void two_managers_at_once_see_both_values() {
        Object[] first = typed("phone", "555-0111");
        Object[] second = typed("phone", "555-0222");
        morgan.post("/settings", first).then().statusCode(303);
        morgan.post("/settings", second)
                .then()
                .statusCode(409)
                .body(containsString("it is now 555-0111, you typed 555-0222"));
    }

    @Test
    void markup_and_sql_in_every_field_are_kept_and_harmless() {
        morgan.post(
                        "/settings",
                        typed(
                                "name", NASTY,
                                "legalName", NASTY,
                                "address", NASTY,
                                "phone", NASTY,
                                "email", "a@" + NASTY,
                                "registrationNumber", NASTY,
                                "taxNumber", NASTY,
                                "guarantee", NASTY,
                                "storageCharge", NASTY,
                                "paymentMethods", NASTY))
                .then()
                .statusCode(303);
        assertEquals(NASTY, staff.shop().orElseThrow().facts().guarantee());
        morgan.get("/settings")
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;&#39;; drop table shop; --"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void settings_are_the_managers_business_alone() {
        Visitor.advisor().get("/settings").then().statusCode(403);
        Visitor.advisor().post("/settings", "name", "Mine").then().statusCode(403);
        Visitor.technician().get("/settings").then().statusCode(403);
        Visitor.stranger().get("/settings").then().statusCode(302);
    }

    /** The whole form as it stands now, with some fields typed anew. */
    private Object[] typed(String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        var drawn = SettingsForm.of(before);
        for (var component : SettingsForm.class.getRecordComponents()) {
            fields.put(component.getName(), drawn.value(component.getName()));
        }
        fields.put("version", String.valueOf(staff.shop().orElseThrow().version()));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }
}
