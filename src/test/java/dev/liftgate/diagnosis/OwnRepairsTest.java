package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AGuideFile;
import dev.liftgate.diagnosis.Experience.Repair;
import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnRepairsTest {

    /** Causes 0.57, 0.40 and 0.03 for any other; the fuse is blown with 0.70, 0.20 and 0.10 of them. */
    private static final Guide HORN = Guide.parse(AGuideFile.ofTheHorn());

    private static final List<Repair> FIVE = List.of(
            new Repair("short-circuit", Map.of("fuse", "blown")),
            new Repair("short-circuit", Map.of("fuse", "good", "contact", "no")),
            new Repair("short-circuit", Map.of("fuse", "good")),
            new Repair("worn-contact", Map.of("fuse", "good", "contact", "yes")),
            new Repair("other", Map.of()));

    @Test
    void without_repairs_the_odds_are_those_of_the_guide() {
        Diagnosis diagnosis = Diagnosis.of(HORN, Experience.of(HORN, List.of()));
        assertEquals(0.57, diagnosis.rank(Map.of()).cause("short-circuit").prior(), 1e-12);
        assertEquals(0.70, diagnosis.share("short-circuit", "fuse", "blown"), 1e-12);
    }

    @Test
    void five_repairs_move_the_causes_like_five_beside_twenty() {
        Ranking ranking = learned(FIVE).rank(Map.of());
        assertEquals((20 * 0.57 + 3) / 25, ranking.cause("short-circuit").prior(), 1e-12);
        assertEquals((20 * 0.40 + 1) / 25, ranking.cause("worn-contact").prior(), 1e-12);
        assertEquals((20 * 0.03 + 1) / 25, ranking.cause("other").prior(), 1e-12);
    }

    @Test
    void an_answer_is_counted_among_the_repairs_of_its_cause_that_answered_the_check() {
        Diagnosis diagnosis = learned(FIVE);
        assertEquals((20 * 0.70 + 1) / 23, diagnosis.share("short-circuit", "fuse", "blown"), 1e-12);
        assertEquals((20 * 0.60 + 0) / 21, diagnosis.share("short-circuit", "contact", "yes"), 1e-12);
        assertEquals((20 * 0.20 + 0) / 21, diagnosis.share("worn-contact", "fuse", "blown"), 1e-12);
        assertEquals(0.10, diagnosis.share("other", "fuse", "blown"), 1e-12);
    }

    @Test
    void the_ranking_follows_from_the_moved_odds() {
        double isShort = 14.4 / 25 * 15 / 23;
        double isWorn = 9.0 / 25 * 4 / 21;
        double isOther = 1.6 / 25 * 0.1;
        assertEquals(
                isShort / (isShort + isWorn + isOther),
                learned(FIVE)
                        .rank(Map.of("fuse", "blown"))
                        .cause("short-circuit")
                        .probability(),
                1e-12);
    }

    @Test
    void what_a_version_of_the_guide_does_not_know_is_left_out() {
        List<Repair> more = new ArrayList<>(FIVE);
        more.add(new Repair("gremlins", Map.of("fuse", "blown")));
        assertEquals(5, Experience.of(HORN, more).repairs());
        assertSame(learned(FIVE), learned(more));
        List<Repair> odd =
                List.of(new Repair("worn-contact", Map.of("fuse", "green", "moon", "full", "contact", "yes")));
        assertSame(learned(List.of(new Repair("worn-contact", Map.of("contact", "yes")))), learned(odd));
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
        List<Repair> many = Collections.nCopies(5000, new Repair("worn-contact", Map.of("fuse", "good")));
        assertEquals(Guide.FLOOR, learned(many).share("worn-contact", "fuse", "blown"), 1e-12);
    }

    private static Diagnosis learned(List<Repair> repairs) {
        return Diagnosis.of(HORN, Experience.of(HORN, repairs));
    }

    /** The same to the last bit. */
    private static void assertSame(Diagnosis one, Diagnosis other) {
        Map<String, String> answers = Map.of("fuse", "good", "contact", "yes");
        assertEquals(one.rank(answers).causes(), other.rank(answers).causes());
    }
}
