package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.Stage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana at the desk and Tom in the bay look at the same order, and nobody reloads. */
@QuarkusTest
class LiveStoryTest {

    @TestHTTPResource("")
    String address;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String base;
    private AWorkOrder order;
    private Screen ana;

    @BeforeEach
    void a_car_is_in_the_shop() {
        base = address.replaceAll("/$", "");
        AWorkOrder.othersAreAway();
        order = AWorkOrder.checkedIn();
        ana = Screen.of(base, "advisor", 1440, 900);
    }

    @AfterEach
    void everybody_goes_home() {
        ana.close();
        assertEquals(List.of(), ana.troubles());
    }

    @Test
    void what_the_technician_answers_appears_on_board_and_order_without_a_reload() {
        ana.open("/");
        Page board = ana.page();
        stay(board);
        String card = "#stage-%s a[href='" + order.path() + "']";
        board.locator(card.formatted("CHECK_IN")).waitFor();
        try (Screen atTheOrder = Screen.of(base, "advisor", 1440, 900);
                Screen tom = Screen.of(base, "technician", 768, 1024)) {
            atTheOrder.open(order.path());
            stay(atTheOrder.page());
            tom.open(order.path() + "/concerns/" + order.concern().id() + "/checks");
            tom.page()
                    .locator("#checklist:not([data-settling]) button.answer:visible")
                    .first()
                    .click();
            board.locator(card.formatted("DIAGNOSIS")).waitFor();
            assertEquals(0, board.locator(card.formatted("CHECK_IN")).count());
            atTheOrder.see("1 answer");
            assertTrue(isStill(board) && isStill(atTheOrder.page()));
            assertEquals(List.of(), atTheOrder.troubles());
        }
    }

    @Test
    void what_the_advisor_records_reaches_the_tablet() {
        order.withConfirmedCause()
                .withFlat("Wash", "5.00")
                .priced("B", "5.00", PriceBasis.PRICE)
                .offered("B");
        try (Screen tom = Screen.of(base, "technician", 768, 1024)) {
            tom.page()
                    .addInitScript("document.addEventListener('liftgate:order', (event) => { window.heard ="
                            + " event.detail.number })");
            tom.open("/bay" + order.path());
            order.authorized();
            tom.page().waitForFunction("number => window.heard === Number(number)", "" + order.number());
            tom.open("/bay");
            order.change((it, by) -> it.record(EventKind.NOTE, "The customer waits here.", by));
            tom.page().waitForFunction("number => window.heard === Number(number)", "" + order.number());
            assertEquals(List.of(), tom.troubles());
        }
    }

    @Test
    void what_the_bay_asks_for_first_appears_on_an_order_that_is_open_already() {
        ana.open(order.path());
        Page page = ana.page();
        stay(page);
        Visitor.technician()
                .post("/bay" + order.path() + "/requests/part", "words", "Release clip", "quantity", "2", "about", "")
                .then()
                .statusCode(303);
        page.locator("#asked").getByText("2 × Release clip").waitFor();
        assertTrue(isStill(page));
    }

    @Test
    void a_job_that_the_desk_took_back_is_to_be_done_again_on_every_tablet() {
        long job = order.authorizedJob("linkage-repair", "300.00");
        try (Screen tom = Screen.of(base, "technician", 768, 1024);
                Screen another = Screen.of(base, "advisor", 768, 1024)) {
            another.open("/bay" + order.path());
            another.page().locator("form[data-entry=job-done]").waitFor();
            tom.open("/bay" + order.path());
            tom.press("Job done");
            another.page().locator(".job-badges").getByText("done").waitFor();
            assertEquals(
                    0,
                    another.page().locator("form[data-entry=job-done]:visible").count());
            order.change((it, by) -> it.job(job).reopen("It still rattles", by));
            another.page().locator("form[data-entry=job-done]:visible").waitFor();
            tom.page().locator("form[data-entry=job-done]:visible").waitFor();
            assertEquals(0, tom.page().getByText("Job A done").count());
        }
    }

