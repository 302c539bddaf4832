package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import dev.liftgate.checklist.Checklist;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tablet whose network goes away and comes back, in a real browser on a disk of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TabletStoryTest {

    private static final String NOTHING_WAITS =
            "() => document.querySelector('#sync')?.textContent.trim() === 'All saved'";

    /** The next place in Tom's queue. */
    private static final String COUNT =
            """
            new Promise(done => {
              indexedDB.open('liftgate').onsuccess = opened => {
                const db = opened.target.result
                db.transaction('queues').objectStore('queues').getAll().onsuccess = found => {
                  db.close()
                  done(found.target.result[0]?.next ?? 1)
                }
              }
            })""";

    @TestHTTPResource("/")
    URI shop;

    @Inject
    EntityManager entities;

    @TempDir
    Path disk;

    private Playwright playwright;
    private Wire wire;
    private BrowserContext tablet;
    private Page page;
    private AVisit visit;

    @BeforeEach
    void tom_has_a_tablet_and_a_car_is_in_the_shop() throws IOException {
        visit = AVisit.checkedIn();
        wire = new Wire(shop.getPort());
        playwright = Screen.playwright();
        switchOn();
        page.navigate(wire.address() + "/sign-in");
        signIn();
    }

    private void signIn() {
        page.fill("#j_username", "technician");
        page.fill("#j_password", "liftgate-demo");
        page.locator("button:has-text('Sign in')").click();
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    @AfterEach
    void all_is_put_away() throws IOException {
        tablet.close();
        playwright.close();
        wire.close();
    }

    @Test
    void thirty_answers_and_five_photos_outlive_a_dead_network_a_reload_and_a_dead_battery() throws IOException {
        openChecks();
        answer(0);
        until(NOTHING_WAITS, null);
        wire.cut();
        IntStream.range(1, 20).forEach(this::answer);
        photos(3);
        page.reload();
        isDrawn();
        waits(22);
        IntStream.range(20, 30).forEach(this::answer);
        photos(2);
        waits(34);
        battery();
        switchOn();
        openChecks();
        waits(34);
        Map<String, String> shown = shown();
        wire.mend();
        page.reload();
        signIn();
        openChecks();
        until(NOTHING_WAITS, null);
        assertEquals(shown, shown(), "the shop shows what the tablet showed");
        assertEquals(35, count("select count(*) from tablet_entry where order_number = :number"));
        assertEquals(35, count("select count(*) from tablet_entry where order_number = :number and outcome = 'SAVED'"));
        assertEquals(5, count("select count(*) from photo_attachment where order_number = :number"));
        Checklist checklist = visit.checklist();
        shown.forEach((check, label) -> assertEquals(label, checklist.label(checklist.result(check)), check));
    }

    @Test
    void a_reload_without_a_network_shows_the_checklist_within_a_moment_and_moves_the_ranking() {
        openChecks();
        wire.cut();
        page.reload();
        isDrawn();
        answer(0);
        String before = page.locator(".causes").innerText();
        answer(1);
        assertTrue(!before.equals(page.locator(".causes").innerText()), "the ranking moves");
        page.navigate(wire.address() + "/bay");
        page.getByText("My jobs").first().waitFor();
        page.navigate(wire.address() + "/bay/orders/999");
        page.getByText("This page is not on this tablet").waitFor();
    }

    @Test
    void two_tablets_on_one_concern_see_each_other_and_nothing_is_overwritten() {
        openChecks();
        wire.cut();
        pick("handle-feel");
        page.locator(".card:visible button.answer[value=loose]").click();
        ATablet anas = ATablet.of(Visitor.advisor());
        anas.answer(visit, "handle-feel", "normal");
        anas.send();
        wire.mend();
        page.reload();
        Locator queue = page.locator("#queue");
        queue.getByText("Ana Flores recorded").waitFor();
        assertEquals("normal", visit.checklist().answers().get("handle-feel"));
        queue.getByText("Use mine").click();
        until(NOTHING_WAITS, null);
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void whoever_signs_out_with_work_on_the_tablet_is_warned() {
        openChecks();
        wire.cut();
        answer(0);
        page.locator("details.menu > summary").click();
        page.locator("form[action^='/sign-out'] button").click();
        page.locator("#leaving")
                .getByText("1 entry has not reached the shop yet")
                .waitFor();
        page.locator("#leaving button[value=stay]").click();
        waits(1);
    }

    @Test
    void a_session_that_ends_without_a_network_keeps_the_queue_for_the_next_sign_in() {
        openChecks();
        wire.cut();
        answer(0);
        tablet.clearCookies();
        wire.mend();
        page.locator("#sign-in-again a").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        page.locator("#sign-in-again a").click();
        signIn();
        openChecks();
        until(NOTHING_WAITS, null);
        assertEquals(1, count("select count(*) from tablet_entry where order_number = :number"));
    }

    private void openChecks() {
        page.navigate(wire.address() + "/bay");
        until(
                """
                async path => (await Promise.all((await caches.keys()).map(async name =>
                  (await caches.open(name)).match(path, { ignoreVary: true })))).some(Boolean)""",
                visit.concernPath() + "/checks");
        page.navigate(wire.address() + visit.concernPath() + "/checks");
        isDrawn();
    }

    /** Looked at from time to time: a page that stands still draws no frames to look at it with. */
    private void until(String holds, Object argument) {
        page.waitForFunction(holds, argument, new Page.WaitForFunctionOptions().setPollingInterval(50));
    }

    /** By the tablet itself, over what came from the shop. */
    private void isDrawn() {
        page.locator(".causes .percent").first().waitFor();
    }

    /** Answers some check of the list, every time another one or otherwise. */
    private void answer(int i) {
        Locator rows = page.locator("[data-row]:has([data-badge=open]), [data-row]:has(strong)");
        for (int tried = 0; ; tried++) {
            String check = rows.nth((i + tried) % rows.count()).getAttribute("data-row");
            pick(check);
            Locator others =
                    page.locator(".card[data-check='" + check + "'] button.answer[aria-pressed=false]:visible");
            if (others.count() > 0) {
                int before = kept();
                others.nth(i % others.count()).click();
                until("async before => await " + COUNT + " > before", before);
                return;
            }
        }
    }

    /** Entries that the tablet has ever taken down, by the last place in its queue. */
    private int kept() {
        return ((Number) page.evaluate(COUNT)).intValue();
    }

    private void pick(String check) {
        page.locator("[data-pick='" + check + "']").click();
        page.locator(".card[data-check='" + check + "']").waitFor();
    }

    private int waiting() {
        String text = page.locator("#sync").textContent();
        return text.contains("waiting")
                ? Integer.parseInt(text.replaceAll("\\D+(\\d+) waiting.*|^(\\d+) waiting.*", "$1$2"))
                : 0;
    }

    private void waits(int count) {
        until("count => document.querySelector('#sync').textContent.includes(count + ' waiting')", count);
    }

    private void photos(int count) throws IOException {
        FilePayload[] files = new FilePayload[count];
        for (int i = 0; i < count; i++) {
            files[i] = new FilePayload("photo" + i + ".jpg", "image/jpeg", aPicture(i));
        }
        int before = waiting();
        page.locator("#photos input[type=file]").setInputFiles(files);
        waits(before + count);
    }

    private static byte[] aPicture(int i) throws IOException {
        BufferedImage picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().setBackground(new Color(40 * i, 90, 120));
        for (int x = 0; x < 1600; x++) {
            picture.setRGB(x, (x * (i + 3)) % 1200, 0xffffff);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    private Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Locator row : page.locator("[data-row]:has(strong)").all()) {
            shown.put(row.getAttribute("data-row"), row.locator("strong").textContent());
        }
        return shown;
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter("number", visit.number())
                        .getSingleResult())
                .longValue();
    }

    private void switchOn() {
        tablet = playwright
                .chromium()
                .launchPersistentContext(
                        disk,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"))
                                .setViewportSize(1024, 768));
        page = tablet.pages().get(0);
        page.setDefaultTimeout(15_000);
    }

    /** Dead at once, with nothing said to anybody. */
    private void battery() {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(disk.toString()))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
