package dev.liftgate;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a person would see wrong on an open page; each fault is a line of text. */
final class PageFaults {

    /** Pixels: what a mouse hits, and what a thumb hits. */
    static final int MOUSE = 24;

    static final int THUMB = 44;

    private static final String GEOMETRY = script();

    /** Colours that have just changed are mixed with those of before until the page was drawn again. */
    private static final String DRAWN =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    private PageFaults() {}

    /**
     * What is pushed sideways, cut off, broken within a word or an amount, lies over something else, or is too low.
     *
     * @param lowest the least height of a control, in pixels
     */
    @SuppressWarnings("unchecked")
    static List<String> seen(Page page, int lowest) {
        return (List<String>) page.evaluate(GEOMETRY, lowest);
    }

    /**
     * What breaks the accessibility rules of WCAG 2.2 AA. Only that is written down, and where it was found: to describe
     * all that keeps them too took the most of a journey's time.
     */
    static List<String> rules(Page page) {
        page.evaluate(DRAWN);
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(violationsOnly)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml() + " "
                                + rule.getNodes().get(0).getFailureSummary())
                        .toList();
    }

    private static String script() {
        try (InputStream stored = PageFaults.class.getResourceAsStream("/screens/faults.js")) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
