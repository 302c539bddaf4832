package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import dev.liftgate.orders.OwnCheck;
import dev.liftgate.orders.Stage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A technician checks what no guide asks for, and writes it down. */
@QuarkusTest
class OwnCheckPagesTest {

    @Inject
    EntityManager entities;

    private Visitor tom;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_without_a_guide_is_in_the_shop() {
        tom = Visitor.technician();
        visit = AnIntake.ofANewCar()
                .with("words", "The engine light is on")
                .with("guide", "none")
                .without("facet")
                .takenBy(Visitor.advisor());
    }

    private String page() {
        return visit.concernPath() + "/own-checks";
    }

    private List<String> found() {
        return visit.concern().ownChecks().stream().map(OwnCheck::text).toList();
    }

    @Test
    void the_page_asks_what_was_checked_and_what_it_showed() {
        tom.get(visit.bay()).then().statusCode(200).body(containsString(page()));
        tom.get(page())
                .then()
                .statusCode(200)
                .body(allOf(containsString("What did you check?"), containsString("The engine light is on")));
        Visitor.advisor().get(visit.path()).then().body(containsString(page()));
    }

    @Test
    void a_check_is_kept_with_number_unit_and_trouble_code_and_shown_everywhere() {
        tom.post(
                        page(),
                        "what",
                        "Scan of the engine computer",
                        "result",
                        "One code",
                        "measured",
                        "-12.5",
                        "unit",
                        "°C",
                        "troubleCode",
                        " p04a0 ")
                .then()
                .statusCode(303);
        String line = "Scan of the engine computer: One code, -12.5 °C, P04A0";
        assertEquals(List.of(line), found());
        assertEquals(Stage.DIAGNOSIS, visit.now().stage());
        for (String page : List.of(page(), visit.bay(), visit.path())) {
            Visitor.manager()
                    .get(page)
                    .then()
                    .body(allOf(
                            containsString("Scan of the engine computer: <strong>One code, -12.5 °C, P04A0</strong>"),
                            containsString("Tom Becker")));
        }
        Visitor.advisor().get(visit.path()).then().body(containsString(line));
    }

    @Test
    void a_number_or_a_trouble_code_alone_is_a_result() {
        tom.post(page(), "what", "Battery at rest", "measured", "12.4", "unit", "V")
                .then()
                .statusCode(303);
        tom.post(page(), "what", "Scan", "troubleCode", "U0100").then().statusCode(303);
        assertEquals(List.of("Battery at rest: 12.4 V", "Scan: U0100"), found());
    }

    @Test
    void what_is_missing_or_wrong_is_said_beside_its_field_and_what_was_typed_is_kept() {
        complains("what", "", "What did you check?");
        complains("result", "", "What did it show?");
        complains("measured", "a lot", "Write a number such as");
        complains("unit", "V", "Write the number that belongs to");
        complains("troubleCode", "P4420", "A trouble code is like P0420");
        complains("troubleCode", "X0420", "A trouble code is like P0420");
        complains("what", "x".repeat(201), "At most 200 characters");
        assertEquals(List.of(), found());
    }

    private void complains(String field, String typed, String words) {
        String what = field.equals("what") ? typed : "Fuel pressure";
        String result = field.equals("result") ? typed : "Kept result";
        tom.post(page(), "what", what, "result", result, field, typed)
                .then()
                .statusCode(422)
                .body(allOf(containsString(words), containsString(field.equals("result") ? what : "Kept result")));
    }

    @Test
    void the_checks_that_the_shop_writes_most_are_offered() {
        String often = "Compression " + UUID.randomUUID();
        for (int i = 0; i < 40; i++) {
            AWorkOrder.orders().change(visit.number(), AWorkOrder.tom(), (order, by) -> order.concern(
                            visit.concern().id())
                    .check(new OwnCheck.OwnCheckFacts(often, "fine", null, "", ""), by));
        }
        tom.get(page()).then().body(containsString("<option value=\"" + often + "\">"));
        assertTrue(tom.get(page()).asString().split("<option ").length <= 9);
    }

    @Test
    void a_tablet_records_it_once_however_often_it_is_sent() {
        ATablet tablet = ATablet.of(tom);
        tablet.record(
                "own-check",
                visit.number(),
                "concern",
                visit.concern().id(),
                "what",
                "Spark plug 3",
                "result",
                "oily",
                "says",
                "Checked: Spark plug 3");
        tablet.send().then().body("results[0].state", equalTo("saved"));
        tablet.send().then().body("results[0].state", equalTo("saved"));
        assertEquals(List.of("Spark plug 3: oily"), found());
    }

    @Test
    void it_stands_beside_a_guide_as_well_and_after_the_cause() {
        AWorkOrder guided = AWorkOrder.checkedIn().withConfirmedCause();
        String page = guided.concernPath() + "/own-checks";
        tom.get(guided.concernPath() + "/checks").then().body(containsString(page));
        tom.post(page, "what", "Child lock", "result", "off").then().statusCode(303);
        tom.get(guided.concernPath() + "/checks").then().body(containsString("Child lock: <strong>off</strong>"));
    }

    @Test
    void a_written_check_is_never_changed() {
        tom.post(page(), "what", "Fuse 12", "result", "blown").then().statusCode(303);
        assertThrows(
                PersistenceException.class,
                () -> TheOwner.runs("update own_check set result = 'fine' where what = 'Fuse 12'"));
    }

    @Test
    void markup_is_harmless_and_a_stranger_sees_nothing() {
        tom.post(page(), "what", "<script>alert(1)</script>", "result", "<b>x</b>")
                .then()
                .statusCode(303);
        for (String page : List.of(page(), visit.bay(), visit.path())) {
            Visitor.manager()
                    .get(page)
                    .then()
                    .body(allOf(not(containsString("<script>alert")), not(containsString("<b>x"))));
        }
        Visitor.stranger().get(page()).then().statusCode(302);
        visit.cancelled();
        tom.post(page(), "what", "Late", "result", "x").then().statusCode(422);
    }
}
