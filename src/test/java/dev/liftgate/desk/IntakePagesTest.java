package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.customers.Odometer;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakePagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table work_order; --";

    private Visitor ana;

    @BeforeEach
    void ana_is_at_the_desk() {
        ana = Visitor.advisor();
        AWorkOrder.othersAreAway();
    }

    @Test
    void the_form_shows_who_what_and_when() {
        ana.get("/orders/new")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Phone, plate, VIN or name"),
                        containsString("In the customer’s own words"),
                        containsString("Promised for"),
                        containsString("Tom Becker")));
    }

    @Test
    void a_new_customer_with_a_new_car_is_checked_in() {
        AnIntake intake = AnIntake.ofANewCar().with("promised", "2031-05-02T15:30");
        AWorkOrder visit = intake.takenBy(ana);
        ana.get(visit.path())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("2014 Honda CR-V"),
                        containsString(intake.value("plate")),
                        containsString("“" + AnIntake.WORDS + "”"),
                        containsString("Rear left"),
                        containsString("118,240"),
                        containsString("Fri, May 2, 2031, 3:30 PM"),
                        containsString("Checked in")));
        assertEquals("rear", visit.checklist().answers().get("door-position"));
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        AnIntake.ofANewCar()
                .with("name", "")
                .with("phone", "")
                .with("make", "")
                .with("model", "")
                .with("words", "")
                .postedBy(ana)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"name-error\""),
                        containsString("id=\"phone-error\""),
                        containsString("id=\"make-error\""),
                        containsString("id=\"model-error\""),
                        containsString("id=\"words-error\"")));
    }

    @Test
    void a_car_on_file_is_found_and_taken_in_again() {
        AnIntake first = AnIntake.ofANewCar();
        long vehicle = first.takenBy(ana).now().vehicle().id();
        ana.get("/orders/new/found?q=" + first.value("plate"))
                .then()
                .statusCode(200)
                .body(containsString("/orders/new?vehicle=" + vehicle + "\""));
        ana.get("/orders/new?vehicle=" + vehicle)
                .then()
                .body(allOf(containsString(first.value("name")), not(containsString("id=\"make\""))));
        AWorkOrder again = AnIntake.ofVehicle(vehicle).takenBy(ana);
        assertEquals(vehicle, again.now().vehicle().id());
    }

    @Test
    void a_known_customer_brings_another_car() {
        WorkOrder first = AnIntake.ofANewCar().takenBy(ana).now();
        AWorkOrder second = AnIntake.ofANewCar()
                .without("name", "phone", "email", "address")
                .with("customer", String.valueOf(first.customer().id()))
                .with("model", "Civic")
                .takenBy(ana);
        assertEquals(first.customer().id(), second.now().customer().id());
        assertEquals("2014 Honda Civic", second.now().card().vehicleName());
    }

    @Test
    void the_cars_of_a_known_customer_are_offered_first() {
        WorkOrder first = AnIntake.ofANewCar().takenBy(ana).now();
        ana.get("/orders/new?customer=" + first.customer().id())
                .then()
                .statusCode(200)
                .body(containsString("/orders/new?vehicle=" + first.vehicle().id()));
    }

    @Test
    void a_guide_is_offered_from_the_customers_words() {
        ana.post("/orders/new/guide", "words", "my back door won't open from inside")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Offered because it fits"), containsString("Which door?")));
        ana.post("/orders/new/guide", "words", "oil change").then().body(not(containsString("Which door?")));
    }

    @Test
    void work_that_is_asked_for_in_spanish_is_offered_as_in_english() {
        Map.of(
                        "Oil change, please", "oil-change",
                        "Un cambio de aceite, por favor", "oil-change",
                        "Que le cambien el aceite y el filtro", "oil-change",
                        "Cambiar las bujías", "spark-plugs",
                        "Rotación de llantas", "tire-rotation")
                .forEach((words, code) -> ana.post("/orders/new/guide", "words", words)
                        .then()
                        .body(containsString("name=\"work\" value=\"" + code + "\"")));
    }

    @Test
    void what_may_be_meant_is_offered_and_nothing_of_it_is_read_until_it_is_chosen() {
        String words = "Trouble with my rear door, the handle is loose";
        ana.post("/orders/new/guide", "words", words)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Perhaps one of these?"),
                        containsString("Car door won&#39;t open from inside"),
                        not(containsString("How does the inside handle feel?")),
                        not(containsString("Which door?"))));
        ana.post("/orders/new/guide", "words", words, "guide", "car-door-wont-open-from-inside")
                .then()
                .body(allOf(
                        containsString("How does the inside handle feel?"),
                        containsString("from: “handle is loose”"),
                        containsString("Which door?"),
                        not(containsString("Perhaps"))));
    }

    @Test
    void a_guide_that_may_be_meant_is_chosen_before_the_list_below() {
        AWorkOrder visit = AnIntake.ofANewCar()
                .with("words", "Trouble with my door")
                .with("guide", "car-door-wont-open-from-inside")
                .takenBy(ana);
        assertEquals("car-door-wont-open-from-inside", visit.checklist().guide().code());
    }

    @Test
    void the_words_that_an_offer_came_from_are_shown() {
        ana.post("/orders/new/guide", "words", "Hi! The left one at the back stays shut, that door won't budge at all")
                .then()
                .body(containsString("“door won&#39;t budge”"));
    }

    @Test
    void what_the_customer_said_already_is_offered_to_be_confirmed() {
        ana.post(
                        "/orders/new/guide",
                        "words",
                        "my back door won't open from inside, fine from outside",
                        "heard",
                        "weather=cold")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Does the door open with the outside handle? <strong>Yes</strong>"),
                        containsString("from: “fine from outside”"),
                        containsString("value=\"opens-from-outside=yes\">"),
                        not(containsString("value=\"door-position=rear\""))));
    }

    @Test
    void only_what_is_ticked_is_recorded() {
        AnIntake intake = AnIntake.ofANewCar()
                .with("words", "Back door won't open from inside, fine from outside. Handle is loose.")
                .with("heard", "opens-from-outside=yes");
        AWorkOrder visit = intake.takenBy(ana);
        assertEquals(
                Map.of("door-position", "rear", "opens-from-outside", "yes"),
                visit.checklist().answers());
    }

    @Test
    void a_tick_that_is_none_of_the_guides_answers_is_passed_over() {
        AWorkOrder visit =
                AnIntake.ofANewCar().with("heard", "opens-from-outside=<b>").takenBy(ana);
        assertEquals(Map.of("door-position", "rear"), visit.checklist().answers());
    }

    @Test
    void ticks_are_kept_while_something_else_is_asked() {
        AnIntake.ofANewCar()
                .with("words", "Back door won't open from inside, fine from outside")
                .with("heard", "opens-from-outside=yes")
                .with("make", "")
                .postedBy(ana)
                .then()
                .statusCode(422)
                .body(containsString("value=\"opens-from-outside=yes\" checked"));
    }

    @Test
    void an_order_without_a_guide_is_taken_in_as_well() {
        AWorkOrder visit =
                AnIntake.ofANewCar().with("guide", "none").without("facet").takenBy(ana);
        ana.get(visit.path()).then().statusCode(200).body(not(containsString("Likely causes")));
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_the_rest_is_kept() {
        complains("words", "", "What does the customer say");
        complains("words", "   \n ", "What does the customer say");
        complains("make", "", "Which make is it?");
        complains("model", "", "Which model is it?");
        complains("name", "", "Whose car is it?");
        complains("phone", "", "A phone number or an e-mail address");
        complains("year", "14", "Four digits");
        complains("odometer", "a lot", "A whole number");
        complains("odometer", "99999999", "No odometer shows that much");
        complains("promised", "2026-02-31T10:00", "There is no such date and time");
        complains("promised", "tomorrow", "A date and a time");
    }

    private void complains(String field, String typed, String words) {
        AnIntake intake = AnIntake.ofANewCar().with(field, typed);
        intake.postedBy(ana)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"" + field + "-error\""),
                        containsString(words),
                        containsString("value=\"" + intake.value("plate") + "\"")));
        assertTrue(AWorkOrder.tickets().search(intake.value("plate"), 5).isEmpty(), field);
    }

    @Test
    void the_door_has_to_be_named() {
        AnIntake.ofANewCar()
                .without("facet")
                .postedBy(ana)
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"facet-error\""), containsString("Which door?")));
    }

    @Test
    void a_mistyped_vin_is_questioned_beside_its_field_and_kept_if_the_advisor_says_so() {
        AnIntake intake = AnIntake.ofANewCar().with("vin", "1HGCM82643A004352");
        intake.postedBy(ana)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"vin-error\""),
                        containsString("the others ask for 3"),
                        containsString("value=\"1HGCM82643A004352\""),
                        containsString("name=\"keepVin\""),
                        containsString(AnIntake.WORDS),
                        containsString("value=\"" + intake.value("name") + "\"")));
        AWorkOrder visit = intake.with("keepVin", "yes").takenBy(ana);
        assertEquals("1HGCM82643A004352", visit.now().vehicle().vin());
    }

    @Test
    void the_advisors_word_on_a_vin_is_kept_while_something_else_is_asked() {
        AnIntake.ofANewCar()
                .with("vin", "1HGCM82643A004352")
                .with("keepVin", "yes")
                .with("words", "")
                .postedBy(ana)
                .then()
                .statusCode(422)
                .body(containsString("name=\"keepVin\" value=\"yes\" checked"));
    }

    @Test
    void an_odometer_that_runs_backwards_needs_a_reason() {
        long vehicle = AnIntake.ofANewCar().takenBy(ana).now().vehicle().id();
        ana.get("/orders/new?vehicle=" + vehicle).then().body(not(containsString("odometerReason")));
        AnIntake again = AnIntake.ofVehicle(vehicle).with("odometer", "100,000");
        again.postedBy(ana)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("say why it is lower"),
                        containsString("name=\"odometerReason\""),
                        containsString("value=\"100,000\"")));
        AWorkOrder visit = again.with("odometerReason", "New dash").takenBy(ana);
        assertEquals(Odometer.miles(100_000), visit.now().odometerIn());
    }

    @Test
    void ten_megabytes_of_words_are_answered_beside_the_field_and_nothing_is_saved() {
        AnIntake intake = AnIntake.ofANewCar().with("words", "blah ".repeat(2_000_000));
        intake.postedBy(ana)
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"words-error\""), containsString("At most 4,000 characters")));
        assertTrue(AWorkOrder.tickets().search(intake.value("plate"), 5).isEmpty());
    }

    @Test
    void markup_and_sql_in_every_field_are_kept_and_harmless() {
        AnIntake intake = AnIntake.ofANewCar();
        for (String field : List.of("name", "email", "address", "make", "model", "words")) {
            intake.with(field, NASTY);
        }
        intake.with("phone", "<script>alert(2)</script>'--")
                .with("plate", "<b>'\"" + intake.value("plate"))
                .with("plateState", "<i>'--")
                .with("keyTag", "<script>alert(3)")
                .with("vin", "<script>alert(4)</script>")
                .with("keepVin", "yes");
        AWorkOrder visit = intake.takenBy(ana);
        Stream.of(
                        "/",
                        "/orders",
                        visit.path(),
                        visit.path() + "/jobs/new",
                        visit.bay(),
                        "/bay",
                        visit.concernPath() + "/checks",
                        "/orders/new?vehicle=" + visit.now().vehicle().id(),
                        "/search?q=" + visit.number())
                .forEach(page -> ana.get(page)
                        .then()
                        .statusCode(200)
                        .body(allOf(
                                containsString("&lt;script&gt;alert(1)&lt;/script&gt;&#39;; drop table work_order; --"),
                                not(containsString("<script>alert")),
                                not(containsString("<SCRIPT>")),
                                not(containsString("<B>")))));
    }

    @Test
    void characters_that_no_keyboard_makes_do_not_break_it() {
        AnIntake intake = AnIntake.ofANewCar()
                .with("words", "Zero\u0000byte")
                .with("name", "Ve\u0000ra")
                .with("guide", "x\u0000");
        AWorkOrder visit = intake.without("facet").takenBy(ana);
        assertEquals("Zerobyte", visit.concern().words());
    }

    @Test
    void a_damaged_form_is_not_our_failure() {
        AnIntake.ofANewCar()
                .without(
                        "vehicle",
                        "customer",
                        "technician",
                        "promised",
                        "odometer",
                        "year",
                        "guide",
                        "facet",
                        "keyTag",
                        "plate")
                .takenBy(ana);
        AnIntake.ofANewCar()
                .without("name", "phone", "email")
                .postedBy(ana)
                .then()
                .statusCode(422);
        AnIntake.ofANewCar().without("make").postedBy(ana).then().statusCode(422);
        AnIntake.ofANewCar().with("vehicle", "x").postedBy(ana).then().statusCode(422);
        AnIntake.ofVehicle(999_999_999)
                .postedBy(ana)
                .then()
                .statusCode(422)
                .body(containsString("not on file any more"));
        AnIntake.ofANewCar()
                .with("technician", "999999999")
                .postedBy(ana)
                .then()
                .statusCode(422)
                .body(containsString("id=\"technician-error\""));
    }

    @Test
    void the_same_form_sent_twice_makes_one_order() {
        String once = UUID.randomUUID().toString();
        AnIntake intake = AnIntake.ofANewCar();
        String first =
                intake.postedBy(ana, once).then().statusCode(303).extract().header("Location");
        intake.postedBy(ana, once).then().statusCode(303).header("Location", endsWith(first));
        assertEquals(1, AWorkOrder.tickets().search(intake.value("plate"), 5).size());
    }

    @Test
    void the_same_form_sent_twice_at_the_same_moment_makes_one_order() {
        String once = UUID.randomUUID().toString();
        AnIntake intake = AnIntake.ofANewCar();
        CountDownLatch together = new CountDownLatch(2);
        List<CompletableFuture<Response>> both = Stream.of(Visitor.advisor(), Visitor.advisor())
                .map(visitor -> CompletableFuture.supplyAsync(() -> {
                    together.countDown();
                    awaitQuietly(together);
                    return intake.postedBy(visitor, once);
                }))
                .toList();
        List<String> places = both.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.then().statusCode(303).extract().header("Location"))
                .toList();
        assertEquals(places.get(0), places.get(1));
        assertEquals(1, AWorkOrder.tickets().search(intake.value("plate"), 5).size());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_form_that_complained_may_be_sent_again_with_its_key() {
        String once = UUID.randomUUID().toString();
        AnIntake intake = AnIntake.ofANewCar().with("make", "");
        intake.postedBy(ana, once).then().statusCode(422);
        intake.with("make", "Honda").postedBy(ana, once).then().statusCode(303);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        ana.request().formParam("words", "x").post("/orders/new").then().statusCode(400);
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        AnIntake.ofANewCar().postedBy(ana, "not-a-key").then().statusCode(422);
    }

    @Test
    void a_technician_takes_no_car_in() {
        Visitor.technician().get("/orders/new").then().statusCode(403);
        AnIntake.ofANewCar().postedBy(Visitor.technician()).then().statusCode(403);
    }
}
