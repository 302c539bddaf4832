package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liftgate.billing.Bill;
import dev.liftgate.billing.Invoices;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Stage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Money that was booked wrongly is put right at the desk, and an ordinary afterthought has its way. */
@QuarkusTest
class MoneyStoryTest {

    @TestHTTPResource("")
    String address;

    @Inject
    Invoices invoices;

    private AWorkOrder order;
    private Money total;
    private Screen ana;

    @Test
    void an_invoice_is_paid_wrongly_put_right_partly_taken_back_and_added_to() {
        order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .done()
                .verified();
        total = order.now().agreement().authorizedTotal();
        invoices.write(order.number(), total, new Bill.Closing(Odometer.miles(118_300), null, ""), AWorkOrder.ana());
        try (Screen atTheDesk = Screen.of(address.replaceAll("/$", ""), "advisor", 1280, 800)) {
            ana = atTheDesk;
            a_payment_that_does_not_say_how_stays_in_its_dialog();
            the_wrong_payment_is_voided_and_booked_again();
            an_insurer_pays_a_part_and_the_customer_the_rest();
            the_car_goes_home_and_a_part_comes_back_a_week_later();
            the_forgotten_bulb_goes_on_a_supplementary_order();
            assertEquals(List.of(), ana.troubles());
        }
    }

    private void pay(String amount, String how, String payer) {
        ana.open(order.path() + "/payments/new");
        ana.type("amount", amount);
        ana.type("payer", payer);
        ana.choose(how);
        ana.press("Take the payment");
    }

    private void a_payment_that_does_not_say_how_stays_in_its_dialog() {
        ana.open(order.path());
        ana.follow("Take payment");
        ana.press("Take the payment");
        ana.page().locator("dialog .error").getByText("How was it paid?").waitFor();
        assertEquals(order.path(), ana.path());
    }

    private void the_wrong_payment_is_voided_and_booked_again() {
        pay("50.00", "card", "");
        ana.open(order.path() + "/account");
        ana.page().getByText("Void", new Page.GetByTextOptions().setExact(true)).click();
        ana.page().locator("details[open] input[name=reason]").fill("It was cash");
        ana.press("Void $50.00");
        ana.see("Payment voided 7");
        pay("50.00", "card", "");
        ana.open(order.path() + "/account");
        ana.page().locator("tr.rebook select[name=method]").selectOption("CASH");
        ana.press("Book it anew");
        ana.see("It was cash, not card");
        ana.picture("account-voided");
        ana.see("Left to pay: " + MoneyText.text(total.minus(50)));
    }

    private void an_insurer_pays_a_part_and_the_customer_the_rest() {
        pay("100.00", "bank transfer", "Acme Insurance");
        pay(MoneyText.plain(total.minus(150)), "card", "");
        ana.open(order.path() + "/account");
        ana.see("bank transfer, Acme Insurance");
        assertTrue(ana.page().locator("h2").first().textContent().contains("Settled"));
    }

    private void the_car_goes_home_and_a_part_comes_back_a_week_later() {
        ana.open(order.path() + "/return");
        ana.type("odometer", "118300");
        ana.press("Hand back");
        assertEquals(Stage.CLOSED, order.now().stage());
        ana.open(order.path() + "/account");
        Locator part = ana.page().locator("tr", new Page.LocatorOptions().setHasText("Release cable"));
        part.last().locator("input[type=checkbox]").check();
        ana.page().locator("#credit-reason").fill("The core came back");
        ana.press("Write the credit note");
        ana.see("to get back");
        ana.picture("account-credit");
        ana.page().locator("#refund-reason").fill("The core came back");
        ana.page()
                .locator("section[aria-labelledby=refund-h] label.choice")
                .filter(new Locator.FilterOptions().setHasText("cash"))
                .click();
        ana.press("Give it back");
        ana.see("Refund 7");
        assertTrue(ana.page().locator("h2").first().textContent().contains("Settled"));
        assertEquals(Stage.CLOSED, order.now().stage());
        ana.follow("Credit note 7");
        ana.see("The core came back");
        ana.picture("credit-note");
    }

    private void the_forgotten_bulb_goes_on_a_supplementary_order() {
        ana.open(order.path());
        ana.press("Supplementary order");
        ana.see("Supplement to order " + order.number());
        String path = ana.path();
        ana.open(order.path());
        ana.press("Supplementary order");
        assertEquals(path, ana.path(), "the second press leads to the same order");
        ana.picture("supplementary-order");
    }

