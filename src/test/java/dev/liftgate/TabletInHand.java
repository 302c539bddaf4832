package dev.liftgate;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Tom's tablet: a real browser on a disk of its own, at the other end of a wire that can be cut. */
final class TabletInHand implements AutoCloseable {

    private static final String NOTHING_WAITS =
            "() => document.querySelector('#sync')?.textContent.trim() === 'All saved'";

    /** Grows with each entry, whose queue it may be. */
    private static final String COUNT =
            """
            new Promise(done => {
              indexedDB.open('liftgate').onsuccess = opened => {
                const db = opened.target.result
                db.transaction('queues').objectStore('queues').getAll().onsuccess = found => {
                  db.close()
                  done(found.target.result.reduce((sum, queue) => sum + queue.next, 0))
                }
              }
            })""";

    private final Path disk;
    private final Wire wire;
    private final Playwright playwright;
    private BrowserContext browser;
    private Page page;

    TabletInHand(Playwright playwright, Path disk, int shop) throws IOException {
        this.playwright = playwright;
        this.disk = disk;
        this.wire = new Wire(shop);
        switchOn();
    }

    /** Tom's, who has just signed in. */
    static TabletInHand signedIn(Path disk, int shop) throws IOException {
        TabletInHand tablet = new TabletInHand(Screen.playwright(), disk, shop);
        tablet.open("/sign-in");
        tablet.signIn();
        return tablet;
    }

    Wire wire() {
        return wire;
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    void open(String path) {
        page.navigate(wire.address() + path);
    }

    void signIn() {
        signIn("technician");
    }

    void signIn(String name) {
        page.fill("#j_username", name);
        page.fill("#j_password", "liftgate-demo");
        page.locator("button:has-text('Sign in')").click();
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    /** The network is back, and the session is over. */
    void signInAgain() {
        wire.mend();
        page.evaluate("() => dispatchEvent(new Event('online'))");
        page.locator("#sign-in-again a").click();
        signIn();
    }

    /** Opens a checklist, once it is kept for later. */
    void openChecks(String path) {
        openKept(path);
        isDrawn();
    }

    /** Opens a page that my jobs name, once it is kept for later. */
    void openKept(String path) {
        open("/bay");
        until(
                """
                async path => (await Promise.all((await caches.keys()).map(async name =>
                  (await caches.open(name)).match(path, { ignoreVary: true })))).some(Boolean)""",
                path);
        open(path);
    }

    /** Waits in the page itself until a function of it, with a promise or without, answers yes. */
    void until(String holds, Object argument) {
        page.evaluate(
                """
                async argument => {
                  const holds = %s
                  const end = Date.now() + 120_000
                  while (!(await holds(argument))) {
                    if (Date.now() > end) throw new Error('This does not come true: ' + holds)
                    await new Promise(done => setTimeout(done, 50))
                  }
                }"""
                        .formatted(holds),
                argument);
    }

    /** By the tablet itself, over what came from the shop. */
    void isDrawn() {
        page.locator(".causes .percent").first().waitFor();
    }

    void reload() {
        page.reload();
        isDrawn();
    }

    /** Answers some check of the list, every time another one or otherwise. */
    void answer(int i) {
        Locator rows = page.locator("[data-row]:has([data-badge=open]), [data-row]:has(strong)");
        for (int tried = 0; ; tried++) {
            String check = rows.nth((i + tried) % rows.count()).getAttribute("data-row");
            pick(check);
            Locator others =
                    page.locator(".card[data-check='" + check + "'] button.answer[aria-pressed=false]:visible");
            if (others.count() > 0) {
                press(others.nth(i % others.count()));
                return;
            }
        }
    }

    void answer(String check, String answer) {
        pick(check);
        press(page.locator(".card:visible button.answer[value=" + answer + "]"));
    }

    /** Until the tablet has taken it down: whoever leaves the page sooner leaves nothing behind. */
    private void press(Locator answer) {
        int before = kept();
        answer.click();
        until("async before => await " + COUNT + " > before", before);
    }

    void pick(String check) {
        page.locator("[data-pick='" + check + "']").click();
        page.locator(".card[data-check='" + check + "']").waitFor();
        isSettled();
    }

    /** A question that has just appeared takes no answer yet. */
    void isSettled() {
        page.locator("#checklist:not([data-settling])").waitFor();
    }

    /** As long as a finger needs for a tap that is no second one. */
    void takesAMoment() {
        takes(450);
    }

    /** As long as a tap on a clock needs so that it is no second one. */
    void looksAtTheClock() {
        takes(1050);
    }

    private void takes(int milliseconds) {
        // the one clock of the page that a test does not set
        String clock = "document.timeline.currentTime";
        until("then => " + clock + " > then + " + milliseconds, page.evaluate(clock));
    }

    /** Entries that the tablet has ever taken down, and one for each person's queue. */
    private int kept() {
        return ((Number) page.evaluate(COUNT)).intValue();
    }

    void allIsSaved() {
        until(NOTHING_WAITS, null);
    }

    void waits(int count) {
        until("count => document.querySelector('#sync').textContent.includes(count + ' waiting')", count);
    }

    int waiting() {
        String text = page.locator("#sync").textContent();
        return text.contains("waiting")
                ? Integer.parseInt(text.replaceAll("\\D+(\\d+) waiting.*|^(\\d+) waiting.*", "$1$2"))
                : 0;
    }

    void photos(int count) throws IOException {
        FilePayload[] files = new FilePayload[count];
        for (int i = 0; i < count; i++) {
            files[i] = new FilePayload("photo" + i + ".jpg", "image/jpeg", aPicture(i));
        }
        int before = waiting();
        choose(files);
        waits(before + count);
    }

    void choose(FilePayload... files) {
        page.locator("#photos input[type=file]").setInputFiles(files);
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

    /** The answers that the page shows, by check. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Locator row : page.locator("[data-row]:has(strong)").all()) {
            shown.put(row.getAttribute("data-row"), row.locator("strong").textContent());
        }
        return shown;
    }

    void switchOn() {
        browser = playwright
                .chromium()
                .launchPersistentContext(
                        disk,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"))
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(1024, 768));
        // whether a browser that was killed still knows its session is a matter of milliseconds
        browser.clearCookies();
        page = browser.pages().get(0);
        page.setDefaultTimeout(60_000);
    }

    /** Dead at once, with nothing said to anybody. */
    void battery() {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(disk.toString()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        browser.close();
        wire.close();
    }
}
