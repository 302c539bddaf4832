package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AShelf;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.diagnosis.Experience;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.VerifiedRepairs;
import dev.liftgate.orders.Stage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From one car's verified repair to the odds on the next car's checklist. */
@QuarkusTest
class LearningTest {

    @Inject
    VerifiedRepairs repairs;

    private Visitor ana;
    private Visitor tom;
    private Guide horn;

    @BeforeEach
    void a_horn_is_silent() {
        ana = Visitor.advisor();
        tom = Visitor.technician();
        horn = AShelf.withAHorn();
    }

    @Test
    void a_verified_repair_changes_the_odds_of_the_next_order() {
        AWorkOrder first = AWorkOrder.checkedIn(horn);
        tom.get(checks(first))
                .then()
                .statusCode(200)
                .body(allOf(containsString("57 %"), containsString("40 %"), not(containsString("these odds"))));
        repaired(first.answered("fuse", "good"), "worn-contact");
        AWorkOrder next = AWorkOrder.checkedIn(horn);
        tom.get(checks(next))
                .then()
                .body(allOf(
                        containsString("54 %"),
                        containsString("43 %"),
                        containsString("href=\"/guides/" + horn.code() + "#learned\""),
                        containsString("1 of this shop’s repairs moves these odds")));
        next.answered("fuse", "good");
        tom.get(checks(next)).then().body(containsString("usually (0.80), here 0.81 · "));
        repaired(next, "worn-contact");
        tom.get(checks(AWorkOrder.checkedIn(horn)))
                .then()
                .body(allOf(
                        containsString("52 %"),
                        containsString("45 %"),
                        containsString("2 of this shop’s repairs move these odds")));
    }

    @Test
    void the_decision_keeps_the_ranking_as_it_stood() {
        AWorkOrder order = AWorkOrder.checkedIn(horn);
        repaired(order, "worn-contact");
        String kept = order.concern().found().ranking();
        repaired(AWorkOrder.checkedIn(horn), "short-circuit");
        assertEquals(kept, order.concern().found().ranking());
        assertTrue(kept.contains("\"short-circuit\":0.57"), kept);
    }

    @Test
    void the_answers_that_weigh_when_it_is_verified_are_counted() {
        repaired(AWorkOrder.checkedIn(horn).answered("fuse", "blown").answered("fuse", "good"), "worn-contact");
        assertEquals(1, learned().seen("worn-contact", "fuse", "good"));
        assertEquals(0, learned().seen("worn-contact", "fuse", "blown"));
    }

    @Test
    void a_cause_that_the_guide_does_not_list_counts_as_other() {
        repaired(AWorkOrder.checkedIn(horn), "other");
        repaired(AWorkOrder.checkedIn(horn), "");
        assertEquals(2, learned().repairs("other"));
    }

    @Test
    void without_a_confirmed_cause_nothing_is_learned() {
        AWorkOrder.checkedIn(horn).verified();
        assertEquals(0, learned().repairs());
    }

    @Test
    void the_technicians_button_teaches_once() {
        AWorkOrder order = AWorkOrder.checkedIn(horn).confirmed("worn-contact");
        order.change((o, by) -> o.concerns().iterator().next().correct("New contact.", by));
        String verification =
                "/bay/orders/" + order.number() + "/concerns/" + order.concern().id() + "/verification";
        tom.postOnce("0d5c9c35-6a5e-4f53-9c7b-" + tail(order), verification)
                .then()
                .statusCode(303);
        tom.postOnce("0d5c9c35-6a5e-4f53-9c7b-" + tail(order), verification)
                .then()
                .statusCode(303);
        tom.post(verification).then().statusCode(422).body(containsString("verified as gone by Tom Becker"));
        assertEquals(1, learned().repairs());
    }

    @Test
    void a_complaint_that_came_back_counts_no_more_and_can_be_verified_again() {
        AWorkOrder order = repaired(AWorkOrder.checkedIn(horn), "worn-contact");
        assertEquals(Stage.READY, order.now().stage());
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("complaint gone, verified by Ana Flores"),
                        containsString("Complaint came back: withdraw")));
        ana.post(withdrawal(order)).then().statusCode(303).header("Location", endsWith(order.path()));
        assertEquals(0, learned().repairs());
        assertFalse(order.concern().isGone());
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("complaint came back, withdrawn by Ana Flores"),
                        containsString("Complaint came back: “"),
                        not(containsString("Complaint came back: withdraw"))));
        ana.post(withdrawal(order)).then().statusCode(422).body(containsString("there is nothing to withdraw"));
        repaired(order, "short-circuit");
        assertEquals(1, learned().repairs("short-circuit"));
        assertEquals(1, learned().repairs());
    }

    @Test
    void a_closed_order_stays_closed_and_teaches_no_more() {
        AWorkOrder order = repaired(AWorkOrder.checkedIn(horn), "worn-contact").closed();
        assertEquals(Stage.CLOSED, order.now().stage());
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("Complaint came back: withdraw"), containsString("The order stays closed.")));
        Visitor.manager().post(withdrawal(order)).then().statusCode(303);
        assertEquals(Stage.CLOSED, order.now().stage());
        assertEquals(0, learned().repairs());
        ana.get(order.path()).then().body(containsString("complaint came back, withdrawn by Morgan Hale"));
    }

    @Test
    void only_the_desk_withdraws() {
        AWorkOrder order = repaired(AWorkOrder.checkedIn(horn), "worn-contact");
        tom.post(withdrawal(order)).then().statusCode(403);
        assertTrue(Visitor.stranger().post(withdrawal(order)).statusCode() != 303);
        assertTrue(order.concern().isGone());
        assertEquals(1, learned().repairs());
        ana.post("/orders/" + order.number() + "/concerns/999999999/withdrawal")
                .then()
                .statusCode(422);
    }

    @Test
    void the_guide_shows_its_own_odds_beside_the_shops() {
        tom.get("/guides/" + horn.code())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("No verified repair yet: these are the guide’s odds."),
                        containsString("as much as 20 repairs"),
                        containsString("57 % of cars</span>"),
                        not(containsString(" here"))));
        repaired(AWorkOrder.checkedIn(horn).answered("fuse", "good"), "worn-contact");
        repaired(AWorkOrder.checkedIn(horn), "worn-contact");
        ana.get("/guides/" + horn.code())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<strong>2 verified repairs</strong> move these odds."),
                        containsString("40 % of cars in the guide · <strong>45 % here</strong>, 2 of 2 repairs"),
                        containsString("57 % of cars in the guide · <strong>52 % here</strong>, 0 of 2 repairs"),
                        containsString("3 % of cars in the guide · <strong>3 % here</strong>, 0 of 2 repairs"),
                        containsString("usually (0.80)<small>0.81 here, 1 of 1</small>"),
                        containsString("often (0.70)</span>")));
    }

    private Experience learned() {
        return repairs.of(horn);
    }

    private static AWorkOrder repaired(AWorkOrder order, String cause) {
        return order.confirmed(cause).verified();
    }

    private static String checks(AWorkOrder order) {
        return order.path() + "/concerns/" + order.concern().id() + "/checks";
    }

    private static String withdrawal(AWorkOrder order) {
        return order.path() + "/concerns/" + order.concern().id() + "/withdrawal";
    }

    private static String tail(AWorkOrder order) {
        return "%012d".formatted(order.number());
    }
}
