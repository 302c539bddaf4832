package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tablet hangs in the bay, and two people with gloves take turns at it. */
@QuarkusTest
class PinStoryTest {

    private static final double FOR_GLOVES = 56;
    private static final String PASSWORD = "long enough to keep";

    @TestHTTPResource("")
    String address;

    @Test
    void a_technician_chooses_a_pin_registers_the_tablet_and_comes_back_by_it() {
        AWorkOrder.othersAreAway();
        String username = "pat" + UUID.randomUUID().toString().substring(0, 8);
        String name = "Pat " + username;
        Visitor.manager()
                .post("/staff", "name", name, "username", username, "role", "technician", "password", PASSWORD)
                .then()
                .statusCode(303);
        String base = address.replaceAll("/$", "");
        try (Screen tablet = Screen.stranger(base, 768, 1024)) {
            tablet.open("/");
            tablet.type("j_username", username);
            tablet.type("j_password", PASSWORD);
            tablet.press("Sign in");
            tablet.open("/account");
            tablet.follow("Your PIN");
            tablet.type("pin", "528419");
            tablet.type("password", PASSWORD);
            tablet.picture("pin");
            tablet.press("Keep this PIN");
            tablet.see("You chose one");
            tablet.open("/account/tablet");
            tablet.type("name", "Bay 2");
            tablet.type("password", PASSWORD);
            tablet.picture("tablet");
            tablet.press("Register this tablet");
            tablet.see("knows it as Bay 2");
            tablet.open("/bay");
            tablet.page().locator("details.menu summary").last().click();
            tablet.press("Switch person");
            Locator person = tablet.page().locator(".people a").getByText(name);
            person.waitFor();
            assertTrue(tablet.page().locator(".people a").first().boundingBox().height >= FOR_GLOVES);
            tablet.picture("people");
            person.click();
            tablet.see("PIN");
            type(tablet, "111222");
            tablet.see("4 tries are left");
            tablet.picture("keypad");
            type(tablet, "528419");
            assertEquals("/bay", tablet.path());
            assertEquals(List.of(), tablet.troubles());
        }
        try (Screen office = Screen.of(base, "manager", 1280, 800)) {
            office.open("/staff/pins");
            office.see(name);
            office.picture("pins-and-tablets");
            assertEquals(List.of(), office.troubles());
        }
    }

    private static void type(Screen tablet, String digits) {
        for (char digit : digits.toCharArray()) {
            Locator key = tablet.page().locator("[data-digit='" + digit + "']");
            assertTrue(key.boundingBox().height >= FOR_GLOVES);
            key.click();
        }
        tablet.press("Sign in");
    }
}
