package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.guides.Guide;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReasonSumTests {

    @Property(tries = 100)
    void reasons_add_up_to_the_change_in_log_odds_against_other(@ForAll long seed) {
        addsUp(seed);
    }

    static void addsUp(long seed) {
        Guide guide = AGuide.random(seed);
        Ranking ranking = Diagnosis.of(guide).rank(AGuide.answers(guide, seed));
        RankedCause other = ranking.cause("other");
        for (RankedCause ranked : ranking.causes()) {
            double before = log2(ranked.prior() / other.prior());
            double now = log2(ranked.probability() / other.probability());
            assertEquals(now - before, bits(ranked), 1e-12 * Math.max(1, Math.abs(now)));
        }
    }

    /** The sum of all reasons. */
    static double bits(RankedCause ranked) {
        return sum(ranked.reasonsFor()) + sum(ranked.reasonsAgainst());
    }

    private static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::bits).sum();
    }

    @Property(tries = 100)
    void a_reason_weighs_the_same_whatever_else_is_answered(@ForAll long seed) {
        Guide guide = AGuide.random(seed);
        Map<String, String> answers = AGuide.answers(guide, seed);
        Diagnosis diagnosis = Diagnosis.of(guide);
        List<Reason> together = reasons(diagnosis.rank(answers));
        List<Reason> alone = answers.entrySet().stream()
                .flatMap(answer -> reasons(diagnosis.rank(Map.of(answer.getKey(), answer.getValue()))).stream())
                .toList();
        assertTrue(alone.containsAll(together) && together.size() == alone.size());
    }

    private static List<Reason> reasons(Ranking ranking) {
        return ranking.causes().stream()
                .flatMap(each -> Stream.concat(each.reasonsFor().stream(), each.reasonsAgainst().stream()))
                .toList();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
