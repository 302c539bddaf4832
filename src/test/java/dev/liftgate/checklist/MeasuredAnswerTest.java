package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MeasuredAnswerTest {

    private Visitor tom;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_with_a_battery_light_is_in_the_shop() {
        tom = Visitor.technician();
        visit = AnIntake.ofANewCar()
                .with("words", "The battery light is on")
                .with("guide", "battery-light-on")
                .with("facet", "")
                .takenBy(Visitor.advisor());
    }

    @Test
    void the_check_shows_a_field_for_the_number_with_its_unit() {
        tom.get(visit.concernPath() + "/checks?check=resting-voltage")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Measured, in V"), containsString("inputmode=\"decimal\"")));
        tom.get(visit.concernPath() + "/checks?check=belt-look")
                .then()
                .body(not(containsString("id=\"measured-belt-look\"")));
    }

    @Test
    void a_number_becomes_its_answer_and_stays_to_be_read() {
        record("resting-voltage", "measured", "12,10").then().statusCode(303);
        CheckResult result = visit.checklist().result("resting-voltage");
        assertEquals("low", visit.checklist().answers().get("resting-voltage"));
        assertEquals("12.10", result.readout().text());
        assertEquals("12.10 V (12.0 to 12.4 V)", visit.checklist().label(result));
        tom.get(visit.concernPath() + "/checks?check=resting-voltage")
                .then()
                .body(allOf(
                        containsString("12.10 V (12.0 to 12.4 V)"),
                        containsString("value=\"12.10\""),
                        containsString("value=\"low\" aria-pressed=\"true\"")));
        Visitor.advisor().get(visit.path()).then().body(containsString("12.10 V (12.0 to 12.4 V)"));
    }

    @Test
    void what_speaks_for_a_cause_names_the_number() {
        record("running-voltage", "measured", "11.9").then().statusCode(303);
        String first = visit.checklist().ranking().causes().get(0).cause();
        assertEquals(
                "What is the battery voltage with the engine running? 11.9 V (below 12.6 V and falling)",
                visit.checklist().speaksFor(first).get(0));
    }

    @Test
    void a_later_answer_by_button_has_no_number() {
        record("resting-voltage", "measured", "12.1").then().statusCode(303);
        record("resting-voltage", "flat", "").then().statusCode(303);
        assertNull(visit.checklist().result("resting-voltage").readout());
        record("resting-voltage", "unknown", "12.1").then().statusCode(303);
        assertNull(visit.checklist().result("resting-voltage").readout());
    }

    @ParameterizedTest
    @CsvSource({
        "'', Write the number that you read off",
        "twelve, Write a number such as 12.4",
        "12.1.2, Write a number such as 12.4",
        "<script>, Write a number such as 12.4",
        "31, 31 V cannot be right: it must be from 0 to 30 V",
        "-1, -1 V cannot be right",
        "123456789, Write a number such as 12.4",
    })
    void a_number_that_cannot_be_is_complained_about_beside_the_field(String typed, String complaint) {
        record("resting-voltage", "measured", typed)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString(complaint),
                        containsString("aria-describedby=\"measured-error\""),
                        containsString("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"")));
        assertNull(visit.checklist().result("resting-voltage"));
    }

    @Test
    void a_number_and_a_button_that_say_different_things_are_refused() {
        record("resting-voltage", "charged", "12.1")
                .then()
                .statusCode(422)
                .body(containsString("12.1 V is “12.0 to 12.4 V”"));
        record("resting-voltage", "low", "12.1").then().statusCode(303);
        assertEquals(
                "12.1", visit.checklist().result("resting-voltage").readout().text());
    }

    @Test
    void a_question_without_a_measure_takes_no_number() {
        record("belt-look", "measured", "12.1")
                .then()
                .statusCode(422)
                .body(containsString("is not answered by a number"));
    }

    private Response record(String observation, String pressed, String measured) {
        return tom.post(
                visit.concernPath() + "/checks/" + observation,
                "answer",
                pressed,
                "measured",
                measured,
                "note",
                "",
                "seen",
                visit.checklist().seen(observation));
    }
}
