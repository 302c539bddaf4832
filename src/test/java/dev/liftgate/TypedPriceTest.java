package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** A price is typed while the shop's answer is still on its way. */
@QuarkusTest
class TypedPriceTest {

    private static final String FOUND = "**/jobs/found?*";

    @TestHTTPResource("")
    String address;

    @Test
    void a_typed_price_stays_when_the_answer_comes_late() {
        AWorkOrder order = AWorkOrder.checkedIn();
        try (Screen ana = Screen.of(address.replaceAll("/$", ""), "advisor", 1280, 800)) {
            Page page = ana.page();
            ana.open(order.path() + "/jobs/new");
            page.waitForResponse(FOUND, () -> page.locator("#title").pressSequentially("oil change"));
            ana.see("Proposed: the middle of its range");
            Deque<Route> onTheirWay = new ArrayDeque<>();
            page.route(FOUND, onTheirWay::add);
            page.waitForRequest(FOUND, () -> ana.choose("In these words"));
            ana.type("price", "230");
            page.waitForCondition(() -> !onTheirWay.isEmpty());
            page.evaluate(
                    """
                    () => { window.drawn = new Promise(drawn =>
                      document.body.addEventListener('htmx:afterSettle', drawn, { once: true })) }""");
            onTheirWay.remove().resume();
            page.evaluate("() => window.drawn.then(() => true)");
            assertEquals("230", page.inputValue("#price"));
            ana.press("Add job");
            ana.see("oil change");
            assertEquals(AWorkOrder.money("230.00"), order.job("A").quote().price());
        }
    }
}
