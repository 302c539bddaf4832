package dev.liftgate.billing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALawfulOrder.Blank;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.billing.Account.OpenLine;
import dev.liftgate.billing.Accounts.Transfer;
import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Stage;
import dev.liftgate.staff.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was booked or billed wrongly is put right by an entry of its own, and the account adds up. */
@QuarkusTest
class InvoiceAccountPagesTest {

    private static final String WHY = "Typed card for cash";

    @Inject
    Accounts accounts;

    private AWorkOrder order;
    private Money total;

    @BeforeEach
    void an_invoice() {
        order = repaired();
        InvoicePagesTest.written(order);
        total = account().invoice().total();
    }

    /** Not verified as gone: each complaint that is gone moves the odds by which other tests' cars are diagnosed. */
    private static AWorkOrder repaired() {
        return AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .done()
                .change((each, by) -> each.concerns().iterator().next().correct("New release cable", by));
    }

    @Test
    void a_payment_by_the_wrong_method_is_voided_and_booked_again() {
        pay("50.00", PaymentMethod.CARD);
        voided(0, WHY).then().statusCode(303).header("Location", endsWith("/account"));
        assertEquals(total, account().balance());
        pay("50.00", PaymentMethod.CASH);
        assertEquals(total.minus(50), account().balance());
        page().then().body(allOf(containsString("voided"), containsString(WHY), containsString("Payment voided 7")));
        Visitor.advisor()
                .get(order.path() + "/invoice")
                .then()
                .body(allOf(containsString("Payment voided, no. 7"), containsString("−$50.00")));
    }

    @Test
    void wrong_method_amount_or_order_are_one_form_and_the_void_says_what_was_wrong() {
        pay("50.00", PaymentMethod.CARD);
        rebook("CASH", "50.00", order.number()).then().statusCode(303);
        assertEquals("It was cash, not card", lastEntry().sheet().reason());
        rebook("CASH", "5.00", order.number()).then().statusCode(303);
        assertEquals("It was $5.00, not $50.00", lastEntry().sheet().reason());
        assertEquals(total.minus(5), account().balance());
        page().then().body(containsString("<option value=\"CASH\" selected>"));
        AWorkOrder right = repaired();
        InvoicePagesTest.written(right);
        rebook("CASH", "5.00", right.number()).then().statusCode(303);
        assertEquals("It was for order " + right.number(), lastEntry().sheet().reason());
        assertEquals(total, account().balance());
        assertEquals(3, account().payments().size());
        assertTrue(accounts.of(right.now()).orElseThrow().paid().isEqual(AWorkOrder.money("5.00")));
    }

    @Test
    void a_payment_that_cannot_be_booked_anew_is_not_voided_either() {
        pay("50.00", PaymentMethod.CARD);
        rebook("CARD", "50.00", order.number())
                .then()
                .statusCode(422)
                .body(containsString("Set the method, the amount or the order right"));
        rebook("CARD", "1e9", order.number()).then().statusCode(422).body(containsString("value=\"1e9\""));
        rebook("CASH", MoneyText.plain(total.plus(1)), order.number())
                .then()
                .statusCode(422)
                .body(containsString("That is more than the balance"));
        rebook("CARD", "50.00", 999_999).then().statusCode(422).body(containsString("There is no order 999999"));
        rebook("CARD", "50.00", repaired().number())
                .then()
                .statusCode(422)
                .body(containsString("Write the invoice first"));
        assertEquals(List.of(), account().entries());
        assertEquals(total.minus(50), account().balance());
    }

