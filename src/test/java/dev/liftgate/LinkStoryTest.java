package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.liftgate.ALawfulOrder.LawfulShop;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.PriceBasis;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A revised estimate goes out as a link and comes back decided and signed, on a phone and on a desktop. */
@QuarkusTest
class LinkStoryTest {

    @TestHTTPResource("")
    String address;

    /** On how many lines the words of an element stand. */
    private static final String LINES =
            """
            element => {
              const words = document.createRange();
              words.selectNodeContents(element);
              return new Set([...words.getClientRects()].map(line => line.top)).size;
            }""";

    private AWorkOrder order;
    private Screen ana;
    private Screen maria;

    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 800"})
    void an_estimate_is_revised_decided_by_link_signed_and_invoiced(String device, int width, int height) {
        String base = address.replaceAll("/$", "");
        order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .withFlat("Lubricate the other latches", "39.00")
                .priced()
                .issued()
                .priced("A", "310.00", PriceBasis.PRICE);
        try (Screen atTheDesk = Screen.of(base, "advisor", 1440, 900);
                Screen atHome = Screen.stranger(base, width, height)) {
            ana = atTheDesk;
            maria = atHome;
            the_advisor_revises_and_makes_a_link();
            the_customer_approves_one_job_and_declines_the_other(device);
            the_link_is_read_only_from_then_on(device);
            the_advisor_sees_the_answer_and_invoices_what_was_approved(device);
            the_same_link_shows_the_invoice(device);
            assertEquals(List.of(), ana.troubles());
            assertEquals(List.of(), maria.troubles());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Approve, I want them back", "es, Autorizar, Quiero llevármelas"})
    void on_a_phone_every_answer_is_as_large_as_a_thumb_and_stands_on_one_line(
            String language, String approve, String wanted) {
        String base = address.replaceAll("/$", "");
        order = AWorkOrder.checkedIn()
                .speaking(language)
                .withConfirmedCause()
                .withOriginalAndAftermarket()
                .withFlat("Lubricate the other latches", "39.00")
                .priced()
                .issued();
        try (Screen atTheDesk = Screen.of(base, "advisor", 1440, 900);
                Screen atHome = Screen.stranger(base, 390, 844)) {
            ana = atTheDesk;
            maria = atHome;
            the_advisor_makes_a_link();
            assertEquals(2, maria.page().locator(".job-card .tier").count());
            decide("C", approve);
            maria.choose(wanted);
            for (Locator answer : maria.page().locator("label.choice").all()) {
                assertTrue(answer.boundingBox().height >= 48, answer.innerText());
                assertEquals(1, answer.locator("span").evaluate(LINES), answer.innerText() + " breaks");
            }
            assertEquals(390, maria.page().evaluate("document.documentElement.scrollWidth"));
            maria.picture("link-thumb-" + language);
            assertEquals(List.of(), maria.troubles());
        }
    }

    @Test
    void on_a_phone_the_laws_statements_and_long_names_of_ways_stay_on_the_screen() {
        String base = address.replaceAll("/$", "");
        try (LawfulShop shop = LawfulShop.under("us-fl");
                Screen atTheDesk = Screen.of(base, "advisor", 1440, 900);
                Screen atHome = Screen.stranger(base, 390, 844)) {
            ana = atTheDesk;
            maria = atHome;
            order = ALawfulOrder.ready().order().change((now, by) -> {
                Job first = now.jobs().iterator().next();
                String again = first.operationCode();
                AWorkOrder.orders()
                        .addAlternative(now, first, "Good, of another maker", again, "Better, the car maker’s own", by);
            });
            order.priced().issued();
            the_advisor_makes_a_link();
            assertEquals(390, maria.page().evaluate("document.documentElement.scrollWidth"));
            assertEquals(3, maria.page().locator(".statements label.choice").count());
            for (Locator stays : maria.page()
                    .locator(".statements label.choice, .job-card .tier, .job-card .money")
                    .all()) {
                BoundingBox box = stays.boundingBox();
                assertTrue(box.x >= 0 && box.x + box.width <= 390, stays.innerText() + " runs off the screen");
            }
            for (Locator letter : maria.page().locator(".way .letter").all()) {
                assertTrue(letter.boundingBox().width > 20, letter.innerText() + " is glued to its title");
            }
            maria.picture("link-florida-phone");
            assertEquals(List.of(), maria.troubles());
        }
    }

    private void the_advisor_revises_and_makes_a_link() {
        ana.open(order.path());
        ana.press("Issue estimate v2");
        ana.see("What changed since version 1");
        ana.see("now $310.00");
        the_advisor_makes_a_link();
    }

    private void the_advisor_makes_a_link() {
        ana.open(order.path() + "/links");
        ana.press("Make a link to copy");
        String link = ana.page().inputValue("#fresh");
        maria.open(URI.create(link).getPath());
    }

    private void the_customer_approves_one_job_and_declines_the_other(String device) {
        maria.picture("link-" + device);
        assertFalse(maria.page().content().contains("/orders/"), "nothing of the desk");
        decide("A", "Approve");
        decide("B", "Decline");
        String authorized = MoneyText.text(
                order.now().reckoning().totals(job -> job.letter().equals("A")).total());
        maria.page()
                .locator("#total .all dd")
                .filter(new Locator.FilterOptions().setHasText(authorized))
                .waitFor();
        maria.press("Send my decision");
        maria.see("Tell us in a few words why not");
        maria.page().locator("input[name^='reason-']").last().fill("after payday");
        maria.type("name", "Maria Alvarez");
        maria.type("relation", "owner");
        sign();
        maria.press("Send my decision");
        maria.see("Thank you, Maria Alvarez");
        assertEquals(JobState.APPROVED, order.job("A").state());
        assertEquals(JobState.DECLINED, order.job("B").state());
        assertEquals("after payday", order.job("B").reason());
    }

    private void decide(String letter, String verdict) {
        maria.page()
                .locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(maria.page().locator("legend", new Page.LocatorOptions().setHasText(letter + " · "))))
                .locator("label.choice", new Locator.LocatorOptions().setHasText(verdict))
                .click();
    }

    /** Three strokes with the mouse, as a finger would draw them. */
    private void sign() {
        Locator canvas = maria.page().locator("canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        Mouse pen = maria.page().mouse();
        for (int stroke = 0; stroke < 3; stroke++) {
            double left = box.x + 20 + stroke * 60;
            pen.move(left, box.y + 30);
            pen.down();
            for (int step = 1; step <= 8; step++) {
                pen.move(left + step * 5, box.y + 30 + (step % 2 == 0 ? 0 : 40));
            }
            pen.up();
        }
    }

    private void the_link_is_read_only_from_then_on(String device) {
        maria.picture("link-decided-" + device);
        maria.page().reload();
        maria.see("Thank you, Maria Alvarez");
        assertEquals(0, maria.page().locator("input[type=radio], canvas").count());
        assertEquals(1, maria.page().locator("img.ink").count());
    }

    @Test
    void an_estimate_with_a_code_opens_in_a_window_of_its_own_and_the_order_stays() {
        order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        try (Screen atTheDesk = Screen.of(address.replaceAll("/$", ""), "advisor", 1440, 900)) {
            Page page = atTheDesk.page();
            atTheDesk.open(order.path());
            atTheDesk.follow("Send");
            page.waitForPopup(() -> atTheDesk.press("Print with a code"));
            assertEquals(order.path(), atTheDesk.path());
            assertEquals(1, page.locator("dialog[open]").count());
            page.keyboard().press("Escape");
            atTheDesk.see("Link to version 1");
            assertEquals(List.of(), atTheDesk.troubles());
        }
    }

    private void the_same_link_shows_the_invoice(String device) {
        maria.page().reload();
        maria.see("Your papers");
        maria.picture("link-papers-" + device);
        for (Locator verdict : maria.page().locator(".decided strong").all()) {
            assertEquals(1, verdict.evaluate(LINES), verdict.innerText() + " breaks");
        }
        assertEquals(maria.page().viewportSize().width, maria.page().evaluate("document.documentElement.scrollWidth"));
        maria.follow("Invoice ");
        maria.see("What was wrong, what we did");
        assertFalse(maria.page().content().contains("/orders/"), "nothing of the desk");
        maria.picture("link-invoice-" + device);
        maria.follow("Back");
        maria.see("Your papers");
    }

    private void the_advisor_sees_the_answer_and_invoices_what_was_approved(String device) {
        ana.open(order.path());
        ana.see("Maria Alvarez (owner) online");
        order.done().verified();
        ana.open(order.path() + "/invoice/new");
        ana.type("odometer", "118,244");
        ana.press("Write the invoice");
        ana.open(order.path() + "/invoice");
        ana.see("online");
        ana.see("after payday");
        assertTrue(ana.page()
                .content()
                .contains(MoneyText.text(order.now().agreement().authorizedTotal())));
    }
}
