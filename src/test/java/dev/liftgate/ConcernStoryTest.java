package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a real browser, one concern after the other is written on the same page, which is never loaded again. */
@QuarkusTest
class ConcernStoryTest {

    @TestHTTPResource("")
    String address;

    @Test
    void the_next_concern_is_written_while_the_rest_of_the_page_stays() {
        try (Screen ana = Screen.of(address.replaceAll("/$", ""), "advisor", 1280, 900)) {
            ana.open("/orders/new");
            ana.page().evaluate("() => { window.stays = 'here' }");
            ana.type("name", "Vera Wheels");
            ana.type("phone", "555-0142");
            ana.type("make", "Honda");
            ana.type("model", "CR-V");
            ana.page().locator("#words").pressSequentially(AnIntake.WORDS);
            ana.see("Offered because it fits the customer’s words");
            ana.press("Another concern");
            ana.see("Choose one: Which door?");
            ana.choose("Rear left");
            ana.press("Another concern");
            ana.page().locator("#told-so-far").getByText(AnIntake.WORDS).waitFor();
            ana.page().waitForFunction("() => document.querySelector('#words').value === ''");
            ana.press("Another concern");
            ana.see("What does the customer say, in their own words?");
            ana.choose("A service");
            ana.type("words", "Oil change");
            ana.picture("intake-concerns");
            ana.press("Another concern");
            ana.page().locator("#told-so-far").getByText("Oil change").waitFor();
            ana.choose("Only something to know");
            ana.page().waitForFunction("() => !document.querySelector('select#guide')");
            ana.type("words", "The key is in the box");
            assertEquals("here", ana.page().evaluate("() => window.stays"));
            assertEquals("Vera Wheels", ana.page().inputValue("#name"));
            ana.page().locator("#model").press("Enter");
            ana.see("Concern 3");
            ana.see("Rear left");
            ana.follow("Add concern");
            ana.picture("concern-new");
            ana.page().locator("#words").pressSequentially("Trouble with my door, the inside handle is loose");
            ana.see("Perhaps one of these?");
            ana.picture("concern-perhaps");
            ana.choose("Car door won't open from inside");
            ana.see("Loose, light or travels too far");
            ana.settled();
            assertEquals("car-door-wont-open-from-inside", ana.page().inputValue("#guide"));
            ana.page().selectOption("#guide", "none");
            ana.page().waitForFunction("() => !document.querySelector('input[name=heard]')");
            ana.type("words", "The horn is weak");
            ana.press("Take it down");
            ana.see("Concern 4");
            assertEquals(List.of(), ana.troubles());
        }
    }
}
