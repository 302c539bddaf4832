package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.liftgate.customers.VehicleFacts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One car, from the customer's first words to the handed-back keys, in a real browser on a real database. */
@QuarkusTest
class StoryTest {

    private static final String GUIDE = "/guides/car-door-wont-open-from-inside";
    private static final String WORDS = "Back door won't open from the inside, it's fine from outside";

    /** What this car shows; every other check is answered with “don't know”. */
    private static final Map<String, String> THIS_CAR = Map.of(
            "opens-from-outside", "yes",
            "handle-feel", "loose",
            "child-lock-switch", "off",
            "rattle", "inside",
            "latches-securely", "yes",
            "opens-unexpectedly", "no",
            "other-exit", "yes",
            "seat-used", "yes");

    @TestHTTPResource("")
    String address;

    @Inject
    EntityManager entities;

    private Screen ana;
    private Screen tom;
    private String order;

    @Test
    void a_car_goes_from_the_first_words_to_the_handed_back_keys() {
        String base = address.replaceAll("/$", "");
        nothingIsLearnedYet();
        AWorkOrder.othersAreAway();
        somethingOnTheBoard();
        try (Screen atTheDesk = Screen.of(base, "advisor", 1440, 900);
                Screen inTheBay = Screen.of(base, "technician", 1024, 768);
                Screen inTheOffice = Screen.of(base, "manager", 1440, 900)) {
            ana = atTheDesk;
            tom = inTheBay;
            the_advisor_takes_the_car_in();
            the_technician_makes_the_checks_one_by_one();
            opening_the_door_waits_for_the_customers_yes();
            the_technician_confirms_the_cause();
            the_advisor_narrows_prices_and_issues();
            the_estimate_says_everything();
            the_customer_approves_one_job_and_declines_another();
            a_missed_promise_is_red_on_the_board();
            the_technician_repairs_and_verifies();
            the_advisor_invoices_takes_the_money_and_hands_back();
            the_order_is_found_again_and_tells_its_story();
            the_guide_shows_what_this_repair_has_taught();
            two_faults_at_once_are_thought_of();
            the_manager_sees_what_another_text_would_change(inTheOffice);
            the_other_screens_stand_up_too();
            for (String path : List.of("staff", "settings")) {
                inTheOffice.open("/" + path);
                inTheOffice.picture(path);
            }
            assertEquals(List.of(), ana.troubles());
            assertEquals(List.of(), tom.troubles());
            assertEquals(List.of(), inTheOffice.troubles());
        }
    }

