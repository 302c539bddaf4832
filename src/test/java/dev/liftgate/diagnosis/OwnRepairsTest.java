package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.diagnosis.Experience.Repair;
import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnRepairsTest {

    /** Causes 0.57, 0.40 and 0.03 for any other; the fuse is blown with 0.70, 0.10 and 0.10 of them. */
    private static final Guide HORN = Guide.parse(
            """
            code: horn
            version: 1
            title: Horn is silent
            source: made up
            observations:
              - code: fuse
                question: Is the fuse good?
                how: Look.
                who: technician
                minutes: 1
                answers: [{code: good, label: Good, usual: 0.9}, {code: blown, label: Blown, usual: 0.1}]
              - code: noise
                question: Does it click?
                how: Listen.
                who: technician
                minutes: 1
                answers: [{code: yes, label: 'Yes', usual: 0.5}, {code: no, label: 'No', usual: 0.5}]
            causes:
              - {code: short, name: Short circuit, customer-name: a short, commonness: 0.57, severity: low,
                 severity-reason: r, fix: f, correction: c, operations: [op], signs: {fuse: {blown: often}}}
              - {code: worn, name: Worn contact, customer-name: wear, commonness: 0.40, severity: low,
                 severity-reason: r, fix: f, correction: c, operations: [op], signs: {noise: {yes: often}}}
            driveability: [{level: ok-for-now, because: r}]
            """);

    private static final List<Repair> FIVE = List.of(
            new Repair("short", Map.of("fuse", "blown")),
            new Repair("short", Map.of("fuse", "good", "noise", "no")),
            new Repair("short", Map.of("fuse", "good")),
            new Repair("worn", Map.of("fuse", "good", "noise", "yes")),
            new Repair("other", Map.of()));

    @Test
    void without_repairs_the_odds_are_those_of_the_guide() {
        Diagnosis diagnosis = Diagnosis.of(HORN, Experience.of(HORN, List.of()));
        assertEquals(0.57, diagnosis.rank(Map.of()).cause("short").prior(), 1e-12);
        assertEquals(0.70, diagnosis.share("short", "fuse", "blown"), 1e-12);
    }

    @Test
    void five_repairs_move_the_causes_like_five_beside_twenty() {
        Ranking ranking = learned(FIVE).rank(Map.of());
        assertEquals((20 * 0.57 + 3) / 25, ranking.cause("short").prior(), 1e-12);
        assertEquals((20 * 0.40 + 1) / 25, ranking.cause("worn").prior(), 1e-12);
        assertEquals((20 * 0.03 + 1) / 25, ranking.cause("other").prior(), 1e-12);
    }

    @Test
    void an_answer_is_counted_among_the_repairs_of_its_cause_that_answered_the_check() {
        Diagnosis diagnosis = learned(FIVE);
        assertEquals((20 * 0.70 + 1) / 23, diagnosis.share("short", "fuse", "blown"), 1e-12);
        assertEquals((20 * 0.50 + 0) / 21, diagnosis.share("short", "noise", "yes"), 1e-12);
        assertEquals((20 * 0.10 + 0) / 21, diagnosis.share("worn", "fuse", "blown"), 1e-12);
        assertEquals(0.10, diagnosis.share("other", "fuse", "blown"), 1e-12);
    }

    @Test
    void the_ranking_follows_from_the_moved_odds() {
        double isShort = 14.4 / 25 * 15 / 23;
        double isWorn = 9.0 / 25 * 2 / 21;
        double isOther = 1.6 / 25 * 0.1;
        assertEquals(
                isShort / (isShort + isWorn + isOther),
                learned(FIVE).rank(Map.of("fuse", "blown")).cause("short").probability(),
                1e-12);
    }

    @Test
    void what_a_version_of_the_guide_does_not_know_is_left_out() {
        List<Repair> more = new ArrayList<>(FIVE);
        more.add(new Repair("gremlins", Map.of("fuse", "blown")));
        assertEquals(5, Experience.of(HORN, more).repairs());
        assertSame(learned(FIVE), learned(more));
        List<Repair> odd = List.of(new Repair("worn", Map.of("fuse", "green", "moon", "full", "noise", "yes")));
        assertSame(learned(List.of(new Repair("worn", Map.of("noise", "yes")))), learned(odd));
    }

    @Test
    void the_order_of_the_repairs_does_not_matter() {
        for (int seed = 0; seed < 20; seed++) {
            List<Repair> shuffled = new ArrayList<>(FIVE);
            Collections.shuffle(shuffled, new Random(seed));
            assertSame(learned(FIVE), learned(shuffled));
        }
    }

    @Test
    void a_share_never_falls_below_the_floor() {
        List<Repair> many = Collections.nCopies(5000, new Repair("worn", Map.of("fuse", "good")));
        assertEquals(Guide.FLOOR, learned(many).share("worn", "fuse", "blown"), 1e-12);
    }

    private static Diagnosis learned(List<Repair> repairs) {
        return Diagnosis.of(HORN, Experience.of(HORN, repairs));
    }

    /** The same to the last bit. */
    private static void assertSame(Diagnosis one, Diagnosis other) {
        Map<String, String> answers = Map.of("fuse", "blown", "noise", "yes");
        assertEquals(one.rank(answers).causes(), other.rank(answers).causes());
    }
}
