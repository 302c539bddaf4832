package dev.liftgate.sync;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SyncPagesTest {

    @Inject
    EntityManager entities;

    private AWorkOrder visit;
    private ATablet tablet;

    @BeforeEach
    void a_car_is_in_the_shop_and_tom_has_a_tablet() {
        visit = AWorkOrder.takenIn();
        tablet = ATablet.of(Visitor.technician());
    }

    @Test
    void what_was_recorded_without_a_network_arrives_in_its_order() {
        tablet.answer(visit, "handle-feel", "loose", "note", "Flops about");
        tablet.answer(visit, "sound-on-pull", "cannot-check");
        tablet.send().then().statusCode(200).body("next", equalTo(3)).body("results.state", contains("saved", "saved"));
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
        assertEquals("Flops about", visit.checklist().result("handle-feel").note());
        assertEquals("Tom Becker", visit.checklist().result("handle-feel").by());
        assertEquals("can’t check", visit.checklist().label(visit.checklist().result("sound-on-pull")));
    }

    @Test
    void the_same_batch_three_times_changes_nothing() {
        tablet.answer(visit, "handle-feel", "loose");
        tablet.answer(visit, "sound-on-pull", "click");
        tablet.send().then().body("results.state", contains("saved", "saved"));
        int events = timeline();
        for (int i = 0; i < 2; i++) {
            tablet.send()
                    .then()
                    .statusCode(200)
                    .body("next", equalTo(3))
                    .body("results.state", contains("saved", "saved"));
        }
        assertEquals(events, timeline());
    }

    @Test
    void an_entry_that_stands_twice_in_one_batch_is_taken_once_and_answered_alike() {
        Map<String, Object> first = tablet.answer(visit, "handle-feel", "loose");
        tablet.send(List.of(first, first))
                .then()
                .statusCode(200)
                .body("next", equalTo(2))
                .body("results.state", contains("saved", "saved"));
        assertEquals(Map.of("handle-feel", "loose"), technicians());
    }

    @Test
    void who_presses_the_same_button_twice_may_still_change_their_mind() {
        Object first = tablet.answer(visit, "handle-feel", "loose").get("id");
        Object second =
                tablet.answer(visit, "handle-feel", "loose", "seen", first).get("id");
        tablet.answer(visit, "handle-feel", "normal", "seen", second);
        tablet.send().then().body("results.state", contains("saved", "saved", "saved"));
        assertEquals("normal", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void entries_that_overtake_each_other_wait_for_the_one_before() {
        tablet.answer(visit, "handle-feel", "loose");
        tablet.answer(visit, "sound-on-pull", "click");
        tablet.send(tablet.entries().subList(1, 2))
                .then()
                .statusCode(200)
                .body("next", equalTo(1))
                .body("results.state", contains("again"));
        assertTrue(visit.checklist().answers().keySet().stream().noneMatch("sound-on-pull"::equals));
        List<Object> turned = new ArrayList<>(tablet.entries());
        Collections.reverse(turned);
        tablet.send(turned).then().body("next", equalTo(3)).body("results.state", contains("saved", "saved"));
        assertEquals("click", visit.checklist().answers().get("sound-on-pull"));
    }

    @Test
    void one_bad_entry_is_reported_and_the_rest_is_kept() {
        tablet.answer(visit, "handle-feel", "loose");
        tablet.answer(visit, "handle-colour", "blue");
        tablet.record("dance", visit.number());
        tablet.record("answer", 999_999_999, "concern", 1, "check", "handle-feel", "answer", "loose");
        tablet.record(
                "answer",
                visit.number(),
                "concern",
                AWorkOrder.takenIn().concern().id(),
                "check",
                "handle-feel",
                "answer",
                "normal");
        tablet.record("answer", visit.number(), "concern", "x", "check", "handle-feel", "answer", "normal");
        tablet.record("answer", visit.number());
        tablet.answer(visit, "sound-on-pull", "click");
        tablet.send()
                .then()
                .statusCode(200)
                .body("next", equalTo(9))
                .body(
                        "results.state",
                        contains(
                                "saved",
                                "conflict",
                                "conflict",
                                "conflict",
                                "conflict",
                                "conflict",
                                "conflict",
                                "saved"))
                .body("results[1].words", containsString("no check called"))
                .body("results[2].words", containsString("does not know what “dance” is"))
                .body("results[3].words", containsString("There is no order 999999999"))
                .body("results[5].words", containsString("is no number"))
                .body("results[6].words", containsString("lacks its “concern”"));
        assertEquals(Map.of("handle-feel", "loose", "sound-on-pull", "click"), technicians());
        visitTimelineSays("Recorded on a tablet and not taken over");
    }

    @Test
    void what_an_order_that_is_over_refuses_says_so_by_its_code_however_often_it_is_sent() {
        tablet.answer(visit, "handle-feel", "loose");
        tablet.record("dance", visit.number());
        visit.cancelled();
        for (int i = 0; i < 2; i++) {
            tablet.send()
                    .then()
                    .body("results.state", contains("conflict", "conflict"))
                    .body("results.code", contains("over", ""));
        }
    }

    @Test
    void a_damaged_entry_does_not_stop_the_queue() {
        tablet.answer(visit, "handle-feel", "loose").put("id", "no-uuid");
        tablet.answer(visit, "sound-on-pull", "click").put("at", "yesterday");
        tablet.send().then().body("next", equalTo(3)).body("results.state", contains("conflict", "saved"));
        assertEquals(Map.of("sound-on-pull", "click"), technicians());
    }

    @Test
    void an_entry_that_comes_again_with_other_content_is_refused_and_both_are_shown() {
        Map<String, Object> first = tablet.answer(visit, "handle-feel", "loose");
        tablet.send().then().body("results.state", contains("saved"));
        Map<String, Object> other = new LinkedHashMap<>(first);
        Map<String, Object> fields = copy((Map<?, ?>) first.get("fields"));
        fields.put("answer", "normal");
        other.put("fields", fields);
        tablet.send(List.of(other))
                .then()
                .statusCode(200)
                .body("results.state", contains("conflict"))
                .body("results[0].words", allOf(containsString("answer=loose"), containsString("answer=normal")));
        assertEquals(Map.of("handle-feel", "loose"), technicians());
        other.put("position", 2);
        tablet.send(List.of(other))
                .then()
                .body("next", equalTo(3))
                .body("results.state", contains("conflict"))
                .body("results[0].words", allOf(containsString("answer=loose"), containsString("answer=normal")));
        assertEquals(Map.of("handle-feel", "loose"), technicians());
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key.toString(), value));
        return copy;
    }

    @Test
    void ten_thousand_entries_at_once_are_too_many() {
        List<Integer> many = IntStream.range(0, 10_000).boxed().toList();
        tablet.send(many).then().statusCode(422).body("error", containsString("At most 200"));
        tablet.standing().then().body("next", equalTo(1));
    }

    @Test
    void what_is_no_batch_is_refused_in_a_sentence() {
        for (String nonsense : List.of(
                "[]",
                "{}",
                "{\"entries\": 7}",
                "null",
                "{",
                "",
                "[".repeat(2000),
                "{\"entries\": " + "7".repeat(2000) + "}")) {
            tablet.send(nonsense).then().statusCode(422).body("error", containsString("Nothing was taken in"));
        }
    }

    @Test
    void a_clock_of_2038_or_1970_does_not_get_into_the_records() {
        tablet.answer(visit, "handle-feel", "loose").put("at", "2038-01-19T03:14:07Z");
        tablet.answer(visit, "sound-on-pull", "click").put("at", "1970-01-01T00:00:00Z");
        tablet.send().then().body("results.state", contains("saved", "saved"));
        for (String check : List.of("handle-feel", "sound-on-pull")) {
            Duration ago = Duration.between(visit.checklist().result(check).at(), Instant.now());
            assertTrue(!ago.isNegative() && ago.compareTo(Duration.ofMinutes(5)) < 0, check + " " + ago);
        }
    }

    @Test
    void a_time_that_no_database_keeps_and_a_sign_that_it_does_not_know_hold_up_nobody() {
        tablet.answer(visit, "handle-feel", "loose").put("at", "-999999999-01-01T00:00:00Z");
        tablet.answer(visit, "handle\0-feel", "normal").put("at", "+999999999-12-31T00:00:00Z");
        tablet.answer(visit, "sound-on-pull", "click");
        tablet.send().then().statusCode(200).body("results.state", contains("saved", "conflict", "saved"));
        assertEquals("click", visit.checklist().result("sound-on-pull").answer());
    }

    @Test
    void a_clock_that_is_wrong_all_the_time_is_put_right() {
        visit.hasBeenHereFor(Duration.ofHours(2));
        Duration slow = Duration.ofDays(400);
        Instant real = Instant.now().minus(Duration.ofMinutes(30));
        tablet.answer(visit, "handle-feel", "loose").put("at", real.minus(slow).toString());
        tablet.send(Map.of("now", Instant.now().minus(slow).toString(), "entries", tablet.entries()))
                .then()
                .body("results.state", contains("saved"));
        Duration off = Duration.between(
                        real, visit.checklist().result("handle-feel").at())
                .abs();
        assertTrue(off.compareTo(Duration.ofMinutes(1)) < 0, off.toString());
    }

    @Test
    void a_week_old_queue_keeps_its_times() {
        visit.hasBeenHereFor(Duration.ofDays(8));
        Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
        tablet.answer(visit, "handle-feel", "loose").put("at", lastWeek.toString());
        tablet.answer(visit, "sound-on-pull", "click")
                .put("at", lastWeek.plusSeconds(40).toString());
        tablet.send().then().body("results.state", contains("saved", "saved"));
        Duration off = Duration.between(
                        lastWeek, visit.checklist().result("handle-feel").at())
                .abs();
        assertTrue(off.compareTo(Duration.ofMinutes(1)) < 0, off.toString());
    }

    @Test
    void nothing_was_found_on_a_car_before_it_was_there() {
        tablet.answer(visit, "handle-feel", "loose")
                .put("at", Instant.now().minus(Duration.ofDays(1)).toString());
        tablet.send().then().body("results.state", contains("saved"));
        assertEquals(
                visit.now().openedAt(), visit.checklist().result("handle-feel").at());
    }

    @Test
    void two_people_who_answer_one_check_see_each_other() {
        ATablet anas = ATablet.of(Visitor.advisor());
        anas.answer(visit, "handle-feel", "normal");
        tablet.answer(visit, "handle-feel", "loose");
        anas.send().then().body("results.state", contains("saved"));
        tablet.send()
                .then()
                .body("results.state", contains("conflict"))
                .body(
                        "results[0].words",
                        allOf(
                                containsString("Ana Flores recorded"),
                                containsString("You recorded"),
                                containsString("stands")));
        assertEquals("normal", visit.checklist().answers().get("handle-feel"));
        tablet.answer(
                visit,
                "handle-feel",
                "loose",
                "seen",
                visit.checklist().result("handle-feel").id());
        tablet.send(tablet.entries().subList(1, 2)).then().body("results.state", contains("saved"));
        assertEquals("loose", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void two_people_who_agree_are_in_no_conflict_and_either_may_change_their_mind() {
        ATablet anas = ATablet.of(Visitor.advisor());
        anas.answer(visit, "handle-feel", "loose");
        anas.send();
        Object agreed = tablet.answer(visit, "handle-feel", "loose").get("id");
        tablet.answer(visit, "handle-feel", "normal", "seen", agreed);
        tablet.send().then().body("results.state", contains("saved", "saved"));
        assertEquals("normal", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void who_changes_their_mind_on_the_tablet_is_in_no_conflict_with_themselves() {
        Object first = tablet.answer(visit, "handle-feel", "normal").get("id");
        Object second =
                tablet.answer(visit, "handle-feel", "loose", "seen", first).get("id");
        Object third =
                tablet.answer(visit, "handle-feel", "withdrawn", "seen", second).get("id");
        tablet.answer(visit, "handle-feel", "normal", "seen", third);
        tablet.send().then().body("results.state", contains("saved", "saved", "saved", "saved"));
        assertEquals("normal", visit.checklist().answers().get("handle-feel"));
    }

    @Test
    void an_order_that_was_closed_meanwhile_takes_nothing_and_says_so() {
        tablet.answer(visit, "handle-feel", "loose");
        visit.cancelled();
        tablet.send()
                .then()
                .body("results.state", contains("conflict"))
                .body("results[0].words", containsString("nothing more is recorded on it"));
        assertNull(visit.checklist().answers().get("handle-feel"));
        visitTimelineSays("Recorded on a tablet and not taken over");
    }

    @Test
    void what_a_changed_guide_does_not_ask_any_more_is_shown() {
        tablet.answer(visit, "handle-colour", "blue", "guide", "0".repeat(64));
        tablet.answer(visit, "handle-feel", "loose", "guide", "0".repeat(64));
        tablet.send()
                .then()
                .body("results.state", contains("conflict", "saved"))
                .body("results[0].words", containsString("guide of this concern was changed"));
    }

    @Test
    void nobody_sends_somebody_elses_entries() {
        tablet.answer(visit, "handle-feel", "loose");
        tablet.send(List.of(tablet.entries().get(0)));
        Visitor ana = Visitor.advisor();
        tablet.answer(visit, "sound-on-pull", "click");
        tablet.sendAs(ana, ana.token(), Map.of("now", Instant.now().toString(), "entries", tablet.entries()))
                .then()
                .statusCode(403)
                .body("error", containsString("somebody else’s"));
        assertEquals(Map.of("handle-feel", "loose"), technicians());
    }

    @Test
    void another_site_cannot_send_entries() {
        tablet.answer(visit, "handle-feel", "loose");
        Visitor tom = Visitor.technician();
        tablet.sendAs(tom, "guessed", Map.of("entries", tablet.entries()))
                .then()
                .statusCode(400);
        assertEquals(Map.of(), technicians());
    }

    @Test
    void a_stranger_is_told_to_sign_in_and_the_queue_stays_where_it_is() {
        Visitor stranger = Visitor.stranger();
        tablet.sendAs(stranger, "", Map.of("entries", List.of())).then().statusCode(302);
        tablet.standing().then().statusCode(200).body("next", equalTo(1)).body("name", equalTo("Tom Becker"));
    }

    @Test
    void cause_correction_and_complaint_gone_go_the_same_way() {
        Object concern = visit.concern().id();
        tablet.record("cause", visit.number(), "concern", concern, "cause", "cable-rod", "words", "The cable is off.");
        tablet.record("correction", visit.number(), "concern", concern, "words", "Clipped it on again.");
        tablet.record("correction", visit.number(), "concern", concern, "words", "Something else.");
        tablet.record("cause", visit.number(), "concern", concern, "cause", "latch", "words", "Worn.");
        tablet.record("gone", visit.number(), "concern", concern);
        tablet.send().then().body("results.state", contains("saved", "saved", "conflict", "conflict", "saved"));
        AWorkOrder.orders().cameBack(visit.number(), visit.concern().id(), AWorkOrder.ana());
        assertEquals("The cable is off.", visit.concern().cause());
        assertEquals("Clipped it on again.", visit.concern().correction());
    }

    @Test
    void what_is_not_taken_over_is_noted_although_somebody_changes_the_order_at_that_moment() {
        tablet.record("dance", visit.number());
        CompletableFuture<Response> sent = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("update work_order set version = version + 1 where number = " + visit.number())
                    .executeUpdate();
            CompletableFuture<Response> sending = CompletableFuture.supplyAsync(tablet::send);
            while (!isWaitedFor()) {
                Thread.onSpinWait();
            }
            return sending;
        });
        sent.join().then().statusCode(200).body("results.state", contains("conflict"));
        visitTimelineSays("Recorded on a tablet and not taken over: dance");
    }

    private boolean isWaitedFor() {
        return QuarkusTransaction.requiringNew().call(() -> !entities.createNativeQuery(
                        "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%work_order%'")
                .getResultList()
                .isEmpty());
    }

    private Map<String, String> technicians() {
        Map<String, String> given = new LinkedHashMap<>();
        visit.checklist().answers().forEach((check, answer) -> {
            if (visit.checklist().result(check).by().equals("Tom Becker")) {
                given.put(check, answer);
            }
        });
        return given;
    }

    private int timeline() {
        return AWorkOrder.lookup().timeline(visit.now()).size();
    }

    private void visitTimelineSays(String words) {
        assertTrue(AWorkOrder.lookup().timeline(visit.now()).stream()
                .anyMatch(event -> event.words().contains(words)));
    }
}