    @Test
    void a_payment_is_voided_once_and_not_when_its_money_went_back() {
        pay(MoneyText.plain(total), PaymentMethod.CARD);
        accounts.credit(order.number(), allLeft(), "Everything back", AWorkOrder.ana());
        accounts.refund(
                order.number(), new Transfer(total, PaymentMethod.CARD, ""), "Everything back", AWorkOrder.ana());
        voided(0, WHY).then().statusCode(422).body(containsString("was given back to the customer"));
        assertEquals(0, account().balance().getAmountMinorLong());
        AWorkOrder other = repaired();
        InvoicePagesTest.written(other);
        order = other;
        pay("10.00", PaymentMethod.CASH);
        voided(0, WHY).then().statusCode(303);
        voided(0, WHY).then().statusCode(422).body(containsString("is voided already"));
        voided(0, " ").then().statusCode(422).body(containsString("Why? The customer reads it"));
    }

    @Test
    void what_comes_back_keeps_its_share_of_a_discount_on_the_whole_order() {
        order = AWorkOrder.checkedIn()
                .withFlat("Wash", "100.00")
                .withFlat("Wax", "100.00")
                .change((each, by) ->
                        each.reckoning().discount(new Discount("Friend", null, AWorkOrder.money("20.00")), by))
                .issued()
                .authorized()
                .done()
                .change((each, by) -> each.concerns().iterator().next().correct("Washed and waxed", by));
        InvoicePagesTest.written(order);
        Money billed = account().invoice().total();
        OpenLine wash = account().openLines().get(0);
        CounterEntry first =
                accounts.credit(order.number(), Map.of(wash.line().key(), wash.left()), "Not washed", AWorkOrder.ana());
        assertEquals(
                AWorkOrder.money("10.00"),
                first.sheet().credited().discounts().get(0).amount());
        assertEquals(billed.dividedBy(2, RoundingMode.UNNECESSARY), first.total(), "half of it each");
        accounts.credit(order.number(), allLeft(), "Nor waxed", AWorkOrder.ana());
        assertEquals(billed, account().credited());
    }

