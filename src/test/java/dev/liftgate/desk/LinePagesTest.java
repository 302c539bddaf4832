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
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Line;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinePagesTest {

    private static final Money WASH = Money.of(CurrencyUnit.USD, 15);

    @Test
    void shows_the_lines_and_what_can_be_added() {
        AWorkOrder order = washed();
        Visitor.advisor()
                .get(lines(order))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Wash"),
                        containsString("Add a part"),
                        containsString("an hour</option>"),
                        containsString("<option value=\"new-aftermarket\" selected>"),
                        containsString("Add work done elsewhere")));
        Visitor.advisor().get(order.path() + "/jobs/999999999/lines").then().statusCode(404);
        Visitor.technician().get(lines(order)).then().statusCode(403);
    }

    @Test
    void a_part_written_out_adds_to_the_price_and_takes_that_authorization_away() {
        AWorkOrder order = washed().withFlat("Wax", "60.00").issued().authorized();
        add(
                        order,
                        "kind",
                        "PART",
                        "part",
                        "",
                        "quantity",
                        "3",
                        "description",
                        "Wiper <blade>",
                        "number",
                        "W-1",
                        "brand",
                        "Bosch",
                        "condition",
                        "new-aftermarket",
                        "price",
                        "9.99")
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path()));
        Job wash = order.job("A");
        assertEquals(WASH.plus(Money.of(CurrencyUnit.USD, 29.97)), wash.quote().price());
        assertEquals(JobState.RECOMMENDED, wash.state());
        assertEquals(JobState.APPROVED, order.job("B").state());
        Line part = line(wash, 2);
        assertEquals("W-1", part.part().number());
        assertEquals(Money.of(CurrencyUnit.USD, 29.97), part.amount());
        assertEquals(WASH, line(wash, 1).amount(), "what was priced before stays as it was");
    }

    @Test
    void a_part_without_number_and_maker_leaves_no_gap_on_the_order() {
        AWorkOrder order = washed();
        add(
                        order,
                        "kind",
                        "PART",
                        "part",
                        "",
                        "quantity",
                        "1",
                        "description",
                        "Aceite 5W30",
                        "number",
                        "",
                        "brand",
                        "",
                        "condition",
                        "new-aftermarket",
                        "price",
                        "9.99")
                .then()
                .statusCode(303);
        Visitor.advisor()
                .get(order.path())
                .then()
                .body(allOf(containsString("Aceite 5W30 <small>new"), not(containsString(" · new"))));
    }

    @Test
    void labor_at_a_rate_of_the_shop_and_work_done_elsewhere_count_as_what_they_are() {
        AWorkOrder order = washed();
        String page = Visitor.advisor().get(lines(order)).asString();
        String rate = page.replaceAll("(?s).*<select id=\"rate\" name=\"rate\"><option value=\"([^\"]+)\".*", "$1");
        add(order, "kind", "LABOR", "work", "Clay the paint", "hours", "1.5", "rate", rate)
                .then()
                .statusCode(303);
        add(order, "kind", "SUBLET", "sublet", "Dent removal by Smith", "charge", "80", "tax", "")
                .then()
                .statusCode(303);
        Job wash = order.job("A");
        assertEquals("1.50", line(wash, 2).quantity().toPlainString());
        assertEquals(ChargeKind.SUBLET, line(wash, 3).kind());
        assertEquals(
                Money.of(CurrencyUnit.USD, 80),
                order.now().reckoning().totals(Job::isCounted).sublet());
        order.issued();
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .body(allOf(containsString("Clay the paint"), containsString("Dent removal by Smith")));
    }

    @Test
    void a_line_is_taken_off_with_its_amount_but_never_the_last() {
        AWorkOrder order = washed();
        add(order, "kind", "SUBLET", "sublet", "Dent removal", "charge", "80", "tax", "");
        remove(order, line(order.job("A"), 2)).then().statusCode(303);
        assertEquals(WASH, order.job("A").quote().price());
        remove(order, line(order.job("A"), 1)).then().statusCode(422).body(containsString("remove the job instead"));
        assertEquals(1, order.job("A").lines().size());
    }

    @Test
    void a_line_that_was_taken_off_is_put_back_in_one_press() {
        AWorkOrder order = washed();
        add(order, "kind", "SUBLET", "sublet", "Dent removal", "charge", "80", "tax", "");
        Line dent = line(order.job("A"), 2);
        String back = lines(order) + "/" + dent.id() + "/putting-back";
        Visitor.advisor().post(back).then().statusCode(422).body(containsString("no such line"));
        remove(order, dent).then().statusCode(303);
        for (String page : List.of(order.path(), lines(order))) {
            Visitor.advisor()
                    .get(page)
                    .then()
                    .body(allOf(containsString("Taken off: Dent removal, $80.00"), containsString("action=\"" + back)));
        }
        Visitor.advisor().post(back).then().statusCode(303);
        assertEquals(
                WASH.plus(Money.of(CurrencyUnit.USD, 80)),
                order.job("A").quote().price());
        Visitor.advisor()
                .get(order.path())
                .then()
                .body(allOf(containsString("put back Dent removal"), not(containsString("Taken off: "))));
        Visitor.advisor().post(back).then().statusCode(422);
    }

    @Test
    void a_line_is_changed_where_it_stands_and_the_price_follows() {
        AWorkOrder order = washed();
        add(order, PART).then().statusCode(303);
        Line blade = line(order.job("A"), 2);
        revise(order, blade, "description", "Wiper blade, front", "quantity", "4.5", "price", "10.00")
                .then()
                .statusCode(303)
                .header("Location", endsWith(lines(order)));
        assertEquals("Wiper blade, front", line(order.job("A"), 2).description());
        assertEquals(AWorkOrder.money("45.00"), line(order.job("A"), 2).amount());
        assertEquals(AWorkOrder.money("60.00"), order.job("A").quote().price());
        Visitor.advisor()
                .get(order.path())
                .then()
                .body(containsString("“Wiper blade”, 3 × $9.99 is now “Wiper blade, front”, 4.5 × $10.00"));
    }

    @Test
    void a_changed_line_takes_the_yes_to_its_job_away_and_a_stale_page_changes_nothing() {
        AWorkOrder order = washed();
        add(order, PART).then().statusCode(303);
        order.issued().authorized();
        Line blade = line(order.job("A"), 2);
        String stale = String.valueOf(order.job("A").version());
        revise(order, blade, "description", "Wiper blade", "quantity", "2", "price", "9.99")
                .then()
                .statusCode(303);
        assertEquals(JobState.RECOMMENDED, order.job("A").state());
        Visitor.advisor()
                .post(
                        lines(order) + "/" + blade.id(),
                        "line",
                        blade.id(),
                        "version",
                        stale,
                        "description",
                        "Mine",
                        "quantity",
                        "7",
                        "price",
                        "1")
                .then()
                .statusCode(409)
                .body(containsString("value=\"7\""));
        assertEquals(AWorkOrder.money("19.98"), line(order.job("A"), 2).amount());
    }

    @Test
    void a_line_that_cannot_be_says_so_beside_it_and_keeps_what_was_typed() {
        AWorkOrder order = washed();
        add(order, PART).then().statusCode(303);
        Line blade = line(order.job("A"), 2);
        for (String[] wrong : new String[][] {{"Wiper", "none", "9.99"}, {"", "3", "9.99"}, {"Wiper", "0", "9.99"}}) {
            revise(order, blade, "description", wrong[0], "quantity", wrong[1], "price", wrong[2])
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString("class=\"error\""), containsString("value=\"" + wrong[1] + "\"")));
        }
        assertEquals(AWorkOrder.money("29.97"), line(order.job("A"), 2).amount());
    }

    @Test
    void lines_change_places_by_a_button() {
        AWorkOrder order = washed();
        add(order, PART).then().statusCode(303);
        Line blade = line(order.job("A"), 2);
        String place = lines(order) + "/" + blade.id() + "/place";
        for (int i = 0; i < 2; i++) {
            Visitor.advisor().post(place, "to", "up").then().statusCode(303);
            assertEquals("Wiper blade", line(order.job("A"), 1).description());
        }
        Visitor.advisor().post(place, "to", "down").then().statusCode(303);
        assertEquals("Wash", line(order.job("A"), 1).description());
    }

    @Test
    void a_part_is_found_while_its_words_are_typed_and_added_by_one_press() {
        AWorkOrder order = washed();
        String found =
                Visitor.advisor().get(lines(order) + "/found?part=oil filter").asString();
        String id = found.replaceAll("(?s).*?name=\"pick\" value=\"(\\d+)\".*", "$1");
        add(order, "kind", "PART", "part", "oil filter", "pick", id, "quantity", "1")
                .then()
                .statusCode(303);
        assertTrue(line(order.job("A"), 2)
                .description()
                .toLowerCase(java.util.Locale.ROOT)
                .contains("filter"));
        Visitor.advisor()
                .get(lines(order) + "/found?part=zzzz")
                .then()
                .body(containsString("No part of the catalog is near “zzzz”"));
    }

    @Test
    void a_job_of_five_hundred_lines_is_shown_changed_and_printed() {
        AWorkOrder order = washed();
        long wash = order.job("A").id();
        order.change((each, by) -> {
            for (int i = 2; i <= 500; i++) {
                each.job(wash).jobLines().addSublet("Dent " + i, AWorkOrder.money("1.00"), null, by);
            }
        });
        Line last = line(order.job("A"), 500);
        revise(order, last, "description", "The last dent", "price", "2.00")
                .then()
                .statusCode(303);
        Visitor.advisor().get(order.path()).then().statusCode(200).body(containsString("The last dent"));
        Visitor.advisor().get(lines(order)).then().statusCode(200);
        order.issued();
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .statusCode(200)
                .body(containsString("$515.00"));
    }

    private static final Object[] PART = {
        "kind",
        "PART",
        "part",
        "",
        "quantity",
        "3",
        "description",
        "Wiper blade",
        "number",
        "W-1",
        "brand",
        "Bosch",
        "condition",
        "new-aftermarket",
        "price",
        "9.99"
    };

    private static io.restassured.response.Response revise(AWorkOrder order, Line line, Object... fields) {
        Object[] all = Stream.concat(
                        Stream.of("line", line.id(), "version", order.job("A").version()), Stream.of(fields))
                .toArray();
        return Visitor.advisor().post(lines(order) + "/" + line.id(), all);
    }

    @Test
    void complains_beside_the_field_and_keeps_what_was_typed() {
        AWorkOrder order = washed();
        add(order, "kind", "PART", "part", "no-such-number", "quantity", "2")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"part-error\""),
                        containsString("value=\"no-such-number\""),
                        containsString("<details class=\"part\" open>")));
        for (List<String> wrong : List.of(
                List.of("PART", "quantity", "0", "quantity-error"),
                List.of("PART", "quantity", "two", "quantity-error"),
                List.of("LABOR", "work", "", "work-error"),
                List.of("SUBLET", "charge", "a lot", "charge-error"))) {
            Map<String, String> fields = new LinkedHashMap<>(
                    Map.of("quantity", "1", "sublet", "x", "hours", "1", "rate", "nope", "kind", wrong.get(0)));
            fields.put(wrong.get(1), wrong.get(2));
            add(
                            order,
                            fields.entrySet().stream()
                                    .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                                    .toArray())
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"" + wrong.get(3) + "\""));
        }
        add(order, "kind", "GIFT").then().statusCode(422);
        assertEquals(1, order.job("A").lines().size());
        assertNull(order.job("A").agreed().price());
    }

    private static AWorkOrder washed() {
        return AWorkOrder.checkedIn().withFlat("Wash", "15.00");
    }

    private static String lines(AWorkOrder order) {
        return order.path() + "/jobs/" + order.job("A").id() + "/lines";
    }

    private static io.restassured.response.Response add(AWorkOrder order, Object... fields) {
        return Visitor.advisor().post(lines(order), fields);
    }

    private static io.restassured.response.Response remove(AWorkOrder order, Line line) {
        return Visitor.advisor().post(lines(order) + "/" + line.id() + "/removal");
    }

    private static Line line(Job job, int position) {
        return job.lines().stream().skip(position - 1L).findFirst().orElseThrow();
    }
}
