package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A person in front of a browser whose interactions are counted.
 *
 * <p>One interaction is one press, one key outside a field, or one field filled. What stands there already costs nothing,
 * and the technician's work is not counted. A script has no time to think: what passes is what a person waits for the
 * shop. {@code bin/bench tickets} gathers that.
 */
final class CountedScreen implements AutoCloseable {

    /** Where each ticket's figures go, a line each; null if nobody wants them. */
    private static final String FIGURES = System.getProperty("liftgate.tickets");

    private final Screen screen;
    private int count;
    private long began;

    CountedScreen(Screen screen) {
        this.screen = screen;
    }

    Screen screen() {
        return screen;
    }

    Page page() {
        return screen.page();
    }

    void open(String path) {
        screen.open(path);
    }

    void see(String words) {
        screen.see(words);
    }

    private void counted() {
        if (count == 0) {
            began = System.nanoTime();
        }
        count++;
    }

    void press(String button) {
        counted();
        screen.press(button);
    }

    void press(Locator pressed) {
        counted();
        pressed.click();
        page().waitForLoadState();
    }

    void follow(String link) {
        counted();
        screen.follow(link);
    }

    void choose(String words) {
        counted();
        screen.choose(words);
    }

    void fill(String field, String text) {
        counted();
        screen.type(field, text);
    }

    void select(String list, String value) {
        count++;
        page().locator("select[name='" + list + "']").selectOption(value);
    }

    void tick(String field, String value) {
        Locator box = page().locator("input[name=" + field + "][value='" + value + "']");
        counted();
        page().locator("label.choice", new Page.LocatorOptions().setHas(box)).click();
    }

    void key(String key) {
        counted();
        page().keyboard().press(key);
    }

    /** Enter in a field, which takes what stands there. */
    void enter(String field) {
        counted();
        page().locator("[name='" + field + "']").last().press("Enter");
    }

    /** Fails if more were needed; another ticket begins at nothing. */
    void atMost(int budget, String ticket) {
        page().waitForLoadState();
        assertTrue(count <= budget, ticket + " took " + count + " interactions, " + budget + " are allowed");
        if (FIGURES != null) {
            keep("%s|%d|%d|%d".formatted(ticket, count, budget, (System.nanoTime() - began) / 1_000_000));
        }
        count = 0;
    }

    private static void keep(String line) {
        try {
            Files.writeString(Path.of(FIGURES), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The order that this page is about. */
    AWorkOrder order() {
        return new AWorkOrder(Long.parseLong(screen.path().replaceAll("\\D*(\\d+).*", "$1")));
    }

    @Override
    public void close() {
        screen.close();
    }
}