    @Test
    void a_comeback_is_free_two_taxes_are_named_and_a_new_name_waits_until_it_is_taken_over() {
        String base = address.replaceAll("/$", "");
        try (Screen manager = Screen.of(base, "manager", 1280, 800);
                Screen atTheDesk = Screen.of(base, "advisor", 1280, 800)) {
            ana = atTheDesk;
            the_waste_fee(manager, true);
            try {
                a_comeback_costs_nothing_with_a_fee_on_every_order();
            } finally {
                the_waste_fee(manager, false);
            }
            each_of_two_taxes_has_its_line_on_the_invoice(manager);
            a_new_name_is_on_the_paper_before_it_is_issued_and_waits_after();
            assertEquals(List.of(), ana.troubles());
            assertEquals(List.of(), manager.troubles());
        }
    }

    private static void the_waste_fee(Screen manager, boolean charged) {
        manager.open("/catalog/rates/fees?code=waste");
        manager.page().locator("input[name=active]").setChecked(charged);
        manager.press("Save");
    }

    private void job(String title, String price, String tax) {
        ana.open(order.path() + "/jobs/new");
        ana.type("title", title);
        ana.type("price", price);
        ana.page().locator("select[name=tax]").selectOption(tax);
        ana.page().locator("select[name=concern]").selectOption("");
        ana.press("Add job");
        ana.see(title);
    }

    private void invoice() {
        order.issued().authorized().done();
        ana.open(order.path() + "/invoice/new");
        ana.type("odometer", "118300");
        ana.press("Write the invoice");
        ana.open(order.path() + "/invoice");
    }

    private void a_comeback_costs_nothing_with_a_fee_on_every_order() {
        order = AWorkOrder.checkedIn();
        job("The door sticks again", "95.00", "sales");
        ana.see("Waste disposal");
        ana.open(order.path() + "/discounts/jobs/" + order.job("A").id());
        ana.type("off", "100 %");
        ana.type("label", "Comeback");
        ana.press("Save");
        assertFalse(ana.shows("Waste disposal"), "nothing is charged, so no fee is");
        invoice();
        ana.see("$0.00");
        assertFalse(ana.shows("Waste disposal"));
        ana.picture("comeback-invoice");
        ana.open(order.path() + "/account");
        assertTrue(ana.page().locator("h2").first().textContent().contains("Settled"));
    }

    private void each_of_two_taxes_has_its_line_on_the_invoice(Screen manager) {
        tax(manager, "QST", "9.975", "");
        tax(manager, "GST", "5", "qst");
        order = AWorkOrder.checkedIn();
        job("A coat of wax", "100.00", "gst"); // which no operation is for
        invoice();
        for (String words : List.of("GST", "$5.00", "QST", "$9.98", "$114.98")) {
            ana.see(words);
        }
        ana.picture("two-taxes-invoice");
    }

    private static void tax(Screen manager, String label, String percent, String also) {
        manager.open("/catalog/rates/taxes");
        manager.type("label", label);
        manager.type("percent", percent);
        manager.page().locator("select[name=also]").selectOption(also);
        manager.press("Save");
        manager.see(label);
    }

    private void a_new_name_is_on_the_paper_before_it_is_issued_and_waits_after() {
        order = AWorkOrder.checkedIn();
        job("Wash", "10.00", "sales");
        rename("Ada Before");
        ana.open(order.path());
        ana.see("Ada Before");
        order.issued();
        rename("Ada After");
        ana.open(order.path());
        ana.see("Corrected since this order copied it");
        ana.picture("order-corrected-since");
        ana.open(order.path() + "/estimates/1");
        ana.see("Ada Before");
        ana.open(order.path());
        ana.press("Take it over");
        ana.see("Taken over as corrected: name Ada Before → Ada After");
        ana.press("Issue estimate");
        ana.open(order.path() + "/estimates/2");
        ana.see("Ada After");
        ana.open(order.path() + "/estimates/1");
        ana.see("Ada Before");
    }

    private void rename(String name) {
        ana.open("/customers/" + order.now().customer().id() + "/edit");
        ana.type("name", name);
        ana.press("Save");
    }
}
