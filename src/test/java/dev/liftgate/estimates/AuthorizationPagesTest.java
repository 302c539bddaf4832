package dev.liftgate.estimates;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.PriceBasis;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorizationPagesTest {

    @Inject
    OrderLookup lookup;

    @Test
    void shows_each_open_job_with_its_price_and_who_may_decide() {
        AWorkOrder order = twoJobs();
        Visitor.advisor()
                .get(order.path() + "/authorizations/new?estimate=1")
                .then()
                .statusCode(200)
                .body(containsString("data-dialog-content"))
                .body(containsString("B · Lubricate the other latches"))
                .body(containsString("$39.00"))
                .body(containsString("value=\"Maria Alvarez\""))
                .body(containsString("value=\"owner\""))
                .body(containsString("value=\"555-0142\""))
                .body(containsString("Luis Alvarez, son"));
    }

    @Test
    void saves_a_decision_for_each_job_with_the_text_that_was_shown() {
        AWorkOrder order = twoJobs();
        decide(order, "A", "APPROVE", "", "B", "DECLINE", "not now, “money’s” <b>tight</b>")
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path()));
        assertEquals(JobState.APPROVED, order.job("A").state());
        assertEquals(JobState.DECLINED, order.job("B").state());
        Authorization record = lookup.authorizations(order.now()).get(0);
        assertEquals(1, record.estimateVersion());
        assertEquals("555-0142", record.contact());
        assertEquals("Ana Flores", record.takenBy());
        assertTrue(record.shown().contains("B · Lubricate the other latches, $39.00"));
        assertEquals(order.now().agreement().authorizedTotal(), record.newTotal());
        assertEquals(
                "not now, “money’s” <b>tight</b>", record.decisions().get(1).reason());
    }

    @Test
    void complains_about_a_no_without_a_reason_and_keeps_what_was_typed() {
        AWorkOrder order = twoJobs();
        decide(order, "A", "APPROVE", "", "B", "DECLINE", "  ")
                .then()
                .statusCode(422)
                .body(containsString("id=\"reason-" + order.job("B").id() + "-error\""))
                .body(containsString("value=\"APPROVE\" checked"))
                .body(containsString("value=\"DECLINE\" checked"))
                .body(containsString("value=\"555-0142\""));
        assertEquals(JobState.OFFERED, order.job("A").state());
    }

    @Test
    void letters_that_no_paper_can_print_are_refused_beside_their_field_and_nothing_typed_is_lost() {
        AWorkOrder order = twoJobs();
        decide(order, "A", "APPROVE", "", "B", "DECLINE", "अभी नहीं")
                .then()
                .statusCode(422)
                .body(containsString("id=\"reason-" + order.job("B").id() + "-error\""))
                .body(containsString("write it in Latin letters"))
                .body(containsString("value=\"अभी नहीं\""));
        for (String typed : List.of("Maria Alvarez", "owner")) {
            List<Object> fields = fields(order, "A", "APPROVE", "", "B", "DEFER", "");
            fields.set(fields.indexOf(typed), "राजेश");
            Visitor.advisor()
                    .post(order.path() + "/authorizations/new", fields.toArray())
                    .then()
                    .statusCode(422)
                    .body(containsString(typed.equals("owner") ? "id=\"relation-error\"" : "id=\"name-error\""))
                    .body(containsString("value=\"राजेश\""));
        }
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void one_press_takes_down_that_all_was_approved_by_phone_except_what_was_answered_otherwise() {
        AWorkOrder order = twoJobs();
        Visitor.advisor()
                .get(order.path() + "/authorizations/new")
                .then()
                .body(containsString("name=\"all\" value=\"PHONE\""));
        List<Object> fields = fields(order, "A", "", "", "B", "DECLINE", "Later in the year");
        fields.removeAll(List.of("method", "PHONE", "decision-" + order.job("A").id()));
        fields.remove(fields.indexOf("")); // the answer that nobody gave
        for (String letter : List.of("A", "B")) {
            fields.addAll(List.of(
                    "decided-" + order.job(letter).id(), order.job(letter).id()));
        }
        fields.addAll(List.of("all", "PHONE"));
        Visitor.advisor()
                .post(order.path() + "/authorizations/new", fields.toArray())
                .then()
                .statusCode(303);
        assertEquals(JobState.APPROVED, order.job("A").state());
        assertEquals(JobState.DECLINED, order.job("B").state());
        Authorization record = lookup.authorizations(order.now()).get(0);
        assertEquals(Authorization.Method.PHONE, record.method());
        assertEquals("555-0142", record.contact());
    }

    @Test
    void complains_about_a_job_without_a_decision_and_a_call_without_a_number() {
        AWorkOrder order = twoJobs();
        decide(order, "A", "APPROVE", "", "B", "", "")
                .then()
                .statusCode(422)
                .body(containsString("Approve, decline, or later?"));
        List<Object> fields = fields(order, "A", "APPROVE", "", "B", "DEFER", "");
        fields.set(fields.indexOf("555-0142"), "");
        Visitor.advisor()
                .post(order.path() + "/authorizations/new", fields.toArray())
                .then()
                .statusCode(422)
                .body(containsString("id=\"contact-error\""));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void all_that_is_missing_is_said_at_once_beside_its_field() {
        AWorkOrder order = twoJobs();
        List<Object> fields = fields(order, "A", "", "", "B", "DECLINE", "");
        fields.set(fields.indexOf("PHONE"), "");
        fields.set(fields.indexOf("Maria Alvarez"), "");
        fields.set(fields.indexOf("owner"), "");
        Visitor.advisor()
                .post(order.path() + "/authorizations/new", fields.toArray())
                .then()
                .statusCode(422)
                .body(containsString("Approve, decline, or later?"))
                .body(containsString("id=\"reason-" + order.job("B").id() + "-error\""))
                .body(containsString("How did the customer answer?</p>"))
                .body(containsString("id=\"name-error\""))
                .body(containsString("id=\"relation-error\""));
    }

    @Test
    void a_job_that_changed_meanwhile_is_a_conflict_that_names_both_prices() {
        AWorkOrder order = twoJobs();
        List<Object> fields = fields(order, "A", "APPROVE", "", "B", "APPROVE", "");
        order.priced("B", "55.00", PriceBasis.PRICE);
        Visitor.advisor()
                .post(order.path() + "/authorizations/new", fields.toArray())
                .then()
                .statusCode(409)
                .body(containsString("$55.00"))
                .body(containsString("$39.00"));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void a_version_that_was_replaced_cannot_be_approved() {
        AWorkOrder order = twoJobs();
        List<Object> fields = fields(order, "A", "APPROVE", "", "B", "APPROVE", "");
        order.withFlat("Wash", "5.00").issued();
        Visitor.advisor()
                .post(order.path() + "/authorizations/new", fields.toArray())
                .then()
                .statusCode(422)
                .body(containsString("version 2 replaced it"))
                .body(containsString("name=\"estimate\" value=\"2\""));
        Visitor.advisor()
                .get(order.path() + "/authorizations/new?estimate=1")
                .then()
                .body(containsString("Version 1 does not hold any more"));
        assertEquals(JobState.OFFERED, order.job("A").state());
    }

    @Test
    void a_decision_that_is_sent_twice_counts_once() {
        AWorkOrder order = twoJobs();
        Object[] fields = fields(order, "A", "APPROVE", "", "B", "DEFER", "").toArray();
        Visitor ana = Visitor.advisor();
        String key = UUID.randomUUID().toString();
        ana.postOnce(key, order.path() + "/authorizations/new", fields).then().statusCode(303);
        ana.postOnce(key, order.path() + "/authorizations/new", fields).then().statusCode(303);
        assertEquals(1, lookup.authorizations(order.now()).size());
    }

    @Test
    void a_job_is_offered_and_approved_by_word_of_mouth_before_any_estimate() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Diagnosis, door panel off and on", "95.00");
        Job diagnosis = order.job("A");
        Visitor.advisor()
                .post(order.path() + "/jobs/" + diagnosis.id() + "/offer")
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path() + "/authorizations/new?offered=" + diagnosis.id()));
        List<Object> fields = fields(order, "A", "APPROVE", "");
        fields.set(fields.indexOf("estimate") + 1, "");
        Visitor.advisor()
                .post(order.path() + "/authorizations/new", fields.toArray())
                .then()
                .statusCode(409)
                .body(containsString("All of this comes to $95.00 by now"));
        fields.addAll(List.of("everything", "95.00"));
        Visitor.advisor()
                .post(order.path() + "/authorizations/new", fields.toArray())
                .then()
                .statusCode(303);
        Authorization record = lookup.authorizations(order.now()).get(0);
        assertEquals(null, record.estimateVersion());
        assertEquals("95.00", record.newTotal().getAmount().toPlainString());
    }

    @Test
    void a_job_that_is_offered_again_says_so_before_the_answer_is_asked_for() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withFlat("Wash the car", "20.00")
                .issued()
                .declined("after payday");
        String next = Visitor.advisor()
                .post(order.path() + "/jobs/" + order.job("A").id() + "/offer")
                .header("Location");
        String page =
                Visitor.advisor().get(next.substring(next.indexOf("/orders"))).asString();
        assertTrue(page.contains("<h1>Offered: A · Wash the car</h1>"), page);
        assertTrue(page.contains(">Record the answer</button>"), page);
        assertTrue(page.contains(">No answer yet</a>"), page);
        Visitor.advisor()
                .get(order.path() + "/authorizations/new")
                .then()
                .body(containsString("<h1>Record the customer’s decision</h1>"));
    }

    @Test
    void with_nothing_to_decide_the_page_says_so() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Visitor.advisor()
                .get(order.path() + "/authorizations/new")
                .then()
                .statusCode(200)
                .body(containsString("Nothing waits for a decision"))
                .body(not(containsString("Record the decision")));
    }

    @Test
    void who_stands_at_the_counter_may_sign_and_the_papers_show_it() {
        AWorkOrder order = twoJobs();
        Visitor ana = Visitor.advisor();
        ana.get(order.path() + "/authorizations/new").then().body(containsString("data-signature"));
        List<Object> fields = fields(order, "A", "APPROVE", "", "B", "DEFER", "");
        fields.addAll(List.of("signature", "M10,10 L40,80 L90,20 M120,30 L200,31"));
        ana.post(order.path() + "/authorizations/new", fields.toArray())
                .then()
                .statusCode(422)
                .body(containsString("Whoever signs here is here"))
                .body(containsString("value=\"M10,10 L40,80 L90,20 M120,30 L200,31\""));
        fields.set(fields.indexOf("PHONE"), "IN_PERSON");
        ana.post(order.path() + "/authorizations/new", fields.toArray()).then().statusCode(303);
        assertTrue(lookup.authorizations(order.now()).get(0).isSigned());
        ana.get(order.path()).then().body(containsString("hx-get=\"" + order.path() + "/authorizations\""));
        ana.get(order.path() + "/authorizations").then().body(containsString("alt=\"Signature of Maria Alvarez\""));
        ana.get(order.path() + "/estimates/1")
                .then()
                .body(containsString("What was decided on this version"))
                .body(containsString("src=\"data:image/png;base64,"));
        ana.get(order.path() + "/estimates/1.pdf").then().statusCode(200);
    }

    @Test
    void a_technician_and_a_stranger_record_nothing() {
        AWorkOrder order = twoJobs();
        Visitor.technician().get(order.path() + "/authorizations/new").then().statusCode(403);
        Visitor.technician().post(order.path() + "/authorizations/new").then().statusCode(403);
        Visitor.technician()
                .post(order.path() + "/jobs/" + order.job("A").id() + "/offer")
                .then()
                .statusCode(403);
        Visitor.stranger().get(order.path() + "/authorizations/new").then().statusCode(302);
    }

    private static AWorkOrder twoJobs() {
        return AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .withFlat("Lubricate the other latches", "39.00")
                .issued();
    }

    private static Response decide(AWorkOrder order, String... decisions) {
        return Visitor.advisor()
                .post(
                        order.path() + "/authorizations/new",
                        fields(order, decisions).toArray());
    }

    private static List<Object> fields(AWorkOrder order, String... decisions) {
        List<Object> fields = new ArrayList<>(List.of(
                "estimate",
                "1",
                "name",
                "Maria Alvarez",
                "relation",
                "owner",
                "method",
                "PHONE",
                "contact",
                "555-0142"));
        for (int i = 0; i < decisions.length; i += 3) {
            Job job = order.job(decisions[i]);
            fields.addAll(List.of(
                    "seen-" + job.id(),
                    job.version(),
                    "price-" + job.id(),
                    dev.liftgate.money.MoneyText.text(job.quote().price()),
                    "decision-" + job.id(),
                    decisions[i + 1],
                    "reason-" + job.id(),
                    decisions[i + 2]));
        }
        return fields;
    }
}
