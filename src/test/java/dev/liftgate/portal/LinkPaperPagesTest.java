package dev.liftgate.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.MailForTests;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import dev.liftgate.billing.Accounts;
import dev.liftgate.billing.Bill;
import dev.liftgate.billing.CounterEntry;
import dev.liftgate.billing.Invoice;
import dev.liftgate.billing.Invoices;
import dev.liftgate.customers.Odometer;
import dev.liftgate.mail.Message;
import dev.liftgate.mail.Outbox;
import dev.liftgate.staff.Stamp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MailForTests.class)
class LinkPaperPagesTest {

    @Inject
    Links links;

    @Inject
    Invoices invoices;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    private final Visitor maria = Visitor.stranger();
    private Visitor ana;

    @BeforeEach
    void ana_is_at_the_desk() {
        ana = Visitor.advisor();
    }

    @Test
    void the_link_to_an_estimate_shows_all_papers_once_the_invoice_is_written() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued();
        String path = link(order);
        maria.get(path).then().body(not(containsString("Your papers")));
        maria.get(path + "/papers/estimate/1").then().statusCode(200);
        maria.get(path + "/papers/invoice/1").then().statusCode(404);
        Invoice invoice = invoiced(order.authorized());
        CounterEntry credit = accounts.goodwill(order.number(), AWorkOrder.money("1.00"), "It took long", manager());
        String billed = path + "/papers/invoice/" + invoice.number();
        String corrected = path + "/papers/goodwill/" + credit.number();
        maria.get(path)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Your papers"),
                        containsString(path + "/papers/estimate/1.pdf"),
                        containsString(billed + ".pdf"),
                        containsString(corrected + ".pdf")));
        maria.get(billed)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(allOf(
                        containsString("Invoice " + invoice.number()),
                        containsString("href=\"" + path + "\""),
                        containsString("href=\"" + billed + ".pdf?paper=letter\""),
                        not(containsString("/orders/")),
                        not(containsString("class=\"rules\""))));
        maria.get(corrected).then().statusCode(200).body(containsString("It took long"));
        String printed = PrintedPdf.of(maria.get(billed + ".pdf")
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray())
                .read();
        assertTrue(printed.contains("Invoice " + invoice.number()), printed);
    }

    @Test
    void no_paper_of_another_order_and_none_behind_a_link_that_was_taken_back() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued();
        String path = link(order);
        Invoice own = invoiced(order.authorized());
        AWorkOrder other = AWorkOrder.checkedIn().withFlat("Wash", "7.00").issued();
        String others = link(other);
        Invoice foreign = invoiced(other.authorized());
        maria.get(path + "/papers/invoice/" + foreign.number()).then().statusCode(404);
        maria.get(path + "/papers/invoice/" + foreign.number() + ".pdf").then().statusCode(404);
        maria.get(path + "/papers/estimate/2").then().statusCode(404);
        maria.get(path + "/papers/nonsense/1").then().statusCode(404);
        maria.get("/e/nobody/papers/invoice/" + own.number()).then().statusCode(404);
        maria.get(others + "/papers/invoice/" + foreign.number()).then().statusCode(200);
        links.revoke(
                order.number(),
                links.of(order.number()).get(0).id(),
                AWorkOrder.ana().actor());
        maria.get(path + "/papers/invoice/" + own.number()).then().statusCode(404);
        maria.get(path + "/papers/estimate/1.pdf").then().statusCode(404);
    }

    @Test
    void after_the_invoice_a_letter_takes_the_papers_to_the_customer_in_their_language() {
        AWorkOrder order =
                AWorkOrder.checkedIn().speaking("es").withFlat("Wash", "5.00").issued();
        Invoice invoice = invoiced(order.authorized());
        ana.get(order.path() + "/account").then().body(containsString("Send the papers"));
        ana.get(order.path() + "/invoice").then().body(containsString("href=\"" + order.path() + "/links\""));
        ana.get(order.path() + "/links")
                .then()
                .body(allOf(containsString("Send the papers to"), not(containsString("Print with a code"))));
        ana.post(order.path() + "/links/mail", "to", "nobody").then().statusCode(422);
        ana.post(order.path() + "/links/mail", "to", "maria@example.org").then().statusCode(303);
        Message letter = outbox.about(Links.about(order.number())).get(0);
        assertTrue(letter.subject().startsWith("Factura " + invoice.number() + " de "), letter.subject());
        assertTrue(letter.text().contains("los documentos del"), letter.text());
        ana.get(order.path() + "/links/state").then().body(containsString("Link to the papers"));
        Visitor.technician()
                .post(order.path() + "/links/mail", "to", "maria@example.org")
                .then()
                .statusCode(403);
    }

    @Test
    void a_link_to_papers_shows_them_until_it_ends_and_decides_nothing() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued();
        Invoice invoice = invoiced(order.authorized());
        String path = link(order);
        assertEquals(null, links.of(order.number()).get(0).estimateVersion());
        maria.get(path)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Your papers"),
                        containsString(path + "/papers/invoice/" + invoice.number()),
                        containsString(path + "/opened")));
        maria.get(path + "/papers/invoice/" + invoice.number()).then().statusCode(200);
        maria.get(path + "/call").then().statusCode(404);
        maria.get(path + "/total").then().statusCode(404);
        QuarkusTransaction.requiringNew()
                .run(() -> Link.update(
                        "expiresAt = ?1 where orderNumber = ?2", Instant.now().minusSeconds(1), order.number()));
        maria.get(path)
                .then()
                .statusCode(410)
                .body(allOf(
                        containsString("does not work any more"),
                        not(containsString("Maria")),
                        not(containsString("/papers/"))));
        maria.get(path + "/papers/invoice/" + invoice.number()).then().statusCode(404);
    }

    private String link(AWorkOrder order) {
        return "/e/" + links.make(order.number(), AWorkOrder.ana().actor()).text();
    }

    private Invoice invoiced(AWorkOrder order) {
        order.done().change((each, by) -> each.concerns().iterator().next().correct("Washed it", by));
        Bill draft = invoices.draft(order.now(), AWorkOrder.ana());
        Bill.Closing closing = new Bill.Closing(Odometer.miles(118_242), null, "");
        return invoices.write(order.number(), draft.total(), closing, AWorkOrder.ana());
    }

    private static Stamp manager() {
        return AWorkOrder.actor("manager").at(Instant.now());
    }
}
