package dev.liftgate.inspections;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InspectionFormPagesTest {

    private static final String PAGE = "/settings/inspection";

    private static final String OURS =
            """
            code: ours
            title: Our quick look
            sections:
              - title: Wipers and glass
                points:
                  - {code: ashtray, title: Ashtray, how: It closes., operation: ashtray-replacement}
                  - {code: wipers, title: Wiper blades, how: No streaks., operation: wiper-blades}
              - title: Wheels
                points:
                  - code: spare
                    title: Pressure of the spare
                    how: Cold.
                    measure: {unit: bar, yellow-below: 4.2, red-below: 3.5, most: 8, source: Moulded on spares of type T}
                    measure-us: {unit: psi, yellow-below: 60, red-below: 50, most: 120, source: Moulded on spares of type T}
            """;

    @Inject
    InspectionForms forms;

    @Inject
    Inspections inspections;

    @Inject
    EntityManager entities;

    private Visitor morgan;
    private Visitor tom;

    @BeforeEach
    void morgan_and_tom_are_in() {
        morgan = Visitor.manager();
        tom = Visitor.technician();
    }

    @AfterEach
    void liftgates_own_form_is_used_again() {
        if (!forms.current().equals(Inspection.multiPoint())) {
            morgan.post(PAGE + "/liftgates").then().statusCode(303);
        }
    }

    @Test
    void the_manager_reads_the_form_in_use_with_its_text_and_versions_and_takes_it_along() {
        morgan.get("/settings").then().body(containsString("href=\"" + PAGE + "\""));
        morgan.get(PAGE)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Liftgate’s own"),
                        containsString("code: multi-point"),
                        containsString("Multi-point inspection: 34 points"),
                        containsString("Yellow below 4/32 in, red below 2/32 in"),
                        containsString("came with Liftgate"),
                        not(containsString("Use this from now on")),
                        not(containsString("Use Liftgate’s own</button>"))));
        morgan.get(PAGE + "/versions/1/inspection.yaml")
                .then()
                .header("Content-Disposition", containsString("inspection.yaml"))
                .body(containsString("code: multi-point"));
        morgan.get(PAGE + "/liftgate.yaml").then().statusCode(200);
        morgan.get(PAGE + "/versions/999999").then().statusCode(404);
        tom.get(PAGE).then().statusCode(403);
        Visitor.advisor()
                .post(PAGE + "/versions", "text", OURS, "seen", "1")
                .then()
                .statusCode(403);
    }

    @Test
    void a_form_of_its_own_is_seen_first_then_used_and_left_again_in_one_press() {
        int before = inUse();
        checked(OURS)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What version " + (before + 1) + " would change"),
                        containsString("“Ashtray” is new in Wipers and glass."),
                        containsString("“Headlights” is gone."),
                        containsString("Our quick look: 3 points"),
                        containsString("Yellow below 60 psi, red below 50 psi"),
                        containsString("The catalog does not have <code>ashtray-replacement</code>."),
                        containsString("Use this from now on")));
        assertEquals(before, inUse());
        accept(OURS, before).then().statusCode(303);
        morgan.get(PAGE)
                .then()
                .body(allOf(
                        containsString("code: ours"),
                        containsString("Morgan"),
                        containsString("“Ashtray” is new in Wipers and glass."),
                        containsString("Use version " + before + " again")));
        checked(OURS).then().statusCode(200).body(containsString("Both ask the same"));
        accept(OURS, inUse()).then().statusCode(422).body(containsString("this very form is in use"));
        accept(OURS + "# newer\n", before)
                .then()
                .statusCode(409)
                .body(allOf(containsString("came while you were reading"), containsString("# newer")));
        morgan.post(PAGE + "/liftgates").then().statusCode(303).header("Location", endsWith(PAGE));
        assertEquals(Inspection.multiPoint(), forms.current());
        morgan.post(PAGE + "/versions/" + (before + 1) + "/return").then().statusCode(303);
        assertEquals("ours", forms.current().code());
        assertEquals(before + 3, inUse());
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_with_its_line_and_nothing_typed_is_lost() {
        checked(OURS.replace("code: wipers", "code: ashtray").replace("red-below: 3.5", "red-below: 5"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"text-error\""),
                        containsString("2 places need attention"),
                        containsString("line 7</span> &quot;ashtray&quot; is there twice"),
                        containsString("line 10</span> red must be worse than yellow"),
                        containsString("red-below: 5, most: 8"),
                        not(containsString("Use this from now on"))));
        accept("code: <b>x", inUse()).then().statusCode(422).body(containsString("code: &lt;b&gt;x"));
        uploaded(new byte[5_000_000])
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"text-error\" role=\"alert\">This is larger than 200 kB"),
                        containsString("typed before</textarea>")));
        uploaded(OURS.replace("\n", "\r\n").getBytes())
                .then()
                .statusCode(200)
                .body(containsString("Our quick look: 3 points"));
    }

    @Test
    void an_order_keeps_the_form_that_its_inspection_began_with() {
        AWorkOrder begun = AWorkOrder.checkedIn();
        AWorkOrder fresh = AWorkOrder.checkedIn();
        tom.post(inspection(begun) + "/headlights", "colour", "red");
        accept(OURS, inUse()).then().statusCode(303);
        tom.get(inspection(begun))
                .then()
                .body(allOf(
                        containsString("Multi-point inspection"), containsString("33 open"), containsString("1 now")));
        tom.post(inspection(begun) + "/wipers", "colour", "yellow").then().statusCode(303);
        tom.post(inspection(begun) + "/ashtray", "colour", "yellow")
                .then()
                .statusCode(422)
                .body(containsString("has no point “ashtray”"));
        tom.get(inspection(fresh))
                .then()
                .body(allOf(
                        containsString("Our quick look"),
                        containsString("Measured, in psi"),
                        not(containsString("Headlights"))));
        tom.post(inspection(fresh) + "/spare", "value", "55", "unit", "psi")
                .then()
                .statusCode(303);
        morgan.post(PAGE + "/liftgates");
        tom.get(inspection(fresh))
                .then()
                .body(allOf(containsString("Our quick look"), containsString("Soon · 55 psi")));
        Visitor.advisor()
                .get(fresh.path() + "/inspection")
                .then()
                .body(allOf(containsString("Pressure of the spare, 55 psi"), containsString("2 open")));
    }

    @Test
    void a_tablet_that_was_away_is_judged_by_the_form_that_it_showed() {
        String liftgates = Inspection.multiPoint().sha256();
        AWorkOrder fresh = AWorkOrder.checkedIn();
        AWorkOrder begun = AWorkOrder.checkedIn();
        accept(OURS, inUse()).then().statusCode(303);
        tom.post(inspection(begun) + "/spare", "value", "65", "unit", "psi");
        ATablet away = ATablet.of(tom);
        for (AWorkOrder order : List.of(fresh, begun)) {
            away.record(
                    "inspection-finding", order.number(), "point", "headlights", "colour", "red", "form", liftgates);
            away.record("inspection-all-fine", order.number(), "group", "Lights", "colour", "green", "form", liftgates);
        }
        String glass = "Wipers and glass";
        away.record("inspection-all-fine", begun.number(), "group", glass, "colour", "green", "form", liftgates);
        away.record("inspection-finding", fresh.number(), "point", "wipers", "colour", "red", "form", "0".repeat(64));
        Response answer = away.send();
        assertEquals(List.of("saved", "saved", "saved", "saved", "saved", "conflict"), answer.path("results.state"));
        tom.get(inspection(fresh))
                .then()
                .body(allOf(containsString("Multi-point inspection"), containsString("30 open")));
        tom.get(inspection(begun))
                .then()
                .body(allOf(
                        containsString("Our quick look"),
                        containsString("Found by another form"),
                        containsString("Headlights"),
                        containsString("1 open")));
        tom.post(inspection(begun) + "/headlights", "colour", "green").then().statusCode(303);
        Map<String, InspectionFinding> found =
                QuarkusTransaction.requiringNew().call(() -> inspections.latest(begun.number()));
        assertEquals(Colour.GREEN, found.get("headlights").colour());
        assertEquals(Colour.GREEN, found.get("wipers").colour());
        assertFalse(found.containsKey("ashtray"), "nobody saw that point");
    }

    @Test
    void the_database_refuses_to_change_or_delete_a_version() {
        for (String statement : List.of(
                "update inspection_form set brought = false",
                "delete from inspection_form",
                "update inspection_form_text set content = 'x'",
                "delete from inspection_form_text")) {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> TheOwner.runs(statement));
            assertTrue(refused.getMessage().contains("inspection_form"), refused.getMessage());
        }
    }

    private static String inspection(AWorkOrder order) {
        return order.bay() + "/inspection";
    }

    private int inUse() {
        return forms.latest().orElseThrow().number();
    }

    private Response accept(String text, int seen) {
        return morgan.post(PAGE + "/versions", "text", text, "seen", seen);
    }

    private Response checked(String text) {
        return draft().multiPart("text", text).post(PAGE + "/draft");
    }

    private Response uploaded(byte[] file) {
        return draft().multiPart("text", "typed before")
                .multiPart("file", "form.yaml", file, "text/plain")
                .post(PAGE + "/draft");
    }

    private RequestSpecification draft() {
        return morgan.request()
                .contentType("multipart/form-data")
                .queryParam("once", UUID.randomUUID())
                .multiPart("csrf", morgan.token());
    }
}
