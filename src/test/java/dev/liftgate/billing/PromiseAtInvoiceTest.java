package dev.liftgate.billing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALawfulOrder;
import dev.liftgate.ALawfulOrder.Blank;
import dev.liftgate.ALawfulOrder.LawfulShop;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.Discount;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.Stage;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What was promised on an estimate holds until the invoice, and an invoiced order takes no new work. */
@QuarkusTest
class PromiseAtInvoiceTest {

    @Inject
    Invoices invoices;

    @Inject
    OrderLookup lookup;

    @Test
    void a_fee_and_a_tax_of_today_are_not_in_what_was_authorized_yesterday() {
        AWorkOrder order = InvoicePagesTest.repaired();
        Money yes = order.now().agreement().authorizedTotal();
        Blank fee = Blank.out("fee where code = 'waste'", "active", true);
        try {
            order.recommended("door-mechanism-cleaning");
            Job added = order.now().jobs().stream()
                    .reduce((first, second) -> second)
                    .orElseThrow();
            Visitor.advisor()
                    .post(order.path() + "/jobs/" + added.id() + "/removal")
                    .then()
                    .statusCode(303);
            assertEquals(yes, order.now().agreement().authorizedTotal());
            InvoicePagesTest.written(order);
            Bill bill = invoices.of(order.number()).orElseThrow().bill();
            assertEquals(yes, bill.authorized());
            assertEquals(yes, bill.total());
            assertEquals(yes, lookup.authorizations(order.now()).get(0).newTotal());
        } finally {
            fee.restore();
        }
    }

