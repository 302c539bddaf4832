package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The screens of the counter that are used most, in light on a phone and in dark at the desk.
 *
 * <p>{@code bin/drill screens} opens all there are, at every size.
 */
@QuarkusTest
class ScreensTest {

    @TestHTTPResource("")
    String address;

    @Test
    void the_screens_of_the_counter_show_all_that_they_have_in_light_and_in_dark() {
        AWorkOrder order = AWorkOrder.checkedIn("Maximiliane Hernández-Villanueva", "It does not open from inside.")
                .withConfirmedCause()
                .withOriginalAndAftermarket()
                .withFlat("Lubricate the other latches, hinges and the striker of the tailgate", "39.00")
                .priced()
                .issued();
        long job = order.job("A").id();
        List<String> faults = new ArrayList<>();
        try (Screen ana = Screen.of(address.replaceAll("/$", ""), "advisor", 390, 844)) {
            for (String path : List.of(
                    "/",
                    "/orders/new",
                    order.path(),
                    order.path() + "/jobs/new?look=oil",
                    order.path() + "/jobs/" + job + "/lines",
                    order.path() + "/jobs/" + job + "/price",
                    order.path() + "/missing",
                    order.path() + "/technician",
                    order.path() + "/concerns/new",
                    order.path() + "/authorizations/new",
                    order.path() + "/estimates/1",
                    "/search?q=alvarez")) {
                look(ana, path, 390, ColorScheme.LIGHT, faults);
                look(ana, path, 1280, ColorScheme.DARK, faults);
            }
            faults.addAll(ana.troubles());
        }
        assertEquals(List.of(), faults);
    }

    private static void look(Screen by, String path, int width, ColorScheme scheme, List<String> faults) {
        Page page = by.page();
        page.setViewportSize(width, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        by.open(path);
        String where = path + " at " + width + " in " + scheme + ": ";
        PageFaults.seen(page, PageFaults.MOUSE).forEach(fault -> faults.add(where + fault));
        PageFaults.rules(page).forEach(broken -> faults.add(where + broken));
    }
}
