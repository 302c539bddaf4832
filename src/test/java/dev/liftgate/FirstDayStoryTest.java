package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.liftgate.desk.FirstRunJourneyTest;
import dev.liftgate.orders.JobState;
import dev.liftgate.rules.Packs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first day of an owner alone in Florida: from an empty database to the first lawful estimate, and home again. */
@QuarkusTest
@TestProfile(FirstDayStoryTest.InFlorida.class)
class FirstDayStoryTest {

    private static final String PASSWORD = "long enough to keep";

    public static class InFlorida extends FirstRunJourneyTest.NobodyYet {}

    @TestHTTPResource("")
    String address;

    @Inject
    Packs packs;

    @Test
    void a_new_shop_has_its_first_lawful_estimate_within_seventy_interactions_and_finds_each_step() {
        try (CountedScreen nora =
                new CountedScreen(Screen.strangerIn("America/New_York", address.replaceAll("/$", ""), 1440, 900))) {
            nora.open("/");
            opensTheShop(nora, "America/New_York", "us-fl", "parts", "7.5");
            saysWhatThePapersNeed(nora);
            takesTheFirstCarIn(nora);
            nora.press("Issue estimate v1");
            nora.see(", version 1");
            nora.atMost(35, "from an empty database to the first estimate in Florida");
            assertEquals(1, nora.order().now().agreement().lastEstimate());
            assertEquals("us-fl", packs.chosen().pack().code());
            hearsYesAndDoesTheWork(nora);
            assertEquals(List.of(), nora.screen().troubles());
        }
    }

    /** The first page and the first sign-in; what a place presets is taken as it stands there. */
    static void opensTheShop(CountedScreen nora, String zone, String place, String taxOn, String percent) {
        nora.fill("shop", "Gulf Street Auto");
        nora.fill("address", "4 Gulf Street, Tampa, FL 33602");
        nora.fill("phone", "555-0400");
        assertEquals(zone, nora.page().locator("#timeZone").inputValue());
        nora.select("place", place);
        nora.see("Papers will follow the rules for");
        nora.fill("hourly", "120");
        nora.select("taxOn", taxOn);
        nora.fill("taxPercent", percent);
        nora.fill("name", "Nora Quist");
        nora.fill("username", "nora");
        nora.fill("password", PASSWORD);
        nora.screen().picture("first-run");
        nora.press("Open the shop");
        nora.see("The shop is open");
        nora.fill("j_username", "nora");
        nora.fill("j_password", PASSWORD);
        nora.press("Sign in");
    }

    private static void saysWhatThePapersNeed(CountedScreen nora) {
        nora.see("Before the first estimate");
        nora.screen().picture("first-board");
        nora.follow("Fill it in");
        nora.fill("registrationNumber", "MV-00000");
        nora.fill("guarantee", "12 months or 12,000 miles");
        nora.fill("storageCharge", "None for the first three working days, then $20 a day");
        nora.press("Save settings");
        nora.see("Saved.");
        nora.follow("Board");
        assertEquals(0, nora.page().getByText("Before the first estimate").count());
    }

    private static void takesTheFirstCarIn(CountedScreen nora) {
        nora.follow("New order");
        nora.fill("name", "Maria Lopez");
        nora.fill("phone", "555-0401");
        nora.fill("address", "9 Palm Avenue, Tampa, FL 33602");
        nora.fill("plate", "GLF 401");
        nora.fill("year", "2014");
        nora.fill("make", "Honda");
        nora.fill("model", "CR-V");
        nora.fill("odometer", "118240");
        nora.fill("words", "Needs an oil change");
        nora.tick("work", "oil-change");
        nora.fill("promised", "2030-01-15T17:00");
        nora.fill("paymentIntended", "Card");
        nora.press("Check in");
        nora.see("Oil and filter change");
    }

    /** All by links and buttons: nobody else works here, and no address is typed. */
    private static void hearsYesAndDoesTheWork(CountedScreen nora) {
        AWorkOrder order = nora.order();
        nora.follow("Order");
        nora.follow("Record decision");
        nora.see("All approved, by phone");
        nora.press("All approved, by phone");
        nora.see("Authorized");
        nora.follow("In the bay");
        nora.press("Job done");
        nora.follow("What was done");
        nora.fill("words", "Oil and filter changed");
        nora.press("Keep correction");
        nora.see("Oil and filter changed");
        nora.follow("To the desk");
        nora.follow("Invoice");
        nora.fill("odometer", "118241");
        nora.press("Write the invoice");
        assertEquals(JobState.DONE, order.job("A").state());
        nora.open(order.path() + "/invoice");
        nora.see("118,241 mi out");
        assertFalse(nora.screen().shows("Work by"), "nobody clocked, and nobody is named");
    }
}
