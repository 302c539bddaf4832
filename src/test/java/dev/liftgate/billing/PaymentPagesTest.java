package dev.liftgate.billing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Stage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentPagesTest {

    @Inject
    Invoices invoices;

    @Inject
    Accounts accounts;

    private AWorkOrder order;
    private Money total;

    @BeforeEach
    void an_invoice_to_pay() {
        order = InvoicePagesTest.repaired();
        InvoicePagesTest.written(order);
        total = invoices.of(order.number()).orElseThrow().total();
    }

    @Test
    void shows_the_balance_to_pay() {
        Visitor.advisor()
                .get(order.path() + "/payments/new")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + MoneyText.plain(total) + "\""))
                .body(containsString("data-dialog-content"));
    }

    @Test
    void saves_a_payment_and_leaves_the_rest_to_pay() {
        pay("50.00").then().statusCode(303).header("Location", endsWith(order.path()));
        assertNull(order.now().progress().paidAt());
        Visitor.advisor()
                .get(order.path() + "/payments/new")
                .then()
                .body(containsString("value=\"" + MoneyText.plain(total.minus(50)) + "\""));
        pay(MoneyText.plain(total.minus(50))).then().statusCode(303);
        assertTrue(order.now().progress().paidAt() != null);
        Visitor.advisor()
                .get(order.path() + "/invoice")
                .then()
                .body(containsString("card 4711"))
                .body(containsString("$0.00"));
    }

    @Test
    void complains_about_more_than_the_balance_and_keeps_what_was_typed() {
        String more = MoneyText.plain(total.plus(0.01));
        pay(more)
                .then()
                .statusCode(422)
                .body(containsString("id=\"amount-error\""))
                .body(containsString("value=\"" + more + "\""))
                .body(containsString("value=\"4711\""))
                .body(containsString("value=\"CARD\" checked"));
        pay("0").then().statusCode(422);
        pay("twelve").then().statusCode(422);
        Visitor.advisor()
                .post(order.path() + "/payments/new", "amount", "1.00", "reference", "")
                .then()
                .statusCode(422)
                .body(containsString("How was it paid?"));
        assertTrue(accounts.of(order.now()).orElseThrow().payments().isEmpty());
    }

    @Test
    void a_payment_that_is_sent_twice_counts_once() {
        Visitor ana = Visitor.advisor();
        String key = UUID.randomUUID().toString();
        Object[] fields = {"amount", "10.00", "method", "CASH", "reference", ""};
        ana.postOnce(key, order.path() + "/payments/new", fields).then().statusCode(303);
        ana.postOnce(key, order.path() + "/payments/new", fields).then().statusCode(303);
        assertEquals(1, accounts.of(order.now()).orElseThrow().payments().size());
    }

    @Test
    void a_paid_order_closes_with_the_hand_back() {
        pay(MoneyText.plain(total)).then().statusCode(303);
        assertEquals(Stage.READY, order.now().stage());
        Visitor.advisor().get(order.path() + "/return").then().statusCode(200).body(containsString("118,240 mi"));
        handBack("118242", "").then().statusCode(303).header("Location", endsWith(order.path()));
        assertEquals(Stage.CLOSED, order.now().stage());
        Visitor.advisor().get(order.path() + "/invoice").then().body(containsString("118,242 mi out"));
    }

    @Test
    void complains_about_an_odometer_that_ran_backwards() {
        handBack("118000", "")
                .then()
                .statusCode(422)
                .body(containsString("id=\"odometer-error\""))
                .body(containsString("value=\"118000\""));
        handBack("a lot", "").then().statusCode(422);
        handBack("", "").then().statusCode(422).body(containsString("What does the odometer say?"));
        assertNull(order.now().progress().returnedAt());
        handBack("118000", "cluster replaced").then().statusCode(303);
        assertTrue(order.now().progress().returnedAt() != null);
    }

    @Test
    void no_car_goes_back_without_its_invoice() {
        AWorkOrder open = AWorkOrder.checkedIn();
        Visitor.advisor()
                .post(open.path() + "/return", "odometer", "118242", "reason", "")
                .then()
                .statusCode(422)
                .body(containsString("Write the invoice first"));
    }

    @Test
    void a_technician_takes_no_money() {
        Visitor.technician()
                .post(order.path() + "/payments/new", "amount", "1.00", "method", "CASH")
                .then()
                .statusCode(403);
        Visitor.technician()
                .post(order.path() + "/return", "odometer", "118242")
                .then()
                .statusCode(403);
    }

    private io.restassured.response.Response pay(String amount) {
        return Visitor.advisor()
                .post(order.path() + "/payments/new", "amount", amount, "method", "CARD", "reference", "4711");
    }

    private io.restassured.response.Response handBack(String odometer, String reason) {
        return Visitor.advisor().post(order.path() + "/return", "odometer", odometer, "reason", reason);
    }
}
