package dev.liftgate.billing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALawfulOrder;
import dev.liftgate.AWorkOrder;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import dev.liftgate.billing.Account.OpenLine;
import dev.liftgate.money.Discount;
import dev.liftgate.money.Totals;
import dev.liftgate.money.Totals.FeeAmount;
import dev.liftgate.orders.Job;
import dev.liftgate.staff.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fees that parts and operations call for, and taxes in prices, from the manager's form to the credit note. */
@QuarkusTest
class FeesOnPapersTest {

    private static final String WHY = "Came back";

    @Inject
    Accounts accounts;

    @Inject
    EntityManager entities;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String tire = "TIRE-" + mark;

    @BeforeEach
    void a_tire_that_calls_for_a_fee() {
        fee("Tire fee " + mark, "fixed", "1.00", "per", "PIECE", "law", "FS 403.718", "active", "on");
        saved(
                "/catalog/parts",
                "number",
                tire,
                "brand",
                "Rollo",
                "description",
                "Summer tire",
                "condition",
                "new-oem",
                "cost",
                "60",
                "listPrice",
                "100",
                "taxCode",
                "sales",
                "feeCode",
                "tire-fee-" + mark);
    }

    @AfterEach
    void no_such_fee_is_left() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update fee set active = false where code like :mark")
                    .setParameter("mark", "%" + mark)
                    .executeUpdate();
            Shop.update("facts.pricesIncludeTax = false");
        });
    }

    @Test
    void four_tires_bear_a_fee_each_on_estimate_and_invoice_and_one_that_comes_back_takes_one_along() {
        AWorkOrder order = withTires("4", "80.00").issued();
        String four = "Tire fee " + mark + ", 4 × $1.00";
        Visitor.advisor().get(order.path()).then().body(containsString(four));
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .body(allOf(containsString(four), containsString("(FS 403.718)"), containsString("$517.00")));
        assertPrinted(order.path() + "/estimates/1.pdf", four, "$4.00", "FS403.718", "$517.00");
        invoiced(order);
        assertPrinted(order.path() + "/invoice.pdf", four, "$4.00", "$517.00");
        CounterEntry note = credit(order, "100.00");
        assertEquals(AWorkOrder.money("109.25"), note.total());
        assertPrinted(
                order.path() + "/account/credit/" + note.number() + ".pdf",
                "Tire fee " + mark + ", 1 × $1.00",
                "$109.25");
        CounterEntry rest = credit(order, "300.00");
        assertEquals(AWorkOrder.money("327.75"), rest.total());
        Account account = account(order);
        accounts.credit(
                order.number(),
                Map.of(account.openLines().get(0).line().key(), AWorkOrder.money("80.00")),
                WHY,
                AWorkOrder.ana());
        assertEquals(account.invoice().total(), account(order).credited());
    }

    @Test
    void a_fee_for_oil_comes_only_with_the_operation_that_calls_for_it() {
        fee("Oil fee " + mark, "fixed", "3.50", "per", "JOB", "tied", "on", "active", "on");
        String code = "oil-" + mark;
        saved(
                "/catalog/operations",
                "code",
                code,
                "title",
                "Oil change",
                "laborDescription",
                "Drain and fill",
                "hoursLow",
                "0.5",
                "hoursHigh",
                "0.5",
                "source",
                "Own figure",
                "feeCode",
                "oil-fee-" + mark);
        Visitor.manager()
                .get("/catalog/operations/" + code)
                .then()
                .body(containsString("value=\"oil-fee-" + mark + "\" selected"));
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "10.00");
        assertEquals(List.of(), fees(order));
        order.recommended(code);
        FeeAmount fee = fees(order).get(0);
        assertEquals("oil-fee-" + mark, fee.code());
        assertEquals(AWorkOrder.money("3.50"), fee.amount());
        assertEquals(AWorkOrder.money("73.50"), totals(order).total());
    }

    @Test
    void a_free_comeback_bears_neither_the_fee_of_its_parts_nor_that_of_jobs() {
        fee("Bay fee " + mark, "fixed", "2.00", "per", "JOB", "active", "on");
        AWorkOrder order = withTires("4", "0.00");
        assertEquals(2, fees(order).size());
        order.change((each, by) ->
                job(each.jobs()).quote().discount(null, new Discount("Warranty", new BigDecimal("100"), null), by));
        assertEquals(List.of(), fees(order));
        assertEquals(AWorkOrder.money("0.00"), totals(order).total());
        order.withFlat("Wash", "10.00");
        assertEquals(
                List.of("Bay fee " + mark),
                fees(order).stream().map(FeeAmount::label).toList());
        assertEquals(AWorkOrder.money("12.00"), totals(order).total());
    }

    @Test
    void one_order_bears_a_counted_fee_otherwise_and_as_the_shop_charges_it_again() {
        AWorkOrder order = withTires("4", "80.00");
        Visitor.advisor().get(order.path() + "/fees").then().body(containsString("now × 4"));
        change(order, "3").then().statusCode(303);
        assertEquals("Tire fee " + mark + " × 3", fees(order).get(0).label());
        Visitor.advisor().get(order.path() + "/fees").then().body(containsString("now × 3"));
        change(order, "0").then().statusCode(303);
        assertEquals(List.of(), fees(order));
        change(order, "").then().statusCode(303);
        assertEquals(AWorkOrder.money("4.00"), fees(order).get(0).amount());
        change(order, "")
                .then()
                .statusCode(422)
                .body(containsString("id=\"times-error\""))
                .body(containsString("how often instead?"));
    }

    @Test
    void a_part_of_ones_own_calls_for_a_fee_and_a_wrong_one_is_refused_beside_the_field() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Mount", "80.00");
        ownPart(order, "2", "30", "nonsense")
                .then()
                .statusCode(422)
                .body(containsString("id=\"partFee-error\""))
                .body(containsString("value=\"Winter tire\""));
        ownPart(order, "-2", "30", "tire-fee-" + mark)
                .then()
                .statusCode(422)
                .body(containsString("id=\"quantity-error\""));
        ownPart(order, "2", "30", "tire-fee-" + mark).then().statusCode(303);
        assertEquals(AWorkOrder.money("2.00"), fees(order).get(0).amount());
    }

    @Test
    void the_fee_of_a_free_tire_goes_back_with_the_last_line_that_costs_something() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Mount", "80.00");
        ownPart(order, "2", "0", "tire-fee-" + mark).then().statusCode(303);
        assertEquals(AWorkOrder.money("82.00"), totals(order).total());
        invoiced(order.issued());
        accounts.credit(
                order.number(),
                Map.of(account(order).openLines().get(0).line().key(), AWorkOrder.money("80.00")),
                WHY,
                AWorkOrder.ana());
        assertEquals(AWorkOrder.money("82.00"), account(order).credited());
    }

    @Test
    void prices_with_tax_are_what_is_paid_and_papers_name_the_tax_in_them_in_both_languages() {
        QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.pricesIncludeTax = true"));
        Visitor.advisor().get("/catalog/rates").then().body(containsString("Prices include tax"));
        AWorkOrder order = withTires("4", "80.00").speaking("es").issued();
        // 400.00 × 8.25 / 108.25 = 30.48
        Visitor.advisor()
                .get(order.path())
                .then()
                .body(allOf(containsString("includes Sales tax 8.25 %, in $400.00"), containsString("$30.48")));
        assertEquals(AWorkOrder.money("484.00"), totals(order).total());
        assertPrinted(order.path() + "/estimates/1.pdf", "incluye Sales tax 8.25 %, en ", "30.48", "484.00");
        invoiced(order);
        CounterEntry note = credit(order, "100.00");
        assertEquals(AWorkOrder.money("101.00"), note.total());
        assertPrinted(order.path() + "/account/credit/" + note.number() + ".pdf", "incluye Sales tax 8.25 %", "7.62");
    }

    @Test
    void an_exempt_customer_pays_the_price_without_the_tax_in_it() {
        QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.pricesIncludeTax = true"));
        AWorkOrder order = withTires("4", "80.00");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update work_order set tax_exempt = 'X-77' where number = " + order.number())
                .executeUpdate());
        assertEquals(AWorkOrder.money("453.52"), totals(order).total());
        Visitor.advisor()
                .get(order.path())
                .then()
                .body(allOf(
                        containsString("Sales tax 8.25 % taken out of $400.00"),
                        containsString("−$30.48"),
                        not(containsString("includes Sales tax"))));
        order.issued();
        assertPrinted(
                order.path() + "/estimates/1.pdf",
                "less Sales tax 8.25 % in $400.00, tax exempt",
                "−$30.48",
                "$453.52");
    }

    private AWorkOrder withTires(String quantity, String labor) {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Mount tires", labor);
        Visitor.advisor()
                .post(lines(order), "kind", "PART", "part", tire, "quantity", quantity)
                .then()
                .statusCode(303);
        return order;
    }

    private Response ownPart(AWorkOrder order, String quantity, String price, String fee) {
        return Visitor.advisor()
                .post(
                        lines(order),
                        "kind",
                        "PART",
                        "quantity",
                        quantity,
                        "description",
                        "Winter tire",
                        "number",
                        "WT-1",
                        "brand",
                        "Roadbest",
                        "condition",
                        "new-aftermarket",
                        "price",
                        price,
                        "partFee",
                        fee);
    }

    private static String lines(AWorkOrder order) {
        return order.path() + "/jobs/" + order.job("A").id() + "/lines";
    }

    private static void invoiced(AWorkOrder order) {
        order.authorized().done();
        order.change((each, by) -> each.concerns().iterator().next().correct("Tires mounted", by));
        InvoicePagesTest.written(order);
    }

    private CounterEntry credit(AWorkOrder order, String amount) {
        OpenLine tires = account(order).openLines().get(1);
        return accounts.credit(
                order.number(), Map.of(tires.line().key(), AWorkOrder.money(amount)), WHY, AWorkOrder.ana());
    }

    private Account account(AWorkOrder order) {
        return accounts.of(order.now()).orElseThrow();
    }

    private Response change(AWorkOrder order, String times) {
        return Visitor.advisor()
                .post(order.path() + "/fees", "fee", "tire-fee-" + mark, "times", times, "reason", "As agreed");
    }

    private static Job job(Iterable<Job> jobs) {
        return jobs.iterator().next();
    }

    private static Totals totals(AWorkOrder order) {
        return order.now().reckoning().totals(Job::isCounted);
    }

    private static List<FeeAmount> fees(AWorkOrder order) {
        return totals(order).fees();
    }

    private void fee(String label, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "label";
        all[1] = label;
        System.arraycopy(fields, 0, all, 2, fields.length);
        saved("/catalog/rates/fees", all);
    }

    private static void saved(String path, Object... fields) {
        Visitor.manager().post(path, fields).then().statusCode(303);
    }

    /** Whether the words are on the printed pages, white space aside. */
    private static void assertPrinted(String path, String... words) {
        PrintedPdf pdf = PrintedPdf.at(path);
        String text = String.join(
                "", pdf.words().stream().map(PrintedPdf.Placed::word).toList());
        for (String each : words) {
            assertTrue(text.contains(ALawfulOrder.bare(each)), () -> each + " is not in " + text);
        }
    }
}
