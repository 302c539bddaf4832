package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.money.Totals.FeeAmount;
import dev.liftgate.orders.Job;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four tires with a fee on each are written up in one form. */
@QuarkusTest
class CountedTiresTest {

    @TestHTTPResource("")
    String address;

    @Inject
    EntityManager entities;

    @Test
    void four_tires_with_a_fee_each_are_an_estimate_after_ten_interactions() {
        Visitor.manager()
                .post(
                        "/catalog/rates/fees",
                        "label",
                        "Counted tire fee",
                        "fixed",
                        "1.00",
                        "per",
                        "PIECE",
                        "tied",
                        "on",
                        "active",
                        "on")
                .then()
                .statusCode(303);
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Mount and balance four tires", "80.00");
        try (CountedScreen ana = new CountedScreen(Screen.of(address.replaceAll("/$", ""), "advisor", 1440, 900))) {
            ana.open(order.path());
            ana.follow("Lines");
            ana.page().locator("dialog .edit-lines").waitFor();
            ana.press(ana.page().locator("dialog summary").first());
            ana.fill("quantity", "4");
            ana.fill("description", "Winter tire");
            ana.fill("brand", "Roadbest");
            ana.press(ana.page().locator("dialog [name=partFee]"));
            ana.page().locator("dialog [name=partFee]").selectOption("counted-tire-fee");
            ana.fill("price", "95");
            ana.fill("number", "WT-1");
            ana.press("Add part");
            ana.see("Counted tire fee");
            ana.press("Issue estimate v1");
            ana.atMost(10, "four tires with a fee each");
            assertEquals(List.of(), ana.screen().troubles());
        } finally {
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                            "update fee set active = false where code = 'counted-tire-fee'")
                    .executeUpdate());
        }
        FeeAmount fee = order.now().reckoning().totals(Job::isCounted).fees().stream()
                .filter(each -> each.label().equals("Counted tire fee"))
                .findFirst()
                .orElseThrow();
        assertEquals(AWorkOrder.money("4.00"), fee.amount());
    }
}
