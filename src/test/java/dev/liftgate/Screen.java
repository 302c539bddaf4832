package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person in front of a real browser: everything that goes wrong on the page counts. */
public final class Screen implements AutoCloseable {

    /** Pictures go to target/screens, or where {@code -Dliftgate.screens=docs/screens} says. */
    private static final Path PICTURES = Path.of(System.getProperty("liftgate.screens", "target/screens"));

    private static Playwright playwright;
    private static Browser chromium;

    private final BrowserContext context;
    private final String base;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Screen(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        this.page = context.newPage();
        // what comes true at all is waited for, on a busy machine too
        page.setDefaultTimeout(60_000);
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                troubles.add(page.url() + " " + message.text());
            }
        });
        page.onResponse(response -> {
            boolean missing = response.status() == 404 && response.url().matches(".*/(assets|webjars)/.*");
            if (missing || response.status() >= 500) {
                troubles.add(response.status() + " " + response.url());
            }
        });
    }

    /** Playwright without a browser of its own: the machine's Chromium is driven. Both end with the process. */
    public static Playwright playwright() {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
        return playwright;
    }

    /** One browser for everybody, who keep their cookies apart in contexts: to start one takes a second or two. */
    public static Browser chromium() {
        if (chromium == null) {
            chromium = playwright()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
        return chromium;
    }

    /** Somebody who has signed in, as {@link Visitor} has; how that is typed is seen where it matters. */
    static Screen of(String base, String name, int width, int height) {
        Screen screen = stranger(base, width, height);
        screen.context.addCookies(List.of(new Cookie(Visitor.SESSION, Visitor.session(name)).setUrl(base)));
        screen.open("/");
        return screen;
    }

    /** Somebody who is not signed in. */
    static Screen stranger(String base, int width, int height) {
        return strangerIn(null, base, width, height);
    }

    /** The same where the clocks show the time of that zone; null for that of the machine. */
    static Screen strangerIn(String zone, String base, int width, int height) {
        return new Screen(
                chromium()
                        .newContext(new Browser.NewContextOptions()
                                .setTimezoneId(zone)
                                .setViewportSize(width, height)
                                .setColorScheme(ColorScheme.LIGHT)
                                .setReducedMotion(ReducedMotion.REDUCE)),
                base);
    }

    void open(String path) {
        page.navigate(base + path);
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(base.length());
    }

    /** What the button began is over then: the form that it sent has been answered, and the next page is there. */
    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .last()
                .click();
        settled();
        if (page.locator("body.bay").count() > 0) {
            saved();
        }
    }

    /** What was begun is over: no form is on its way, no page is loading, and what was drawn anew can be pressed. */
    void settled() {
        page.waitForFunction(
                "() => document.readyState === 'complete' && !document.querySelector('form[data-sent], .htmx-request,"
                        + " .htmx-swapping, .htmx-settling, .htmx-added')");
    }

    /** On a tablet: all that was recorded has reached the shop. */
    void saved() {
        page.waitForFunction(
                "() => (document.querySelector('#sync')?.textContent.trim() ?? 'All saved') === 'All saved'");
    }

    void follow(String link) {
        Locator found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first();
        String before = page.url();
        String there = (String) found.evaluate("a => a.href");
        found.click();
        if (!before.split("#")[0].equals(there.split("#")[0])) {
            page.waitForFunction(
                    "before => location.href !== before || document.querySelector('dialog[open]')", before);
        }
    }

    void type(String field, String text) {
        page.locator("[name='" + field + "']").last().fill(text);
    }

    /** A radio button drawn as a card is chosen by its words. */
    void choose(String words) {
        page.locator("label.choice", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    Locator see(String words) {
        Locator found = page.getByText(words).first();
        found.waitFor();
        return found;
    }

    boolean shows(String words) {
        return page.getByText(words).count() > 0;
    }

    /** Takes a picture, and lets the accessibility rules of WCAG 2.2 AA look at the page. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        assertEquals(
                List.of(),
                PageFaults.rules(page).stream()
                        .map(broken -> name + ": " + broken)
                        .toList());
    }

    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        context.close();
    }
}
