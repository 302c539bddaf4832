package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import dev.liftgate.checklist.Checklist;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.photos.APhoto;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tablet whose network goes away and comes back. */
@QuarkusTest
class TabletStoryTest extends TabletJourney {

    private static final String KEPT_FOR_SOMEBODY_ELSE =
            """
            async () => {
              const wrong = []
              for (const name of (await caches.keys()).filter(each => each.startsWith('pages-'))) {
                const cache = await caches.open(name)
                for (const request of await cache.keys()) {
                  const whose = /data-person="(\\d+)"/.exec(await (await cache.match(request, { ignoreVary: true })).text())?.[1]
                  if (whose && name !== `pages-${whose}`) wrong.push(`${request.url} of ${whose} in ${name}`)
                }
              }
              return wrong
            }""";

    /** Two taps at one place, the second as soon as another question stands there. */
    private static final String TWO_TAPS =
            """
            ([x, y]) => new Promise(done => {
              const tap = () => document.elementFromPoint(x, y).closest('button')?.click()
              const asked = () => document.querySelector('.card.check:not([hidden])').dataset.check
              const first = asked()
              new MutationObserver((_, watching) => {
                if (asked() === first) return
                watching.disconnect()
                tap()
                done()
              }).observe(document.querySelector('#checklist'), { subtree: true, attributes: true })
              tap()
            })""";

    @Inject
    EntityManager entities;

    @Test
    void thirty_answers_and_five_photos_outlive_a_dead_network_a_reload_and_a_dead_battery() throws IOException {
        openChecks();
        tablet.answer(0);
        tablet.allIsSaved();
        tablet.wire().cut();
        IntStream.range(1, 20).forEach(tablet::answer);
        tablet.photos(3);
        tablet.reload();
        tablet.waits(22);
        IntStream.range(20, 30).forEach(tablet::answer);
        tablet.photos(2);
        tablet.waits(34);
        tablet.battery();
        tablet.switchOn();
        openChecks();
        tablet.waits(34);
        Map<String, String> shown = tablet.shown();
        tablet.signInAgain();
        openChecks();
        tablet.allIsSaved();
        assertEquals(shown, tablet.shown(), "the shop shows what the tablet showed");
        assertEquals(35, count("select count(*) from tablet_entry where order_number = :number"));
        assertEquals(35, count("select count(*) from tablet_entry where order_number = :number and outcome = 'SAVED'"));
        assertEquals(5, count("select count(*) from photo_attachment where order_number = :number"));
        Checklist checklist = visit.checklist();
        shown.forEach((check, label) -> assertEquals(label, checklist.label(checklist.result(check)), check));
    }

    @Test
    void a_reload_without_a_network_shows_the_checklist_within_a_moment_and_moves_the_ranking() {
        openChecks();
        tablet.wire().cut();
        tablet.reload();
        tablet.answer(0);
        String before = tablet.page().locator(".causes").innerText();
        tablet.answer(1);
        assertNotEquals(before, tablet.page().locator(".causes").innerText(), "the ranking moves");
        tablet.open("/bay");
        tablet.page().getByText("My jobs").first().waitFor();
        tablet.open("/bay/orders/999");
        tablet.page().getByText("This page is not on this tablet").waitFor();
    }

    @Test
    void a_second_tap_does_not_answer_the_question_that_took_the_place_of_the_first() {
        openChecks();
        tablet.isSettled();
        Page page = tablet.page();
        String first = page.locator(".card.check:visible").getAttribute("data-check");
        Set<String> answered = new TreeSet<>(visit.checklist().answers().keySet());
        answered.add(first);
        BoundingBox button =
                page.locator(".card.check:visible button.answer").first().boundingBox();
        page.evaluate(TWO_TAPS, List.of(button.x + button.width / 2, button.y + button.height / 2));
        tablet.isSettled();
        tablet.allIsSaved();
        assertEquals(answered, visit.checklist().answers().keySet());
        assertEquals(1, count("select count(*) from tablet_entry where order_number = :number"));
    }

