package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tablet's pages as fingers and tired eyes meet them. */
@QuarkusTest
class TabletScreenTest {

    /** Upright, lying, and both at 200 % zoom: a browser then lays out half as many pixels, twice as large. */
    private static final List<int[]> SIZES =
            List.of(new int[] {768, 1024}, new int[] {1024, 768}, new int[] {384, 512}, new int[] {512, 384});

    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth";

    /** Visible controls whose area for a finger is lower than 44 pixels, apart from links within a text. */
    private static final String SMALL =
            """
            () => [...document.querySelectorAll('main button, main select, main summary, main a.button, main input:not([type=hidden])')]
              .filter(each => each.checkVisibility() && !each.closest('label.choice'))
              .filter(each => (each.closest('label') ?? each).getBoundingClientRect().height < 44)
              .map(each => each.outerHTML.slice(0, 120))""";

    private static final String LOW_ANSWERS =
            """
            () => [...document.querySelectorAll('button.answer')]
              .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 56).length""";

    @TestHTTPResource("/")
    URI shop;

    private BrowserContext tablet;
    private Page page;
    private AWorkOrder visit;

    @BeforeEach
    void tom_holds_a_tablet() {
        AWorkOrder.othersAreAway();
        visit = AWorkOrder.takenIn();
        visit.authorizedJob("linkage-repair", "300.00");
        tablet = Screen.chromium()
                .newContext(new Browser.NewContextOptions().setHasTouch(true).setViewportSize(768, 1024));
        page = tablet.newPage();
        page.setDefaultTimeout(60_000);
        open("/sign-in");
        page.fill("#j_username", "technician");
        page.fill("#j_password", "liftgate-demo");
        page.locator("button:has-text('Sign in')").tap();
        page.waitForURL("**/bay");
    }

    @AfterEach
    void it_is_put_away() {
        tablet.close();
    }

    @Test
    void nothing_is_cut_off_or_too_small_for_a_thumb_upright_lying_and_at_200_percent() {
        List<String> pages = Stream.of(
                        "/bay",
                        visit.bay(),
                        visit.bay() + "/inspection",
                        visit.concernPath() + "/checks",
                        visit.concernPath() + "/cause",
                        visit.concernPath() + "/photos")
                .toList();
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            for (String path : pages) {
                open(path);
                String where = path + " at " + size[0] + " × " + size[1];
                assertEquals(0, ((Number) page.evaluate(SIDEWAYS)).intValue(), where + " has to be pushed sideways");
                assertEquals(List.of(), page.evaluate(SMALL), where);
                assertEquals(0, ((Number) page.evaluate(LOW_ANSWERS)).intValue(), where);
            }
        }
    }

    @Test
    void a_car_is_taken_checked_and_put_right_by_touch_alone() {
        open("/bay");
        Locator car = page.locator(".bay-job:has-text('" + visit.number() + "')");
        car.getByText("Take this car").tap();
        car.locator("a.primary:has-text('Open')").tap();
        page.getByText("Checklist").first().tap();
        pick("handle-feel");
        page.locator(".card:visible button.answer[value=loose]").tap();
        page.locator("[data-row=handle-feel] strong").waitFor();
        pick("handle-feel");
        page.locator(".card:visible button[value=withdrawn]").tap();
        page.locator("[data-row=handle-feel] strong")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForFunction("() => document.querySelector('#sync').textContent === 'All saved'");
        assertNull(visit.checklist().answers().get("handle-feel"));
        assertEquals(
                Long.valueOf(AWorkOrder.actor("technician").id()),
                visit.now().arrangement().technicianId());
    }

    private void pick(String check) {
        page.locator("[data-pick=" + check + "]").tap();
        page.locator(".card[data-check=" + check + "]").waitFor();
        page.locator("#checklist:not([data-settling])").waitFor();
    }

    private void open(String path) {
        page.navigate(shop.resolve(path).toString());
    }
}
