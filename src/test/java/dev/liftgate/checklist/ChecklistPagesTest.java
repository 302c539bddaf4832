package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Stage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecklistPagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table check_result; --";

    private Visitor tom;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_is_in_the_shop() {
        tom = Visitor.technician();
        visit = AWorkOrder.takenIn();
    }

    @Test
    void the_checklist_shows_the_next_check_large_and_all_others_below() {
        tom.get(visit.concernPath() + "/checks")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Next check"),
                        containsString("Can’t check"),
                        containsString("All checks"),
                        containsString("Likely now"),
                        containsString("needs authorization"),
                        containsString("“" + AnIntake.WORDS + "”"),
                        not(containsString("$"))));
    }

    @Test
    void an_answer_is_kept_with_its_note_and_moves_the_ranking_and_the_stage() {
        double before = visit.checklist().ranking().cause("inside-handle").probability();
        answer("handle-feel", "loose", "Flops about").then().statusCode(303).header("Location", endsWith("/checks"));
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
        assertEquals("Flops about", visit.checklist().result("handle-feel").note());
        assertEquals("Tom Becker", visit.checklist().result("handle-feel").by());
        assertTrue(visit.checklist().ranking().cause("inside-handle").probability() > before);
        assertEquals(Stage.DIAGNOSIS, visit.now().stage());
        Visitor.advisor()
                .get(visit.path())
                .then()
                .body(containsString("Loose, light or travels too far — Flops about"));
    }

    @Test
    void a_check_is_picked_by_hand_and_answered_anew() {
        answer("handle-feel", "loose", "");
        tom.get(visit.concernPath() + "/checks?check=handle-feel")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Take back"), containsString("value=\"loose\" aria-pressed=\"true\"")));
        answer("handle-feel", "stiff", "").then().statusCode(303);
        assertEquals("stiff", visit.checklist().answers().get("handle-feel"));
        tom.get(visit.concernPath() + "/checks?check=nonsense").then().statusCode(200);
    }

    @Test
    void what_nobody_knows_or_can_check_weighs_nothing_and_is_not_asked_again() {
        answer("handle-feel", "unknown", "Customer is gone").then().statusCode(303);
        answer("sound-on-pull", "cannot-check", "").then().statusCode(303);
        Checklist checklist = visit.checklist();
        assertFalse(checklist.answers().containsKey("handle-feel"));
        assertEquals("don’t know", checklist.label(checklist.result("handle-feel")));
        assertEquals("can’t check", checklist.label(checklist.result("sound-on-pull")));
        assertFalse(checklist
                .next()
                .filter(next -> next.code().equals("handle-feel"))
                .isPresent());
    }

    @Test
    void an_answer_is_taken_back() {
        answer("handle-feel", "loose", "");
        answer("handle-feel", "withdrawn", "").then().statusCode(303);
        assertNull(visit.checklist().result("handle-feel"));
        assertFalse(visit.checklist().answers().containsKey("handle-feel"));
    }

    @Test
    void an_answer_that_the_guide_does_not_know_is_refused_and_the_note_kept() {
        answer("handle-feel", "sticky", "Feels like glue")
                .then()
                .statusCode(422)
                .body(allOf(containsString("is not an answer to"), containsString("Feels like glue")));
        answer("handle-feel", "", "").then().statusCode(422).body(containsString("Choose an answer"));
        answer("moon-phase", "full", "").then().statusCode(422).body(containsString("has no check called"));
        answer("handle-feel", "loose", "x".repeat(2001))
                .then()
                .statusCode(422)
                .body(containsString("At most 2,000 characters"));
        assertTrue(visit.checklist().result("handle-feel") == null);
        assertEquals(Stage.CHECK_IN, visit.now().stage());
    }

    @Test
    void a_child_lock_is_not_looked_for_on_a_front_door() {
        AWorkOrder front = AnIntake.ofANewCar().with("facet", "front-left").takenBy(Visitor.advisor());
        answer(front, "opens-from-outside", "yes").then().statusCode(303);
        answer(front, "child-lock-switch", "on")
                .then()
                .statusCode(422)
                .body(allOf(containsString("cannot be checked here"), containsString("Rear")));
        tom.get(front.concernPath() + "/checks").then().body(containsString("not on this car"));
    }

    @Test
    void the_edge_of_a_door_that_does_not_open_is_not_looked_at() {
        answer("latch-edge", "clean", "").then().statusCode(422);
        answer("opens-from-outside", "no", "").then().statusCode(303);
        answer("latch-edge", "clean", "").then().statusCode(422).body(containsString("cannot be checked here"));
        answer("opens-from-outside", "yes", "").then().statusCode(303);
        answer("latch-edge", "clean", "").then().statusCode(303);
    }

    @Test
    void an_answer_whose_ground_is_taken_away_is_set_aside_and_stays_on_record() {
        answer("opens-from-outside", "yes", "");
        answer("latch-edge", "damaged-misaligned", "");
        answer("opens-from-outside", "no", "");
        Checklist checklist = visit.checklist();
        assertFalse(checklist.answers().containsKey("latch-edge"));
        assertTrue(checklist.isSetAside(checklist.result("latch-edge")));
        tom.get(visit.concernPath() + "/checks").then().statusCode(200).body(containsString("set aside"));
    }

    @Test
    void the_panel_stays_on_until_the_customer_agreed_to_it() {
        answer("panel-off", "link-detached", "")
                .then()
                .statusCode(422)
                .body(containsString("must record the customer’s authorization"));
        answer("panel-off", "cannot-check", "").then().statusCode(303);
        tom.get(visit.concernPath() + "/checks?check=panel-off").then().body(containsString("This opens the car up"));
        long diagnosis = visit.recommendedJob("door-panel-diagnosis");
        answer("panel-off", "link-detached", "").then().statusCode(422);
        visit.decided(diagnosis, dev.liftgate.orders.Decision.Verdict.APPROVE, "");
        answer("panel-off", "link-detached", "").then().statusCode(303);
        assertEquals("link-detached", visit.checklist().answers().get("panel-off"));
        answer("actuator-test", "drives-fully", "").then().statusCode(303);
    }

    @Test
    void desk_and_bay_put_the_diagnosis_before_the_customer_once() {
        Visitor ana = Visitor.advisor();
        tom.post(visit.concernPath() + "/teardown")
                .then()
                .statusCode(303)
                .header("Location", endsWith(visit.concernPath() + "/checks"));
        ana.post(visit.concernPath() + "/teardown").then().statusCode(303).header("Location", endsWith(visit.path()));
        assertEquals(1, visit.now().jobs().size());
        assertTrue(visit.job("A").isTeardown());
        assertEquals(JobState.OFFERED, visit.job("A").state());
    }

    @Test
    void a_cancelled_order_takes_no_answers_and_keeps_what_was_typed() {
        visit.cancelled();
        answer("handle-feel", "loose", "Too late")
                .then()
                .statusCode(422)
                .body(allOf(containsString("nothing more is recorded on it"), containsString("Too late")));
        confirm("cable-rod", "Cable off")
                .then()
                .statusCode(422)
                .body(allOf(containsString("nothing more is recorded on it"), containsString("Cable off")));
        assertNull(visit.checklist().result("handle-feel"));
    }

    @Test
    void markup_in_a_note_is_shown_as_text() {
        answer("handle-feel", "loose", NASTY).then().statusCode(303);
        confirm("cable-rod", NASTY).then().statusCode(303);
        for (String page :
                new String[] {visit.path(), visit.bay(), visit.concernPath() + "/checks", visit.concernPath() + "/cause"
                }) {
            Visitor.advisor().get(page).then().statusCode(200).body(not(containsString("<script>alert")));
        }
        Visitor.advisor().get(visit.path()).then().body(containsString("&lt;script&gt;alert(1)"));
    }

    @Test
    void the_cause_form_shows_the_ranking() {
        tom.get(visit.concernPath() + "/cause")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("value=\"cable-rod\""),
                        containsString("What you found"),
                        not(containsString("$"))));
    }

    @Test
    void a_confirmed_cause_recommends_what_mends_it() {
        confirm("cable-rod", "The cable came off").then().statusCode(303).header("Location", endsWith(visit.bay()));
        assertEquals("cable-rod", visit.concern().causeCode());
        assertTrue(visit.concern().found().ranking().contains("\"cable-rod\""));
        assertEquals("linkage-repair", visit.now().jobs().iterator().next().operationCode());
        assertEquals(Stage.ESTIMATE, visit.now().stage());
        tom.get(visit.concernPath() + "/checks").then().statusCode(200).body(containsString("The cable came off"));
    }

    @Test
    void a_door_stuck_from_both_sides_also_needs_to_be_opened() {
        answer("opens-from-outside", "no", "");
        confirm("latch", "Latch jammed").then().statusCode(303);
        assertTrue(visit.now().jobs().stream().anyMatch(job -> "stuck-closed-access".equals(job.operationCode())));
    }

    @Test
    void a_cause_that_the_guide_does_not_list_is_written_in_words() {
        confirm("other", "A toy car in the door").then().statusCode(303);
        assertNull(visit.concern().causeCode());
        assertEquals("A toy car in the door", visit.concern().cause());
        assertTrue(visit.now().jobs().isEmpty());
    }

    @Test
    void a_cause_without_words_or_unknown_is_asked_about() {
        confirm("latch", " ")
                .then()
                .statusCode(422)
                .body(allOf(containsString("What did you find?"), containsString("value=\"latch\" checked")));
        confirm("gremlins", "Gremlins")
                .then()
                .statusCode(422)
                .body(allOf(containsString("is no cause in this guide"), containsString("Gremlins</textarea>")));
        assertNull(visit.concern().cause());
    }

    @Test
    void a_concern_without_a_guide_has_no_checklist_but_a_cause() {
        AWorkOrder free =
                AnIntake.ofANewCar().with("guide", "none").without("facet").takenBy(Visitor.advisor());
        tom.get(free.concernPath() + "/checks").then().statusCode(404);
        tom.get(free.concernPath() + "/cause").then().statusCode(200);
        tom.post(free.concernPath() + "/checks/handle-feel", "answer", "loose")
                .then()
                .statusCode(404);
        tom.post(free.concernPath() + "/cause", "words", "Loose wire").then().statusCode(303);
        assertEquals("Loose wire", free.concern().cause());
    }

    @Test
    void a_concern_of_another_order_is_not_reached_from_here() {
        long elsewhere = AWorkOrder.takenIn().concern().id();
        String wrong = visit.path() + "/concerns/" + elsewhere;
        tom.get(wrong + "/checks").then().statusCode(404);
        tom.get(wrong + "/cause").then().statusCode(404);
        tom.post(wrong + "/checks/handle-feel", "answer", "loose").then().statusCode(404);
        tom.get("/orders/999999999/concerns/1/checks").then().statusCode(404);
    }

    @Test
    void the_same_answer_sent_twice_is_kept_once() {
        String once = java.util.UUID.randomUUID().toString();
        String place = visit.concernPath() + "/checks/handle-feel";
        tom.postOnce(once, place, "answer", "loose").then().statusCode(303);
        tom.postOnce(once, place, "answer", "loose").then().statusCode(303);
        assertEquals(
                1,
                AWorkOrder.lookup().timeline(visit.now()).stream()
                        .filter(event -> event.words().contains("How does the inside handle feel?"))
                        .count());
    }

    @Test
    void a_stranger_answers_nothing() {
        Visitor.stranger().get(visit.concernPath() + "/checks").then().statusCode(302);
        Visitor.stranger()
                .post(visit.concernPath() + "/checks/handle-feel", "answer", "loose")
                .then()
                .statusCode(302);
    }

    private Response answer(String check, String answer, String note) {
        return answer(visit, check, answer, note);
    }

    private Response answer(AWorkOrder of, String check, String answer) {
        return answer(of, check, answer, "");
    }

    /** From the page as it is now. */
    private Response answer(AWorkOrder of, String check, String answer, String note) {
        String seen = of.checklist().seen(check);
        return tom.post(of.concernPath() + "/checks/" + check, "answer", answer, "note", note, "seen", seen);
    }

    private Response confirm(String cause, String words) {
        return tom.post(visit.concernPath() + "/cause", "cause", cause, "words", words);
    }
}
