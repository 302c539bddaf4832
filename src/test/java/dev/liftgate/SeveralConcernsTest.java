package dev.liftgate;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.checklist.Checklists;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.Stage;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer comes for a door, a noise, an oil change and with a word about the key, all on one order. */
@QuarkusTest
class SeveralConcernsTest {

    private static final String SQUEAL = "It squeals when I brake";
    private static final String OIL = "Oil change, please";
    private static final String KEY = "The spare key is in the glove box";
    private static final String DOOR = "car-door-wont-open-from-inside";

    private Visitor ana;
    private Visitor tom;

    @BeforeEach
    void ana_and_tom_are_in() {
        ana = Visitor.advisor();
        tom = Visitor.technician();
    }

    private AWorkOrder checkedIn() {
        return AnIntake.ofANewCar()
                .with("address", "4 Elm Court, Springfield, CA")
                .with("vin", "2HKRM4H50EH012345")
                .with("keepVin", "yes")
                .with("promised", "2031-05-02T15:30")
                .step(ana, "another")
                .with("words", SQUEAL)
                .step(ana, "another")
                .with("words", OIL)
                .with("kind", "SERVICE")
                .step(ana, "another")
                .with("words", KEY)
                .with("kind", "INFORMATION")
                .takenBy(ana);
    }

    private static List<Concern> concerns(AWorkOrder visit) {
        return List.copyOf(visit.now().concerns());
    }

    private static String path(AWorkOrder visit, int concern) {
        return visit.path() + "/concerns/" + concerns(visit).get(concern).id();
    }

    private static String bay(AWorkOrder visit, int concern) {
        return visit.bay() + "/concerns/" + concerns(visit).get(concern).id();
    }

    private void post(Visitor who, String path, Object... fields) {
        who.post(path, fields).then().statusCode(303);
    }

    private void addJob(AWorkOrder visit, int concern, String title, String price) {
        long id = concerns(visit).get(concern).id();
        visit.change((order, by) ->
                order.addFlat(order.concern(id), ChargeKind.LABOR, title, AWorkOrder.money(price), null, by));
    }

