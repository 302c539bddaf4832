package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.staff.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobPagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table job; --";

    private Visitor ana;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_is_in_the_shop() {
        ana = Visitor.advisor();
        visit = AWorkOrder.takenIn();
    }

    @Test
    void the_form_for_a_job_offers_the_catalog_and_the_concerns() {
        ana.get(visit.path() + "/jobs/new")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("hx-get=\"" + visit.path() + "/jobs/found\""),
                        containsString("<option value=\"" + visit.concern().id() + "\""),
                        containsString("No concern, a recommendation of the shop")));
    }

    @Test
    void a_job_is_added_from_the_catalog() {
        add("latch-replacement", "", "", String.valueOf(visit.concern().id()))
                .then()
                .statusCode(303)
                .header("Location", endsWith(visit.path()));
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("Replace the door latch"), containsString("No price yet")));
        add("latch-replacement", "", "", String.valueOf(visit.concern().id()))
                .then()
                .statusCode(303);
        assertEquals(1, visit.now().jobs().size());
    }

    @Test
    void a_job_is_added_in_free_words_at_a_flat_price() {
        add("", "Wash and vacuum", "$1,045.50", "").then().statusCode(303);
        Job wash = visit.now().jobs().iterator().next();
        assertEquals(AWorkOrder.money("1045.50"), wash.quote().price());
        assertNull(wash.concern());
    }

    @Test
    void a_job_that_is_not_clear_is_asked_about_and_kept() {
        add("", "", "10", "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"title-error\""), containsString("value=\"10\"")));
        add("", "Wash", "", "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"price-error\""), containsString("value=\"Wash\"")));
        add("", "Wash", "-10", "").then().statusCode(422).body(containsString("This cannot be below zero"));
        add("", "Wash", "ten", "").then().statusCode(422).body(containsString("Write a figure like"));
        add("no-such-thing", "", "", "").then().statusCode(422).body(containsString("id=\"operation-error\""));
        add("zero\u0000byte", "", "", "").then().statusCode(422);
        add("latch-replacement", "", "", "999999999")
                .then()
                .statusCode(422)
                .body(containsString("has no such concern"));
        ana.post(visit.path() + "/jobs", "title", "Wash").then().statusCode(422);
        assertTrue(visit.now().jobs().isEmpty());
    }

    @Test
    void markup_in_a_job_is_shown_as_text() {
        add("", NASTY, "10", "").then().statusCode(303);
        long job = visit.now().jobs().iterator().next().id();
        for (String page : new String[] {visit.path(), visit.path() + "/jobs/" + job + "/price", visit.bay()}) {
            ana.get(page)
                    .then()
                    .statusCode(200)
                    .body(allOf(containsString("&lt;script&gt;alert(1)"), not(containsString("<script>alert"))));
        }
    }

    @Test
    void the_price_form_shows_the_range_and_what_narrows_it() {
        ana.get(price(visit.recommendedJob("linkage-repair")))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("$150.00 – $350.00"),
                        containsString("VehicleRuns"),
                        containsString("Original or aftermarket part?")));
    }

    @Test
    void a_price_is_set_and_spread_over_the_lines() {
        long job = visit.recommendedJob("linkage-repair");
        set(job, "238.40", "NOT_TO_EXCEED", 0).then().statusCode(303).header("Location", endsWith(visit.path()));
        assertEquals(PriceBasis.NOT_TO_EXCEED, visit.job(job).quote().basis());
        ana.get(visit.path()).then().body(allOf(containsString("not to exceed"), containsString("$238.40")));
        ana.get(price(job)).then().body(containsString("value=\"238.40\""));
    }

    @Test
    void a_price_that_cannot_be_right_is_asked_about_and_kept() {
        long job = visit.recommendedJob("linkage-repair");
        asks(job, "-5", "This cannot be below zero");
        asks(job, "", "What will it cost?");
        asks(job, "a lot", "Write a figure like");
        asks(job, "1e9", "Write a figure like");
        asks(job, "1000000.01", "More than 1000000 cannot be right");
        asks(job, "12.345", "At most 2 figures");
        asks(job, "9".repeat(21), "A figure like 238.40");
        asks(job, "<b>1</b>", "Write a figure like");
        assertNull(visit.job(job).quote().price());
        set(job, "10", "GUESS", 0).then().statusCode(422);
        ana.post(price(job), "price", "10", "version", "0").then().statusCode(422);
        ana.post(price(job), "price", "10", "basis", "PRICE").then().statusCode(422);
        asks(job, "0", "below the range by $150.00: keep it, or narrow again?");
        ana.post(price(job), "price", "0", "basis", "PRICE", "version", 0, "keep", "on")
                .then()
                .statusCode(303);
        ana.get(visit.path()).then().body(containsString("below the range by $150.00"));
    }

    private void asks(long job, String typed, String words) {
        set(job, typed, "PRICE", 0)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"price-error\""),
                        containsString(words),
                        containsString("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"")));
    }

    @Test
    void two_advisors_who_price_one_job_both_see_both_figures() {
        long job = visit.recommendedJob("linkage-repair");
        set(job, "238.40", "PRICE", 0).then().statusCode(303);
        set(job, "240.00", "PRICE", 0)
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("it is now $238.40, you typed $240.00"),
                        containsString("name=\"version\" value=\"1\""),
                        containsString("value=\"240.00\"")));
        assertEquals(AWorkOrder.money("238.40"), visit.job(job).quote().price());
        set(job, "240.00", "PRICE", 1).then().statusCode(303);
        assertEquals(AWorkOrder.money("240.00"), visit.job(job).quote().price());
    }

    @Test
    void a_mistyped_price_does_not_hide_that_somebody_else_set_one_meanwhile() {
        long job = visit.recommendedJob("linkage-repair");
        set(job, "238.40", "PRICE", 0).then().statusCode(303);
        set(job, "three hundred", "PRICE", 0)
                .then()
                .statusCode(422)
                .body(containsString("name=\"version\" value=\"0\""));
    }

    @Test
    void another_price_takes_the_authorization_of_this_job_away_and_no_other() {
        long first = visit.authorizedJob("linkage-repair", "300.00");
        long second = visit.authorizedJob("door-mechanism-cleaning", "90.00");
        ana.get(price(first)).then().body(containsString("This job is authorized at $300.00"));
        set(first, "310.00", "PRICE", visit.job(first).version()).then().statusCode(303);
        assertEquals(JobState.RECOMMENDED, visit.job(first).state());
        assertEquals(JobState.APPROVED, visit.job(second).state());
        ana.get(visit.path()).then().body(containsString("its authorization is gone with the old figure"));
    }

    @Test
    void a_cost_factor_narrows_the_range_where_everybody_sees_it() {
        long job = visit.recommendedJob("linkage-repair");
        narrow(job, "part-grade", "oem").then().statusCode(303).header("Location", endsWith("/price"));
        ana.get(price(job)).then().body(allOf(containsString("Narrowed to"), containsString("$230.00 – $350.00")));
        narrow(job, "panel-access", "easy").then().statusCode(303);
        ana.get(visit.path()).then().body(allOf(containsString("$230.00 – $290.00"), containsString("Original (OEM)")));
    }

    @Test
    void a_factor_that_the_guide_does_not_know_is_refused_in_words() {
        long job = visit.recommendedJob("linkage-repair");
        for (String[] wrong :
                new String[][] {{"part-grade", "gold"}, {"moon", "full"}, {"part-grade", ""}, {"local-rate", "x"}}) {
            narrow(job, wrong[0], wrong[1])
                    .then()
                    .statusCode(422)
                    .body(containsString("The guide has no such cost factor"));
        }
        assertTrue(visit.job(job).quote().factors().isEmpty());
    }

    @Test
    void after_a_refused_factor_the_price_can_still_be_set_from_the_same_page() {
        long job = visit.recommendedJob("linkage-repair");
        narrow(job, "part-grade", "gold").then().body(containsString("name=\"version\" value=\"0\""));
    }

    @Test
    void a_draft_is_removed_and_what_the_customer_saw_is_not() {
        long draft = visit.recommendedJob("linkage-repair");
        ana.post(visit.path() + "/jobs/" + draft + "/removal").then().statusCode(303);
        assertTrue(visit.now().jobs().isEmpty());
        long seen = visit.recommendedJob("latch-replacement");
        visit.priced(seen, "300.00").decided(seen, Decision.Verdict.DECLINE, "selling the car");
        ana.post(visit.path() + "/jobs/" + seen + "/removal")
                .then()
                .statusCode(422)
                .body(containsString("record the decision instead"));
    }

    @Test
    void a_removed_job_is_put_back_in_one_press() {
        long draft = visit.recommendedJob("linkage-repair");
        String title = visit.job(draft).title();
        String back = visit.path() + "/jobs/" + draft + "/putting-back";
        ana.post(back).then().statusCode(422).body(containsString("no such job to put back"));
        ana.post(visit.path() + "/jobs/" + draft + "/removal").then().statusCode(303);
        ana.get(price(draft)).then().statusCode(404);
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("Removed: "), containsString("action=\"" + back), containsString(title)));
        Visitor.technician().post(back).then().statusCode(403);
        ana.post(back).then().statusCode(303).header("Location", endsWith(visit.path()));
        assertEquals(1, visit.now().jobs().size());
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("Job A put back: " + title), not(containsString("Removed: "))));
        ana.get(price(draft)).then().statusCode(200);
    }

    @Test
    void a_removed_job_is_not_in_the_bay_and_stays_off_once_the_order_is_over() {
        long draft = visit.recommendedJob("linkage-repair");
        String title = visit.job(draft).title();
        ana.post(visit.path() + "/jobs/" + draft + "/removal").then().statusCode(303);
        Visitor.technician().get("/bay" + visit.path()).then().body(not(containsString("</span> " + title)));
        ana.get(visit.path() + "/work-order").then().body(not(containsString(title)));
        visit.cancelled();
        ana.get(visit.path()).then().body(not(containsString("Put it back")));
        ana.post(visit.path() + "/jobs/" + draft + "/putting-back").then().statusCode(422);
    }

    @Test
    void a_job_of_another_order_is_not_reached_from_here() {
        long elsewhere = AWorkOrder.takenIn().recommendedJob("linkage-repair");
        ana.get(price(elsewhere)).then().statusCode(404);
        set(elsewhere, "10", "PRICE", 0).then().statusCode(404);
        ana.post(visit.path() + "/jobs/" + elsewhere + "/removal").then().statusCode(422);
        ana.get(visit.path() + "/jobs/x/price").then().statusCode(404);
    }

    @Test
    void a_cancelled_order_takes_no_jobs_and_no_prices() {
        long job = visit.recommendedJob("linkage-repair");
        visit.cancelled();
        add("latch-replacement", "", "", "")
                .then()
                .statusCode(422)
                .body(containsString("nothing more is recorded on it"));
        set(job, "300.00", "PRICE", 0).then().statusCode(422).body(containsString("nothing more is recorded on it"));
        narrow(job, "part-grade", "oem").then().statusCode(422).body(containsString("nothing more is recorded on it"));
        ana.post(visit.path() + "/jobs/" + job + "/removal").then().statusCode(422);
    }

    @Test
    void a_technician_sets_no_price() {
        long job = visit.recommendedJob("linkage-repair");
        Visitor tom = Visitor.technician();
        tom.post(price(job), "price", "1.00", "basis", "PRICE", "version", "0")
                .then()
                .statusCode(403);
        tom.post(visit.path() + "/jobs/" + job + "/factors/part-grade", "option", "oem")
                .then()
                .statusCode(403);
        tom.post(visit.path() + "/jobs/" + job + "/removal").then().statusCode(403);
        tom.post(visit.path() + "/jobs", "title", "Wash", "price", "1").then().statusCode(403);
        assertNull(visit.job(job).quote().price());
    }

    private Response add(String operation, String title, String price, String concern) {
        return ana.post(
                visit.path() + "/jobs", "operation", operation, "title", title, "price", price, "concern", concern);
    }

    @Test
    void an_operation_is_found_while_it_is_typed_with_its_price_proposed() {
        String found = visit.path() + "/jobs/found?title=";
        String oil = ana.get(found + "oil fil").asString();
        assertTrue(oil.contains("value=\"oil-change\" checked"), oil);
        AWorkOrder walkIn = AWorkOrder.checkedIn();
        String price = oil.replaceAll("(?s).*id=\"price\"[^>]* value=\"([^\"]*)\".*", "$1");
        ana.post(walkIn.path() + "/jobs", "operation", "oil-change", "title", "oil fil", "price", price)
                .then()
                .statusCode(303);
        Job job = walkIn.job("A");
        assertEquals(price, MoneyText.plain(job.quote().price()));
        assertEquals(job.quote().proposal(), job.quote().price());
        assertNull(job.quote().outside(job.quote().price()));

        ana.get(found + "oil fil&operation=-")
                .then()
                .body(allOf(
                        containsString("name=\"operation\" value=\"-\" checked"),
                        not(containsString("value=\"oil-change\" checked"))));
        ana.get(found + "oil fil&price=12&proposed=" + price).then().body(not(containsString("id=\"job-price\"")));
        ana.get(found + "moonshine&price=" + price + "&proposed=" + price)
                .then()
                .body(containsString("name=\"proposed\" value=\"\""));
        ana.get(found + "polish the moon").then().body(not(containsString("From the catalog")));
        ana.get(found + "%").then().body(not(containsString("From the catalog")));
        ana.get(visit.path() + "/jobs/new?look=oil").then().body(containsString("value=\"oil-change\" checked"));
    }

    @Test
    void a_part_is_sold_without_work() {
        AWorkOrder walkIn = AWorkOrder.checkedIn();
        String found = ana.get(walkIn.path() + "/jobs/found?title=battery").asString();
        String code = found.replaceAll("(?s).*?value=\"(part/\\d+)\".*", "$1");
        ana.post(walkIn.path() + "/jobs", "operation", code, "title", "battery")
                .then()
                .statusCode(303);
        Job sold = walkIn.job("A");
        assertEquals(1, sold.lines().size());
        assertEquals(sold.lines().get(0).part().price(), sold.quote().price());
        walkIn.issued();
        ana.post(walkIn.path() + "/jobs", "operation", "part/999999999", "title", "x")
                .then()
                .statusCode(422);
    }

    @Test
    void a_price_outside_the_range_is_asked_about_when_a_job_is_added_too() {
        AWorkOrder walkIn = AWorkOrder.checkedIn();
        ana.post(walkIn.path() + "/jobs", "operation", "oil-change", "title", "oil", "price", "5")
                .then()
                .statusCode(422)
                .body(allOf(containsString("narrow again?"), containsString("value=\"5\"")));
        assertTrue(walkIn.now().jobs().isEmpty());
        ana.post(walkIn.path() + "/jobs", "operation", "oil-change", "title", "oil", "price", "5", "keep", "on")
                .then()
                .statusCode(303);
        assertEquals(AWorkOrder.money("5.00"), walkIn.job("A").quote().price());
    }

    @Test
    void the_usual_grade_of_a_part_stands_until_one_is_chosen_on_the_job() {
        AWorkOrder walkIn = AWorkOrder.checkedIn().recommended("oil-change");
        long id = walkIn.job("A").id();
        Line filter = line(walkIn, "Oil filter");
        assertEquals(filter.economy(), filter.part());
        ana.get(walkIn.path()).then().body(containsString("<span class=\"badge\">usual</span>"));
        String proposed = MoneyText.plain(walkIn.job(id).quote().proposal());
        walkIn.priced("A", proposed, PriceBasis.PRICE).issued();
        assertEquals(JobState.OFFERED, walkIn.job(id).state());

        String lines = walkIn.path() + "/jobs/" + id + "/lines/";
        ana.post(lines + filter.id() + "/grade", "grade", "premium")
                .then()
                .statusCode(303)
                .header("Location", endsWith(walkIn.path()));
        assertEquals(filter.premium(), line(walkIn, "Oil filter").part());
        assertTrue(line(walkIn, "Engine oil, synthetic").isUsual(), "the oil is chosen by itself");
        ana.post(
                        lines
                                + line(walkIn, "Oil and filter changed, levels looked over")
                                        .id() + "/grade",
                        "grade",
                        "premium")
                .then()
                .statusCode(422);
    }

    private static Line line(AWorkOrder order, String description) {
        return order.job("A").lines().stream()
                .filter(line -> line.description().equals(description))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_shop_that_usually_fits_original_parts_proposes_these() {
        try {
            QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.originalPartsUsual = true"));
            AWorkOrder walkIn = AWorkOrder.checkedIn().recommended("oil-change");
            Line filter = line(walkIn, "Oil filter");
            assertEquals(filter.premium(), filter.part());
            assertTrue(filter.isUsual());
        } finally {
            QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.originalPartsUsual = false"));
        }
    }

    @Test
    void a_priced_job_that_no_customer_was_shown_is_removed_also_after_an_estimate() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "10.00").issued();
        order.withFlat("Wax", "20.00");
        ana.post(order.path() + "/jobs/" + order.job("B").id() + "/removal")
                .then()
                .statusCode(303);
        assertEquals(1, order.now().jobs().size());
        ana.post(order.path() + "/jobs/" + order.job("A").id() + "/removal")
                .then()
                .statusCode(422)
                .body(containsString("was put before the customer"));
    }

    private Response set(long job, String price, String basis, int version) {
        return ana.post(price(job), "price", price, "basis", basis, "version", version);
    }

    private Response narrow(long job, String factor, String option) {
        return ana.post(visit.path() + "/jobs/" + job + "/factors/" + factor, "option", option);
    }

    private String price(long job) {
        return visit.path() + "/jobs/" + job + "/price";
    }
}
