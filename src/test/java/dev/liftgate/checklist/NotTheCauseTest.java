package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.guides.Observation;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Stage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cause that was seen to be fine, or repaired in vain, is not it; the plan goes on without it. */
@QuarkusTest
class NotTheCauseTest {

    private Visitor ana;
    private Visitor tom;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_is_in_the_shop() {
        ana = Visitor.advisor();
        tom = Visitor.technician();
        visit = AWorkOrder.takenIn();
    }

    @Test
    void a_likely_cause_offers_to_be_ruled_out_on_the_tablet_only() {
        String top = visit.checklist().ranking().top().cause();
        tom.get(checks())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("action=\"" + exclusion(top) + "?"),
                        containsString("Not the cause"),
                        not(containsString("<h2>Ruled out</h2>"))));
        ana.get(visit.path()).then().body(allOf(containsString("Likely causes"), not(containsString("/exclusion"))));
        confirm("cable-rod").then().statusCode(303);
        tom.get(checks()).then().body(not(containsString("/exclusion")));
    }

    @Test
    void what_was_seen_to_be_fine_is_no_longer_likely_and_says_who_saw_it() {
        String top = visit.checklist().ranking().top().cause();
        tom.post(exclusion(top)).then().statusCode(303).header("Location", endsWith("/checks"));
        Checklist checklist = visit.checklist();
        assertTrue(checklist.ranking().cause(top).ruledOut());
        assertNotEquals(top, checklist.ranking().top().cause());
        assertEquals("Tom Becker", checklist.ruledOut().get(0).by());
        assertEquals(top, checklist.ruledOut().get(0).cause());
        assertEquals(Stage.DIAGNOSIS, visit.now().stage());
        String name = checklist.cause(checklist.ruledOut().get(0));
        tom.get(checks())
                .then()
                .body(allOf(
                        containsString("<h2>Ruled out</h2>"),
                        containsString("<strong>" + name + "</strong>"),
                        containsString("Take back"),
                        not(containsString("action=\"" + exclusion(top) + "?"))));
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("Ruled out: " + name), containsString("Not the cause: " + name)));
    }

    @Test
    void it_is_taken_back() {
        double before = visit.checklist().ranking().cause("latch").probability();
        tom.post(exclusion("latch")).then().statusCode(303);
        tom.post(exclusion("latch") + "/withdrawal").then().statusCode(303).header("Location", endsWith("/checks"));
        assertEquals(before, visit.checklist().ranking().cause("latch").probability());
        assertTrue(visit.checklist().ruledOut().isEmpty());
        assertEquals(1, told("No longer ruled out: "));
        tom.post(exclusion("latch") + "/withdrawal").then().statusCode(303);
        assertEquals(1, told("No longer ruled out: "));
    }

    @Test
    void what_the_guide_does_not_list_and_what_is_confirmed_are_refused() {
        tom.post(exclusion("gremlins")).then().statusCode(422).body(containsString("is no cause in this guide"));
        tom.post(exclusion("other")).then().statusCode(422).body(containsString("is no cause in this guide"));
        confirm("cable-rod").then().statusCode(303);
        tom.post(exclusion("cable-rod")).then().statusCode(422).body(containsString("This cause is confirmed."));
        assertTrue(visit.checklist().ruledOut().isEmpty());
        AWorkOrder free =
                AnIntake.ofANewCar().with("guide", "none").without("facet").takenBy(Visitor.advisor());
        tom.post(free.concernPath() + "/causes/latch/exclusion")
                .then()
                .statusCode(422)
                .body(containsString("has no guide"));
        visit.cancelled();
        tom.post(exclusion("latch")).then().statusCode(422).body(containsString("nothing more is recorded"));
    }

    @Test
    void it_counts_once_however_often_it_is_sent() {
        String once = UUID.randomUUID().toString();
        tom.postOnce(once, exclusion("latch")).then().statusCode(303);
        tom.postOnce(once, exclusion("latch")).then().statusCode(303);
        tom.post(exclusion("latch")).then().statusCode(303);
        assertEquals(1, visit.checklist().ruledOut().size());
        assertEquals(1, told("Not the cause: "));
    }

    @Test
    void a_stranger_rules_nothing_out_and_says_nothing_of_a_repair() {
        Visitor stranger = Visitor.stranger();
        stranger.post(exclusion("latch")).then().statusCode(302);
        stranger.post(exclusion("latch") + "/withdrawal").then().statusCode(302);
        repair("cable-rod");
        stranger.post(failedRepair()).then().statusCode(302);
        assertTrue(visit.checklist().ruledOut().isEmpty());
        assertEquals("cable-rod", visit.concern().causeCode());
    }

    @Test
    void the_cause_form_has_it_last_and_does_not_choose_it() {
        String top = visit.checklist().ranking().top().cause();
        tom.get(visit.concernPath() + "/cause").then().body(containsString("value=\"" + top + "\" checked"));
        tom.post(exclusion(top)).then().statusCode(303);
        String page = tom.get(visit.concernPath() + "/cause").asString();
        assertFalse(page.contains("value=\"" + top + "\" checked"));
        String causes = "type=\"radio\" name=\"cause\"";
        assertEquals(page.lastIndexOf(causes), page.lastIndexOf(causes, page.indexOf(top)));
        assertTrue(page.substring(page.indexOf("value=\"" + top)).contains("ruled out"));
    }

    @Test
    void seen_after_all_it_is_ruled_out_no_longer() {
        tom.post(exclusion("cable-rod")).then().statusCode(303);
        confirm("cable-rod").then().statusCode(303);
        assertEquals("cable-rod", visit.concern().causeCode());
        assertTrue(visit.checklist().ruledOut().isEmpty());
        assertFalse(visit.concern().found().ranking().contains("\"cable-rod\":0.0,"));
    }

    @Test
    void a_repair_that_did_not_help_leads_to_the_next_check() {
        answer("handle-feel", "loose");
        String planned = visit.checklist().next().map(Observation::code).orElse("");
        double latch = visit.checklist().ranking().cause("latch").probability();
        String suspect = visit.checklist().ranking().top().cause();
        long job = repair(suspect);
        assertEquals(Stage.QUALITY_CHECK, visit.now().stage());
        tom.get(visit.bay())
                .then()
                .body(allOf(containsString("Complaint gone"), containsString("action=\"" + failedRepair())));
        ana.get(visit.path()).then().body(containsString("action=\"" + failedRepair()));
        String once = UUID.randomUUID().toString();
        tom.postOnce(once, failedRepair()).then().statusCode(303).header("Location", endsWith("/checks"));
        tom.postOnce(once, failedRepair()).then().statusCode(303).header("Location", endsWith("/checks"));

        Checklist checklist = visit.checklist();
        assertTrue(checklist.ranking().cause(suspect).ruledOut());
        assertTrue(checklist.ranking().cause("latch").probability() > latch);
        assertEquals("Repaired, still there", checklist.ruledOut().get(0).note());
        assertNotEquals(planned, checklist.next().map(Observation::code).orElse(""));
        assertEquals(Stage.DIAGNOSIS, visit.now().stage());
        assertEquals(JobState.DONE, visit.job(job).state());
        assertEquals(AWorkOrder.money("200.00"), visit.job(job).agreed().price());
        assertNull(visit.concern().cause());
        assertNull(visit.concern().correction());
        assertEquals(1, told("Still there: "));
        assertEquals(1, told("Not the cause: "));
        tom.get(checks())
                .then()
                .body(allOf(
                        containsString("Still there after the last repair"),
                        containsString("Repaired, still there · Tom Becker"),
                        containsString(checklist.next().orElseThrow().question())));
        ana.get(visit.path())
                .then()
                .body(allOf(
                        containsString("still there after the last repair, Tom Becker"),
                        containsString("cause so far: Found by looking — correction so far: New parts.")));
        tom.get(visit.bay()).then().body(containsString("still there after the last repair"));
    }

    @Test
    void the_next_repair_may_help() {
        repair("inside-handle");
        ana.post(failedRepair()).then().statusCode(303).header("Location", endsWith(visit.path()));
        repair("cable-rod");
        tom.post(verification()).then().statusCode(303);
        assertEquals(Stage.READY, visit.now().stage());
        assertTrue(visit.concern().isGone());
        assertFalse(visit.concern().isStillThere());
        assertEquals("cable-rod", visit.concern().causeCode());
        assertEquals(2, visit.now().jobs().size());
        tom.post(failedRepair()).then().statusCode(422).body(containsString("verified as gone by Tom Becker"));
    }

    @Test
    void a_complaint_that_came_back_goes_on_as_well() {
        repair("cable-rod");
        tom.post(verification()).then().statusCode(303);
        ana.post(visit.concernPath() + "/withdrawal").then().statusCode(303);
        assertFalse(visit.checklist().isRuledOut("cable-rod"));
        tom.post(failedRepair()).then().statusCode(303);
        assertTrue(visit.checklist().isRuledOut("cable-rod"));
        assertEquals(Stage.DIAGNOSIS, visit.now().stage());
    }

    @Test
    void a_cause_in_free_words_is_simply_open_again() {
        tom.post(failedRepair()).then().statusCode(422).body(containsString("the correction is still empty"));
        confirm("other").then().statusCode(303);
        correct();
        tom.post(failedRepair()).then().statusCode(303);
        assertNull(visit.concern().cause());
        assertTrue(visit.checklist().ruledOut().isEmpty());
        AWorkOrder free =
                AnIntake.ofANewCar().with("guide", "none").without("facet").takenBy(Visitor.advisor());
        tom.post(free.concernPath() + "/cause", "words", "Loose wire").then().statusCode(303);
        correct(free);
        tom.post(free.concernPath() + "/failed-repair").then().statusCode(303).header("Location", endsWith(free.bay()));
        assertNull(free.concern().cause());
        tom.get(free.bay()).then().statusCode(200).body(containsString("Confirm a cause"));
    }

    private Response confirm(String cause) {
        String seen = Objects.toString(visit.concern().cause(), "");
        return tom.post(visit.concernPath() + "/cause", "cause", cause, "words", "Found by looking", "seen", seen);
    }

    private void answer(String check, String answer) {
        String seen = visit.checklist().seen(check);
        tom.post(visit.concernPath() + "/checks/" + check, "answer", answer, "note", "", "seen", seen)
                .then()
                .statusCode(303);
    }

    /** Confirmed, authorized, done and written down; answers the job. */
    private long repair(String cause) {
        confirm(cause).then().statusCode(303);
        long job = visit.now().jobs().stream()
                .filter(each -> each.state() == JobState.RECOMMENDED)
                .findFirst()
                .orElseThrow()
                .id();
        visit.priced(job, "200.00").decided(job, dev.liftgate.orders.Decision.Verdict.APPROVE, "");
        tom.post(visit.bay() + "/jobs/" + job + "/completion").then().statusCode(303);
        correct();
        return job;
    }

    private void correct() {
        correct(visit);
    }

    private void correct(AWorkOrder of) {
        tom.post(of.bay() + "/concerns/" + of.concern().id() + "/correction", "words", "New parts.")
                .then()
                .statusCode(303);
    }

    private String checks() {
        return visit.concernPath() + "/checks";
    }

    private String exclusion(String cause) {
        return visit.concernPath() + "/causes/" + cause + "/exclusion";
    }

    private String failedRepair() {
        return visit.concernPath() + "/failed-repair";
    }

    private String verification() {
        return visit.bay() + "/concerns/" + visit.concern().id() + "/verification";
    }

    private long told(String beginning) {
        return AWorkOrder.lookup().timeline(visit.now()).stream()
                .filter(event -> event.words().startsWith(beginning))
                .count();
    }
}
