package dev.liftgate.billing;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALawfulOrder;
import dev.liftgate.ALawfulOrder.LawfulShop;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.JobState;
import dev.liftgate.rules.RulePack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the work came to in the end, against what the customer authorized. */
@QuarkusTest
class ToleranceAtInvoiceTest {

    private static final Money AUTHORIZED = Money.parse("USD 400.00");

    @Inject
    Invoices invoices;

    static Stream<Arguments> limits() {
        return RulePack.bundled().stream().flatMap(pack -> {
            Money most = pack.tolerance().most(AUTHORIZED);
            return Stream.of(
                    Arguments.of(pack.code(), most.minus(0.01), true),
                    Arguments.of(pack.code(), most, true),
                    Arguments.of(pack.code(), most.plus(0.01), false));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void a_bill_goes_as_far_as_the_law_lets_it_and_not_a_cent_further(String code, Money came, boolean allowed) {
        try (LawfulShop shop = LawfulShop.under(code).withoutFees()) {
            ALawfulOrder order = ALawfulOrder.ofOneJob("Weld the door frame", "400.00");
            order.came("A", MoneyText.plain(came), "rust behind the trim");
            Response answer = order.invoice();
            if (allowed) {
                answer.then().statusCode(303);
                Bill bill = invoices.of(order.number()).orElseThrow().bill();
                assertEquals(came, bill.jobs().get(0).price());
                boolean differs = !came.isEqual(AUTHORIZED);
                assertEquals(differs ? AUTHORIZED : null, bill.jobs().get(0).agreed());
                assertEquals(differs, order.printed("/invoice.pdf").contains("rustbehindthetrim"));
            } else {
                answer.then()
                        .statusCode(422)
                        .body(containsString(MoneyText.text(came)))
                        .body(containsString(RulePack.bundled().stream()
                                .filter(pack -> pack.code().equals(code))
                                .findFirst()
                                .orElseThrow()
                                .tolerance()
                                .cite()
                                .words()
                                .replace("&", "&amp;")))
                        .body(containsString("/jobs/" + order.order().job("A").id() + "/final"));
                assertTrue(invoices.of(order.number()).isEmpty());
            }
        }
    }

    @Test
    void beyond_it_the_customer_is_asked_again_and_then_it_is_billed() {
        ALawfulOrder order = ALawfulOrder.ofOneJob("Weld the door frame", "400.00");
        order.came("A", "460.00", "rust behind the trim");
        String job = order.path() + "/jobs/" + order.order().job("A").id();
        Visitor.advisor().get(job + "/final").then().statusCode(200).body(containsString("Ask the customer again"));
        Visitor.advisor().post(job + "/final/asking").then().statusCode(303);
        assertEquals(JobState.RECOMMENDED, order.order().job("A").state());
        order.order().issued();
        order.decided();
        order.order().done();
        order.invoice().then().statusCode(303);
        assertEquals(
                Money.parse("USD 460.00"),
                invoices.of(order.number()).orElseThrow().total());
    }

    @Test
    void a_lower_figure_is_billed_lower_and_the_authorization_stays() {
        ALawfulOrder order = ALawfulOrder.ofOneJob("Weld the door frame", "400.00");
        order.came("A", "350.00", "less rust than feared");
        assertEquals(AUTHORIZED, order.order().now().agreement().authorizedTotal());
        order.came("A", "400.00", "");
        assertEquals("", order.order().job("A").agreed().finalReason());
        order.came("A", "350.00", "less rust than feared");
        order.invoice().then().statusCode(303);
        Bill bill = invoices.of(order.number()).orElseThrow().bill();
        assertEquals(Money.parse("USD 350.00"), bill.total());
        assertEquals(AUTHORIZED, bill.authorized());
    }

    @Test
    void another_figure_needs_its_reason() {
        ALawfulOrder order = ALawfulOrder.ofOneJob("Weld the door frame", "400.00");
        String path = order.path() + "/jobs/" + order.order().job("A").id() + "/final";
        Visitor.advisor()
                .post(path, "price", "410.00", "reason", " ")
                .then()
                .statusCode(422)
                .body(containsString("id=\"reason-error\""))
                .body(containsString("value=\"410.00\""));
        Visitor.advisor().post(path, "price", "a lot", "reason", "x").then().statusCode(422);
        assertEquals(AUTHORIZED, order.order().job("A").quote().price());
        Visitor.technician().get(path).then().statusCode(403);
    }

    @Test
    void what_it_came_to_is_known_when_work_has_begun() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withFlat("Weld the door frame", "400.00")
                .issued()
                .authorized();
        Visitor.advisor()
                .post(order.path() + "/jobs/" + order.job("A").id() + "/final", "price", "410.00", "reason", "rust")
                .then()
                .statusCode(422)
                .body(containsString("when work has begun"));
    }
}
