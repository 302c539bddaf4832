package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Stage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tickets of an ordinary morning, each within its budget of interactions. */
@QuarkusTest
class CountedStoryTest {

    private static final String VIN = "1HGCM82633A004352";

    @TestHTTPResource("")
    String address;

    private CountedScreen ana;

    @BeforeEach
    void ana_is_at_the_board() {
        AWorkOrder.othersAreAway();
        ana = new CountedScreen(Screen.of(address.replaceAll("/$", ""), "advisor", 1440, 900));
    }

    @AfterEach
    void nothing_broke_on_the_way() {
        try (CountedScreen left = ana) {
            assertEquals(List.of(), left.screen().troubles());
        }
    }

    @Test
    void an_oil_change_of_a_known_car_is_an_issued_estimate_after_nine_interactions() {
        AnIntake known = aCompleteCar();
        known.takenBy(Visitor.advisor()).cancelled();
        under("us-ca", () -> {
            newOrder(known);
            ana.fill("odometer", "118900");
            ana.fill("words", "Oil change, please");
            ana.tick("work", "oil-change");
            ana.press("Check in");
            ana.see("Oil and filter change");
            ana.press("Issue estimate v1");
            ana.atMost(9, "oil change, car known to the shop");
        });
        assertEquals(1, ana.order().now().agreement().lastEstimate());
        assertEquals(JobState.OFFERED, ana.order().now().jobs().get(0).state());
    }

    @Test
    void an_oil_change_of_an_unknown_car_takes_one_more_for_each_fact_of_the_law() {
        AnIntake unknown = aCompleteCar();
        under("us-ca", () -> {
            ana.follow("New order");
            ana.fill("name", unknown.value("name"));
            ana.fill("phone", "555-0167");
            ana.fill("make", "Toyota");
            ana.fill("model", "Corolla");
            ana.fill("odometer", "61250"); // asked for by Californian law
            ana.fill("words", "Needs an oil change");
            ana.tick("work", "oil-change");
            ana.press("Check in");
            ana.see("Oil and filter change");
            ana.press("Issue estimate v1");
            ana.atMost(9 + 1, "oil change, unknown car");
        });
        assertEquals(1, ana.order().now().agreement().lastEstimate());
    }

    @Test
    void a_returning_customer_with_a_known_guide_has_an_estimate_after_twelve() {
        AnIntake known = aCompleteCar();
        known.takenBy(Visitor.advisor()).cancelled();
        newOrder(known);
        ana.fill("odometer", "118900");
        ana.fill("words", AnIntake.WORDS);
        ana.choose("Rear left");
        ana.fill("promised", LocalDateTime.now().plusDays(1).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'16:00")));
        ana.press("Check in");
        ana.see("Concern 1");
        AWorkOrder order = ana.order();
        order.withConfirmedCause();
        ana.open(order.path());
        for (Job job : order.now().jobs()) {
            if (job.quote().price() == null) {
                ana.press("Price it at");
                ana.see("Change price");
            }
        }
        ana.press("Issue estimate v1");
        ana.atMost(12, "returning customer with a known guide");
        assertEquals(1, ana.order().now().agreement().lastEstimate());
        assertEquals(Stage.APPROVAL, ana.order().now().stage());
    }

    @Test
    void a_yes_by_phone_to_any_number_of_jobs_takes_three() {
        AWorkOrder order = AWorkOrder.checkedIn();
        for (String title : List.of("Wash", "Wax", "Clay", "Polish", "Vacuum")) {
            order.withFlat(title, "20.00");
        }
        order.issued();
        ana.open(order.path());
        ana.key("d");
        ana.see("All approved, by phone");
        ana.press("All approved, by phone");
        ana.see("Authorized");
        ana.atMost(3, "authorization by phone");
        assertTrue(order.now().jobs().stream().allMatch(job -> job.state() == JobState.APPROVED));
    }

    @Test
    void another_technician_takes_two_from_the_board_and_from_the_order() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.open("/");
        ana.press(ana.page().locator("a[href='" + order.path() + "/technician?to=board']"));
        ana.press("Whoever is free");
        ana.page()
                .locator("a[href='" + order.path() + "/technician?to=board']")
                .filter(new Locator.FilterOptions().setHasText("not taken yet"))
                .waitFor();
        ana.atMost(2, "technician, from the board");
        assertEquals("", order.now().arrangement().technicianName());
        assertEquals("/", ana.screen().path());
        ana.open(order.path());
        ana.key("t");
        ana.press("Tom Becker");
        ana.page()
                .locator(".order-head a[data-key=t]")
                .filter(new Locator.FilterOptions().setHasText("Tom Becker"))
                .waitFor();
        ana.atMost(2, "technician, from the order");
        assertEquals("Tom Becker", order.now().arrangement().technicianName());
    }

