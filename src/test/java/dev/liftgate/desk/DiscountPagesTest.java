package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiscountPagesTest {

    private Visitor ana;
    private AWorkOrder visit;
    private long job;

    @BeforeEach
    void a_job_is_priced() {
        ana = Visitor.advisor();
        visit = AWorkOrder.takenIn();
        job = visit.authorizedJob("linkage-repair", "300.00");
    }

    @Test
    void a_discount_on_a_job_is_set_shown_and_taken_away() {
        ana.get(visit.path()).then().body(containsString(visit.path() + "/discounts/jobs/" + job));
        ana.get(on("jobs/" + job)).then().statusCode(200).body(containsString("Discount on job"));
        save("jobs/" + job, "10 %", "Senior", "").then().statusCode(303);
        assertEquals(AWorkOrder.money("270.00"), visit.job(job).quote().net());
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("Senior −10 %"), containsString("−$30.00"), containsString("$270.00")));
        ana.get(on("jobs/" + job)).then().body(allOf(containsString("value=\"10 %\""), containsString("Senior")));
        save("jobs/" + job, "", "", "Senior −10 %").then().statusCode(303);
        assertNull(visit.job(job).quote().discount());
    }

    @Test
    void a_discount_on_a_line_and_on_the_whole_order_are_both_taken_off() {
        long line = visit.job(job).lines().iterator().next().id();
        ana.get(on("lines/" + line)).then().statusCode(200);
        save("lines/" + line, "5", "Goodwill", "").then().statusCode(303);
        save("order", "10%", "Fleet", "").then().statusCode(303);
        ana.get(on("order")).then().body(containsString("Discount on the whole order"));
        ana.get(visit.path())
                .then()
                .body(allOf(
                        containsString("Goodwill −$5.00"), containsString("Fleet −10 %"), containsString("−$29.50")));
    }

    @Test
    void what_cannot_be_taken_off_is_asked_about_and_kept() {
        asks("-5", "Senior", "off", "below zero");
        asks("101 %", "Senior", "off", "More than 100 cannot be right");
        asks("a lot", "Senior", "off", "Write a figure like");
        asks("300.01", "Senior", "off", "There is only $300.00 to take it off");
        asks("10 %", "", "label", "What is it for?");
        asks("10 %", "<b>" + "x".repeat(60), "label", "At most 60 characters");
        assertNull(visit.job(job).quote().discount());
        save("jobs/" + job, "10 %", "<b>bold</b>", "").then().statusCode(303);
        ana.get(visit.path()).then().body(not(containsString("<b>bold</b>")));
    }

    @Test
    void more_than_a_line_or_the_whole_order_comes_to_is_not_taken_off_in_silence() {
        var line = visit.job(job).lines().iterator().next();
        save("lines/" + line.id(), "299.99", "Goodwill", "")
                .then()
                .statusCode(422)
                .body(containsString("There is only $" + line.amount().getAmount() + " to take it off"));
        save("order", "300.01", "Fleet", "").then().statusCode(422).body(containsString("There is only $300.00"));
        save("order", "300.00", "Fleet", "").then().statusCode(303);
    }

    @Test
    void two_advisors_who_take_something_off_both_see_both() {
        save("jobs/" + job, "10 %", "Senior", "").then().statusCode(303);
        save("jobs/" + job, "15 %", "Goodwill", "")
                .then()
                .statusCode(409)
                .body(allOf(containsString("Senior −10 %"), containsString("15 %")));
        assertEquals(AWorkOrder.money("270.00"), visit.job(job).quote().net());
        save("jobs/" + job, "15 %", "Goodwill", "Senior −10 %").then().statusCode(303);
        assertEquals(AWorkOrder.money("255.00"), visit.job(job).quote().net());
    }

    @Test
    void what_is_not_on_the_order_is_not_found_and_a_technician_takes_nothing_off() {
        ana.get(on("jobs/999999999")).then().statusCode(404);
        ana.get(on("lines/999999999")).then().statusCode(404);
        Visitor.technician().get(on("order")).then().statusCode(403);
        Visitor.technician()
                .post(on("order"), "off", "10 %", "label", "Me")
                .then()
                .statusCode(403);
    }

    private void asks(String off, String label, String field, String words) {
        save("jobs/" + job, off, label, "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"" + field + "-error\""), containsString(words)));
    }

    private Response save(String place, String off, String label, String was) {
        return ana.post(on(place), "off", off, "label", label, "was", was);
    }

    private String on(String place) {
        return visit.path() + "/discounts/" + place;
    }
}