    /** The repairs of other tests would move the odds, and with them the plan. */
    private void nothingIsLearnedYet() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                                insert into repair_withdrawal (repair_id, withdrawn_by, at)
                                select id, 'nobody', now() from verified_repair
                                on conflict do nothing""")
                .executeUpdate());
    }

    /** Other cars, so that the board looks like a shop at work. */
    private void somethingOnTheBoard() {
        AWorkOrder.checkedIn(
                "Sam Ortiz", "The passenger door handle feels loose", car(2016, "Ford", "F-150", "8KTZ 410"));
        AWorkOrder.checkedIn(
                        "Lena Fischer",
                        "Rear left door only opens from outside since the speaker job",
                        car(2019, "Kia", "Soul", "6RTY 882"))
                .withConfirmedCause();
        AWorkOrder.checkedIn("Grace Kim", "Child can’t open the back door", car(2013, "VW", "Golf", "4QWE 555"))
                .withConfirmedCause()
                .priced()
                .issued();
        AWorkOrder.checkedIn("Noah Brown", "Door stuck when it is cold", car(2018, "Nissan", "Rogue", "2POI 990"))
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized();
    }

    private static VehicleFacts car(int year, String make, String model, String plate) {
        return new VehicleFacts(year, make, model, "1HGCM82633A004352", plate, "CA");
    }

    private void the_advisor_takes_the_car_in() {
        ana.picture("board-start");
        ana.follow("New order");
        ana.type("name", "Maria Alvarez");
        ana.type("phone", "555-0142");
        ana.type("email", "maria@example.com");
        ana.type("address", "4 Elm Court, Springfield, CA");
        ana.type("plate", "7ABC 123");
        ana.type("plateState", "CA");
        ana.type("year", "2014");
        ana.type("make", "Honda");
        ana.type("model", "CR-V");
        ana.type("vin", "1HGCM82633A004353");
        ana.type("odometer", "118,240");
        ana.type("keyTag", "7");
        ana.page().locator("#words").pressSequentially(WORDS);
        ana.see("Offered because it fits the customer’s words");
        ana.choose("Rear right");
        ana.choose("Does the door open with the outside handle?");
        ana.page().locator("#guide-choice").scrollIntoViewIfNeeded();
        ana.picture("intake-heard");
        ana.type(
                "promised", LocalDateTime.now().plusHours(3).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        ana.press("Check in");
        assertTrue(ana.page().locator("#vin-error").isVisible(), "a wrong check digit is pointed out beside the field");
        assertEquals("vin", ana.page().evaluate("document.activeElement.id"), "where it is put right");
        assertEquals(WORDS, ana.page().inputValue("#words"), "nothing that was typed is lost");
        ana.type("vin", "1HGCM82633A004352");
        ana.picture("intake");
        ana.press("Check in");
        ana.see("Rear right");
        order = ana.path();
        assertTrue(order.matches("/orders/\\d+"), order);
        assertEquals("Check-in", stage());
    }

    private void the_technician_makes_the_checks_one_by_one() {
        tom.open("/bay");
        tom.picture("bay");
        tom.open("/bay" + order);
        tom.press("Take this car");
        tom.follow("Checklist");
        tom.picture("checklist-first");
        String first = tom.page().locator(".cause-head").first().innerText();
        for (String check = nextCheck(); !check.equals("panel-off"); check = nextCheck()) {
            answer(THIS_CAR.getOrDefault(check, "unknown"));
        }
        assertFalse(first.equals(tom.page().locator(".cause-head").first().innerText()), "the ranking has moved");
        tom.page()
                .locator("details", new Page.LocatorOptions().setHasText("Why"))
                .first()
                .waitFor();
        ana.open(order);
        assertEquals("Diagnosis", stage());
    }

    private void opening_the_door_waits_for_the_customers_yes() {
        tom.see("the customer has to agree to the diagnosis first");
        assertEquals(0, tom.page().locator("button.answer:visible").count());
        tom.picture("checklist-teardown");
        tom.press("Ask for it");
        tom.see("Asked to open the car up saved");
        ana.open(order);
        ana.see("To open the car up, a yes is needed");
        ana.follow("Otherwise");
        ana.choose("Approve");
        ana.choose("by phone");
        ana.type("contact", "555-0142");
        ana.picture("authorization");
        ana.press("Record the decision");
        ana.see("Maria Alvarez (owner) by phone 555-0142");
        ana.see("Authorized now $96.00 (+$96.00)");
        assertEquals("Diagnosis", stage());
        tom.page().reload();
        answer("link-detached");
    }

    private void the_technician_confirms_the_cause() {
        tom.picture("checklist");
        tom.follow("Confirm a cause");
        tom.choose("Release cable");
        tom.choose("Seen: broken");
        tom.type("words", "The release cable has come off its clip behind the door panel, and the clip is broken.");
        tom.picture("cause");
        tom.press("Confirm cause");
        tom.see("Waits for the customer’s authorization");
        assertFalse(tom.page().content().contains("$"), "a technician sees no prices");
        ana.open(order);
        assertEquals("Estimate", stage());
        ana.see("$150.00 – $350.00");
    }

    private void the_advisor_narrows_prices_and_issues() {
        ana.follow("Set price");
        ana.page().getByRole(AriaRole.DIALOG).waitFor();
        ana.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("OEM"))
                .first()
                .click();
        ana.see("Narrowed to");
        ana.see("$230.00 – $350.00");
        ana.picture("price");
        ana.type("price", "286.40");
        ana.press("Set price");
        ana.see("narrowed");
        ana.follow("Add job");
        ana.page().getByRole(AriaRole.DIALOG).waitFor();
        ana.type("title", "Lubricate the other three latches");
        ana.page().getByRole(AriaRole.DIALOG).locator("[name=price]").fill("39");
        ana.press("Add job");
        ana.see("Lubricate the other three latches");
        ana.picture("order");
        ana.page().screenshot();
        ana.press("Issue estimate v1");
    }

    private void the_estimate_says_everything() {
        ana.open(order + "/estimates/1");
        for (String fact : List.of(
                "Main Street Auto",
                "Maria Alvarez",
                "555-0142",
                "2014 Honda CR-V",
                "1HGCM82633A004352",
                "7ABC 123",
                "118,240",
                WORDS,
                "The release cable has come off its clip",
                "$286.40",
                "$96.00",
                "$39.00",
                "Signature",
                "version 1")) {
            assertTrue(ana.page().content().contains(fact), "the estimate lacks " + fact);
        }
        ana.picture("estimate");
        ana.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        ana.picture("estimate-print");
        ana.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        ana.open(order);
        assertEquals("Approval", stage());
    }

    private void the_customer_approves_one_job_and_declines_another() {
        ana.follow("Record decision");
        ana.page().getByRole(AriaRole.DIALOG).waitFor();
        ana.page()
                .locator("fieldset", new Page.LocatorOptions().setHasText("Lubricate"))
                .locator("label.choice", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Decline"))
                .click();
        ana.page()
                .locator("fieldset.field:not(:has-text('Lubricate'))")
                .first()
                .locator("label.choice", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Approve"))
                .click();
        ana.choose("by phone");
        ana.press("Record the decision");
        ana.see("reason");
        ana.page()
                .locator("fieldset", new Page.LocatorOptions().setHasText("Lubricate"))
                .locator("input[name^=reason]")
                .fill("Will do it himself");
        ana.press("Record the decision");
        ana.see("declined: Will do it himself");
        assertEquals("Repair", stage());
        ana.picture("order-authorized");
    }

    private void a_missed_promise_is_red_on_the_board() {
        ana.follow("Arrange");
        ana.page().getByRole(AriaRole.DIALOG).waitFor();
        ana.type(
                "promised",
                LocalDateTime.now().minusMinutes(20).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        ana.picture("arrangement");
        ana.press("Save");
        ana.see("missed");
        ana.open("/");
        ana.page()
                .locator(".ticket .badge.bad", new Page.LocatorOptions().setHasText("missed"))
                .first()
                .waitFor();
        ana.picture("board");
        ana.open(order);
    }

    private void the_technician_repairs_and_verifies() {
        tom.open("/bay" + order);
        tom.picture("bay-order");
        tom.press("Start the clock");
        tom.page().locator("time.clock").waitFor();
        tom.press("Stop the clock");
        while (tom.page().locator("button:has-text('Job done'):visible").count() > 0) {
            tom.press("Job done");
        }
        tom.follow("Correction");
        assertFalse(tom.page().inputValue("#words").isBlank(), "the correction starts from the guide's words");
        tom.type("words", "Reconnected the release cable with a new clip; the door opens from inside again.");
        tom.press("Keep correction");
        tom.press("Complaint gone");
        tom.see("complaint gone");
        ana.open(order);
        assertEquals("Ready", stage());
    }

    private void the_advisor_invoices_takes_the_money_and_hands_back() {
        ana.follow("Invoice");
        ana.picture("invoice-preview");
        ana.type("odometer", "118,243");
        ana.press("Write the invoice");
        ana.open(order + "/invoice");
        for (String fact :
                List.of("by phone", "555-0142", "Will do it himself", "Reconnected the release cable", "Tom Becker")) {
            assertTrue(ana.page().content().contains(fact), "the invoice lacks " + fact);
        }
        assertFalse(
                String.join(" ", ana.page().locator(".totals").allInnerTexts()).contains("39.00"),
                "declined work is not in the totals");
        ana.picture("invoice");
        ana.open(order + "/payments/new");
        ana.picture("payment");
        ana.choose("card");
        ana.press("Take");
        ana.open(order + "/return");
        ana.type("odometer", "118,244");
        ana.picture("hand-back");
        ana.press("Hand");
        ana.open(order);
        assertEquals("Closed", stage());
    }

    private void the_order_is_found_again_and_tells_its_story() {
        String number = order.substring(order.lastIndexOf('/') + 1);
        for (String typed :
                List.of("7abc123", "1HGCM82633", "(555) 0142", "alvarez", number, "won't open from the inside")) {
            ana.open("/search?q=" + typed.replace(" ", "%20"));
            assertTrue(ana.page().locator("#hits a[href='" + order + "']").count() > 0, "not found again by " + typed);
        }
        ana.picture("search");
        ana.open(order);
        for (String told : List.of(
                "Checked in",
                "Diagnosis started",
                "Cause confirmed",
                "Estimate version 1 issued",
                "Clock started",
                "Correction:",
                "Complaint gone",
                "Invoice",
                "Paid",
                "handed back")) {
            assertTrue(ana.page().locator("ol.timeline").innerText().contains(told), "the timeline lacks " + told);
        }
        ana.picture("order-closed");
    }

    private void the_guide_shows_what_this_repair_has_taught() {
        ana.open(GUIDE + "#cause-cable-rod");
        ana.see(" here");
        ana.picture("guide-learned");
    }

    private void two_faults_at_once_are_thought_of() {
        AWorkOrder both = AWorkOrder.checkedIn(
                        "Iris Novak",
                        "Handle is floppy and the lock of that door is dead too",
                        car(2012, "Mazda", "3", "9LKJ 231"))
                .answered("handle-feel", "loose")
                .answered("visible-crack", "yes")
                .answered("power-lock", "silent-stuck")
                .answered("lock-knob", "stuck-partial");
        tom.open(both.path() + "/concerns/" + both.concern().id() + "/checks");
        tom.page().locator(".two-faults summary").click();
        tom.see("Inside handle or its mount broken + Lock actuator or lock mechanism failed");
        tom.page().locator(".two-faults").scrollIntoViewIfNeeded();
        tom.picture("two-faults");
    }

    private void the_manager_sees_what_another_text_would_change(Screen morgan) {
        morgan.open(GUIDE);
        morgan.follow("Change this guide");
        morgan.type(
                "guide",
                morgan.page()
                        .inputValue("#guide")
                        .replace("question: Does the door rattle?", "question: Is there a rattle in the door?")
                        .replace("age-water: {older-or-water: usually}", "age-water: {older-or-water: often}")
                        .replace("- handle is floppy", "- handle is like rubber"));
        morgan.press("Compare with the version in use");
        morgan.page()
                .locator(".changes li", new Page.LocatorOptions().setHasText("Is there a rattle in the door?"))
                .waitFor();
        morgan.picture("guide-upload");
    }

    private void the_other_screens_stand_up_too() {
        for (String path : List.of(
                "/orders",
                "/customers",
                "/catalog",
                "/catalog/operations",
                "/catalog/rates",
                "/guides",
                GUIDE,
                "/account",
                "/orders/999999999")) {
            ana.open(path);
            if (!path.endsWith("999999999")) {
                ana.picture(path.substring(1).replace('/', '-'));
            }
        }
        ana.see("Not found");
        ana.open(order);
        ana.follow("Maria Alvarez");
        ana.see("Visits");
        ana.picture("customer");
        ana.open(order);
        ana.follow("VIN 1HGCM82633A004352");
        ana.picture("vehicle");
        ana.picture("not-found");
    }

    private String nextCheck() {
        return tom.page().locator(".card[data-check]:visible").getAttribute("data-check");
    }

    private void answer(String answer) {
        // a question that has just appeared takes no answer yet
        tom.page()
                .locator("#checklist:not([data-settling]) .check button[value='" + answer + "']:visible")
                .click();
        tom.saved();
    }

    private String stage() {
        return ana.page().locator(".stages [aria-current=step]").innerText().replaceAll("\\W+$", "");
    }
}
