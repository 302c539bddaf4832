package dev.liftgate.bay;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Stage;
import dev.liftgate.staff.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BayPagesTest {

    private Visitor tom;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_is_in_the_shop() {
        tom = Visitor.technician();
        AWorkOrder.othersAreAway();
        visit = AWorkOrder.takenIn();
    }

    @AfterEach
    void tom_puts_his_tools_down() {
        AWorkOrder.clocks().running(AWorkOrder.actor("technician")).ifPresent(running -> AWorkOrder.clocks()
                .stop(running.order(), AWorkOrder.tom()));
        pricesForTechnicians(false);
    }

    @Test
    void my_jobs_are_my_cars_and_those_that_nobody_has_taken() {
        tom.get("/bay")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("href=\"" + visit.bay() + "\""),
                        containsString(AnIntake.WORDS),
                        containsString("Take this car")));
        visit.cancelled();
        tom.get("/bay").then().body(not(containsString(visit.bay() + "\"")));
    }

    @Test
    void a_page_has_24_cars_my_own_first_then_by_promise() {
        Vehicle car = visit.now().vehicle();
        visit.cancelled();
        List<Long> free = AWorkOrder.open(car, null, 24);
        List<Long> mine = AWorkOrder.open(car, AWorkOrder.actor("technician"), 2);
        List<Long> all = Stream.concat(mine.stream(), free.stream()).toList();
        String first = tom.get("/bay").asString();
        assertEquals(all.subList(0, 24), shown(first));
        assertTrue(first.contains("href=\"/bay?page=2\">More cars</a>"));
        String second = tom.get("/bay?page=2").asString();
        assertEquals(all.subList(24, 26), shown(second));
        assertTrue(second.contains("href=\"/bay?page=1\">Back</a>"));
        assertTrue(first.length() < 80_000, () -> "the page has " + first.length() + " bytes");
        assertEquals(all.subList(0, 24), shown(tom.get("/bay?page=-1").asString()));
        assertEquals(List.of(), shown(tom.get("/bay?page=2000000000").asString()));
    }

    private static List<Long> shown(String page) {
        return Pattern.compile("<h2><a href=\"/bay/orders/(\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void a_car_is_taken() {
        tom.post(visit.bay() + "/assignment").then().statusCode(303).header("Location", endsWith(visit.bay()));
        assertEquals("Tom Becker", visit.now().arrangement().technicianName());
        tom.get(visit.bay()).then().body(not(containsString("Take this car")));
        AWorkOrder another = AWorkOrder.takenIn();
        another.cancelled();
        tom.post(another.bay() + "/assignment").then().statusCode(422).body(containsString("nothing more is recorded"));
    }

    @Test
    void taking_the_car_is_the_first_thing_beside_its_concerns() {
        String page = tom.get(visit.bay()).asString();
        int aside = page.indexOf("<aside");
        assertTrue(aside < page.indexOf("Take this car"), page);
        assertTrue(page.indexOf("Take this car") < page.indexOf("<h2>Jobs</h2>"), page);
    }

    @Test
    void the_correction_stands_out_once_the_work_for_its_concern_is_done() {
        AWorkOrder other = AnIntake.ofANewCar()
                .without("facet")
                .with("words", "A rattle")
                .with("guide", "none")
                .takenBy(Visitor.advisor());
        String standsOut = "(?s).*<a class=\"button big primary\" data-when=\"[a-z]*\"[^>]*"
                + Pattern.quote(other.bay()) + "/concerns/\\d+/correction.*";
        assertFalse(tom.get(other.bay()).asString().matches(standsOut), "nothing was done about it");
        other.withFlat("Find the rattle", "80.00");
        other.offered("A").authorized();
        assertFalse(tom.get(other.bay()).asString().matches(standsOut), "its work is not done yet");
        other.done();
        assertTrue(tom.get(other.bay()).asString().matches(standsOut));
        other.change((order, by) -> order.concerns().iterator().next().correct("A stone in the hub cap.", by));
        assertFalse(tom.get(other.bay()).asString().matches(standsOut), "it is written");
    }

    @Test
    void a_button_that_is_refused_says_so_in_the_frame_its_person_works_in() {
        visit.cancelled();
        tom.post(visit.bay() + "/assignment")
                .then()
                .statusCode(422)
                .body(containsString("<body class=\"bay\""), containsString("role=\"alert\""));
        Visitor.advisor()
                .post(visit.path() + "/supplement")
                .then()
                .statusCode(422)
                .body(
                        containsString("<nav aria-label=\"Main\">"),
                        containsString("data-dialog-content"),
                        containsString("role=\"alert\""));
    }

    @Test
    void the_car_shows_its_concern_its_jobs_and_what_is_next() {
        long job = visit.recommendedJob("linkage-repair");
        tom.get(visit.bay())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("“" + AnIntake.WORDS + "”"),
                        containsString("Reconnect or replace the release cable or rod"),
                        containsString("Waits for the customer’s authorization"),
                        containsString(visit.concernPath() + "/checks")));
        tom.post(visit.bay() + "/jobs/" + job + "/clock")
                .then()
                .statusCode(422)
                .body(containsString("Work starts when the customer has authorized it"));
        tom.get("/bay/orders/999999999").then().statusCode(404);
    }

    @Test
    void the_clock_starts_and_stops() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        tom.post(visit.bay() + "/jobs/" + job + "/clock").then().statusCode(303);
        assertEquals(JobState.IN_PROGRESS, visit.job(job).state());
        tom.get(visit.bay()).then().body(allOf(containsString("Stop the clock"), containsString("0:00")));
        tom.get("/bay").then().statusCode(200);
        tom.post(visit.bay() + "/clock/stop").then().statusCode(303);
        tom.get(visit.bay()).then().body(containsString("Start the clock"));
        tom.post(visit.bay() + "/clock/stop").then().statusCode(422).body(containsString("No clock of yours"));
    }

    @Test
    void all_that_one_person_worked_on_a_job_is_one_figure() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        for (int i = 0; i < 3; i++) {
            tom.post(visit.bay() + "/jobs/" + job + "/clock").then().statusCode(303);
            tom.post(visit.bay() + "/clock/stop").then().statusCode(303);
        }
        String page = tom.get(visit.bay()).asString();
        assertEquals(2, page.split("Tom Becker 0:00", -1).length);
    }

    @Test
    void an_order_without_jobs_says_where_they_come_from_as_long_as_that_is_so() {
        String fromCause = "Jobs come from a confirmed cause";
        tom.get(visit.bay()).then().body(containsString(fromCause));
        AWorkOrder unguided = AWorkOrder.checkedIn().nextVisit();
        tom.get(unguided.bay())
                .then()
                .body(allOf(containsString("The desk adds the jobs"), not(containsString(fromCause))));
        tom.get(unguided.confirmed("").bay())
                .then()
                .body(allOf(containsString("The desk adds the jobs"), not(containsString(fromCause))));
        visit.cancelled();
        tom.get(visit.bay()).then().body(allOf(containsString("No jobs."), not(containsString(fromCause))));
    }

    @Test
    void a_car_that_was_given_away_stays_among_my_jobs_while_my_clock_runs_on_it() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        tom.post(visit.bay() + "/jobs/" + job + "/clock").then().statusCode(303);
        visit.change((order, by) -> order.arrange(order.arrangement().takenBy(AWorkOrder.actor("advisor")), by));
        tom.get("/bay")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Ana Flores has this car now. Your clock runs on it: stop it."),
                        containsString(visit.bay())));
        tom.post(visit.bay() + "/clock/stop").then().statusCode(303);
        tom.get("/bay").then().body(not(containsString("href=\"" + visit.bay() + "\"")));
    }

    @Test
    void the_checklist_of_a_cancelled_order_says_so_and_shows_no_check_to_answer() {
        visit.cancelled();
        String page = tom.get(visit.concernPath() + "/checks").asString();
        assertTrue(page.contains("is cancelled: nothing more is recorded on it"), page);
        assertTrue(Pattern.compile("<section class=\"card check\"[^>]*data-check=[^>]*>")
                .matcher(page)
                .results()
                .allMatch(card -> card.group().contains("hidden")));
    }

    @Test
    void a_person_has_one_clock() {
        long first = visit.authorizedJob("linkage-repair", "300.00");
        AWorkOrder another = AWorkOrder.takenIn();
        long second = another.authorizedJob("door-mechanism-cleaning", "90.00");
        tom.post(visit.bay() + "/jobs/" + first + "/clock").then().statusCode(303);
        tom.post(another.bay() + "/jobs/" + second + "/clock")
                .then()
                .statusCode(422)
                .body(containsString("Your clock runs on order " + visit.number() + ", job A"));
        tom.post(another.bay() + "/clock/stop").then().statusCode(422);
        String once = UUID.randomUUID().toString();
        tom.postOnce(once, visit.bay() + "/clock/stop").then().statusCode(303);
        tom.postOnce(once, visit.bay() + "/clock/stop").then().statusCode(303);
        tom.post(another.bay() + "/jobs/" + second + "/clock").then().statusCode(303);
    }

    @Test
    void two_clocks_started_at_the_same_moment_are_one() {
        AWorkOrder another = AWorkOrder.takenIn();
        List<String> starts = List.of(
                visit.bay() + "/jobs/" + visit.authorizedJob("linkage-repair", "300.00") + "/clock",
                another.bay() + "/jobs/" + another.authorizedJob("door-mechanism-cleaning", "90.00") + "/clock");
        List<Integer> answers = starts.parallelStream()
                .map(start -> Visitor.technician().post(start).statusCode())
                .sorted()
                .toList();
        assertEquals(303, answers.get(0));
        assertTrue(answers.get(1) == 409 || answers.get(1) == 422, () -> "answered " + answers);
    }

    @Test
    void a_job_is_done_and_its_clock_stops_with_it() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        tom.post(visit.bay() + "/jobs/" + job + "/clock").then().statusCode(303);
        tom.post(visit.bay() + "/jobs/" + job + "/completion").then().statusCode(303);
        assertEquals(Stage.QUALITY_CHECK, visit.now().stage());
        assertTrue(AWorkOrder.clocks().running(AWorkOrder.actor("technician")).isEmpty());
        tom.post(visit.bay() + "/jobs/" + job + "/completion").then().statusCode(422);
    }

    @Test
    void the_correction_starts_from_the_guides_words_for_the_cause() {
        String correction = visit.bay() + "/concerns/" + visit.concern().id() + "/correction";
        tom.get(correction).then().statusCode(200).body(containsString("></textarea>"));
        tom.post(visit.concernPath() + "/cause", "cause", "cable-rod", "words", "Cable off")
                .then()
                .statusCode(303);
        tom.get(correction)
                .then()
                .body(containsString("Reconnected the release linkage and fitted new retaining clips."));
        tom.post(correction, "words", "New cable, adjusted.").then().statusCode(303);
        tom.get(correction).then().body(containsString("New cable, adjusted.</textarea>"));
        tom.post(correction, "words", " ").then().statusCode(422).body(containsString("What did you do?"));
        tom.post(correction, "words", "x".repeat(4001)).then().statusCode(422).body(containsString("x".repeat(4001)));
        tom.get(visit.bay() + "/concerns/999999999/correction").then().statusCode(404);
    }

    @Test
    void a_complaint_is_gone_when_the_job_is_done_and_the_correction_is_written() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        String concern = visit.bay() + "/concerns/" + visit.concern().id();
        tom.post(concern + "/verification").then().statusCode(422).body(containsString("is not done yet"));
        tom.post(visit.bay() + "/jobs/" + job + "/completion").then().statusCode(303);
        tom.post(concern + "/verification")
                .then()
                .statusCode(422)
                .body(containsString("the correction is still empty"));
        tom.post(concern + "/correction", "words", "New cable.").then().statusCode(303);
        tom.post(concern + "/verification").then().statusCode(303);
        assertTrue(visit.concern().isGone());
        assertEquals(Stage.READY, visit.now().stage());
        tom.get(visit.bay()).then().body(containsString("complaint gone"));
    }

    @Test
    void a_technician_sees_no_amount_anywhere() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        tom.post(visit.bay() + "/assignment");
        tom.post(visit.bay() + "/jobs/" + job + "/clock");
        for (String page : pages()) {
            tom.get(page).then().statusCode(200).body(allOf(not(containsString("$")), not(containsString("300.00"))));
        }
        tom.get(visit.path()).then().statusCode(403).body(not(containsString("$")));
    }

    @Test
    void a_technician_sees_prices_where_the_shop_allows_it_and_an_advisor_always() {
        visit.authorizedJob("linkage-repair", "300.00");
        Visitor.advisor().get(visit.bay()).then().body(containsString("$300.00"));
        pricesForTechnicians(true);
        tom.get(visit.bay()).then().body(containsString("$300.00"));
    }

    private List<String> pages() {
        String concern = visit.bay() + "/concerns/" + visit.concern().id();
        return List.of(
                "/bay",
                visit.bay(),
                concern + "/correction",
                visit.concernPath() + "/checks",
                visit.concernPath() + "/cause");
    }

    private static void pricesForTechnicians(boolean shown) {
        QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.techniciansSeePrices = ?1", shown));
    }

    @Test
    void a_stranger_has_no_bay() {
        for (String page : pages()) {
            Visitor.stranger().get(page).then().statusCode(302).header("Location", endsWith("/sign-in"));
        }
        Visitor.stranger().post(visit.bay() + "/assignment").then().statusCode(302);
        assertFalse(visit.now().arrangement().technicianName().contains("Becker"));
    }
}