    @Test
    void an_answer_is_undone_at_once_and_its_question_asked_again() {
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        Locator undo = tablet.page().locator("#undo");
        undo.getByText("Undo").click();
        tablet.page().locator(".card[data-check=handle-feel]").waitFor();
        assertEquals(0, tablet.page().locator("[data-row=handle-feel] strong").count());
        assertTrue(undo.isHidden());
        tablet.answer("handle-feel", "normal");
        tablet.wire().mend();
        tablet.reload();
        tablet.allIsSaved();
        assertEquals("normal", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void what_waits_goes_by_its_turn_when_the_clock_of_the_tablet_was_three_hours_ahead() {
        openChecks();
        tablet.wire().cut();
        tablet.page()
                .clock()
                .setSystemTime(Instant.now().plus(Duration.ofHours(3)).toEpochMilli());
        IntStream.range(0, 3).forEach(tablet::answer);
        tablet.page().clock().setSystemTime(Instant.now().toEpochMilli());
        IntStream.range(3, 14).forEach(tablet::answer);
        tablet.waits(14);
        Map<String, String> shown = tablet.shown();
        tablet.wire().mend();
        tablet.reload();
        tablet.allIsSaved();
        assertEquals(shown, tablet.shown());
        assertEquals(14, count("select count(*) from tablet_entry where order_number = :number"));
    }

    @Test
    void cause_correction_and_complaint_gone_follow_one_another_without_a_network() {
        AWorkOrder horn = AWorkOrder.checkedIn(AShelf.withAHorn());
        String correction = horn.bay() + "/concerns/" + horn.concern().id() + "/correction";
        tablet.openKept(horn.concernPath() + "/cause");
        tablet.openKept(correction);
        tablet.openKept(horn.bay());
        Page page = tablet.page();
        tablet.wire().cut();
        assertTrue(page.locator("a[href='" + correction + "']").isHidden());
        page.getByText("Confirm a cause").click();
        page.getByText("Confirm cause").click();
        assertTrue(page.url().endsWith("/cause"), "nothing is confirmed without words");
        page.fill("#words", "The cable is off its clip");
        page.getByText("Seen: broken").click();
        page.getByText("Confirm cause").click();
        page.locator("a[href='" + correction + "']").click();
        page.locator("#found").getByText("The cable is off its clip").waitFor();
        page.fill("#words", "Put the cable back");
        page.getByText("Keep correction").click();
        page.locator("form[data-entry=gone] button").click();
        tablet.waits(3);
        tablet.wire().mend();
        page.reload();
        tablet.allIsSaved();
        assertEquals("Put the cable back", horn.concern().correction());
        assertTrue(horn.concern().isGone());
    }

    @Test
    void every_waiting_entry_names_its_car_on_another_page() {
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        tablet.open("/bay");
        tablet.page()
                .locator("#queue strong")
                .getByText(visit.number() + " 2014 Honda CR-V")
                .waitFor();
    }

    @Test
    void a_tablet_that_nobody_is_signed_in_on_asks_who_works_without_a_network() {
        openChecks();
        tablet.wire().cut();
        tablet.answer(0);
        signOut();
        Page page = tablet.page();
        page.locator("#leaving button[value=leave]").click();
        page.getByText("Who is working?").waitFor();
        tablet.open(visit.bay());
        page.locator("#who").getByText("Tom Becker").click();
        page.getByText("My jobs").first().waitFor();
        tablet.waits(1);
        tablet.signInAgain();
        tablet.allIsSaved();
    }

    @Test
    void who_left_without_a_network_signs_in_again_before_anything_is_sent_under_that_name() {
        openChecks();
        tablet.wire().cut();
        signOut();
        Page page = tablet.page();
        page.locator("#who").getByText("Tom Becker").click();
        page.getByText("My jobs").first().waitFor();
        tablet.open(visit.concernPath() + "/checks");
        tablet.isDrawn();
        tablet.answer("handle-feel", "loose");
        tablet.waits(1);
        tablet.wire().mend();
        page.evaluate("() => dispatchEvent(new Event('online'))");
        page.locator("#sign-in-again:visible").waitFor();
        assertNull(visit.checklist().result("handle-feel"));
        page.locator("#sign-in-again a").click();
        tablet.signIn();
        openChecks();
        tablet.allIsSaved();
        assertEquals("Tom Becker", visit.checklist().result("handle-feel").by());
    }

    @Test
    void who_signs_in_after_somebody_left_without_a_network_stays_signed_in() {
        openChecks();
        tablet.wire().cut();
        signOut();
        tablet.page().getByText("Who is working?").waitFor();
        tablet.wire().mend();
        tablet.open("/sign-in");
        tablet.signIn("advisor");
        openChecks();
        tablet.answer("handle-feel", "loose");
        tablet.allIsSaved();
        assertEquals("Ana Flores", visit.checklist().result("handle-feel").by());
    }

    @Test
    void any_page_that_is_not_kept_leads_back_to_my_jobs_without_a_network() {
        tablet.openKept(visit.bay());
        tablet.wire().cut();
        String order = "/orders/" + visit.number();
        for (String path : List.of(
                order + "/work-order",
                order + "/key-tag",
                visit.concernPath() + "/guide",
                "/account",
                "/bay/clock/stopped",
                "/sign-in",
                "/")) {
            tablet.open(path);
            tablet.page().getByText("This page is not on this tablet").waitFor();
        }
        tablet.page().getByText("My jobs").click();
        tablet.page().getByText("2014 Honda CR-V").first().waitFor();
    }

    @Test
    void who_left_without_a_network_is_signed_out_once_the_shop_can_be_told() {
        openChecks();
        tablet.wire().cut();
        signOut();
        Page page = tablet.page();
        page.getByText("Who is working?").waitFor();
        tablet.wire().mend();
        tablet.open("/bay");
        page.locator("#j_username").waitFor();
    }

    @Test
    void two_people_change_over_without_a_network_and_each_entry_arrives_as_its_persons() {
        openChecks();
        signOut();
        tablet.signIn("advisor");
        openChecks();
        signOut();
        tablet.signIn();
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        signOut();
        Page page = tablet.page();
        page.locator("#leaving button[value=leave]").click();
        page.locator("#who").getByText("Ana Flores").click();
        page.getByText("My jobs").first().waitFor();
        tablet.open(visit.concernPath() + "/checks");
        tablet.isDrawn();
        assertEquals(0, page.locator("[data-row=handle-feel] strong").count());
        tablet.answer("sound-on-pull", "click");
        tablet.waits(1);
        page.navigate("about:blank"); // put away: only the page that is opened then can tell the shop
        tablet.wire().mend();
        tablet.open("/bay"); // the shop still thinks that this is Tom
        page.locator("#j_username").waitFor();
        tablet.signIn("advisor");
        openChecks();
        tablet.allIsSaved();
        assertEquals("Ana Flores", visit.checklist().result("sound-on-pull").by());
        assertNull(visit.checklist().result("handle-feel"));
        signOut();
        tablet.signIn();
        openChecks();
        tablet.allIsSaved();
        assertEquals("Tom Becker", visit.checklist().result("handle-feel").by());
    }

    private void signOut() {
        tablet.page().locator("details.menu > summary").click();
        tablet.page().locator("form[action^='/sign-out'] button").click();
    }

    @Test
    void whoever_signs_in_again_is_led_back_to_the_page_with_what_waited() {
        openChecks();
        tablet.wire().cut();
        IntStream.range(0, 20).forEach(tablet::answer);
        tablet.browser().clearCookies();
        tablet.signInAgain();
        assertTrue(
                tablet.page().url().endsWith(visit.concernPath() + "/checks"),
                tablet.page().url());
        tablet.allIsSaved();
        assertEquals(20, count("select count(*) from tablet_entry where order_number = :number"));
    }

    @Test
    void a_checklist_of_an_order_that_was_cancelled_says_so_and_asks_nothing() {
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        visit.cancelled();
        tablet.wire().mend();
        tablet.page().reload();
        tablet.page().locator("#notes").getByText("is cancelled").waitFor();
        Locator queue = tablet.page().locator("#queue");
        queue.getByText("Leave it").waitFor();
        assertEquals(1, queue.locator("button").count());
        assertEquals(0, tablet.page().locator("button.answer:visible").count());
        assertTrue(tablet.page().locator("a:has-text('Something else')").isHidden());
        assertTrue(tablet.page().locator("button:has-text('Add photos')").isHidden());
    }

    @Test
    void what_an_order_that_is_over_refused_can_only_be_left_on_any_page() {
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        visit.cancelled();
        tablet.wire().mend();
        tablet.open("/bay");
        Locator queue = tablet.page().locator("#queue");
        queue.getByText("nothing more is recorded on it").waitFor();
        assertEquals(List.of("Leave it"), queue.locator("a, button").allTextContents());
    }

    @Test
    void what_asks_the_desk_from_another_page_keeps_its_car_and_ends_where_the_order_is_over() {
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        ATablet anas = ATablet.of(Visitor.advisor());
        anas.answer(visit, "handle-feel", "normal");
        anas.send();
        tablet.wire().mend();
        tablet.open("/bay");
        Locator queue = tablet.page().locator("#queue");
        queue.getByText("Ana Flores recorded").waitFor();
        visit.cancelled();
        tablet.open("/bay"); // where the car is not any more
        queue.locator("button:has-text('Ask the desk')").click();
        queue.getByText("nothing more is recorded on it").waitFor();
        queue.locator("strong").getByText(visit.number() + " 2014 Honda CR-V").waitFor();
        assertEquals(List.of("Leave it"), queue.locator("a, button").allTextContents());
    }

    @Test
    void a_second_tap_does_not_press_what_took_the_place_of_the_first() {
        visit.authorizedJob("linkage-repair", "300.00");
        tablet.open(visit.bay());
        Page page = tablet.page();
        tapTwice(page.getByText("Start the clock"), 150);
        tablet.allIsSaved();
        assertEquals(1, count("select count(*) from tablet_entry where order_number = :number"));
        tablet.looksAtTheClock();
        tapTwice(page.getByText("Pause"), 500);
        tablet.allIsSaved();
        assertEquals(2, count("select count(*) from tablet_entry where order_number = :number"));
        tablet.open(visit.bay() + "/inspection");
        tapTwice(page.locator("[data-press=green] button").first(), 150);
        tablet.allIsSaved();
        assertEquals(3, count("select count(*) from tablet_entry where order_number = :number"));
        assertTrue(page.locator("[data-press=withdrawn]").first().isVisible());
    }

    /** Between two taps the finger is half the time on the glass, half above it. */
    private void tapTwice(Locator button, int apart) {
        button.scrollIntoViewIfNeeded();
        BoundingBox box = button.boundingBox();
        tablet.page()
                .mouse()
                .click(
                        box.x + box.width / 2,
                        box.y + box.height / 2,
                        new Mouse.ClickOptions().setClickCount(2).setDelay(apart / 2.0));
    }

    @Test
    void blanks_are_no_words_and_nothing_is_kept_of_them() {
        tablet.openKept(visit.concernPath() + "/cause");
        Page page = tablet.page();
        page.fill("#words", "   ");
        page.getByText("Seen: broken").click();
        page.getByText("Confirm cause").click();
        page.locator("#words-error").waitFor();
        assertEquals("true", page.locator("#words").getAttribute("aria-invalid"));
        assertTrue(page.url().endsWith("/cause"), page.url());
        page.fill("#words", "  The cable is off  ");
        page.getByText("Confirm cause").click();
        page.waitForURL("**" + visit.bay());
        tablet.allIsSaved();
        assertEquals(
                List.of("The cable is off"),
                entities.createNativeQuery("select substring(content from 'words=([^,}]*)') from tablet_entry"
                                + " where order_number = :number")
                        .setParameter("number", visit.number())
                        .getResultList());
        tablet.openKept(visit.concernPath() + "/own-checks");
        page.fill("#what", " ");
        page.fill("#result", " ");
        page.getByText("Keep this check").click();
        page.locator("#result-error").waitFor();
        assertEquals(1, count("select count(*) from tablet_entry where order_number = :number"));
    }

    @Test
    void words_where_a_number_belongs_are_refused_on_the_tablet_in_our_own_words() {
        Page page = tablet.page();
        tablet.openKept(visit.concernPath() + "/own-checks");
        page.fill("#what", "Battery voltage");
        page.fill("#result", "low");
        for (String wrong : List.of("twelve", "12..4", "12345678", "-")) {
            page.fill("#measured", wrong);
            page.getByText("Keep this check").click();
            page.locator("#measured-error")
                    .getByText("Write a number such as 12.4")
                    .waitFor();
            assertEquals("measured", page.evaluate("() => document.activeElement.id"), wrong);
        }
        assertEquals(1, page.locator("#measured-error").count());
        page.fill("#measured", " -12,4 ");
        page.getByText("Keep this check").click();
        tablet.allIsSaved();
        assertEquals(0, page.locator("#measured-error").count());
        tablet.openKept(visit.bay());
        page.getByText("Ask for a part").first().click();
        page.fill("#words-part", "Release clip");
        page.fill("#quantity", "lots");
        page.locator("form:has(#quantity) button.primary").click();
        page.locator("#quantity-error").getByText("Write a number, like 2").waitFor();
        assertEquals(1, count("select count(*) from tablet_entry where order_number = :number"));
        assertEquals(
                1,
                count("select count(*) from own_check k join concern c on c.id = k.concern_id"
                        + " join work_order o on o.id = c.order_id where o.number = :number and k.measured = -12.4"));
    }

    @Test
    void checks_of_ones_own_wait_on_the_tablet_and_arrive_once() {
        tablet.openKept(visit.concernPath() + "/own-checks");
        tablet.wire().cut();
        tablet.page().reload();
        for (int i = 1; i <= 2; i++) {
            tablet.page().fill("#what", "Fuse " + i);
            tablet.page().fill("#result", "blown");
            tablet.page().getByText("Keep this check").click();
            tablet.waits(i);
        }
        tablet.page().locator("#queue").getByText("Checked: Fuse 2").waitFor();
        tablet.wire().mend();
        tablet.page().reload();
        tablet.allIsSaved();
        assertEquals(
                2,
                count("select count(*) from own_check k join concern c on c.id = k.concern_id"
                        + " join work_order o on o.id = c.order_id where o.number = :number"));
    }

    @Test
    void two_tablets_on_one_concern_see_each_other_and_nothing_is_overwritten() {
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        ATablet anas = ATablet.of(Visitor.advisor());
        anas.answer(visit, "handle-feel", "normal");
        anas.send();
        tablet.wire().mend();
        tablet.reload();
        Locator queue = tablet.page().locator("#queue");
        queue.getByText("Ana Flores recorded").waitFor();
        assertEquals("normal", visit.checklist().answers().get("handle-feel"));
        queue.getByText("Use mine").click();
        tablet.allIsSaved();
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void a_week_old_queue_arrives_with_its_own_times() {
        visit.hasBeenHereFor(Duration.ofDays(8));
        openChecks();
        tablet.wire().cut();
        Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
        tablet.page().clock().setSystemTime(lastWeek.toEpochMilli());
        tablet.answer("handle-feel", "loose");
        tablet.waits(1);
        tablet.battery();
        tablet.switchOn();
        openChecks();
        tablet.waits(1);
        tablet.signInAgain();
        openChecks();
        tablet.allIsSaved();
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
        Duration off = Duration.between(
                lastWeek, visit.checklist().result("handle-feel").at());
        assertTrue(off.compareTo(Duration.ofMinutes(1)) < 0, off.toString());
    }

    @Test
    void work_whose_authorization_is_withdrawn_meanwhile_is_shown_with_its_way_to_the_desk() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        openChecks();
        tablet.open(visit.bay());
        tablet.wire().cut();
        tablet.page().getByText("Start the clock").click();
        tablet.waits(1);
        visit.does((order, by) -> {
            Job withdrawn = order.job(job);
            withdrawn.quote().price(AWorkOrder.money("350.00"), PriceBasis.PRICE, withdrawn.version(), by);
            return null;
        });
        tablet.wire().mend();
        tablet.page().reload();
        Locator queue = tablet.page().locator("#queue");
        queue.getByText("ask the desk to get it authorized again").waitFor();
        assertTrue(queue.locator("button:has-text('Try again')").isVisible());
        queue.locator("button:has-text('Ask the desk')").click();
        tablet.page().locator("#requests").getByText("Clock started on job A").waitFor();
        tablet.allIsSaved();
        assertEquals(
                1,
                count("select count(*) from bay_request r join work_order o on o.id = r.order_id"
                        + " where o.number = :number"));
    }

    @Test
    void an_order_that_was_closed_meanwhile_says_so_and_offers_no_answer_of_mine() {
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        visit.cancelled();
        tablet.wire().mend();
        tablet.page().reload();
        Locator queue = tablet.page().locator("#queue");
        queue.getByText("nothing more is recorded on it").waitFor();
        queue.getByText("Leave it").click();
        tablet.allIsSaved();
        assertEquals(0, queue.locator("li").count());
    }

    @Test
    void what_is_no_photo_is_refused_with_its_sentence_and_the_rest_arrives() {
        openChecks();
        tablet.choose(
                file("script.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)),
                file("giant.png", APhoto.pngThatSays(20_000, 20_000)),
                file("fine.jpg", APhoto.jpeg(800, 600)));
        Locator queue = tablet.page().locator("#queue");
        queue.getByText("JPEG or PNG").waitFor();
        queue.getByText("20,000 × 20,000 pixels").waitFor();
        tablet.page().locator("#photos-shown-" + visit.concern().id() + " img").waitFor();
        assertEquals(1, count("select count(*) from photo_attachment where order_number = :number"));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "image/" + name.substring(name.indexOf('.') + 1), content);
    }

    @Test
    void whoever_signs_out_with_work_on_the_tablet_is_warned() {
        openChecks();
        tablet.wire().cut();
        tablet.answer(0);
        Page page = tablet.page();
        page.locator("details.menu > summary").click();
        page.locator("form[action^='/sign-out'] button").click();
        page.locator("#leaving")
                .getByText("1 entry has not reached the shop yet")
                .waitFor();
        page.locator("#leaving button[value=stay]").click();
        tablet.waits(1);
    }

    @Test
    void a_session_that_ends_without_a_network_keeps_the_queue_for_the_next_sign_in() {
        openChecks();
        tablet.wire().cut();
        tablet.answer(0);
        tablet.browser().clearCookies();
        tablet.signInAgain();
        openChecks();
        tablet.allIsSaved();
        assertEquals(1, count("select count(*) from tablet_entry where order_number = :number"));
    }

    @Test
    void what_one_person_recorded_is_neither_shown_to_the_next_one_nor_sent_as_theirs() {
        openChecks();
        tablet.wire().cut();
        tablet.answer("handle-feel", "loose");
        tablet.waits(1);
        tablet.browser().clearCookies();
        tablet.wire().mend();
        tablet.open("/sign-in");
        tablet.signIn("advisor");
        openChecks();
        tablet.answer("sound-on-pull", "click");
        tablet.allIsSaved();
        assertEquals(0, tablet.page().locator("[data-row=handle-feel] strong").count());
        assertNull(visit.checklist().result("handle-feel"));
        tablet.browser().clearCookies();
        tablet.open("/sign-in");
        tablet.signIn();
        openChecks();
        tablet.allIsSaved();
        assertEquals("Tom Becker", visit.checklist().result("handle-feel").by());
        assertEquals("Ana Flores", visit.checklist().result("sound-on-pull").by());
        assertEquals(List.of(), tablet.page().evaluate(KEPT_FOR_SOMEBODY_ELSE));
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter("number", visit.number())
                        .getSingleResult())
                .longValue();
    }
}
