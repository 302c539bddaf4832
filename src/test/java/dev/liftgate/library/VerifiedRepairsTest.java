package dev.liftgate.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AShelf;
import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.diagnosis.Experience;
import dev.liftgate.guides.Guide;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log keeps everything and counts each complaint once, as long as it stays gone. */
@QuarkusTest
class VerifiedRepairsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Stamp ANA = new Actor(1, "Ana Flores").at(java.time.Instant.EPOCH);

    @Inject
    VerifiedRepairs repairs;

    @Inject
    EntityManager entities;

    private Guide horn;
    private long concern;

    @BeforeEach
    void a_horn_is_silent() {
        horn = AShelf.withAHorn();
        concern = aConcern();
    }

    @Test
    void a_guide_without_repairs_has_no_experience() {
        assertEquals(0, repairs.of(horn).repairs());
    }

    @Test
    void a_repair_counts_with_its_cause_and_its_answers() {
        record(concern, "worn-contact", Map.of("fuse", "good"));
        record(aConcern(), "other", Map.of());
        Experience experience = repairs.of(horn);
        assertEquals(2, experience.repairs());
        assertEquals(1, experience.repairs("worn-contact"));
        assertEquals(1, experience.repairs("other"));
        assertEquals(1, experience.seen("worn-contact", "fuse", "good"));
        assertEquals(0, experience.seen("other", "fuse", "good"));
    }

    @Test
    void a_cause_that_nobody_saw_is_kept_and_counts_for_nothing() {
        record(concern, "worn-contact", Map.of("fuse", "good"), "SUPPOSED");
        assertEquals(0, repairs.of(horn).repairs());
        assertEquals(1, repairs.learned(horn).supposed());
        record(aConcern(), "worn-contact", Map.of(), "MEASURED");
        record(aConcern(), "worn-contact", Map.of(), "PHOTOGRAPHED");
        record(aConcern(), "worn-contact", Map.of(), null);
        assertEquals(3, repairs.of(horn).repairs(), "null is from before it was asked");
        withdraw(concern);
        assertEquals(0, repairs.learned(horn).supposed());
    }

    @Test
    void a_shop_sees_where_it_departs_from_the_guide() {
        assertTrue(repairs.learned(horn).departures().isEmpty());
        for (int i = 0; i < 12; i++) {
            record(aConcern(), "worn-contact", Map.of());
        }
        var departures = repairs.learned(horn).departures();
        assertEquals("worn-contact", departures.get(0).cause());
        assertTrue(departures.get(0).probability() > 0.5);
        assertEquals(0.40, repairs.learned(horn).guides("worn-contact").probability(), 0.01);
    }

    @Test
    void a_concern_counts_once_however_often_it_is_recorded() {
        record(concern, "worn-contact", Map.of());
        record(concern, "worn-contact", Map.of());
        record(concern, "short-circuit", Map.of());
        assertEquals(1, repairs.of(horn).repairs());
        assertEquals(1, repairs.of(horn).repairs("worn-contact"));
    }

    @Test
    void a_withdrawn_repair_does_not_count_and_the_next_one_does() {
        record(concern, "worn-contact", Map.of("fuse", "good"));
        withdraw(concern);
        withdraw(concern);
        assertEquals(0, repairs.of(horn).repairs());
        record(concern, "short-circuit", Map.of("fuse", "good"));
        assertEquals(1, repairs.of(horn).repairs());
        assertEquals(1, repairs.of(horn).repairs("short-circuit"));
        withdraw(concern);
        assertEquals(0, repairs.of(horn).repairs());
        assertEquals(2, rows("verified_repair where concern_id = " + concern));
    }

    @Test
    void a_withdrawal_takes_away_its_own_concern_only() {
        long another = aConcern();
        record(concern, "worn-contact", Map.of());
        record(another, "worn-contact", Map.of());
        withdraw(another);
        withdraw(aConcern());
        assertEquals(1, repairs.of(horn).repairs());
    }

    @Test
    void repairs_by_an_older_version_count_as_far_as_the_newer_one_knows_them() {
        record(concern, "worn-contact", Map.of("fuse", "good"));
        record(aConcern(), "short-circuit", Map.of("fuse", "blown"));
        Guide revised = AShelf.revised(horn);
        assertEquals(1, repairs.of(revised).repairs());
        assertEquals(1, repairs.of(revised).seen("short-circuit", "fuse", "blown"));
        assertEquals(2, repairs.of(horn).repairs());
        assertEquals(0, repairs.of(AShelf.withAHorn()).repairs());
    }

    @Test
    void whatever_is_added_to_the_log_moves_the_mark() {
        Set<String> marks = new HashSet<>();
        record(concern, "worn-contact", Map.of());
        marks.add(mark());
        record(concern, "worn-contact", Map.of());
        marks.add(mark());
        assertEquals(1, marks.size());
        withdraw(concern);
        marks.add(mark());
        record(concern, "worn-contact", Map.of());
        marks.add(mark());
        record(aConcern(), "worn-contact", Map.of());
        marks.add(mark());
        assertEquals(4, marks.size());
    }

    @Test
    void what_was_rolled_back_leaves_no_mark_that_another_repair_could_have() {
        long another = aConcern();
        String[] seen = new String[1];
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    repairs.record(concern, horn, new Experience.Repair("worn-contact", Map.of()), "SEEN", ANA);
                    seen[0] = mark();
                    throw new IllegalStateException("the order refused");
                }));
        record(another, "short-circuit", Map.of());
        assertNotEquals(seen[0], mark());
    }

    @Test
    void the_log_is_added_to_and_never_changed() {
        record(concern, "worn-contact", Map.of());
        withdraw(concern);
        refuses("update verified_repair set cause_code = 'other' where concern_id = " + concern, "verified_repair");
        refuses("delete from repair_withdrawal where withdrawn_by = 'Ana Flores'", "repair_withdrawal");
        refuses("update repair_withdrawal set withdrawn_by = 'Nobody'", "repair_withdrawal");
        refuses("delete from verified_repair where concern_id = " + concern, "verified_repair");
    }

    private String mark() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> entities.createQuery("select m.mark from RepairsMark m", String.class)
                        .getSingleResult());
    }

    private void record(long concern, String cause, Map<String, String> answers) {
        record(concern, cause, answers, "SEEN");
    }

    private void record(long concern, String cause, Map<String, String> answers, String proof) {
        QuarkusTransaction.requiringNew()
                .run(() -> repairs.record(concern, horn, new Experience.Repair(cause, answers), proof, ANA));
    }

    private void withdraw(long concern) {
        QuarkusTransaction.requiringNew().run(() -> repairs.withdraw(concern, ANA));
    }

    private long aConcern() {
        return AWorkOrder.checkedIn(horn).concern().id();
    }

    private long rows(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue());
    }

    private void refuses(String sql, String table) {
        Throwable thrown = assertThrows(RuntimeException.class, () -> TheOwner.runs(sql), sql);
        StringBuilder why = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            why.append(cause.getMessage()).append('\n');
        }
        assertTrue(why.toString().contains("rows of " + table + " are kept"), why::toString);
    }
}