    @Test
    void work_in_own_words_is_priced_and_added_without_the_catalog_in_the_way() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.open(order.path());
        ana.key("j");
        ana.see("What is to be done?");
        ana.fill("title", "Weld the oil cooler bracket");
        ana.fill("price", "85");
        ana.press("Add job");
        ana.see("Weld the oil cooler bracket");
        ana.atMost(4, "a job in one's own words");
        assertEquals(AWorkOrder.money("85.00"), order.job("A").quote().price());
    }

    @Test
    void a_job_of_the_catalog_stands_there_with_its_price_and_enter_takes_it() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.open(order.path());
        ana.key("j");
        ana.see("What is to be done?");
        ana.fill("title", "oil filter");
        ana.page().locator("input[name=operation][value=oil-change]:checked").waitFor();
        ana.screen().picture("add-job");
        ana.enter("title");
        ana.see("Oil and filter change");
        ana.page().locator(".job-price:not(.unset)").first().waitFor();
        ana.atMost(3, "a job of the catalog");
        assertEquals(order.job("A").quote().proposal(), order.job("A").quote().price());
        ana.screen().picture("order-oil-change");
    }

    @Test
    void a_battery_is_sold_over_the_counter_without_work() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.open(order.path());
        ana.key("j");
        ana.see("What is to be done?");
        ana.fill("title", "battery H5");
        ana.page().locator("#job-choice input[value^='part/']").first().waitFor();
        ana.press(ana.page()
                .locator("#job-choice label.choice:has(input[value^='part/'])")
                .first());
        ana.page().locator("#job-choice input[value^='part/']:checked").waitFor();
        ana.press("Add job");
        ana.page().locator(".job-price:not(.unset)").first().waitFor();
        ana.press("Issue estimate v1");
        ana.atMost(5, "a battery over the counter");
        assertEquals(1, order.job("A").lines().size());
        assertEquals(1, order.now().agreement().lastEstimate());
    }

    @Test
    void front_pads_that_an_inspection_found_thin_are_an_estimate_after_three() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Visitor.technician().post("/bay" + order.path() + "/inspection/pads-front", "value", "2.5");
        ana.open(order.path());
        ana.page().locator("#inspected .troubles").waitFor();
        ana.press("Replace the front brake pads");
        ana.press("Price it at");
        ana.see("Change price");
        ana.press("Issue estimate v1");
        ana.atMost(3, "front pads from an inspection");
        assertEquals(1, order.now().agreement().lastEstimate());
    }

    @Test
    void three_cars_of_a_fleet_are_checked_in_with_their_oil_change_one_after_the_other() {
        AnIntake first = aCompleteCar();
        String fleet = String.valueOf(
                first.takenBy(Visitor.advisor()).cancelled().now().customer().id());
        List<AnIntake> cars = List.of(first, ofTheFleet(fleet), ofTheFleet(fleet));
        for (AnIntake car : cars) {
            ana.follow("Board");
            ana.follow("New order");
            ana.fill("q", car.value("plate"));
            ana.press(ana.page().locator("#found a").first());
            ana.see(first.value("name"));
            ana.fill("odometer", "118900");
            ana.fill("words", "Oil change");
            ana.tick("work", "oil-change");
            ana.press("Check in");
            ana.see("Oil and filter change");
            ana.atMost(8, "a car of the fleet");
        }
    }

    @Test
    void a_comeback_is_done_over_for_nothing_and_estimated_after_nine() {
        AnIntake known = aCompleteCar();
        under("us-ca", () -> {
            AWorkOrder earlier = known.takenBy(Visitor.advisor())
                    .withFlat("Front brake pads", "240.00")
                    .issued()
                    .authorized()
                    .done()
                    .invoiced();
            newOrder(known);
            ana.choose(AnIntake.WORDS);
            ana.fill("odometer", "118950");
            ana.fill("words", "It squeaks again");
            ana.press("Check in");
            ana.see("Comeback of order " + earlier.number());
            ana.press("Do it over, free of charge");
            ana.see("now $0.00");
            ana.press("Issue estimate v1");
            ana.atMost(9, "a comeback");
            assertEquals(earlier.number(), ana.order().now().origin().comebackOf());
        });
        assertEquals(AWorkOrder.money("0.00"), ana.order().job("A").quote().net());
        assertEquals(1, ana.order().now().agreement().lastEstimate());
    }

    private static AnIntake ofTheFleet(String customer) {
        AnIntake car = AnIntake.ofANewCar()
                .without("name", "phone", "email", "address")
                .with("customer", customer);
        car.takenBy(Visitor.advisor()).cancelled();
        return car;
    }

    @Test
    void two_concerns_one_with_a_guide_are_taken_in_on_one_page() {
        AnIntake known = aCompleteCar();
        known.takenBy(Visitor.advisor()).cancelled();
        newOrder(known);
        ana.fill("odometer", "118900");
        ana.fill("words", AnIntake.WORDS);
        ana.choose("Rear left");
        ana.press("Another concern");
        ana.page().locator("#told-so-far li").first().waitFor();
        ana.fill("words", "The radio goes silent over bumps");
        ana.press("Check in");
        ana.see("Concern 2");
        ana.atMost(10, "two concerns, one of them with a guide");
        assertEquals(2, ana.order().now().concerns().size());
        ana.screen().picture("order-two-concerns");
    }

    @Test
    void a_customer_who_changes_her_mind_by_phone_declines_one_job_and_keeps_the_other() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "20.00").withFlat("Wax", "40.00");
        order.issued();
        ana.open(order.path());
        ana.key("d");
        ana.see("All approved, by phone");
        Locator wax = ana.page().locator("fieldset", new Page.LocatorOptions().setHasText("Wax"));
        ana.press(wax.locator("label.choice", new Locator.LocatorOptions().setHasText("Decline")));
        ana.fill("reason-" + order.job("B").id(), "Too dear this month");
        ana.press("All approved, by phone");
        ana.see("declined: Too dear this month");
        ana.atMost(4, "one job approved and one declined by phone");
        assertEquals(JobState.APPROVED, order.job("A").state());
        assertEquals(JobState.DECLINED, order.job("B").state());
    }

    @Test
    void what_the_technician_finds_more_is_added_priced_and_offered_as_the_next_version() {
        AWorkOrder order =
                AWorkOrder.checkedIn().withFlat("Wash", "20.00").issued().authorized();
        ana.open(order.path());
        ana.key("j");
        ana.see("What is to be done?");
        ana.fill("title", "front brake pads");
        ana.page()
                .locator("input[name=operation][value=brake-pads-front]:checked")
                .waitFor();
        ana.enter("title");
        ana.page().locator("article.job").nth(1).waitFor();
        ana.key("e");
        ana.page().waitForURL("**/estimates/2");
        ana.follow("Order");
        ana.see("Estimate version 2 issued");
        ana.key("d");
        ana.see("All approved, by phone");
        ana.press("All approved, by phone");
        ana.page().locator("article.job .badge.ok").nth(1).waitFor();
        ana.atMost(7, "more was found, estimated anew and authorized by phone");
        assertEquals(JobState.APPROVED, order.job("B").state());
        assertEquals(JobState.APPROVED, order.job("A").state());
    }

    private AnIntake aCompleteCar() {
        return AnIntake.ofANewCar()
                .with("address", "4 Elm Street, Springfield, CA 90001")
                .with("vin", VIN);
    }

    private void newOrder(AnIntake known) {
        ana.follow("New order");
        ana.fill("q", known.value("plate"));
        ana.press(ana.page().locator("#found a").first());
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
}