    @Test
    void an_estimate_takes_the_fees_of_the_day_until_something_is_promised() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "10.00");
        Blank fee = Blank.out("fee where code = 'waste'", "active", true);
        try {
            order.issued();
            assertEquals(
                    1, order.now().reckoning().totals(Job::isCounted).fees().size());
        } finally {
            fee.restore();
        }
        order.issued();
        assertEquals(0, order.now().reckoning().totals(Job::isCounted).fees().size());
        decide(order, "2").then().statusCode(303);
        assertEquals(Money.parse("USD 10.00"), order.now().agreement().authorizedTotal());
    }

    @Test
    void a_version_whose_discount_was_taken_away_is_not_approved_at_the_desk() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Diagnosis", "110.00");
        order.change((each, by) -> each.reckoning().discount(new Discount("Senior", BigDecimal.TEN, null), by));
        order.issued();
        order.change((each, by) -> each.reckoning().discount(null, by));
        decide(order, "1")
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("Version 1 does not hold any more."),
                        containsString("Senior −10 %: now –, was $11.00"),
                        containsString("Total: now $110.00, was $99.00 (+$11.00)")));
        Visitor.advisor()
                .get(order.path() + "/authorizations/new")
                .then()
                .body(containsString("does not hold any more and cannot be approved"));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
        order.issued();
        decide(order, "2").then().statusCode(303);
        assertEquals(Money.parse("USD 110.00"), order.now().agreement().authorizedTotal());
    }

    @Test
    void the_tolerance_of_the_approved_estimate_binds_the_invoice_under_milder_rules_too() {
        ALawfulOrder order;
        try (LawfulShop quebec = LawfulShop.under("ca-qc").withoutFees()) {
            order = ALawfulOrder.ofOneJob("Weld the door frame", "400.00");
        }
        try (LawfulShop washington = LawfulShop.under("us-wa").withoutFees()) {
            order.came("A", "430.00", "rust behind the trim");
            order.invoice().then().statusCode(422).body(containsString("CPA s. 171"));
            order.came("A", "400.00", "");
            order.invoice().then().statusCode(303);
            Bill bill = invoices.of(order.number()).orElseThrow().bill();
            assertEquals("ca-qc", bill.law().code());
        }
    }

    @Test
    void stricter_rules_that_are_chosen_later_bind_it_as_well() {
        ALawfulOrder order;
        try (LawfulShop washington = LawfulShop.under("us-wa").withoutFees()) {
            order = ALawfulOrder.ofOneJob("Weld the door frame", "400.00");
        }
        try (LawfulShop quebec = LawfulShop.under("ca-qc").withoutFees()) {
            order.came("A", "430.00", "rust behind the trim");
            order.invoice().then().statusCode(422).body(containsString("CPA s. 171"));
        }
    }

    @Test
    void a_small_job_needs_no_paper_that_the_law_asks_only_above_a_sum() {
        for (String pack : List.of("us-fl", "us-wa", "us-il")) {
            try (LawfulShop shop = LawfulShop.under(pack).withoutFees()) {
                AWorkOrder order = AWorkOrder.checkedIn().withFlat("Change a bulb", "40.00");
                order.change(
                        (each, by) -> each.agreement().agree(each.agreement().terms(), Odometer.miles(118_240), by));
                Visitor.advisor().post(order.path() + "/estimates").then().statusCode(303);
                AWorkOrder large = AWorkOrder.checkedIn().withFlat("Weld the door frame", "400.00");
                if (!pack.equals("us-wa")) {
                    Visitor.advisor().post(large.path() + "/estimates").then().statusCode(422);
                }
            }
        }
    }

    @Test
    void in_spain_the_first_yes_is_a_signature_or_a_recorded_waiver_and_not_a_call() {
        try (LawfulShop spain = LawfulShop.under("es").withoutFees()) {
            AWorkOrder order = AWorkOrder.checkedIn().withFlat("Weld the door frame", "400.00");
            order.issued();
            decide(order, "1")
                    .then()
                    .statusCode(422)
                    .body(containsString("customer&#39;s signature on the estimate is missing"));
            decide(order, "1", "onPaper", "on").then().statusCode(422).body(containsString("does not come by phone"));
            decide(order, "1", "method", "IN_PERSON", "onPaper", "on").then().statusCode(303);
            assertEquals(JobState.APPROVED, order.job("A").state());
            Visitor.advisor()
                    .get(order.path() + "/authorizations")
                    .then()
                    .body(containsString("Signed on the printed estimate"));
            order.withFlat("Paint it", "90.00").issued();
            decide(order, "2").then().statusCode(303);
        }
    }

    @Test
    void quebec_issues_nothing_until_there_is_french_and_says_so() {
        try (LawfulShop ready = LawfulShop.under("ca-qc").withoutFees()) {
            AWorkOrder begun =
                    ALawfulOrder.ofOneJob("Weld the door frame", "400.00").order();
            Visitor.manager()
                    .post("/rules/choice", "code", "ca-qc", "number", "0")
                    .then()
                    .statusCode(303);
            AWorkOrder order = AWorkOrder.checkedIn().withFlat("Weld the door frame", "400.00");
            Visitor.advisor()
                    .post(order.path() + "/estimates")
                    .then()
                    .statusCode(422)
                    .body(containsString("Papers for Quebec must be in French"));
            Visitor.advisor()
                    .get(begun.path() + "/invoice/new")
                    .then()
                    .body(allOf(
                            containsString("Papers for Quebec must be in French"),
                            containsString("Write the invoice")));
        }
    }

    @Test
    void after_the_invoice_new_work_goes_on_a_supplementary_order_in_one_press() {
        AWorkOrder order = InvoicePagesTest.repaired();
        Visitor ana = Visitor.advisor();
        ana.post(order.path() + "/supplement").then().statusCode(422).body(containsString("has no invoice yet"));
        InvoicePagesTest.written(order);
        ana.post(order.path() + "/jobs", "operation", "", "title", "Bulb", "price", "9.00", "concern", "")
                .then()
                .statusCode(422)
                .body(containsString("New work goes on a supplementary order."));
        ana.post(order.path() + "/cancellation", "reason", "changed my mind")
                .then()
                .statusCode(422)
                .body(containsString("only be taken back by a credit note"));
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("Supplementary order"),
                        not(containsString("Add job")),
                        not(containsString("Cancel the order"))));
        String more = ana.post(order.path() + "/supplement")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String path = more.substring(more.indexOf("/orders/"));
        ana.get(path)
                .then()
                .body(allOf(containsString("Supplement to order " + order.number()), containsString("Add job")));
        WorkOrder supplement = lookup.order(Long.parseLong(path.substring("/orders/".length())));
        assertEquals(order.number(), supplement.origin().supplements());
        assertEquals(order.now().vehicle().id(), supplement.vehicle().id());
        assertEquals(Stage.CHECK_IN, supplement.stage());
        assertEquals(
                order.now().concerns().iterator().next().words(),
                supplement.concerns().iterator().next().words(),
                "a paper quotes the customer, not the shop");
    }

    @Test
    void a_supplement_after_hand_back_takes_over_the_last_reading_and_not_the_settled_complaint() {
        AWorkOrder order = InvoicePagesTest.repaired();
        InvoicePagesTest.written(order);
        order.closed();
        String old = order.concern().words();
        String path = Visitor.advisor().post(order.path() + "/supplement").header("Location");
        AWorkOrder more = new AWorkOrder(Long.parseLong(path.replaceAll(".*/", "")));
        assertEquals(Odometer.miles(118_243), more.now().odometerIn());
        assertEquals(ConcernKind.SERVICE, more.concern().kind());
        more.withFlat("Fit the forgotten bulb", "20.00").issued();
        Visitor.advisor()
                .get(more.path() + "/estimates/1")
                .then()
                .body(allOf(
                        containsString("118,243 mi in"),
                        containsString("More work after order " + order.number()),
                        containsString("in our words"),
                        not(containsString(old))));
    }

    private static Response decide(AWorkOrder order, String version, String... more) {
        List<Object> fields = new ArrayList<>(List.of(more));
        for (String[] each : new String[][] {
            {"method", "PHONE"}, {"contact", "555-0142"}, {"name", "Maria Alvarez"}, {"relation", "owner"}
        }) {
            if (!fields.contains(each[0])) {
                fields.addAll(List.of(each[0], each[1]));
            }
        }
        fields.addAll(List.of("estimate", version));
        for (Job job : order.now().jobs()) {
            if (job.state() == JobState.OFFERED) {
                fields.addAll(List.of("seen-" + job.id(), String.valueOf(job.version())));
                fields.addAll(
                        List.of("price-" + job.id(), MoneyText.plain(job.quote().net())));
                fields.addAll(List.of("decision-" + job.id(), "APPROVE"));
            }
        }
        return Visitor.advisor().post(order.path() + "/authorizations/new", fields.toArray());
    }
}