    @Test
    void it_walks_from_check_in_to_closing() {
        AWorkOrder.othersAreAway();
        AWorkOrder visit = checkedIn();
        tom.get("/bay")
                .then()
                .body(allOf(
                        containsString(AnIntake.WORDS + " (+3)"),
                        containsString("data-keep=\"" + path(visit, 0) + "/checks\""),
                        containsString("data-keep=\"" + path(visit, 1) + "/own-checks\""),
                        containsString("data-keep=\"" + path(visit, 1) + "/cause\""),
                        not(containsString("data-keep=\"" + path(visit, 1) + "/checks\"")),
                        not(containsString("data-keep=\"" + path(visit, 3) + "/cause\""))));
        assertEquals(Stage.CHECK_IN, visit.now().stage());

        post(tom, path(visit, 0) + "/checks/handle-feel", "answer", "loose", "seen", "");
        post(
                tom,
                path(visit, 1) + "/own-checks",
                "what",
                "Front pads",
                "result",
                "worn",
                "measured",
                "2",
                "unit",
                "mm");
        post(tom, path(visit, 2) + "/own-checks", "what", "Oil level", "result", "at the minimum");
        assertEquals(Stage.DIAGNOSIS, visit.now().stage());
        post(tom, path(visit, 0) + "/cause", "cause", "cable-rod", "words", "The cable has come off.", "seen", "");
        post(tom, path(visit, 1) + "/cause", "words", "The front pads are worn down.", "seen", "");
        addJob(visit, 1, "Front brake pads", "289.00");
        addJob(visit, 2, "Oil and filter", "79.00");
        visit.priced().issued();
        ana.get(visit.path() + "/estimates/1")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("“" + AnIntake.WORDS + "”"),
                        containsString("“" + SQUEAL + "”"),
                        containsString("“" + OIL + "”</bdi> <span class=\"quiet\">(service)</span>"),
                        containsString("“" + KEY + "”</bdi> <span class=\"quiet\">(information)</span>"),
                        containsString("The cable has come off."),
                        containsString("The front pads are worn down."),
                        containsString("<li>Front pads: worn, 2 mm</li>"),
                        containsString("<li>Oil level: at the minimum</li>")));
        ana.get(visit.path() + "/work-order")
                .then()
                .body(allOf(
                        containsString("Concern 3 · Service"),
                        containsString("<li>Front pads: worn, 2 mm</li>"),
                        containsString("Concern 4 · Information")));
        ana.get(visit.path() + "/vehicle-receipt").then().body(containsString("(information)"));
        assertEquals(Stage.APPROVAL, visit.now().stage());

        visit.authorized();
        assertEquals(Stage.REPAIR, visit.now().stage());
        visit.done();
        assertEquals(Stage.QUALITY_CHECK, visit.now().stage());
        List<String> done = List.of("Cable clipped in.", "New front pads.", "Oil and filter changed.");
        for (int i = 0; i < done.size(); i++) {
            post(tom, bay(visit, i) + "/correction", "words", done.get(i), "seen", "");
        }
        for (int i = 0; i < done.size(); i++) {
            assertEquals(Stage.QUALITY_CHECK, visit.now().stage());
            post(tom, bay(visit, i) + "/verification");
        }
        assertEquals(Stage.READY, visit.now().stage());
        tom.get(visit.bay()).then().body(allOf(containsString("complaint gone"), containsString("service done")));

        String total = MoneyText.plain(visit.now().agreement().authorizedTotal());
        post(ana, visit.path() + "/invoice", "odometer", "118242", "total", total);
        ana.get(visit.path() + "/invoice")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("New front pads. Complaint gone, checked by Tom Becker."),
                        containsString("<strong>What we did</strong> Oil and filter changed. Checked by Tom Becker."),
                        containsString("“" + KEY + "”")));
        post(ana, visit.path() + "/payments/new", "amount", total, "method", "CARD", "reference", "4711");
        post(ana, visit.path() + "/return", "odometer", "118243", "reason", "");
        assertEquals(Stage.CLOSED, visit.now().stage());
    }

    @Test
    void a_law_that_asks_for_cause_and_correction_asks_them_of_what_was_wrong_only() {
        AWorkOrder visit = checkedIn();
        addJob(visit, 2, "Oil and filter", "79.00");
        addJob(visit, 3, "Key copied", "5.00");
        visit.issued().authorized().done();
        post(tom, bay(visit, 2) + "/correction", "words", "Oil and filter changed.", "seen", "");
        String total = MoneyText.plain(visit.now().agreement().authorizedTotal());
        post(ana, visit.path() + "/invoice", "odometer", "118242", "total", total);
    }

    @Test
    void a_service_without_a_word_on_what_was_done_is_asked_for_it_at_the_invoice() {
        AWorkOrder visit = checkedIn();
        addJob(visit, 2, "Oil and filter", "79.00");
        visit.issued().authorized().done();
        String total = MoneyText.plain(visit.now().agreement().authorizedTotal());
        ana.post(visit.path() + "/invoice", "odometer", "118242", "total", total)
                .then()
                .statusCode(422)
                .body(containsString("correction of the problem"));
    }

    @Test
    void another_guide_for_one_concern_leaves_the_others_as_they_are() {
        AWorkOrder visit = checkedIn().answered("handle-feel", "loose");
        post(ana, visit.path() + "/concerns/new", "words", "Front door too", "guide", DOOR, "facet", "front-left");
        Concern front = concerns(visit).get(4);
        String page = path(visit, 4) + "/guide";
        ana.get(page).then().body(allOf(containsString("value=\"front-left\" checked"), not(containsString("loose"))));
        post(ana, page, "guide", DOOR, "facet", "front-right", "version", front.version());
        post(
                ana,
                page,
                "guide",
                "battery-light-on",
                "facet",
                "",
                "version",
                concerns(visit).get(4).version());
        assertEquals("", concerns(visit).get(4).facetLabel());
        assertEquals("Rear left", concerns(visit).get(0).facetLabel());
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
        assertEquals("rear", visit.checklist().answers().get("door-position"));
        assertEquals(2, AWorkOrder.the(Checklists.class).of(visit.now()).size());
        post(ana, path(visit, 1) + "/guide", "guide", DOOR, "facet", "rear-right", "version", "0");
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void every_concern_keeps_its_kind_where_another_order_goes_on() {
        AWorkOrder visit = checkedIn();
        addJob(visit, 2, "Oil and filter", "79.00");
        visit.issued();
        AWorkOrder next = new AWorkOrder(AWorkOrder.orders()
                .exchange(visit.number(), AWorkOrder.takenIn().now().vehicle(), AWorkOrder.ana())
                .number());
        assertEquals(
                List.of(ConcernKind.CONCERN, ConcernKind.CONCERN, ConcernKind.SERVICE, ConcernKind.INFORMATION),
                concerns(next).stream().map(Concern::kind).toList());
        assertEquals(OIL, next.now().jobs().get(0).concern().words());
    }
}
