package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.Stage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was recorded by mistake is taken back for a reason, on record, and only as somebody saw it. */
@QuarkusTest
class TakingBackPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @Inject
    OrderLookup lookup;

    private Visitor ana;

    @BeforeEach
    void an_advisor() {
        ana = Visitor.advisor();
    }

    @Test
    void a_job_is_not_done_after_all() {
        AWorkOrder order = authorized().done();
        String page = order.path() + "/taking-back/work/" + order.job("A").id();
        take(page, " ").then().statusCode(422).body(containsString("id=\"reason-error\""));
        take(page, "A screw is left").then().statusCode(303).header("Location", endsWith(order.path()));
        assertEquals(JobState.IN_PROGRESS, order.job("A").state());
        assertEquals(Stage.REPAIR, order.now().stage());
        ana.get(order.path()).then().body(containsString("Job A is not done after all: A screw is left"));
    }

    @Test
    void a_decision_that_was_recorded_wrongly_is_corrected_by_a_record_of_the_shops_own() {
        AWorkOrder order = authorized();
        Money yes = order.now().agreement().authorizedTotal();
        String page = order.path() + "/taking-back/decision/" + order.job("A").id();
        take(page, "दूसरी गाड़ी").then().statusCode(422).body(containsString("write it in Latin letters"));
        take(page, "That was for the other car").then().statusCode(303);
        assertEquals(JobState.OFFERED, order.job("A").state());
        List<Authorization> records = lookup.authorizations(order.now());
        assertEquals(2, records.size());
        assertEquals(yes, records.get(0).newTotal());
        assertEquals(order.now().agreement().authorizedTotal(), records.get(1).newTotal());
        ana.get(order.path() + "/authorizations")
                .then()
                .body(allOf(containsString("taken back"), containsString("That was for the other car")));
        take(page, "Once more").then().statusCode(422).body(containsString("there is no decision to take back"));
    }

    @Test
    void nobody_takes_back_what_they_have_not_seen() {
        AWorkOrder order =
                AWorkOrder.checkedIn().withConfirmedCause().priced().issued().declined("too dear");
        String page = order.path() + "/taking-back/decision/" + order.job("A").id();
        String seen = seen(page);
        order.offered("A").authorized();
        ana.post(page, "reason", "wrong", "seen", seen).then().statusCode(409);
        assertEquals(JobState.APPROVED, order.job("A").state());
    }

    @Test
    void a_wrong_cause_is_taken_back() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause();
        String page = order.path() + "/taking-back/cause/" + order.concern().id();
        take(page, "Wrong door").then().statusCode(303);
        assertNull(order.concern().cause());
        take(page, "Wrong door").then().statusCode(422);
    }

    @Test
    void a_cancelled_order_is_opened_again() {
        AWorkOrder order = authorized().cancelled();
        String page = order.path() + "/taking-back/cancellation";
        ana.get(order.path()).then().body(containsString("Open again"));
        take(page, "They came back").then().statusCode(303);
        assertEquals(Stage.REPAIR, order.now().stage());
        take(page, "They came back").then().statusCode(422).body(containsString("is not cancelled"));
    }

    @Test
    void a_car_that_was_handed_back_by_mistake_is_still_here_and_is_handed_back_again() {
        AWorkOrder order = paidFor();
        String page = order.path() + "/taking-back/return";
        take(page, "Wrong one").then().statusCode(422).body(containsString("was not handed back"));
        ana.get(order.path()).then().body(not(containsString(page)));
        handBack(order, "118260").then().statusCode(303);
        assertEquals(Stage.CLOSED, order.now().stage());
        ana.get(order.path()).then().body(containsString(page));
        take(page, " ").then().statusCode(422).body(containsString("id=\"reason-error\""));
        take(page, "The gray one left").then().statusCode(303).header("Location", endsWith(order.path()));
        assertEquals(Stage.QUALITY_CHECK, order.now().stage());
        assertNull(order.now().odometerOut());
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("Vehicle handed back at 118,260 mi"),
                        containsString("Vehicle not handed back after all: The gray one left"),
                        containsString(order.path() + "/return")));
        handBack(order, "118260").then().statusCode(303);
        assertEquals(Stage.CLOSED, order.now().stage());
        assertEquals(Odometer.miles(118_260), order.now().odometerOut());
    }

    @Test
    void a_car_that_was_handed_back_once_more_meanwhile_stays_gone() {
        AWorkOrder order = paidFor();
        String page = order.path() + "/taking-back/return";
        handBack(order, "118260").then().statusCode(303);
        String seen = seen(page);
        take(page, "The gray one left").then().statusCode(303);
        handBack(order, "118261").then().statusCode(303);
        ana.post(page, "reason", "The gray one left", "seen", seen).then().statusCode(409);
        assertEquals(Stage.CLOSED, order.now().stage());
    }

    private AWorkOrder paidFor() {
        AWorkOrder order = authorized()
                .done()
                .change((each, by) -> each.concerns().iterator().next().correct("New release cable", by));
        String total = MoneyText.plain(order.now().agreement().authorizedTotal());
        ana.post(
                        order.path() + "/invoice",
                        "total",
                        total,
                        "odometer",
                        "118243",
                        "odometerUnit",
                        "mi",
                        "goesBack",
                        "",
                        "completion",
                        "Tried out")
                .then()
                .statusCode(303);
        ana.post(order.path() + "/payments/new", "amount", total, "method", "CARD", "reference", "")
                .then()
                .statusCode(303);
        return order;
    }

    private Response handBack(AWorkOrder order, String odometer) {
        return ana.post(order.path() + "/return", "odometer", odometer, "odometerUnit", "mi", "reason", "");
    }

    @Test
    void a_deferred_job_is_offered_again_in_one_press_and_decided_anew() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "15.00").withFlat("Wax", "20.00");
        order.decided(order.job("A").id(), Decision.Verdict.DEFER, "next month");
        order.decided(order.job("B").id(), Decision.Verdict.DECLINE, "too dear");
        for (String letter : new String[] {"A", "B"}) {
            String offer = order.path() + "/jobs/" + order.job(letter).id() + "/offer";
            ana.get(order.path()).then().body(containsString("action=\"" + offer));
            ana.post(offer).then().statusCode(303);
            assertEquals(JobState.OFFERED, order.job(letter).state());
        }
        order.authorized();
        assertEquals(JobState.APPROVED, order.job("A").state());
        assertEquals(JobState.APPROVED, order.job("B").state());
    }

    @Test
    void a_declined_job_is_offered_again_in_one_press() {
        AWorkOrder order =
                AWorkOrder.checkedIn().withConfirmedCause().priced().issued().declined("too dear");
        ana.get(order.path()).then().body(containsString("Offer again"));
        ana.post(order.path() + "/jobs/" + order.job("A").id() + "/offer")
                .then()
                .statusCode(303);
        assertEquals(JobState.OFFERED, order.job("A").state());
    }

    private static AWorkOrder authorized() {
        return AWorkOrder.checkedIn().withConfirmedCause().priced().issued().authorized();
    }

    private Response take(String page, String reason) {
        return ana.post(page, "reason", reason, "seen", seen(page));
    }

    private String seen(String page) {
        Matcher seen = SEEN.matcher(ana.get(page).asString());
        return seen.find() ? seen.group(1) : "";
    }
}
