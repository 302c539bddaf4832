package dev.liftgate.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.staff.Actor;
import dev.liftgate.sync.Entry;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tablet recorded while it was alone. */
@QuarkusTest
class ClockEntriesTest {

    private static final Instant MORNING =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(3600);

    @Inject
    ClockEntries recorder;

    @Inject
    Clocks clocks;

    @Inject
    EntityManager entities;

    private Actor nora;
    private AWorkOrder visit;
    private long job;

    @BeforeEach
    void nora_has_a_job_in_a_car_that_came_a_week_ago() {
        nora = AWorkOrder.hired("technician");
        visit = lastWeek(AWorkOrder.takenIn());
        job = visit.authorizedJob("linkage-repair", "300.00");
    }

    @Test
    void time_counts_from_when_it_happened() {
        record("clock-start", MORNING, "job", String.valueOf(job));
        record("clock-pause", MORNING.plusSeconds(600));
        record("clock-start", MORNING.plusSeconds(1200), "job", String.valueOf(job));
        record("clock-stop", MORNING.plusSeconds(1800));
        List<TimeEntry> entries = entries();
        assertEquals(
                List.of("0:10", "0:10"),
                entries.stream().map(each -> each.clocked(Instant.now())).toList());
        assertEquals(MORNING, entries.get(0).startedAt());
        assertTrue(entries.get(0).isPaused());
    }

    @Test
    void what_cannot_have_been_is_refused_with_a_sentence() {
        String own = String.valueOf(job);
        refused("lacks its “job”", "clock-start", MORNING);
        refused("is no number", "clock-start", MORNING, "job", "x");
        refused("no such job", "clock-start", MORNING, "job", "999999999");
        refused("was taken in at", "clock-start", Instant.now().minus(Duration.ofDays(9)), "job", own);
        refused("still to come", "clock-start", Instant.now().plusSeconds(600), "job", own);
        refused("No clock of yours is running", "clock-stop", MORNING);
        record("clock-start", MORNING, "job", own);
        refused("was not running yet", "clock-stop", MORNING.minusSeconds(1));
        record("clock-stop", MORNING.plusSeconds(900));
        refused("You were on the clock until", "clock-start", MORNING.plusSeconds(899), "job", own);
        record("clock-start", MORNING.plusSeconds(900), "job", own);
        record("clock-stop", MORNING.plusSeconds(901));
        assertEquals(2, entries().size());
    }

    @Test
    void another_job_is_begun_only_when_the_person_said_so() {
        AWorkOrder another = lastWeek(AWorkOrder.takenIn());
        long second = another.authorizedJob("door-mechanism-cleaning", "90.00");
        record("clock-start", MORNING, "job", String.valueOf(job));
        Entry next = entry("clock-start", another.number(), MORNING.plusSeconds(60), "job", String.valueOf(second));
        assertTrue(assertThrows(Refused.class, () -> take(next)).getMessage().contains("Pause it first"));
        take(entry(
                "clock-start",
                another.number(),
                MORNING.plusSeconds(60),
                "job",
                String.valueOf(second),
                "pause",
                "other"));
        assertEquals("0:01", entries().get(0).clocked(Instant.now()));
        assertEquals(another.number(), clocks.running(nora).orElseThrow().order());
    }

    @Test
    void work_whose_yes_was_taken_back_is_refused_with_the_way_on() {
        visit.does((order, by) -> {
            order.job(job)
                    .quote()
                    .price(
                            AWorkOrder.money("350.00"),
                            PriceBasis.PRICE,
                            order.job(job).version(),
                            by);
            return null;
        });
        refused("does not hold any more", "clock-start", MORNING, "job", String.valueOf(job));
        refused("ask the desk to get it authorized again", "clock-start", MORNING, "job", String.valueOf(job));
        assertTrue(entries().isEmpty());
    }

    @Test
    void clocked_time_is_kept_by_the_database_too() {
        record("clock-start", MORNING, "job", String.valueOf(job));
        record("clock-stop", MORNING.plusSeconds(900));
        long entry = entries().get(0).id();
        for (String change : List.of(
                "update time_entry set stopped_at = now() where id = " + entry,
                "update time_entry set started_at = started_at - interval '1 hour' where id = " + entry,
                "delete from time_entry where id = " + entry)) {
            assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery(change).executeUpdate()));
        }
    }

    private void refused(String sentence, String kind, Instant at, String... fields) {
        String said =
                assertThrows(Refused.class, () -> record(kind, at, fields)).getMessage();
        assertTrue(said.contains(sentence), said);
    }

    private void record(String kind, Instant at, String... fields) {
        take(entry(kind, visit.number(), at, fields));
    }

    private void take(Entry entry) {
        QuarkusTransaction.requiringNew().run(() -> recorder.record(entry, nora));
    }

    private static Entry entry(String kind, long order, Instant at, String... fields) {
        Map<String, String> named = fields.length == 0
                ? Map.of()
                : fields.length == 2
                        ? Map.of(fields[0], fields[1])
                        : Map.of(fields[0], fields[1], fields[2], fields[3]);
        return new Entry(UUID.randomUUID(), kind, order, at, named);
    }

    private List<TimeEntry> entries() {
        return QuarkusTransaction.requiringNew().call(() -> clocks.of(visit.now()));
    }

    private AWorkOrder lastWeek(AWorkOrder visit) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update work_order set opened_at = opened_at - interval '7 days' where number = "
                                + visit.number())
                .executeUpdate());
        return visit;
    }
}
