package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * A person in front of a browser whose interactions are counted.
 *
 * <p>One interaction is one press, one key outside a field, or one field filled. What stands there already costs nothing,
 * and the technician's work is not counted.
 */
final class CountedScreen implements AutoCloseable {

    private final Screen screen;
    private int count;

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

    void press(String button) {
        count++;
        screen.press(button);
    }

    void press(Locator pressed) {
        count++;
        pressed.click();
        page().waitForLoadState();
    }

    void follow(String link) {
        count++;
        screen.follow(link);
    }

    void choose(String words) {
        count++;
        screen.choose(words);
    }

    void fill(String field, String text) {
        count++;
        screen.type(field, text);
    }

    void select(String list, String value) {
        count++;
        page().locator("select[name='" + list + "']").selectOption(value);
    }

    void tick(String field, String value) {
        Locator box = page().locator("input[name=" + field + "][value='" + value + "']");
        count++;
        page().locator("label.choice", new Page.LocatorOptions().setHas(box)).click();
    }

    void key(String key) {
        count++;
        page().keyboard().press(key);
    }

    /** Enter in a field, which takes what stands there. */
    void enter(String field) {
        count++;
        page().locator("[name='" + field + "']").last().press("Enter");
    }

    /** Fails if more were needed; another ticket begins at nothing. */
    void atMost(int budget, String ticket) {
        page().waitForLoadState();
        assertTrue(count <= budget, ticket + " took " + count + " interactions, " + budget + " are allowed");
        count = 0;
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
