package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wrong guide or the wrong door was chosen at check-in, and is set right. */
@QuarkusTest
class GuideSwitchPagesTest {

    private static final String DOOR = "car-door-wont-open-from-inside";
    private static final String LOCKS = "power-locks-dead";
    private static final String BATTERY = "battery-light-on";

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
    void another_door_keeps_the_answers_and_tells_anew_what_the_door_tells() {
        visit.answered("handle-feel", "loose");
        assertEquals("rear", visit.checklist().answers().get("door-position"));
        ana.get(page())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Counts further"),
                        containsString("value=\"rear-left\" checked"),
                        containsString("Save kind and place"),
                        not(containsString("does not count"))));
        change(DOOR, "front-left").then().statusCode(303);
        assertEquals("Front left", visit.concern().facetLabel());
        assertEquals("front", visit.checklist().answers().get("door-position"));
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("is looked for by"), containsString(", Front left; before by")));
    }

    @Test
    void in_the_bay_the_customers_words_offer_guides_and_their_answers_to_tick() {
        AWorkOrder shaking = AnIntake.ofANewCar()
                .with("words", "My steering wheel shakes when braking at 60 mph")
                .with("guide", "none")
                .without("facet")
                .takenBy(ana);
        String here = shaking.concernPath() + "/guide";
        tom.get(here)
                .then()
                .body(allOf(
                        containsString("From these words"),
                        containsString("?guide=steering-wheel-shakes\""),
                        not(containsString("name=\"heard\""))));
        tom.get(here + "?guide=steering-wheel-shakes")
                .then()
                .body(allOf(
                        containsString("aria-current=\"true\""),
                        containsString("value=\"occasion=braking\""),
                        not(containsString("value=\"occasion=braking\" checked"))));
        tom.post(
                        here,
                        "guide",
                        "steering-wheel-shakes",
                        "heard",
                        "occasion=braking",
                        "version",
                        shaking.concern().version())
                .then()
                .statusCode(303);
        assertEquals("braking", shaking.checklist().answers().get("occasion"));
        assertEquals(
                CheckResult.AnswerSource.CUSTOMER,
                shaking.checklist().result("occasion").source());
        tom.get(here).then().body(not(containsString("name=\"heard\"")));
    }

    @Test
    void in_the_bay_a_guide_that_may_be_meant_is_offered_as_perhaps() {
        AWorkOrder trouble = AnIntake.ofANewCar()
                .with("words", "Door trouble again")
                .with("guide", "none")
                .without("facet")
                .takenBy(ana);
        tom.get(trouble.concernPath() + "/guide")
                .then()
                .body(allOf(containsString("perhaps"), not(containsString("aria-current"))));
    }

    @Test
    void what_a_technician_found_about_the_place_stands() {
        visit.answered("door-position", "rear");
        change(DOOR, "front-left").then().statusCode(303);
        assertEquals("rear", visit.checklist().answers().get("door-position"));
    }

    @Test
    void with_another_guide_only_what_it_asks_too_counts_and_all_is_back_with_the_first() {
        visit.answered("handle-feel", "loose");
        ana.get(page() + "?guide=" + BATTERY)
                .then()
                .body(allOf(
                        containsString("Stays on record, and does not count"),
                        containsString(question("handle-feel")),
                        containsString("Use this guide")));
        change(BATTERY, "").then().statusCode(303);
        assertEquals(BATTERY, visit.checklist().guide().code());
        assertEquals(Map.of(), visit.checklist().answers());
        assertEquals("", visit.concern().facetLabel());
        tom.get(visit.concernPath() + "/checks").then().statusCode(200);
        change(DOOR, "rear-left").then().statusCode(303);
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
        assertEquals("rear", visit.checklist().answers().get("door-position"));
    }

    @Test
    void what_both_guides_ask_in_the_same_words_counts_by_both_and_nothing_else() {
        visit.answered("weather", "cold").answered("handle-feel", "loose");
        Checklist before = visit.checklist();
        change(LOCKS, "front-left").then().statusCode(303);
        Checklist now = visit.checklist();
        now.answers().forEach((check, answer) -> {
            CheckResult result = now.result(check);
            assertTrue(
                    before.asksAs(now.guide(), check, answer) || result.source() == CheckResult.AnswerSource.CUSTOMER,
                    check);
        });
        assertFalse(now.answers().containsKey("handle-feel"));
    }

    @Test
    void a_wrong_guide_is_taken_away_and_a_concern_without_one_gets_one() {
        change("none", "").then().statusCode(303);
        assertNull(visit.concern().guideHash());
        tom.get(visit.concernPath() + "/checks").then().statusCode(404);
        ana.get(visit.path()).then().body(containsString("Choose a guide"));
        tom.get(page() + "?guide=" + BATTERY).then().statusCode(200);
        tom.post(page(), "guide", BATTERY, "version", visit.concern().version())
                .then()
                .statusCode(303);
        assertEquals(BATTERY, visit.checklist().guide().code());
        AWorkOrder free =
                AnIntake.ofANewCar().with("guide", "none").without("facet").takenBy(ana);
        ana.post(
                        free.concernPath() + "/guide",
                        "guide",
                        DOOR,
                        "facet",
                        "rear-right",
                        "version",
                        free.concern().version())
                .then()
                .statusCode(303);
        assertEquals("rear", free.checklist().answers().get("door-position"));
    }

    @Test
    void a_confirmed_cause_holds_the_guide_and_not_the_door() {
        visit.withConfirmedCause();
        ana.get(page() + "?guide=" + BATTERY).then().body(containsString("A cause is confirmed"));
        change(BATTERY, "").then().statusCode(422).body(containsString("take that back first"));
        assertEquals(DOOR, visit.checklist().guide().code());
        change(DOOR, "front-right").then().statusCode(303);
        assertEquals("Front right", visit.concern().facetLabel());
        assertEquals("cable-rod", visit.concern().causeCode());
    }

    @Test
    void what_was_taken_down_as_another_kind_is_set_right() {
        String said = visit.concern().words();
        ana.get(page()).then().body(containsString("value=\"CONCERN\" checked"));
        be("SERVICE", DOOR, "rear-left").then().statusCode(303);
        assertEquals(ConcernKind.SERVICE, visit.concern().kind());
        assertEquals(DOOR, visit.checklist().guide().code());
        be("INFORMATION", DOOR, "rear-left").then().statusCode(303);
        assertEquals(ConcernKind.INFORMATION, visit.concern().kind());
        assertNull(visit.concern().guideHash());
        ana.get(visit.path())
                .then()
                .body(allOf(
                        containsString("now “Only something to know”; before “A service, such as an oil change”"),
                        containsString("Another kind")));
        be("INFORMATION", BATTERY, "").then().statusCode(422).body(containsString("id=\"kind-error\""));
        be("JOKE", "none", "").then().statusCode(422).body(containsString("Choose what it is"));
        be("CONCERN", BATTERY, "").then().statusCode(303);
        assertEquals(BATTERY, visit.checklist().guide().code());
        assertEquals(ConcernKind.CONCERN, visit.concern().kind());
        assertEquals(said, visit.concern().words());
    }

    @Test
    void the_kind_stays_while_a_cause_is_confirmed_or_there_is_work_for_it() {
        AWorkOrder worked = AWorkOrder.takenIn();
        worked.recommendedJob("linkage-repair");
        ana.post(
                        worked.concernPath() + "/guide",
                        "kind",
                        "INFORMATION",
                        "guide",
                        "none",
                        "version",
                        worked.concern().version())
                .then()
                .statusCode(422)
                .body(allOf(containsString("There is work for it"), containsString("id=\"kind-error\"")));
        visit.withConfirmedCause();
        be("SERVICE", DOOR, "rear-left").then().statusCode(422).body(containsString("then change what this is"));
        assertEquals(ConcernKind.CONCERN, visit.concern().kind());
    }

    @Test
    void complains_and_loses_nothing() {
        change("moon-phase", "full").then().statusCode(422).body(containsString("The shop has no such guide"));
        change(DOOR, "boot").then().statusCode(422).body(containsString("Choose one: Which door?"));
        change(LOCKS, "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"facet-error\""), containsString("value=\"" + LOCKS + "\" selected")));
        ana.post(page(), "guide", DOOR, "facet", "front-left").then().statusCode(422);
        ana.get(page() + "?guide=moon-phase").then().statusCode(404);
        ana.get(visit.path() + "/concerns/0/guide").then().statusCode(404);
        assertEquals("Rear left", visit.concern().facetLabel());
    }

    @Test
    void nobody_overwrites_a_door_that_they_have_not_seen() {
        int seen = visit.concern().version();
        change(DOOR, "front-left").then().statusCode(303);
        ana.post(page(), "guide", DOOR, "facet", "rear-right", "version", seen)
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString(", Front left. Nothing of yours was saved yet"),
                        containsString("value=\"rear-right\" checked"),
                        containsString(
                                "name=\"version\" value=\"" + visit.concern().version() + "\"")));
        assertEquals("Front left", visit.concern().facetLabel());
    }

    @Test
    void what_a_tablet_recorded_by_the_former_guide_is_shown_as_not_taken() {
        Concern before = visit.concern();
        ATablet tablet = ATablet.of(tom);
        tablet.answer(visit, "handle-feel", "loose", "guide", before.guideHash());
        change(BATTERY, "").then().statusCode(303);
        tablet.send()
                .then()
                .body("results.state", contains("conflict"))
                .body("results[0].words", containsString("guide of this concern was changed"));
        assertEquals(Map.of(), visit.checklist().answers());
    }

    private String page() {
        return visit.concernPath() + "/guide";
    }

    private String question(String check) {
        return visit.checklist().guide().observation(check).orElseThrow().question();
    }

    private Response be(String kind, String guide, String facet) {
        return ana.post(
                page(),
                "kind",
                kind,
                "guide",
                guide,
                "facet",
                facet,
                "version",
                visit.concern().version());
    }

    private Response change(String guide, String facet) {
        return ana.post(
                page(),
                "guide",
                guide,
                "facet",
                facet,
                "version",
                visit.concern().version());
    }
}
