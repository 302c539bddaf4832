package dev.liftgate.inspections;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import dev.liftgate.orders.Job;
import dev.liftgate.staff.ShopFacts;
import dev.liftgate.staff.Staff;
import dev.liftgate.sync.Entry;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InspectionPagesTest {

    @Inject
    Inspections inspections;

    @Inject
    InspectionEntries entries;

    @Inject
    EntityManager entities;

    @Inject
    SessionFactory sessions;

    @Inject
    Staff staff;

    private AWorkOrder order;
    private String path;
    private Visitor tom;
    private Visitor ana;

    @BeforeEach
    void a_car_is_in() {
        order = AWorkOrder.checkedIn();
        path = "/bay/orders/" + order.number() + "/inspection";
        tom = Visitor.technician();
        ana = Visitor.advisor();
    }

    @Test
    void shows_every_point_with_large_buttons_or_a_field_to_measure() {
        tom.get(path)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Multi-point inspection"),
                        containsString("action=\"" + path + "/headlights?once="),
                        containsString("class=\"button big colour ok\" name=\"colour\" value=\"green\""),
                        containsString("Measured, in mm"),
                        containsString("Yellow below 5 mm, red below 3 mm"),
                        containsString("49 CFR 570.9"),
                        containsString(Inspection.multiPoint().points().size() + " open")));
    }

    @Test
    void saves_a_colour_and_a_note() {
        tom.post(path + "/belt", "colour", "yellow", "note", "Cracks <b>everywhere</b>")
                .then()
                .statusCode(303)
                .header("Location", endsWith(path + "#belt"));
        InspectionFinding finding = found("belt");
        assertEquals(Colour.YELLOW, finding.colour());
        assertEquals("Serpentine belt", finding.title());
        assertEquals(AWorkOrder.tom().name(), finding.by());
        tom.get(path)
                .then()
                .body(allOf(containsString("“Cracks &lt;b&gt;everywhere&lt;/b&gt;”"), containsString("1 soon</span>")));
    }

    @Test
    void saves_a_value_and_works_out_its_colour() {
        tom.post(path + "/tread-front-left", "value", "2.5").then().statusCode(303);
        assertEquals(Colour.YELLOW, found("tread-front-left").colour());
        assertEquals("2.5 mm", found("tread-front-left").measured());
        tom.post(path + "/tread-front-left", "value", "8").then().statusCode(303);
        assertEquals(Colour.GREEN, found("tread-front-left").colour());
        tom.post(path + "/brake-fluid", "value", "3.5").then().statusCode(303);
        assertEquals(Colour.RED, found("brake-fluid").colour());
    }

    @Test
    void complains_beside_the_point_and_keeps_what_was_typed() {
        complains("tread-front-left", "thin", "", "Write a figure like 12.50");
        complains("tread-front-left", "25", "", "More than 20 cannot be right");
        complains("tread-front-left", "-1", "", "This cannot be below zero");
        complains("tread-front-left", "", "", "Say whether it is fine");
        complains("tread-front-left", "", "green", "Say what you measured, in mm.");
        complains("headlights", "3", "", "Nothing is measured here");
        complains("headlights", "", "purple", "Say whether it is fine");
        tom.post(path + "/headlights", "colour", "green", "note", "x".repeat(501))
                .then()
                .statusCode(422)
                .body(allOf(containsString("At most 500"), containsString("x".repeat(501))));
        tom.post(path + "/flux-capacitor", "colour", "green").then().statusCode(422);
        assertEquals(Map.of(), QuarkusTransaction.requiringNew().call(() -> inspections.latest(order.number())));
    }

    private void complains(String point, String value, String colour, String words) {
        tom.post(path + "/" + point, "value", value, "colour", colour, "note", "kept words")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"" + point + "-error\">" + words), containsString("kept words")));
    }

    @Test
    void what_could_not_be_checked_says_so_and_what_was_taken_back_is_open_again() {
        tom.post(path + "/tread-rear-left", "colour", "skipped").then().statusCode(303);
        assertEquals(Colour.SKIPPED, found("tread-rear-left").colour());
        tom.post(path + "/tread-rear-left", "colour", "withdrawn").then().statusCode(303);
        assertNull(found("tread-rear-left"));
        assertEquals(2, rows());
    }

    @Test
    void what_is_not_fine_offers_what_mends_it_in_one_tap_and_once() {
        tom.post(path + "/wipers", "colour", "green");
        tom.get(path).then().body(not(containsString(path + "/wipers/job")));
        tom.post(path + "/wipers/job").then().statusCode(422).body(containsString("Nothing is wrong"));
        tom.post(path + "/wipers", "colour", "red");
        tom.get(path)
                .then()
                .body(allOf(containsString(path + "/wipers/job"), containsString("Replace the wiper blades")));
        for (int i = 0; i < 2; i++) {
            tom.post(path + "/wipers/job").then().statusCode(303).header("Location", endsWith(path + "#wipers"));
        }
        List<Job> jobs = List.copyOf(order.now().jobs());
        assertEquals(1, jobs.size());
        assertEquals("wiper-blades", jobs.get(0).operationCode());
        assertNull(jobs.get(0).concern());
        tom.get(path).then().body(allOf(not(containsString(path + "/wipers/job")), containsString("on the order")));
    }

    @Test
    void a_point_that_nothing_of_the_catalog_mends_offers_nothing() {
        tom.post(path + "/leaks", "colour", "red");
        tom.get(path).then().body(not(containsString(path + "/leaks/job")));
        tom.post(path + "/leaks/job").then().statusCode(422).body(containsString("No operation of the catalog"));
        assertTrue(order.now().jobs().isEmpty());
    }

    @Test
    void the_desk_sees_what_is_wrong_and_puts_it_on_the_order() {
        tom.post(path + "/wipers", "colour", "yellow", "note", "Streaks");
        tom.post(path + "/headlights", "colour", "green");
        ana.get(order.path()).then().statusCode(200).body(containsString("hx-get=\"" + order.path() + "/inspection\""));
        ana.get(order.path() + "/inspection")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("id=\"inspection\""),
                        containsString("1 fine</span>"),
                        containsString("“Streaks”"),
                        containsString("Replace the wiper blades"),
                        not(containsString("Headlights"))));
        ana.post(path + "/wipers/job").then().statusCode(303).header("Location", endsWith(order.path()));
        assertEquals(1, order.now().jobs().size());
    }

    @Test
    void one_press_says_that_a_group_is_fine_where_nobody_has_looked() {
        tom.post(path + "/belt", "colour", "yellow");
        tom.post(path + "/leaks", "colour", "skipped");
        tom.get(path).then().body(containsString("<span data-number>All 3 fine</span>"));
        press("Under the hood", "green").then().statusCode(303).header("Location", endsWith(path + "#group-2"));
        assertEquals(
                List.of("GREEN", "GREEN", "null", "YELLOW", "GREEN", "SKIPPED"),
                Stream.of("engine-oil", "coolant", "brake-fluid", "belt", "air-filter", "leaks")
                        .map(this::colour)
                        .toList());
        press("Under the hood", "green").then().statusCode(303);
        assertEquals(5, rows());
        tom.post(path + "/coolant", "colour", "red");
        press("Under the hood", "withdrawn").then().statusCode(303);
        assertEquals(
                List.of("null", "RED", "null", "YELLOW", "null", "SKIPPED"),
                Stream.of("engine-oil", "coolant", "brake-fluid", "belt", "air-filter", "leaks")
                        .map(this::colour)
                        .toList());
        press("Under the bonnet", "green").then().statusCode(422).body(containsString("has no group"));
        press("Lights", "red").then().statusCode(422).body(containsString("can only be fine"));
        assertEquals(8, rows());
    }

    @Test
    void the_last_point_of_a_group_is_named_as_one() {
        tom.get(path).then().body(containsString("All 3 fine</span>"));
        List<Inspection.Point> lights = Inspection.multiPoint().groups().stream()
                .filter(group -> group.title().equals("Wipers and glass"))
                .findFirst()
                .orElseThrow()
                .points();
        lights.stream().skip(1).forEach(point -> tom.post(path + "/" + point.code(), "colour", "green"));
        tom.get(path).then().body(allOf(containsString("It is fine</span>"), not(containsString("All 1 fine"))));
    }

    @Test
    void what_somebody_looked_at_counts_though_a_tablet_brings_it_after_the_press() {
        Instant now = Instant.now();
        record("inspection-all-fine", now, Map.of("group", "Wipers and glass", "colour", "green"));
        record(now.minusSeconds(60), Map.of("point", "wipers", "colour", "red"));
        assertEquals("RED", colour("wipers"));
        assertEquals("GREEN", colour("washer"));
        press("Wipers and glass", "withdrawn").then().statusCode(303);
        assertEquals("RED", colour("wipers"));
        assertEquals("null", colour("washer"));
    }

    @Test
    void a_car_that_is_all_fine_takes_one_press_a_group_and_its_measured_points() {
        int presses = 0;
        for (Inspection.Group group : Inspection.multiPoint().groups()) {
            press(group.title(), "green");
            presses++;
            for (Inspection.Point point : group.points()) {
                if (point.measure() != null) {
                    tom.post(path + "/" + point.code(), "value", point.measure().lowIsBad() ? "15" : "1");
                    presses++;
                }
            }
        }
        assertEquals(17, presses);
        tom.get(path)
                .then()
                .body(allOf(
                        containsString("34 fine</span>"),
                        containsString("34 of 34 done</span>"),
                        not(containsString("<details open>")),
                        containsString("Undo</button>")));
    }

    @Test
    void a_shop_of_miles_measures_tread_in_32nds_and_one_of_kilometers_in_millimeters() {
        tom.get(path)
                .then()
                .body(allOf(
                        containsString("Measured, in 1/32 in"),
                        containsString("Yellow below 4/32 in, red below 2/32 in"),
                        containsString("name=\"unit\" value=\"/32 in\""),
                        not(containsString("Yellow below 3.2 mm"))));
        tom.post(path + "/tread-front-left", "value", "3", "unit", "/32 in")
                .then()
                .statusCode(303);
        tom.post(path + "/tread-front-right", "value", "3", "unit", "furlongs")
                .then()
                .statusCode(422)
                .body(containsString("is not measured in furlongs"));
        ShopFacts before = staff.shop().orElseThrow().facts();
        shop("update shop set odometer_unit = 'km'");
        try {
            tom.get(path)
                    .then()
                    .body(allOf(
                            containsString("Yellow below 3.2 mm, red below 1.6 mm"),
                            containsString("Soon · 3/32 in"),
                            not(containsString("1/32 in"))));
            shop("update shop set odometer_unit = 'mi', locale = 'en-GB'");
            tom.get(path).then().body(containsString("Yellow below 3.2 mm"));
        } finally {
            shop("update shop set odometer_unit = '" + before.odometerUnit() + "', locale = '" + before.locale() + "'");
        }
        assertEquals("3/32 in", found("tread-front-left").measured());
        assertEquals(Colour.YELLOW, found("tread-front-left").colour());
    }

    private void shop(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(change).executeUpdate());
    }

    private Response press(String group, String colour) {
        return tom.post(path + "/groups/all-fine", "group", group, "colour", colour);
    }

    private String colour(String point) {
        return found(point) == null ? "null" : found(point).colour().name();
    }

    @Test
    void a_closed_order_is_not_inspected_any_more() {
        AWorkOrder.orders().cancel(order.number(), "came to nothing", AWorkOrder.ana());
        tom.post(path + "/wipers", "colour", "red")
                .then()
                .statusCode(422)
                .body(containsString("is cancelled: nothing more is recorded on it"));
        tom.get(path)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("is cancelled: nothing more is recorded on it"),
                        not(containsString("data-entry"))));
        ana.get(order.path() + "/inspection")
                .then()
                .body(allOf(containsString("Nobody looked over the whole car"), not(containsString("Begin"))));
    }

    @Test
    void a_tablets_entry_counts_by_when_it_was_found() {
        Instant now = Instant.now();
        record(now, Map.of("point", "wipers", "colour", "green"));
        record(now.minusSeconds(60), Map.of("point", "wipers", "colour", "red", "note", "earlier"));
        assertEquals(Colour.GREEN, found("wipers").colour());
        record(now.plusSeconds(1), Map.of("point", "tread-rear-right", "value", "1.2"));
        assertEquals(Colour.RED, found("tread-rear-right").colour());
        assertThrows(Refused.class, () -> record(now, Map.of("colour", "green")));
        assertThrows(Refused.class, () -> record(now, Map.of("point", "wipers")));
    }

    @Test
    void a_stranger_sees_nothing_and_a_technician_not_the_desks_page() {
        Visitor.stranger().get(path).then().statusCode(302);
        Visitor.stranger().get(order.path() + "/inspection").then().statusCode(302);
        tom.get(order.path() + "/inspection").then().statusCode(403);
        tom.get("/bay/orders/999999999999/inspection").then().statusCode(404);
        ana.get("/orders/999999999999/inspection").then().statusCode(404);
    }

    @Test
    void the_database_refuses_to_change_or_delete_a_finding() {
        tom.post(path + "/wipers", "colour", "red");
        for (String statement : List.of(
                "update inspection_finding set colour = 'GREEN' where order_number = ",
                "delete from inspection_finding where order_number = ")) {
            assertThrows(RuntimeException.class, () -> TheOwner.runs(statement + order.number()));
        }
        assertEquals(Colour.RED, found("wipers").colour());
    }

    @Test
    void thirty_findings_ask_the_database_no_more_than_one() {
        tom.post(path + "/wipers", "colour", "red");
        List<String> pages = List.of(path, order.path() + "/inspection");
        List<Long> few = pages.stream().map(this::statements).toList();
        for (Inspection.Point point : Inspection.multiPoint().points()) {
            tom.post(
                    path + "/" + point.code(),
                    point.measure() == null ? "colour" : "value",
                    point.measure() == null ? "red" : "1");
        }
        assertEquals(few, pages.stream().map(this::statements).toList());
        assertTrue(few.stream().allMatch(count -> count <= 6), () -> few + " statements");
    }

    private long statements(String page) {
        ana.get(page).then().statusCode(200);
        long before = sessions.getStatistics().getPrepareStatementCount();
        ana.get(page).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private void record(Instant at, Map<String, String> fields) {
        record("inspection-finding", at, fields);
    }

    private void record(String kind, Instant at, Map<String, String> fields) {
        Entry entry = new Entry(UUID.randomUUID(), kind, order.number(), at, fields);
        QuarkusTransaction.requiringNew()
                .run(() -> entries.record(entry, AWorkOrder.tom().actor()));
    }

    private InspectionFinding found(String point) {
        return QuarkusTransaction.requiringNew()
                .call(() -> inspections.latest(order.number()))
                .get(point);
    }

    private long rows() {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from inspection_finding where order_number = " + order.number())
                        .getSingleResult())
                .longValue();
    }
}
