package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The gain of a check against the long way round: ask every answer and see how uncertain it leaves us. */
class GainTests {

    @Property(tries = 100)
    void gain_is_the_expected_fall_in_uncertainty(@ForAll long seed) {
        Guide guide = AGuide.random(seed);
        Diagnosis random = Diagnosis.of(guide);
        Map<String, String> answers = AGuide.answers(guide, seed);
        Ranking ranking = random.rank(answers);
        for (OpenCheck check : ranking.openChecks()) {
            double expected = uncertainty(ranking) - uncertaintyAfter(random, answers, check.observation());
            assertEquals(expected, check.gain(), 1e-9);
        }
    }

    private static double uncertainty(Ranking ranking) {
        return ranking.causes().stream()
                .mapToDouble(each -> -each.probability() * Math.log(each.probability()) / Math.log(2))
                .sum();
    }

    /** P(answer) comes from two posteriors: P(a) = P(a | other) · P(other) / P(other | a). */
    private static double uncertaintyAfter(Diagnosis diagnosis, Map<String, String> answers, Observation observation) {
        double before = diagnosis.rank(answers).cause("other").probability();
        double expected = 0;
        for (Observation.Answer answer : observation.answers()) {
            Map<String, String> more = new HashMap<>(answers);
            more.put(observation.code(), answer.code());
            Ranking after = diagnosis.rank(more);
            double share = answer.baseline() * before / after.cause("other").probability();
            expected += share * uncertainty(after);
        }
        return expected;
    }
}
