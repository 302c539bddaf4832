package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalPagesTest {

    private static Visitor ana() {
        return Visitor.advisor();
    }

    private AWorkOrder withTwoWays() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause();
        ana().post(
                        order.path() + "/jobs/" + order.job("A").id() + "/alternative",
                        "operation",
                        order.job("A").operationCode(),
                        "itsTier",
                        "Repair",
                        "tier",
                        "Better <b>cable</b>")
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path()));
        return order.priced();
    }

    @Test
    void shows_the_form_of_another_way_with_the_same_operation_chosen() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause();
        ana().get(order.path() + "/jobs/" + order.job("A").id() + "/alternative")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("value=\"" + order.job("A").operationCode() + "\" checked"),
                        containsString(" h · $"),
                        not(containsString("In these words"))));
        ana().get(order.path() + "/jobs/999999999/alternative").then().statusCode(404);
    }

    @Test
    void another_way_is_found_by_the_search_that_finds_jobs_among_operations_only() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause();
        String form = order.path() + "/jobs/" + order.job("A").id() + "/alternative";
        ana().get(form).then().body(containsString("hx-get=\"" + order.path() + "/jobs/found?way=true\""));
        ana().get(order.path() + "/jobs/found?way=true&title=battery")
                .then()
                .body(allOf(
                        containsString("value=\"battery"),
                        not(containsString("value=\"part/")),
                        not(containsString("In these words")),
                        not(containsString("id=\"job-price\""))));
        ana().get(form + "?look=oil").then().body(containsString("value=\"oil-change\" checked"));
        ana().post(form, "title", "battery", "operation", "", "itsTier", "Good", "tier", "Better")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Which operation?"),
                        containsString("name=\"title\" value=\"battery\""),
                        containsString("value=\"battery")));
    }

    @Test
    void adds_another_way_that_does_not_count_until_it_is_chosen() {
        AWorkOrder order = withTwoWays();
        assertTrue(order.job("A").isCounted());
        assertTrue(order.job("B").isProposed() && !order.job("B").isCounted());
        ana().get(order.path())
                .then()
                .body(allOf(
                        containsString("Better &lt;b&gt;cable&lt;/b&gt;, alternative"),
                        containsString("name=\"choice-1\"")));
        ana().post(order.path() + "/jobs/" + order.job("B").id() + "/choose")
                .then()
                .statusCode(303);
        assertTrue(order.job("B").isCounted() && !order.job("A").isCounted());
    }

    @Test
    void complains_about_a_way_that_nothing_sets_apart_and_keeps_what_was_typed() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause();
        String form = order.path() + "/jobs/" + order.job("A").id() + "/alternative";
        ana().post(form, "operation", "no-such-thing", "itsTier", "Good & cheap", "tier", " ")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"tier-error\""), containsString("value=\"Good &amp; cheap\"")));
        ana().post(form, "operation", "no-such-thing", "itsTier", "Good", "tier", "Better")
                .then()
                .statusCode(422)
                .body(containsString("id=\"operation-error\""));
        Visitor.technician().get(form).then().statusCode(403);
        assertEquals(1, order.now().jobs().size());
    }

    @Test
    void both_ways_stand_side_by_side_on_the_paper_and_one_radio_group_decides() {
        AWorkOrder order = withTwoWays().issued();
        ana().get(order.path() + "/estimates/1")
                .then()
                .body(allOf(
                        containsString("One of these"),
                        containsString("In the total below"),
                        containsString("The total would be ")));
        Job a = order.job("A");
        Job b = order.job("B");
        ana().get(order.path() + "/authorizations/new")
                .then()
                .body(allOf(
                        containsString("name=\"decision-c1\" value=\"" + a.id() + "\""),
                        containsString("name=\"decision-c1\" value=\"" + b.id() + "\"")));
        decide(order, "").then().statusCode(422).body(containsString("Which one, or none of them?"));
        decide(order, "DECLINE").then().statusCode(422).body(containsString("id=\"reason-c1-error\""));
        decide(order, "999").then().statusCode(422);
        decide(order, String.valueOf(b.id())).then().statusCode(303);
        assertEquals(JobState.APPROVED, order.job("B").state());
        assertEquals(JobState.DECLINED, order.job("A").state());
        ana().get(order.path() + "/work-order").then().body(allOf(containsString("B · "), not(containsString("A · "))));
    }

    private io.restassured.response.Response decide(AWorkOrder order, String decision) {
        Job a = order.job("A");
        Job b = order.job("B");
        return ana().post(
                        order.path() + "/authorizations/new",
                        "name",
                        "Maria Alvarez",
                        "relation",
                        "owner",
                        "method",
                        "IN_PERSON",
                        "contact",
                        "",
                        "estimate",
                        "1",
                        "decision-c1",
                        decision,
                        "reason-c1",
                        "",
                        "seen-" + a.id(),
                        String.valueOf(a.version()),
                        "price-" + a.id(),
                        MoneyText.plain(a.quote().net()),
                        "decided-" + a.id(),
                        "c1",
                        "seen-" + b.id(),
                        String.valueOf(b.version()),
                        "price-" + b.id(),
                        MoneyText.plain(b.quote().net()),
                        "decided-" + b.id(),
                        "c1");
    }

    @Test
    void what_was_turned_down_is_proposed_again_at_the_next_visit_once() {
        AWorkOrder earlier = AWorkOrder.checkedIn()
                .withFlat("Front brake pads", "240.00")
                .issued()
                .declined("after <payday>");
        long declined = earlier.job("A").id();
        AWorkOrder order = earlier.nextVisit();
        ana().get(order.path() + "/turned-down")
                .then()
                .body(allOf(
                        containsString("Front brake pads"),
                        containsString("Recommended today on order"),
                        containsString("after &lt;payday&gt;")));
        ana().get(earlier.path() + "/turned-down").then().body(not(containsString("Front brake pads")));
        ana().post(order.path() + "/turned-down/" + declined).then().statusCode(303);
        assertEquals("Front brake pads", order.job("A").title());
        assertEquals(JobState.RECOMMENDED, order.job("A").state());
        assertNull(order.job("A").agreed().price());
        ana().get(order.path() + "/turned-down").then().body(not(containsString("Front brake pads")));
        ana().post(order.path() + "/turned-down/" + declined)
                .then()
                .statusCode(422)
                .body(containsString("proposed again already"));
        Visitor.technician().get(order.path() + "/turned-down").then().statusCode(403);
        assertEquals(1, order.now().jobs().size());
    }
}