    @Test
    void nothing_that_somebody_types_or_has_open_is_lost() {
        order.withConfirmedCause().withFlat("Wash", "5.00").withFlat("Wax", "9.00");
        ana.open(order.path());
        Page page = ana.page();
        stay(page);
        page.locator(".what-if input").last().click();
        page.locator("#head details summary").first().click();
        order.change((it, by) -> it.progress().setStage(Stage.READY, "waits outside", by))
                .withFlat("Polish", "11.00");
        Locator head = page.locator("#head > .changed");
        Locator jobs = page.locator("#jobs > .changed");
        head.waitFor();
        jobs.waitFor();
        assertEquals(1, page.locator("#head details[open]").count());
        assertEquals(0, page.locator("#jobs").getByText("Polish").count(), "not before it is asked for");
        ana.picture("changed-meanwhile");
        jobs.getByText("Changed meanwhile: show").click();
        page.locator("#jobs h3").getByText("Polish").waitFor();
        assertEquals(0, jobs.count());
        assertEquals(1, head.count(), "the other part goes on waiting");
        assertTrue(isStill(page));
    }

    @Test
    void what_the_server_drew_open_is_nobodys_and_follows() {
        order.answered("opens-from-outside", "yes").answered("handle-feel", "loose");
        ana.open(order.path());
        ana.see("2 answers");
        assertTrue(ana.page().locator(".complaint details[open]").count() > 0);
        order.answered("visible-crack", "yes");
        ana.see("3 answers");
        order.answered("visible-crack", "no");
        ana.page().locator("#timeline").getByText("No").first().waitFor();
        assertEquals(0, ana.page().locator(".changed").count());
    }

    @Test
    void an_open_dialog_waits_and_the_page_catches_up_when_it_closes() {
        ana.open(order.path());
        Page page = ana.page();
        stay(page);
        page.locator("a[data-dialog][href$='/notes/new']").click();
        page.locator("dialog textarea").fill("half a sentence");
        order.withFlat("Polish", "11.00");
        order.change((it, by) -> it.record(EventKind.NOTE, "marker", by));
        assertEquals("half a sentence", page.locator("dialog textarea").inputValue());
        page.keyboard().press("Escape");
        page.locator("#timeline").getByText("marker").waitFor();
        page.locator("#jobs h3").getByText("Polish").waitFor();
        assertTrue(isStill(page));
    }

    @Test
    void a_burst_is_a_few_requests_and_quiet_is_none() {
        ana.open(order.path());
        Page page = ana.page();
        page.onRequest(request -> asked.add(request.url()));
        for (int i = 0; i < 20; i++) {
            String words = "Note " + i;
            order.change((it, by) -> it.record(EventKind.NOTE, words, by));
        }
        page.locator("#timeline").getByText("Note 19").waitFor();
        assertTrue(asked.size() <= 9, () -> "for twenty changes: " + asked);
        asked.clear();
        // the order, and with it what its page loads apart: photos, inspection
        // another order's news is not asked about: the next request is due to the one of our own behind it
        AWorkOrder other = AWorkOrder.checkedIn();
        other.withFlat("Wash", "5.00");
        order.change((it, by) -> it.record(EventKind.NOTE, "the end", by));
        page.locator("#timeline").getByText("the end").waitFor();
        assertTrue(asked.size() <= 4, () -> "for one change: " + asked);
    }

    @Test
    void the_link_that_had_the_focus_keeps_it_when_its_card_moves() {
        ana.open("/");
        Page board = ana.page();
        String link = "a[href='" + order.path() + "']";
        board.locator(".ticket " + link).focus();
        order.withConfirmedCause();
        board.locator("#stage-ESTIMATE " + link + ", #stage-DIAGNOSIS " + link).waitFor();
        assertEquals(order.path(), board.evaluate("() => document.activeElement.getAttribute('href')"));
    }

    /** A reload would forget this. */
    private static void stay(Page page) {
        page.evaluate("() => { window.still = true }");
    }

    private static boolean isStill(Page page) {
        return Boolean.TRUE.equals(page.evaluate("() => window.still === true"));
    }
}
