package dev.liftgate.bay;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tom did something; Ana acts on a page that was drawn before, once without a script and once on her tablet. */
@QuarkusTest
class UnseenTest {

    private static final String CABLE = "Tom: replaced the release cable";
    private static final String LUBRICATED = "Ana: only lubricated it";

    private Visitor tom;
    private Visitor ana;
    private AWorkOrder visit;
    private ATablet tablet;

    @BeforeEach
    void a_car_is_in_the_shop_and_ana_has_a_tablet() {
        tom = Visitor.technician();
        ana = Visitor.advisor();
        visit = AWorkOrder.takenIn();
        tablet = ATablet.of(ana);
    }

    @Test
    void a_correction_is_not_laid_over_one_that_its_writer_had_not_seen() {
        tom.post(correction(), "words", CABLE, "seen", "").then().statusCode(303);
        ana.post(correction(), "words", LUBRICATED, "seen", "")
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("Meanwhile somebody wrote another correction: “" + CABLE + "”. It stands."),
                        containsString(LUBRICATED + "</textarea>")));
        tablet.record("correction", visit.number(), "concern", concern(), "words", LUBRICATED);
        isConflict("Meanwhile somebody wrote another correction: “" + CABLE + "”. It stands.");
        assertEquals(CABLE, visit.concern().correction());
    }

    @Test
    void who_has_seen_both_corrections_may_keep_theirs() {
        tom.post(correction(), "words", CABLE, "seen", "").then().statusCode(303);
        ana.post(correction(), "words", LUBRICATED, "seen", "")
                .then()
                .statusCode(409)
                .body(containsString("name=\"seen\" value=\"" + CABLE + "\""));
        ana.post(correction(), "words", " ", "seen", "")
                .then()
                .statusCode(422)
                .body(containsString("name=\"seen\" value=\"\""));
        ana.post(correction(), "words", LUBRICATED, "seen", CABLE).then().statusCode(303);
        assertEquals(LUBRICATED, visit.concern().correction());
    }

    @Test
    void a_correction_that_was_found_in_vain_is_not_written_anew_by_whoever_has_not_heard() {
        tom.post(correction(), "words", CABLE, "seen", "").then().statusCode(303);
        tom.post(visit.concernPath() + "/failed-repair").then().statusCode(303);
        String sentence = "Meanwhile Tom Becker said that it is still there after “" + CABLE + "”.";
        ana.post(correction(), "words", LUBRICATED, "seen", CABLE)
                .then()
                .statusCode(409)
                .body(allOf(containsString(sentence), containsString(LUBRICATED + "</textarea>")));
        tablet.record("correction", visit.number(), "concern", concern(), "words", LUBRICATED, "seen", CABLE);
        isConflict(sentence);
    }

    @Test
    void a_car_is_taken_once() {
        tom.post(visit.bay() + "/assignment").then().statusCode(303);
        ana.post(visit.bay() + "/assignment")
                .then()
                .statusCode(409)
                .body(containsString("Meanwhile Tom Becker has taken this car."));
        tablet.record("take", visit.number());
        isConflict("Meanwhile Tom Becker has taken this car.");
        assertEquals("Tom Becker", visit.now().arrangement().technicianName());
    }

    @Test
    void another_cause_is_not_confirmed_over_one_that_nobody_saw() {
        confirm(tom, "cable-rod", "Tom: the cable is off", "").then().statusCode(303);
        confirm(ana, "other", "Ana: a toy in the door", "")
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString(
                                "Meanwhile Tom Becker has confirmed a cause: “Tom: the cable is off”. It stands."),
                        containsString("Ana: a toy in the door</textarea>"),
                        containsString("value=\"other\" checked"),
                        containsString("name=\"seen\" value=\"Tom: the cable is off\"")));
        tablet.record(
                "cause", visit.number(), "concern", concern(), "cause", "other", "words", "Ana: a toy in the door");
        isConflict("Meanwhile Tom Becker has confirmed a cause: “Tom: the cable is off”. It stands.");
        assertEquals("cable-rod", visit.concern().causeCode());
        confirm(ana, "other", "Ana: a toy in the door", "Tom: the cable is off")
                .then()
                .statusCode(303);
        assertEquals("Ana: a toy in the door", visit.concern().cause());
    }

    @Test
    void an_answer_is_not_laid_over_one_that_nobody_saw() {
        answer(tom, "loose", "").then().statusCode(303);
        answer(ana, "normal", "")
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("Meanwhile Tom Becker recorded: “Loose, light or travels too far”."),
                        containsString("without having seen that"),
                        containsString("As usual</textarea>")));
        tablet.answer(visit, "handle-feel", "normal");
        isConflict("Meanwhile Tom Becker recorded: “Loose, light or travels too far”.");
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
        answer(ana, "normal", visit.checklist().seen("handle-feel")).then().statusCode(303);
        assertEquals("normal", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void who_does_what_was_done_already_is_in_no_conflict_and_changes_nothing() {
        for (Visitor each : new Visitor[] {tom, ana}) {
            each.post(correction(), "words", CABLE, "seen", "").then().statusCode(303);
            confirm(each, "cable-rod", "The cable is off", "").then().statusCode(303);
            answer(each, "loose", "").then().statusCode(303);
            tom.post(visit.bay() + "/assignment").then().statusCode(303);
        }
        tablet.record("correction", visit.number(), "concern", concern(), "words", CABLE);
        tablet.record("cause", visit.number(), "concern", concern(), "cause", "cable-rod", "words", "The cable is off");
        tablet.send().then().body("results.state", contains("saved", "saved"));
        assertEquals("Tom Becker", visit.concern().correctedBy());
        assertEquals("Tom Becker", visit.concern().causeConfirmedBy());
        for (String once : new String[] {"Correction: ", "Cause confirmed: ", "Assigned to "}) {
            assertEquals(1, told(once), once);
        }
    }

    private Response confirm(Visitor who, String cause, String words, String seen) {
        return who.post(visit.concernPath() + "/cause", "cause", cause, "words", words, "seen", seen);
    }

    private Response answer(Visitor who, String answer, String seen) {
        return who.post(
                visit.concernPath() + "/checks/handle-feel", "answer", answer, "note", "As usual", "seen", seen);
    }

    private void isConflict(String sentence) {
        tablet.send()
                .then()
                .body("results.state", contains("conflict"))
                .body("results[0].words", containsString(sentence));
    }

    private long concern() {
        return visit.concern().id();
    }

    private String correction() {
        return visit.bay() + "/concerns/" + concern() + "/correction";
    }

    private long told(String beginning) {
        return AWorkOrder.lookup().timeline(visit.now()).stream()
                .filter(event -> event.words().startsWith(beginning))
                .count();
    }
}
