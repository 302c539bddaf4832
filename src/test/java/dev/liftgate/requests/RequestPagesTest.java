package dev.liftgate.requests;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import dev.liftgate.sync.Entry;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RequestPagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table bay_request; --";

    @Inject
    Requests requests;

    @Inject
    RequestEntries recorder;

    @Inject
    EntityManager entities;

    private Visitor tom;
    private Visitor ana;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_is_in_the_shop() {
        tom = Visitor.technician();
        ana = Visitor.advisor();
        visit = AWorkOrder.takenIn();
    }

    @Test
    void the_bay_shows_both_forms() {
        long job = visit.recommendedJob("linkage-repair");
        tom.get(visit.bay())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("data-entry=\"ask-help\""),
                        containsString("data-entry=\"ask-part\""),
                        containsString("value=\"job:" + job + "\""),
                        containsString("value=\"concern:" + visit.concern().id() + "\"")));
    }

    @Test
    void a_part_is_asked_for_once_and_appears_at_the_desk() {
        long job = visit.recommendedJob("linkage-repair");
        String once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            tom.postOnce(once, part(), "words", "Release clip", "quantity", "2", "about", "job:" + job)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(visit.bay() + "#requests"));
        }
        assertEquals(1, all().size());
        ana.get("/").then().body(containsString("1 request</span>"));
        ana.get(visit.path())
                .then()
                .body(allOf(
                        containsString("Requests from the bay"),
                        containsString("Asked for a part: 2 × Release clip, job A")));
        ana.get(visit.path() + "/requests")
                .then()
                .body(allOf(
                        containsString("The bay asks"),
                        containsString("2 × Release clip, job A"),
                        containsString("not answered yet")));
        tom.get(visit.bay()).then().body(containsString("not answered yet"));
    }

    @Test
    void the_desk_answers_and_answers_anew_and_both_stay() {
        tom.post(
                help(),
                "words",
                "Need four hands",
                "about",
                "concern:" + visit.concern().id());
        Request asked = all().get(0);
        String page = visit.path() + "/requests/" + asked.id();
        ana.get(page).then().statusCode(200).body(containsString("Need four hands, concern 1"));
        ana.post(page, "outcome", "ORDERED", "words", "Ben comes", "expected", "2099-01-05T15:00", "seen", "0")
                .then()
                .statusCode(303)
                .header("Location", endsWith(visit.path()));
        tom.get(visit.bay()).then().body(allOf(containsString("ordered</span> expected"), containsString("Ben comes")));
        assertFalse(waiting());
        ana.get(visit.path()).then().body(containsString("Answered “Need four hands, concern 1”: ordered, Ben comes"));
        ana.post(page, "outcome", "DONE", "words", "", "expected", "", "seen", "0")
                .then()
                .statusCode(409)
                .body(containsString("Somebody answered this"));
        ana.post(page, "outcome", "DONE", "words", "", "expected", "", "seen", "1")
                .then()
                .statusCode(303);
        assertEquals(2, all().get(0).answers().size());
        assertFalse(all().get(0).isOpen());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', What do you need?",
        "Clip, many, '', Write a figure like",
        "Clip, -2, '', This cannot be below zero",
        "Clip, 0, '', How many? Leave it empty",
        "Clip, 2, everything, Choose what it is for",
        "Clip, 2, job:999999999, has no such job",
        "Clip, 2, concern:999999999, has no such concern",
    })
    void what_cannot_be_asked_is_complained_about_and_kept(
            String words, String quantity, String about, String complaint) {
        tom.post(part(), "words", words, "quantity", quantity, "about", about)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString(complaint),
                        containsString(words + "</textarea>"),
                        containsString("value=\"" + quantity + "\"")));
        assertTrue(all().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', Choose an answer",
        "MAYBE, '', '', Choose an answer",
        "ORDERED, '', '', What was ordered",
        "IMPOSSIBLE, '', '', Why is it not possible?",
        "ORDERED, Two clips, soon, A date and a time",
        "ORDERED, Two clips, 2020-01-01T10:00, This is over already",
        "DONE, On your bench, 2099-01-01T10:00, A time belongs to what was ordered",
    })
    void an_answer_that_says_too_little_is_complained_about_and_kept(
            String outcome, String words, String expected, String complaint) {
        tom.post(part(), "words", "Release clip", "quantity", "", "about", "");
        ana.post(
                        visit.path() + "/requests/" + all().get(0).id(),
                        "outcome",
                        outcome,
                        "words",
                        words,
                        "expected",
                        expected,
                        "seen",
                        "0")
                .then()
                .statusCode(422)
                .body(allOf(containsString(complaint), containsString(words + "</textarea>")));
        assertNull(all().get(0).answer());
    }

    @Test
    void nothing_that_is_typed_does_harm() {
        tom.post(help(), "words", NASTY, "about", "").then().statusCode(303);
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("&lt;script&gt;"), not(containsString("<script>alert"))));
        tom.get(visit.bay()).then().body(not(containsString("<script>alert")));
        tom.post(help(), "words", "x".repeat(1001), "about", "").then().statusCode(422);
    }

    @Test
    void a_closed_order_takes_no_request() {
        visit.cancelled();
        tom.post(help(), "words", "Hold this", "about", "")
                .then()
                .statusCode(422)
                .body(containsString("is cancelled: nothing more is recorded on it"));
        tom.get(visit.bay()).then().body(not(containsString("ask-help")));
    }

    @Test
    void requests_and_answers_are_added_and_never_changed() {
        tom.post(help(), "words", "Hold this", "about", "");
        long id = all().get(0).id();
        ana.post(visit.path() + "/requests/" + id, "outcome", "DONE", "words", "", "expected", "", "seen", "0");
        for (String change : List.of(
                "delete from request_answer where request_id = " + id,
                "update request_answer set words = 'No' where request_id = " + id,
                "update bay_request set words = 'No' where id = " + id)) {
            assertThrows(RuntimeException.class, () -> TheOwner.runs(change));
        }
    }

    @Test
    void a_tablet_brings_what_was_asked_without_the_network() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        take("ask-part", at, Map.of("words", "Release clip", "quantity", "2"));
        take(
                "ask-help",
                at,
                Map.of(
                        "words",
                        "Hold this",
                        "about",
                        "concern:" + visit.concern().id()));
        assertEquals(
                List.of("2 × Release clip", "Hold this, concern 1"),
                all().stream().map(Request::text).toList());
        assertEquals(at, all().get(0).at());
        assertThrows(Refused.class, () -> take("ask-part", at, Map.of("quantity", "2")));
        assertThrows(Refused.class, () -> take("ask-help", at, Map.of("words", "Hold", "quantity", "2")));
        assertThrows(Refused.class, () -> take("ask-help", at, Map.of("words", "x".repeat(1001))));
        take("ask-help", at.minusSeconds(86_400), Map.of("words", "Hold that too"));
        assertEquals(visit.now().openedAt(), all().get(2).at(), "nothing is asked for a car before it is there");
    }

    @Test
    void others_stay_out() {
        Visitor.stranger().post(help(), "words", "Hello").then().statusCode(302);
        tom.get(visit.path() + "/requests").then().statusCode(403);
        tom.post(visit.path() + "/requests/1", "outcome", "DONE").then().statusCode(403);
        ana.get(visit.path() + "/requests").then().statusCode(200).body(containsString("Nobody asks for anything"));
        ana.get(visit.path() + "/requests/999999999").then().statusCode(404);
    }

    private void take(String kind, Instant at, Map<String, String> fields) {
        QuarkusTransaction.requiringNew()
                .run(() -> recorder.record(
                        new Entry(UUID.randomUUID(), kind, visit.number(), at, fields),
                        AWorkOrder.actor("technician")));
    }

    private boolean waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !requests.unanswered(List.of(visit.now().id())).isEmpty());
    }

    private List<Request> all() {
        return QuarkusTransaction.requiringNew().call(() -> requests.of(visit.now()));
    }

    private String help() {
        return visit.bay() + "/requests/help";
    }

    private String part() {
        return visit.bay() + "/requests/part";
    }
}
