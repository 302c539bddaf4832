package dev.liftgate.billing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DepositPagesTest {

    @Inject
    Invoices invoices;

    @Inject
    Deposits deposits;

    @Test
    void a_deposit_that_was_mistyped_is_given_back_with_its_reason_and_taken_anew() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Visitor ana = Visitor.advisor();
        Object[] thousand = {"amount", "1000.00", "method", "CASH", "purpose", "PARTS", "reference", ""};
        String receipt =
                ana.post(order.path() + "/deposits", thousand).then().extract().header("Location");
        String path = receipt.substring(receipt.indexOf("/orders/"));
        ana.post(path + "/correction", "reason", " ")
                .then()
                .statusCode(422)
                .body(containsString("Why? The customer reads it"));
        String back = ana.post(path + "/correction", "reason", "100, not 1000")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        ana.get(back.substring(back.indexOf("/orders/"))).then().body(containsString("100, not 1000"));
        ana.post(path + "/correction", "reason", "twice")
                .then()
                .statusCode(422)
                .body(containsString("given back already"));
        thousand[1] = "100.00";
        ana.post(order.path() + "/deposits", thousand).then().statusCode(303);
        ana.get(order.path() + "/deposits").then().body(containsString("Held now: <strong>$100.00</strong>"));
    }

    @Test
    void shows_what_is_held_and_asks_for_more() {
        AWorkOrder order = AWorkOrder.checkedIn();
        take(order, "80.00");
        Visitor.advisor()
                .get(order.path() + "/deposits")
                .then()
                .statusCode(200)
                .body(containsString("Take a deposit"))
                .body(containsString("Held now: <strong>$80.00</strong>"))
                .body(containsString("Receipt "));
    }

    @Test
    void saves_a_deposit_once_and_hands_out_its_receipt() {
        AWorkOrder order = AWorkOrder.checkedIn();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Visitor.advisor()
                    .postOnce(key, order.path() + "/deposits", deposit("120.50"))
                    .then()
                    .statusCode(303);
        }
        assertEquals(List.of("USD 120.50"), amounts(order));
        Deposit deposit = deposits.of(order.now()).get(0);
        Visitor.advisor()
                .get(order.path() + "/deposits/" + deposit.number())
                .then()
                .statusCode(200)
                .body(containsString("Deposit receipt " + deposit.number()))
                .body(containsString("ordering parts"))
                .body(containsString("card 4711"))
                .body(containsString("$120.50"));
        Visitor.advisor()
                .get(order.path() + "/deposits/" + deposit.number() + ".pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    @Test
    void receipts_are_numbered_without_gaps_and_a_refused_one_takes_no_number() {
        AWorkOrder order = AWorkOrder.checkedIn();
        long first = number(take(order, "10.00"));
        take(order, "0").then().statusCode(422);
        assertEquals(first + 1, number(take(order, "20.00")));
    }

    @Test
    void complains_and_keeps_what_was_typed() {
        AWorkOrder order = AWorkOrder.checkedIn();
        take(order, "a bit")
                .then()
                .statusCode(422)
                .body(containsString("id=\"amount-error\""))
                .body(containsString("value=\"a bit\""))
                .body(containsString("value=\"4711\""))
                .body(containsString("value=\"CARD\" checked"));
        take(order, "-5").then().statusCode(422);
        Visitor.advisor()
                .post(order.path() + "/deposits", "amount", "5.00", "reference", "")
                .then()
                .statusCode(422)
                .body(containsString("How was it paid?"))
                .body(containsString("What is it for?"));
        assertEquals(List.of(), amounts(order));
    }

    @Test
    void a_technician_may_not_and_a_stranger_is_led_to_the_sign_in() {
        AWorkOrder order = AWorkOrder.checkedIn();
        String receipt = "/deposits/" + number(take(order, "10.00"));
        for (String path : List.of("/deposits", receipt, receipt + ".pdf")) {
            Visitor.technician().get(order.path() + path).then().statusCode(403);
            Visitor.stranger().get(order.path() + path).then().statusCode(302);
            Visitor.advisor()
                    .get(AWorkOrder.checkedIn().path() + "/deposits/" + receipt.replaceAll("\\D", ""))
                    .then()
                    .statusCode(404);
        }
        Visitor.technician()
                .post(order.path() + "/deposits", deposit("5.00"))
                .then()
                .statusCode(403);
    }

    @Test
    void the_invoice_counts_it_as_paid_and_only_once() {
        AWorkOrder order = InvoicePagesTest.repaired();
        take(order, "50.00");
        Visitor.advisor().get(order.path() + "/invoice/new").then().body(containsString("−$50.00"));
        InvoicePagesTest.written(order);
        assertNull(order.now().progress().paidAt());
        Money rest = invoices.of(order.number()).orElseThrow().total().minus(50);
        Visitor.advisor()
                .get(order.path() + "/payments/new")
                .then()
                .body(containsString("value=\"" + MoneyText.plain(rest) + "\""));
        pay(order, MoneyText.plain(rest.plus(0.01))).then().statusCode(422);
        pay(order, MoneyText.plain(rest)).then().statusCode(303);
        assertNotNull(order.now().progress().paidAt());
        Visitor.advisor()
                .get(order.path() + "/invoice")
                .then()
                .body(containsString("Deposit, receipt "))
                .body(containsString("$50.00"))
                .body(containsString("<strong>$0.00</strong>"));
        take(order, "5.00").then().statusCode(422).body(containsString("has its invoice"));
    }

    @Test
    void what_is_above_the_invoice_goes_back() {
        AWorkOrder order = InvoicePagesTest.repaired();
        take(order, "100.00");
        take(order, "900.00");
        InvoicePagesTest.written(order);
        Money total = invoices.of(order.number()).orElseThrow().total();
        assertEquals(total, deposits.held(order.now()));
        assertNotNull(order.now().progress().paidAt());
        Visitor.advisor()
                .get(order.path() + "/invoice")
                .then()
                .body(containsString("Deposit returned, receipt "))
                .body(containsString("<strong>$0.00</strong>"));
    }

    @Test
    void cancelling_the_order_returns_each_deposit_the_way_it_came() {
        AWorkOrder order = AWorkOrder.checkedIn();
        take(order, "30.00");
        take(order, "12.50");
        Visitor.advisor()
                .post(order.path() + "/cancellation", "reason", "Sold the car")
                .then()
                .statusCode(303);
        assertEquals(List.of("USD 30.00", "USD 12.50", "USD -12.50", "USD -30.00"), amounts(order));
        assertTrue(deposits.held(order.now()).isZero());
        long back = deposits.of(order.now()).get(3).number();
        Visitor.advisor()
                .get(order.path() + "/deposits/" + back)
                .then()
                .statusCode(200)
                .body(containsString("Deposit returned, receipt " + back))
                .body(containsString("$30.00"))
                .body(not(containsString("-$30")));
        Visitor.advisor().get(order.path()).then().body(containsString("Deposit returned: $30.00"));
        take(order, "5.00").then().statusCode(422);
    }

    private List<String> amounts(AWorkOrder order) {
        return deposits.of(order.now()).stream()
                .map(deposit -> deposit.total().toString())
                .toList();
    }

    private static long number(Response taken) {
        String location = taken.then()
                .statusCode(303)
                .header("Location", not(endsWith("/")))
                .extract()
                .header("Location");
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private static Response take(AWorkOrder order, String amount) {
        return Visitor.advisor().post(order.path() + "/deposits", deposit(amount));
    }

    private static Response pay(AWorkOrder order, String amount) {
        return Visitor.advisor()
                .post(order.path() + "/payments/new", "amount", amount, "method", "CASH", "reference", "");
    }

    private static String[] deposit(String amount) {
        return new String[] {"amount", amount, "method", "CARD", "purpose", "PARTS", "reference", "4711"};
    }
}