    @Test
    void a_figure_that_is_typed_beside_a_line_without_its_tick_is_asked_about() {
        List<OpenLine> lines = account().openLines();
        String first = lines.get(0).line().key();
        String second = lines.get(1).line().key();
        Visitor.advisor()
                .post(
                        order.path() + "/account/credits",
                        "reason",
                        WHY,
                        "credit-" + first,
                        "on",
                        "amount-" + first,
                        "1.00",
                        "amount-" + second,
                        "2.00")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Tick its line, or leave the figure as it was"),
                        containsString("id=\"amount-" + second + "-error\""),
                        containsString("value=\"2.00\"")));
        assertEquals(List.of(), account().entries());
    }

    @Test
    void a_credit_note_without_a_reason_is_told_what_to_write_and_a_line_without_rest_is_not_ticked() {
        OpenLine line = account().openLines().get(0);
        Visitor.advisor()
                .post(order.path() + "/account/credits", "credit-" + line.line().key(), "on", "reason", " ")
                .then()
                .statusCode(422)
                .body(containsString("id=\"credit-reason-error\">Say in a few words why"));
        credit(line, MoneyText.plain(line.left())).then().statusCode(303);
        String box = page().asString()
                .replaceAll("(?s).*(<input[^>]*name=\"credit-" + line.line().key() + "\"[^>]*>).*", "$1");
        assertTrue(box.contains("disabled"), box);
    }

    @Test
    void two_people_who_void_a_payment_at_once_void_it_once() throws Exception {
        pay("10.00", PaymentMethod.CASH);
        long payment = account().payments().get(0).id();
        Supplier<Object> press = () -> {
            try {
                return accounts.voidPayment(order.number(), payment, WHY, AWorkOrder.ana());
            } catch (RuntimeException refused) {
                return refused;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> pressed = List.of(both.submit(press::get), both.submit(press::get));
            for (Future<Object> each : pressed) {
                each.get();
            }
        } finally {
            both.shutdown();
        }
        assertEquals(1, account().entries().size());
        assertEquals(total, account().balance());
    }

    @Test
    void a_line_that_comes_back_a_week_later_takes_its_tax_along_and_its_money_goes_back() {
        paidAndGone();
        OpenLine part = account().openLines().stream()
                .filter(open -> open.line().charge().taxCode() != null)
                .findFirst()
                .orElseThrow();
        credit(part, MoneyText.plain(part.left())).then().statusCode(303);
        Money back = account().owedToCustomer();
        assertTrue(back.isGreaterThan(part.line().charge().net()), "with its tax");
        refund(MoneyText.plain(back.plus(0.01)))
                .then()
                .statusCode(422)
                .body(containsString("to get back"))
                .body(containsString("id=\"refund-amount-error\""))
                .body(containsString("value=\"" + MoneyText.plain(back.plus(0.01)) + "\""));
        refund(MoneyText.plain(back)).then().statusCode(303);
        assertEquals(0, account().balance().getAmountMinorLong());
        assertEquals(Stage.CLOSED, order.now().stage());
    }

    @Test
    void of_a_line_no_more_comes_back_than_it_was() {
        OpenLine line = account().openLines().get(0);
        String more = MoneyText.plain(line.left().plus(0.01));
        credit(line, more)
                .then()
                .statusCode(422)
                .body(containsString("is left of it"))
                .body(containsString("value=\"" + more + "\""));
        credit(line, "-1").then().statusCode(422);
        credit(line, "1e9").then().statusCode(422);
        credit(line, MoneyText.plain(line.left())).then().statusCode(303);
        credit(line, "0.01").then().statusCode(422);
        Visitor.advisor()
                .post(order.path() + "/account/credits", "reason", WHY, "credit-1-0", "on", "amount-1-0", "1.00")
                .then()
                .statusCode(422)
                .body(containsString("This invoice has no such line."));
        Visitor.advisor()
                .post(order.path() + "/account/credits", "reason", WHY)
                .then()
                .statusCode(422)
                .body(containsString("Which lines are taken back?"));
        assertEquals(1, account().entries().size());
    }

    @Test
    void line_after_line_taken_back_is_the_invoice_to_the_cent() {
        for (OpenLine line : account().openLines()) {
            if (line.left().isPositive()) {
                accounts.credit(order.number(), Map.of(line.line().key(), line.left()), WHY, AWorkOrder.ana());
            }
        }
        assertEquals(total, account().credited());
        assertEquals(0, account().balance().getAmountMinorLong());
        assertTrue(order.now().progress().paidAt() != null);
    }

    @Test
    void what_is_given_for_goodwill_is_never_more_than_is_charged() {
        goodwill(MoneyText.plain(total.plus(0.01))).then().statusCode(422).body(containsString("charges no more than"));
        goodwill("20.00").then().statusCode(303);
        assertEquals(total.minus(20), account().balance());
        goodwill(MoneyText.plain(total.minus(20))).then().statusCode(303);
        goodwill("0.01").then().statusCode(422);
    }

    @Test
    void a_voided_payment_opens_a_closed_order_again() {
        paidAndGone();
        voided(0, "The check bounced").then().statusCode(303);
        assertTrue(order.now().isOpen());
        assertEquals(total, account().balance());
    }

    @Test
    void each_correction_has_a_paper_with_what_it_corrects_and_why() {
        OpenLine line = account().openLines().get(0);
        credit(line, MoneyText.plain(line.left())).then().statusCode(303);
        CounterEntry note = account().entries().get(0);
        assertEquals(CounterKind.CREDIT, note.kind());
        Visitor.advisor()
                .get(order.path() + "/account/credit/" + note.number())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Credit note " + note.number()),
                        containsString("Invoice " + account().invoice().number() + " of "),
                        containsString(WHY),
                        containsString(line.line().description()),
                        containsString(note.total().getAmount().toPlainString())));
        Visitor.advisor()
                .get(order.path() + "/account/credit/" + note.number() + ".pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        Visitor.advisor()
                .get(order.path() + "/account/void/" + note.number())
                .then()
                .statusCode(404);
        Visitor.advisor().get(order.path() + "/account/invoice/1").then().statusCode(404);
    }

    @Test
    void a_credit_note_names_labor_and_parts_only_where_it_takes_some_back() {
        assertEquals(List.of("Labor"), named(creditOf(ChargeKind.LABOR)));
        assertEquals(List.of("Parts"), named(creditOf(ChargeKind.PART)));
        accounts.credit(order.number(), allLeft(), WHY, AWorkOrder.ana());
        assertEquals(List.of("Labor", "Parts"), named(lastEntry()));
    }

    private CounterEntry creditOf(ChargeKind kind) {
        OpenLine line = account().openLines().stream()
                .filter(open ->
                        open.line().charge().kind() == kind && open.left().isGreaterThan(AWorkOrder.money("1")))
                .findFirst()
                .orElseThrow();
        credit(line, "1.00").then().statusCode(303);
        return lastEntry();
    }

    /** Which of the two its sums name. */
    private List<String> named(CounterEntry note) {
        String paper = Visitor.advisor()
                .get(order.path() + "/account/credit/" + note.number())
                .asString();
        return Stream.of("Labor", "Parts")
                .filter(kind -> paper.contains("<td>" + kind + "</td>"))
                .toList();
    }

    @Test
    void credit_notes_count_in_a_series_of_their_own_without_gaps() {
        List<OpenLine> lines = account().openLines().stream()
                .filter(open -> open.left().isPositive())
                .toList();
        credit(lines.get(0), "1.00").then().statusCode(303);
        pay("10.00", PaymentMethod.CASH);
        voided(0, WHY).then().statusCode(303);
        goodwill("1.00").then().statusCode(303);
        credit(lines.get(0), "1.00").then().statusCode(303);
        List<CounterEntry> entries = account().entries();
        assertEquals(entries.get(0).number() + 1, entries.get(3).number());
    }

    @Test
    void a_correction_that_lacks_what_the_rules_ask_for_is_not_written_and_says_where_to_mend_it() {
        pay("10.00", PaymentMethod.CASH);
        Blank address = Blank.out("work_order where id = " + order.now().id(), "customer_address", "");
        try {
            OpenLine line = account().openLines().get(0);
            for (Response refused : List.of(credit(line, "1.00"), goodwill("1.00"))) {
                refused.then()
                        .statusCode(422)
                        .body(containsString("This credit note cannot be issued"))
                        .body(containsString(
                                ": customer&#39;s address is missing (the strictest rules, as in RD 1619/2012"))
                        .body(containsString(
                                "/customers/" + order.now().customer().id() + "/edit"));
            }
            page().then().body(containsString("then “Take it over”"));
            assertEquals(List.of(), account().entries());
        } finally {
            address.restore();
        }
        Blank shop = Blank.out("shop", "address", "");
        try {
            voided(0, WHY)
                    .then()
                    .statusCode(422)
                    .body(containsString("This receipt for a refund or a voided payment cannot be issued"))
                    .body(containsString("href=\"/settings#head\""));
            assertEquals(List.of(), account().entries());
        } finally {
            shop.restore();
        }
        page().then().body(not(containsString("cannot be issued")));
    }

    @Test
    void cash_is_paid_as_the_smallest_coin_allows_and_the_rest_is_settled() {
        Money price = total;
        QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.smallestCoin = 5"));
        try {
            goodwill(MoneyText.plain(price.minus(AWorkOrder.money("240.02"))))
                    .then()
                    .statusCode(303);
            Visitor.advisor()
                    .get(order.path() + "/payments/new")
                    .then()
                    .body(containsString("in cash <strong>$240.00</strong>"));
            take("240.00", "CARD").then().statusCode(303);
            assertEquals(AWorkOrder.money("0.02"), account().balance());
            voided(0, WHY).then().statusCode(303);
            take("240.05", "CASH").then().statusCode(422);
            take("240.00", "CASH").then().statusCode(303);
            assertEquals(0, account().balance().getAmountMinorLong());
            assertTrue(order.now().progress().paidAt() != null);
            Visitor.advisor()
                    .get(order.path() + "/invoice")
                    .then()
                    .body(containsString("Rounded, for there is no smaller coin"));
            voided(1, WHY).then().statusCode(303);
            assertEquals(AWorkOrder.money("240.02"), account().balance());
        } finally {
            QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.smallestCoin = 1"));
        }
    }

    @Test
    void an_insurer_pays_a_part_and_the_customer_the_rest() {
        Visitor.advisor()
                .post(
                        order.path() + "/payments/new",
                        "amount",
                        "50.00",
                        "method",
                        "TRANSFER",
                        "reference",
                        "CL-1",
                        "payer",
                        "Acme Insurance")
                .then()
                .statusCode(303);
        take(MoneyText.plain(total.minus(50)), "CARD").then().statusCode(303);
        assertTrue(order.now().progress().paidAt() != null);
        Visitor.advisor()
                .get(order.path() + "/invoice")
                .then()
                .body(containsString("bank transfer CL-1, Acme Insurance"));
        page().then().body(containsString("bank transfer CL-1, Acme Insurance"));
    }

    private Response take(String amount, String method) {
        return Visitor.advisor()
                .post(order.path() + "/payments/new", "amount", amount, "method", method, "reference", "");
    }

    @Test
    void only_the_desk_corrects_an_invoice() {
        Visitor.technician().get(order.path() + "/account").then().statusCode(403);
        Visitor.technician().post(order.path() + "/account/refunds").then().statusCode(403);
        Visitor.advisor().get(AWorkOrder.checkedIn().path() + "/account").then().statusCode(404);
        page().then().body(not(containsString("How does it go back?")));
    }

    private void paidAndGone() {
        pay(MoneyText.plain(total), PaymentMethod.CARD);
        order.change((each, by) -> each.progress().returned(Odometer.miles(118_300), by));
        assertEquals(Stage.CLOSED, order.now().stage());
    }

    private Account account() {
        return accounts.of(order.now()).orElseThrow();
    }

    private Map<String, Money> allLeft() {
        return account().openLines().stream()
                .filter(open -> open.left().isPositive())
                .collect(Collectors.toMap(open -> open.line().key(), OpenLine::left));
    }

    private void pay(String amount, PaymentMethod method) {
        accounts.pay(order.number(), new Transfer(AWorkOrder.money(amount), method, "4711"), AWorkOrder.ana());
    }

    private Response page() {
        return Visitor.advisor().get(order.path() + "/account");
    }

    private Response voided(int payment, String why) {
        String id = String.valueOf(account().payments().get(payment).id());
        return Visitor.advisor().post(order.path() + "/account/voids", "payment", id, "reason", why);
    }

    /** The last payment, as it should have been booked. */
    private Response rebook(String method, String amount, long onOrder) {
        List<Payment> payments = account().payments();
        return Visitor.advisor()
                .post(
                        order.path() + "/account/rebookings",
                        "payment",
                        payments.get(payments.size() - 1).id(),
                        "method",
                        method,
                        "amount",
                        amount,
                        "order",
                        onOrder);
    }

    private CounterEntry lastEntry() {
        List<CounterEntry> entries = account().entries();
        return entries.get(entries.size() - 1);
    }

    private Response credit(OpenLine line, String amount) {
        String key = line.line().key();
        return Visitor.advisor()
                .post(order.path() + "/account/credits", "credit-" + key, "on", "amount-" + key, amount, "reason", WHY);
    }

    private Response goodwill(String amount) {
        return Visitor.advisor().post(order.path() + "/account/goodwill", "amount", amount, "reason", "Long wait");
    }

    private Response refund(String amount) {
        return Visitor.advisor()
                .post(
                        order.path() + "/account/refunds",
                        Stream.of("amount", amount, "method", "CASH", "reference", "", "reason", "Core came back")
                                .toArray());
    }
}
