package dev.liftgate.billing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import dev.liftgate.billing.PaperNumbers.NextNumber;
import dev.liftgate.billing.PaperNumbers.Numbered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NumberPagesTest {

    private static final String PAGE = "/settings/numbers";

    @Inject
    PaperNumbers numbers;

    @Inject
    Invoices invoices;

    @Inject
    Accounts accounts;

    @Inject
    EntityManager entities;

    private Visitor mike;

    @BeforeEach
    void the_manager() {
        mike = Visitor.manager();
    }

    @AfterEach
    void no_letters_for_other_tests() {
        save("prefix", "", "seen", numbers.prefix());
    }

    @Test
    void shows_the_next_number_of_each_kind_and_goes_on_at_a_higher_one() {
        mike.get(PAGE)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Next: " + next(Numbered.INVOICE)),
                        containsString("Next: " + next(Numbered.WORK_ORDER))));
        mike.get("/settings").then().body(containsString("href=\"/settings/numbers\""));
        long higher = next(Numbered.INVOICE) + 100;
        save("invoice", " " + higher + " ", "prefix", "A-", "seen", "")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?saved=true"));
        AWorkOrder order = done();
        Invoice invoice = written(order);
        assertEquals(higher, invoice.number());
        assertEquals("Invoice A-" + higher, invoice.bill().title());
        save("prefix", "B-", "seen", "A-").then().statusCode(303);
        String printed = PrintedPdf.at(order.path() + "/invoice.pdf").read();
        assertTrue(printed.contains("Invoice A-" + higher), printed);
        CounterEntry entry = accounts.goodwill(
                order.number(),
                AWorkOrder.money("1.00"),
                "It took long",
                AWorkOrder.actor("manager").at(Instant.now()));
        mike.get(order.path() + "/account/goodwill/" + entry.number())
                .then()
                .body(containsString("Invoice A-" + higher + " of "));
    }

    @Test
    void complains_about_a_lower_number_and_keeps_what_was_typed() {
        String lower = String.valueOf(next(Numbered.DEPOSIT) - 1);
        save("deposit", lower, "credit", "x1", "prefix", "", "seen", "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"credit-error\""), containsString("value=\"" + lower + "\"")));
        save("deposit", lower, "prefix", "", "seen", "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"deposit-error\""), containsString("numbers only go up")));
        save("prefix", "A1", "seen", "").then().statusCode(422).body(containsString("id=\"prefix-error\""));
        assertEquals("", numbers.prefix());
    }

    @Test
    void letters_that_somebody_else_set_meanwhile_are_not_overwritten_unseen() {
        save("prefix", "A-", "seen", "").then().statusCode(303);
        save("prefix", "C-", "seen", "")
                .then()
                .statusCode(409)
                .body(allOf(containsString("you typed “C-”"), containsString("name=\"seen\" value=\"A-\"")));
        assertEquals("A-", numbers.prefix());
    }

    @Test
    void the_database_itself_lets_no_number_go_down() {
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update counter set last = last - 1 where name = 'invoice'")
                        .executeUpdate()));
    }

    @Test
    void only_a_manager_sets_numbers() {
        Visitor.advisor().get(PAGE).then().statusCode(403);
        Visitor.advisor().post(PAGE, "invoice", "9").then().statusCode(403);
        Visitor.stranger().get(PAGE).then().statusCode(302);
    }

    private Response save(Object... fields) {
        return mike.post(PAGE, fields);
    }

    private long next(Numbered kind) {
        return numbers.next().stream()
                .filter(each -> each.kind() == kind)
                .map(NextNumber::next)
                .findFirst()
                .orElseThrow();
    }

    private static AWorkOrder done() {
        return AWorkOrder.checkedIn()
                .withFlat("Wash", "5.00")
                .issued()
                .authorized()
                .done()
                .change((each, by) -> each.concerns().iterator().next().correct("Washed it", by));
    }

    private Invoice written(AWorkOrder order) {
        InvoicePagesTest.written(order);
        return invoices.of(order.number()).orElseThrow();
    }
}
