package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Stage;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tickets of an ordinary morning, each within its budget of interactions.
 *
 * <p>One interaction is one press, one key outside a field, or one field filled. What stands there already costs nothing,
 * and the technician's work is not counted.
 */
@QuarkusTest
class CountedStoryTest {

    private static final String VIN = "1HGCM82633A004352";

    @TestHTTPResource("")
    String address;

    private Screen ana;
    private int count;

    @BeforeEach
    void ana_is_at_the_board() {
        ana = Screen.of(address.replaceAll("/$", ""), "advisor", 1440, 900);
        count = 0;
    }

    @AfterEach
    void nothing_broke_on_the_way() {
        try (Screen left = ana) {
            assertEquals(List.of(), left.troubles());
        }
    }

    @Test
    void an_oil_change_of_a_known_car_is_an_issued_estimate_after_nine_interactions() {
        AnIntake known = aCompleteCar();
        known.takenBy(Visitor.advisor()).cancelled();
        under("us-ca", () -> {
            newOrder(known);
            fill("odometer", "118900");
            fill("words", "Oil change, please");
            tick("work", "oil-change");
            press("Check in");
            ana.see("Oil and filter change");
            press("Issue estimate v1");
            atMost(9, "oil change, car known to the shop");
        });
        assertEquals(1, order().agreement().lastEstimate());
        assertEquals(JobState.OFFERED, order().jobs().get(0).state());
    }

    @Test
    void an_oil_change_of_an_unknown_car_takes_one_more_for_each_fact_of_the_law() {
        AnIntake unknown = aCompleteCar();
        under("us-ca", () -> {
            follow("New order");
            fill("name", unknown.value("name"));
            fill("phone", "555-0167");
            fill("make", "Toyota");
            fill("model", "Corolla");
            fill("odometer", "61250"); // asked for by Californian law
            fill("words", "Needs an oil change");
            tick("work", "oil-change");
            press("Check in");
            ana.see("Oil and filter change");
            press("Issue estimate v1");
            atMost(9 + 1, "oil change, unknown car");
        });
        assertEquals(1, order().agreement().lastEstimate());
    }

    @Test
    void a_returning_customer_with_a_known_guide_has_an_estimate_after_twelve() {
        AnIntake known = aCompleteCar();
        known.takenBy(Visitor.advisor()).cancelled();
        newOrder(known);
        fill("odometer", "118900");
        fill("words", AnIntake.WORDS);
        choose("Rear left");
        fill("promised", LocalDateTime.now().plusDays(1).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'16:00")));
        press("Check in");
        ana.see("Concern 1");
        AWorkOrder order = new AWorkOrder(number());
        order.withConfirmedCause();
        ana.open(order.path());
        for (Job job : order.now().jobs()) {
            if (job.quote().price() == null) {
                press("Price it at");
                ana.see("Change price");
            }
        }
        press("Issue estimate v1");
        atMost(12, "returning customer with a known guide");
        assertEquals(1, order().agreement().lastEstimate());
        assertEquals(Stage.APPROVAL, order().stage());
    }

    @Test
    void a_yes_by_phone_to_any_number_of_jobs_takes_three() {
        AWorkOrder order = AWorkOrder.checkedIn();
        for (String title : List.of("Wash", "Wax", "Clay", "Polish", "Vacuum")) {
            order.withFlat(title, "20.00");
        }
        order.issued();
        ana.open(order.path());
        key("d");
        ana.see("All approved, by phone");
        press("All approved, by phone");
        ana.see("Authorized");
        atMost(3, "authorization by phone");
        assertTrue(order.now().jobs().stream().allMatch(job -> job.state() == JobState.APPROVED));
    }

    @Test
    void another_technician_takes_two_from_the_board_and_from_the_order() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.open("/");
        press(ana.page().locator("a[href='" + order.path() + "/technician?to=board']"));
        press("Whoever is free");
        atMost(2, "technician, from the board");
        assertEquals("", order.now().arrangement().technicianName());
        assertEquals("/", ana.path());
        count = 0;
        ana.open(order.path());
        key("t");
        press("Tom Becker");
        atMost(2, "technician, from the order");
        assertEquals("Tom Becker", order.now().arrangement().technicianName());
    }

    @Test
    void work_in_own_words_is_priced_and_added_without_the_catalog_in_the_way() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.open(order.path());
        key("j");
        ana.see("What is to be done?");
        fill("title", "Weld the oil cooler bracket");
        fill("price", "85");
        press("Add job");
        ana.see("Weld the oil cooler bracket");
        atMost(4, "a job in one's own words");
        assertEquals(AWorkOrder.money("85.00"), order.job("A").quote().price());
    }

    @Test
    void a_job_of_the_catalog_stands_there_with_its_price_and_enter_takes_it() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.open(order.path());
        key("j");
        ana.see("What is to be done?");
        fill("title", "oil filter");
        ana.page().locator("input[name=operation][value=oil-change]:checked").waitFor();
        ana.picture("add-job");
        Locator title = ana.page().locator("#title");
        count++;
        title.press("Enter");
        ana.see("Oil and filter change");
        ana.page().locator(".job-price:not(.unset)").first().waitFor();
        atMost(3, "a job of the catalog");
        assertEquals(order.job("A").quote().proposal(), order.job("A").quote().price());
        ana.picture("order-oil-change");
    }

    private AnIntake aCompleteCar() {
        return AnIntake.ofANewCar()
                .with("address", "4 Elm Street, Springfield, CA 90001")
                .with("vin", VIN);
    }

    private void newOrder(AnIntake known) {
        follow("New order");
        fill("q", known.value("plate"));
        press(ana.page().locator("#found a").first());
        ana.see(known.value("name"));
    }

    private void under(String pack, Runnable ticket) {
        try {
            Visitor.manager().post("/rules/choice", "code", pack, "number", "0");
            ticket.run();
        } finally {
            Visitor.manager().post("/rules/choice", "code", "default", "number", "0");
        }
    }

    private void atMost(int budget, String ticket) {
        ana.page().waitForLoadState();
        assertTrue(count <= budget, ticket + " took " + count + " interactions, " + budget + " are allowed");
    }

    private void press(String button) {
        count++;
        ana.press(button);
    }

    private void press(Locator pressed) {
        count++;
        pressed.click();
        ana.page().waitForLoadState();
    }

    private void follow(String link) {
        count++;
        ana.follow(link);
    }

    private void choose(String words) {
        count++;
        ana.choose(words);
    }

    private void fill(String field, String text) {
        count++;
        ana.type(field, text);
    }

    private void tick(String field, String value) {
        Locator box = ana.page().locator("input[name=" + field + "][value=" + value + "]");
        count++;
        ana.page()
                .locator("label.choice", new Page.LocatorOptions().setHas(box))
                .click();
    }

    private void key(String key) {
        count++;
        ana.page().keyboard().press(key);
    }

    private long number() {
        return Long.parseLong(ana.path().replaceAll("\\D*(\\d+).*", "$1"));
    }

    private WorkOrder order() {
        return new AWorkOrder(number()).now();
    }
}
