package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AShelf;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.Stage;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderPagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table work_order; --";

    private Visitor ana;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_is_in_the_shop() {
        ana = Visitor.advisor();
        visit = AWorkOrder.takenIn();
    }

    @Test
    void the_order_shows_concern_diagnosis_jobs_and_timeline() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        ana.get(visit.path())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Likely causes"),
                        containsString("Reconnect or replace the release cable or rod"),
                        containsString("$150.00 – $350.00"),
                        containsString("72131-GEN"),
                        containsString("Vera Wheels (owner) by phone 555-0142"),
                        containsString("Checked in")));
        assertEquals(AWorkOrder.money("300.00"), visit.job(job).agreed().price());
    }

    @Test
    void what_is_done_can_be_invoiced_while_another_concern_is_still_open() {
        AWorkOrder mended = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .done()
                .verified()
                .change((order, by) -> order.take(
                        new Concern.Statement(ConcernKind.CONCERN, "The sunroof rattles", null, "", ""), by));
        assertEquals(Stage.DIAGNOSIS, mended.now().stage());
        ana.get(mended.path()).then().body(containsString(mended.path() + "/invoice/new\""));
        ana.get(visit.path()).then().body(not(containsString("/invoice/new")));
    }

    @Test
    void a_check_that_opens_the_car_up_asks_for_the_diagnosis_on_the_order() {
        AWorkOrder horn = AWorkOrder.checkedIn(AShelf.withAHorn())
                .answered("fuse", "good")
                .answered("needed", "no");
        ana.get(horn.path())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("The next check opens the car up."), containsString("Ask the customer for it")));
    }

    @Test
    void the_bay_asks_in_one_press_to_open_the_car_up_and_the_desk_grants_it_in_one() {
        Visitor.technician().post(visit.concernPath() + "/teardown").then().statusCode(303);
        assertEquals(JobState.OFFERED, visit.job("A").state());
        String page = ana.get(visit.path()).asString();
        String form = page.substring(page.indexOf("To open the car up, a yes is needed"));
        form = form.substring(0, form.indexOf("Yes, by phone"));
        List<String> fields = new ArrayList<>(List.of("all", "PHONE"));
        Pattern.compile("type=\"hidden\" name=\"(?!csrf)([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .forEach(field -> fields.addAll(List.of(field.group(1), field.group(2))));
        ana.post(visit.path() + "/authorizations/new", fields.toArray()).then().statusCode(303);
        assertEquals(JobState.APPROVED, visit.job("A").state());
        ana.get(visit.path() + "/authorizations").then().body(containsString("by phone"));
        ana.get(visit.path()).then().body(not(containsString("Yes, by phone")));
        assertTrue(visit.checklist().isTeardownAuthorized());
    }

    @Test
    void a_declined_job_is_shown_with_its_reason_and_counts_nowhere() {
        long job = visit.recommendedJob("linkage-repair");
        visit.priced(job, "300.00").decided(job, Decision.Verdict.DECLINE, "selling the car");
        ana.get(visit.path())
                .then()
                .body(allOf(
                        containsString("declined: selling the car"),
                        containsString("The door cannot be opened from inside"),
                        containsString("<dt>Total of the priced jobs</dt><dd>$0.00</dd>")));
    }

    @Test
    void time_on_the_clock_stands_at_its_job() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        Stamp tom = AWorkOrder.tom();
        AWorkOrder.clocks().start(visit.number(), job, false, tom);
        ana.get(visit.path()).then().body(containsString("Tom Becker 0:00</span>"));
        AWorkOrder.orders().finish(visit.number(), job, tom);
        ana.get(visit.path()).then().body(containsString("Tom Becker 0:00</span>"));
    }

    @Test
    void all_that_one_person_worked_on_a_job_is_one_figure_at_the_desk_too() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        for (int i = 0; i < 3; i++) {
            AWorkOrder.clocks().start(visit.number(), job, false, AWorkOrder.tom());
            AWorkOrder.clocks().stop(visit.number(), AWorkOrder.tom());
        }
        assertEquals(2, ana.get(visit.path()).asString().split("Tom Becker 0:00</span>", -1).length);
    }

    @Test
    void an_estimate_that_waits_for_a_price_says_so_with_the_way_to_it() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        ana.get(order.path()).then().body(containsString("Issue estimate v1"));
        order.withOriginalAndAftermarket();
        String mended = "<a data-dialog href=\"" + order.path() + "/jobs/"
                + order.job("B").id() + "/price\">Set its price</a>";
        ana.get(order.path())
                .then()
                .body(allOf(
                        not(containsString("Issue estimate")),
                        containsString("Before estimate v1"),
                        containsString("Job B, “" + order.job("B").title() + "”, has no price yet"),
                        containsString(mended)));
        ana.post(order.path() + "/estimates")
                .then()
                .statusCode(422)
                .body(containsString(
                        "href=\"" + order.path() + "/jobs/" + order.job("B").id() + "/price\""));
        ana.get(order.priced().path())
                .then()
                .body(allOf(containsString("Issue estimate v1"), not(containsString("Before estimate"))));
    }

    @Test
    void a_job_that_the_version_in_force_still_shows_is_offered_again_instead_of_another_version() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        String issue = "<button class=\"button%s\" data-key=\"e\">Issue estimate v2";
        var price = order.job("A").quote().price();
        order.priced("A", "210.00", PriceBasis.PRICE);
        ana.get(order.path())
                .then()
                .body(allOf(containsString(issue.formatted(" primary")), not(containsString("Offer now"))));
        order.priced("A", MoneyText.plain(price), PriceBasis.PRICE);
        ana.get(order.path()).then().body(allOf(containsString(issue.formatted("")), containsString("Offer now")));
        ana.post(order.path() + "/jobs/" + order.job("A").id() + "/offer")
                .then()
                .statusCode(303);
        ana.get(order.path()).then().body(allOf(containsString("Record decision"), not(containsString("Offer now"))));
    }

    @Test
    void an_order_without_jobs_says_where_they_come_from_as_long_as_that_is_so() {
        String fromCause = "They come from a confirmed cause";
        ana.get(visit.path()).then().body(containsString(fromCause));
        visit.cancelled();
        ana.get(visit.path()).then().body(allOf(containsString("No jobs."), not(containsString(fromCause))));
        AWorkOrder unguided = AWorkOrder.checkedIn().nextVisit();
        ana.get(unguided.path())
                .then()
                .body(allOf(containsString("No jobs yet. Add one from the catalog"), not(containsString(fromCause))));
    }

    @Test
    void what_was_done_is_asked_for_only_while_it_can_still_be_written() {
        AWorkOrder order = AWorkOrder.checkedIn().nextVisit().withFlat("Wash the car", "10.00");
        ana.get(order.path()).then().body(containsString("Written when the repair is done"));
        order.offered("A").authorized().done();
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("Not written down yet"),
                        containsString("href=\"" + order.bay() + "/concerns/"),
                        not(containsString("Written when the repair is done"))));
        order.change((now, by) -> now.progress().invoiced("77001", AWorkOrder.money("10.00"), by))
                .closed();
        ana.get(order.path())
                .then()
                .body(allOf(
                        containsString("Nothing was written down"),
                        not(containsString("no time promised")),
                        not(containsString("Not written down yet")),
                        not(containsString("Written when the repair is done"))));
    }

    @Test
    void an_order_that_does_not_exist_is_a_plain_404() {
        for (String page : new String[] {"", "/notes/new", "/arrangement", "/stage", "/cancellation", "/jobs/new"}) {
            ana.get("/orders/999999999" + page).then().statusCode(404).body(containsString("Not found"));
        }
        ana.get("/orders/12x").then().statusCode(404);
        ana.get("/orders/1234567890123456789").then().statusCode(404);
        ana.post("/orders/999999999/notes", "words", "x").then().statusCode(404);
    }

    @Test
    void a_note_is_kept_on_the_timeline() {
        ana.get(visit.path() + "/notes/new").then().statusCode(200).body(containsString("For the timeline"));
        ana.post(visit.path() + "/notes", "words", "Line one\r\nline two")
                .then()
                .statusCode(303)
                .header("Location", endsWith(visit.path()));
        ana.get(visit.path()).then().body(allOf(containsString("Line one\nline two"), containsString("Ana Flores")));
    }

    @Test
    void an_empty_or_endless_note_is_asked_about() {
        ana.post(visit.path() + "/notes", "words", "  ")
                .then()
                .statusCode(422)
                .body(containsString("What is to be noted?"));
        ana.post(visit.path() + "/notes", "words", "x".repeat(4001))
                .then()
                .statusCode(422)
                .body(allOf(containsString("At most 4,000 characters"), containsString("x".repeat(4001))));
    }

    @Test
    void markup_and_sql_in_notes_and_reasons_are_harmless() {
        ana.post(visit.path() + "/notes", "words", NASTY).then().statusCode(303);
        ana.post(visit.path() + "/stage", "stage", "REPAIR", "reason", NASTY)
                .then()
                .statusCode(303);
        ana.post(
                        visit.path() + "/arrangement",
                        "keyTag",
                        "<script>alert(3)",
                        "promised",
                        "",
                        "technician",
                        "",
                        "waitingFor",
                        "",
                        "seen",
                        ana.seen(visit.path() + "/arrangement"))
                .then()
                .statusCode(303);
        ana.post(visit.path() + "/cancellation", "reason", NASTY).then().statusCode(303);
        Stream.of("", "/arrangement", "/stage", "/cancellation", "/notes/new")
                .forEach(page ->
                        ana.get(visit.path() + page).then().statusCode(200).body(not(containsString("<script>alert"))));
        ana.get(visit.path()).then().body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;&#39;; drop table"));
    }

    @Test
    void an_order_is_arranged() {
        Actor tom = AWorkOrder.actor("technician");
        ana.post(
                        visit.path() + "/arrangement",
                        "keyTag",
                        "77",
                        "promised",
                        "2031-05-02T15:30",
                        "technician",
                        tom.id(),
                        "waitingFor",
                        "PARTS",
                        "seen",
                        ana.seen(visit.path() + "/arrangement"))
                .then()
                .statusCode(303);
        assertEquals(Arrangement.Waiting.PARTS, visit.now().arrangement().waitingFor());
        ana.get(visit.path() + "/arrangement")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("value=\"77\""),
                        containsString("value=\"2031-05-02T15:30\""),
                        containsString("<option value=\"" + tom.id() + "\" selected>Tom Becker"),
                        containsString("<option value=\"PARTS\" selected>")));
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("waiting for parts"), containsString("Assigned to Tom Becker")));
    }

    @Test
    void an_arrangement_takes_the_car_from_nobody_who_took_it_meanwhile() {
        String arrangement = visit.path() + "/arrangement";
        String seen = ana.seen(arrangement);
        Visitor.technician().post(visit.bay() + "/assignment").then().statusCode(303);
        Response late = arrange("77", seen);
        late.then()
                .statusCode(409)
                .body(allOf(
                        containsString("Key tag: it is now 12, you typed 77"),
                        containsString("Technician: it is now Tom Becker, you typed empty"),
                        containsString("value=\"77\"")));
        assertEquals("Tom Becker", visit.now().arrangement().technicianName());
        String both = late.asString().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        assertEquals(ana.seen(arrangement), both);
        arrange("77", both).then().statusCode(303);
        assertEquals("77", visit.now().arrangement().keyTag());
        assertEquals("", visit.now().arrangement().technicianName());
    }

    @Test
    void a_single_field_that_somebody_changed_meanwhile_is_named_beside_it() {
        String seen = ana.seen(visit.path() + "/arrangement");
        Visitor.technician().post(visit.bay() + "/assignment").then().statusCode(303);
        arrange("12", seen).then().statusCode(409).body(containsString("id=\"technician-error\""));
        arrange("12", "").then().statusCode(409);
    }

    private Response arrange(String keyTag, String seen) {
        return ana.post(
                visit.path() + "/arrangement",
                "keyTag",
                keyTag,
                "promised",
                "",
                "technician",
                "",
                "waitingFor",
                "",
                "seen",
                seen);
    }

    @Test
    void a_strange_arrangement_is_asked_about_and_kept() {
        ana.post(
                        visit.path() + "/arrangement",
                        "keyTag",
                        "K".repeat(21),
                        "promised",
                        "soon",
                        "technician",
                        "",
                        "waitingFor",
                        "")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"keyTag-error\""),
                        containsString("id=\"promised-error\""),
                        containsString("value=\"" + "K".repeat(21) + "\"")));
        ana.post(
                        visit.path() + "/arrangement",
                        "keyTag",
                        "1",
                        "promised",
                        "2026-13-01T10:00",
                        "technician",
                        "999999999",
                        "waitingFor",
                        "")
                .then()
                .statusCode(422)
                .body(containsString("Nobody by that name works here any more"));
        String seen = ana.seen(visit.path() + "/arrangement");
        ana.post(visit.path() + "/arrangement", "keyTag", "1", "seen", seen)
                .then()
                .statusCode(303);
    }

    @Test
    void a_stage_is_set_by_hand_with_a_reason() {
        ana.get(visit.path() + "/stage")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Quality check"), not(containsString("value=\"CLOSED\""))));
        ana.post(visit.path() + "/stage", "stage", "REPAIR", "reason", "By handshake")
                .then()
                .statusCode(303);
        assertEquals(Stage.REPAIR, visit.now().stage());
        ana.get(visit.path()).then().body(containsString("Stage set to Repair by hand: By handshake"));
        ana.get("/").then().body(containsString("set by hand"));
    }

    @Test
    void a_stage_without_a_reason_or_beyond_reach_is_asked_about() {
        ana.post(visit.path() + "/stage", "stage", "REPAIR", "reason", "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("Say why, for the timeline"), containsString("value=\"REPAIR\" selected")));
        ana.post(visit.path() + "/stage", "stage", "CLOSED", "reason", "Done")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"stage-error\""), containsString("value=\"Done\"")));
        ana.post(visit.path() + "/stage", "stage", "WONDERLAND", "reason", "Done")
                .then()
                .statusCode(422);
        ana.post(visit.path() + "/stage", "reason", "Done").then().statusCode(422);
    }

    @Test
    void an_order_is_cancelled_with_a_reason_and_takes_nothing_more() {
        ana.get(visit.path() + "/cancellation").then().statusCode(200).body(containsString("Nothing but notes"));
        ana.post(visit.path() + "/cancellation", "reason", " ")
                .then()
                .statusCode(422)
                .body(containsString("Say why"));
        ana.post(visit.path() + "/cancellation", "reason", "Sold the car")
                .then()
                .statusCode(303);
        assertEquals(Stage.CANCELLED, visit.now().stage());
        ana.post(visit.path() + "/cancellation", "reason", "Again")
                .then()
                .statusCode(422)
                .body(containsString("is cancelled: nothing more is recorded on it"));
        ana.post(visit.path() + "/stage", "stage", "REPAIR", "reason", "Back")
                .then()
                .statusCode(422);
        ana.post(visit.path() + "/arrangement", "keyTag", "9", "promised", "", "technician", "", "waitingFor", "")
                .then()
                .statusCode(422)
                .body(containsString("nothing more is recorded on it"));
        ana.get(visit.path()).then().statusCode(200).body(not(containsString("Add job")));
        assertNull(visit.now().arrangement().technicianId());
    }

    @Test
    void a_technician_sees_none_of_the_desks_pages() {
        Visitor tom = Visitor.technician();
        long job = visit.recommendedJob("linkage-repair");
        for (String page : new String[] {
            "", "/notes/new", "/arrangement", "/stage", "/cancellation", "/jobs/new", "/jobs/" + job + "/price"
        }) {
            tom.get(visit.path() + page).then().statusCode(403).body(not(containsString("$")));
        }
        tom.post(visit.path() + "/notes", "words", "x").then().statusCode(403);
        tom.post(visit.path() + "/cancellation", "reason", "x").then().statusCode(403);
    }

    @Test
    void a_stranger_is_led_to_sign_in_from_everywhere() {
        long job = visit.recommendedJob("linkage-repair");
        Stream.of(
                        "/",
                        "/orders",
                        "/orders/new",
                        "/orders/new/found",
                        "/orders/new/guide",
                        "/search?q=x",
                        "/customers/1/visits",
                        "/vehicles/1/visits",
                        visit.path(),
                        visit.path() + "/notes/new",
                        visit.path() + "/arrangement",
                        visit.path() + "/stage",
                        visit.path() + "/cancellation",
                        visit.path() + "/jobs/new",
                        visit.path() + "/jobs/" + job + "/price",
                        visit.concernPath() + "/checks",
                        visit.concernPath() + "/cause",
                        "/bay",
                        visit.bay(),
                        visit.bay() + "/concerns/" + visit.concern().id() + "/correction",
                        "/orders/999999999")
                .forEach(page -> Visitor.stranger()
                        .get(page)
                        .then()
                        .statusCode(302)
                        .header("Location", endsWith("/sign-in"))
                        .body(not(containsString("Vera"))));
    }
}
