package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
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
class TroubleCodesTest {

    private static final String CHECK = "stored-codes";

    private Visitor tom;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_with_an_engine_light_is_in_the_shop() {
        tom = Visitor.technician();
        visit = AnIntake.ofANewCar()
                .with("words", "The check engine light is on")
                .with("guide", "engine-warning-light")
                .with("facet", "")
                .takenBy(Visitor.advisor());
    }

    @Test
    void codes_become_the_answer_that_they_give_and_stay_to_be_read() {
        tom.get(visit.concernPath() + "/checks?check=" + CHECK)
                .then()
                .body(containsString("Trouble codes, all that are stored"));
        record("measured", "p0420 PO304").then().statusCode(303);
        CheckResult result = visit.checklist().result(CHECK);
        assertEquals("P0420, P0304", result.readout().text());
        assertEquals("misfire", result.answer());
        tom.get(visit.concernPath() + "/checks?check=" + CHECK)
                .then()
                .body(allOf(containsString("value=\"P0420, P0304\""), containsString("P0420, P0304 (")));
        Visitor.advisor().get(visit.path()).then().body(containsString("P0420, P0304 ("));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Write the codes that the tool shows, such as P0420'",
        "P4420, “P4420” is no trouble code; one is like P0420",
        "'P0301, 12.4', “12.4” is no trouble code; one is like P0420",
        "P0000, “P0000” is no trouble code; one is like P0420",
    })
    void a_code_that_does_not_exist_is_complained_about_beside_the_field(String typed, String complaint) {
        record("measured", typed)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString(complaint),
                        containsString("aria-describedby=\"measured-error\""),
                        containsString("value=\"" + typed + "\"")));
        assertNull(visit.checklist().result(CHECK));
    }

    @Test
    void codes_and_a_button_that_say_different_things_are_refused() {
        record("none", "P0420").then().statusCode(422).body(containsString("Take the codes out"));
        assertNull(visit.checklist().result(CHECK));
    }

    private Response record(String answer, String typed) {
        CheckResult stands = visit.checklist().result(CHECK);
        return tom.post(
                visit.concernPath() + "/checks/" + CHECK,
                "answer",
                answer,
                "measured",
                typed,
                "note",
                "",
                "seen",
                stands == null ? "" : String.valueOf(stands.id()));
    }
}
