package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The engine against the same sum done the long way, with 60 digits and straight from the guide. */
class PosteriorTests {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal FLOOR = new BigDecimal("0.01");

    @Property(tries = 100)
    void equals_prior_times_likelihoods_done_in_decimals(@ForAll long seed) {
        equalsTheLongWay(seed);
    }

    static void equalsTheLongWay(long seed) {
        Guide guide = AGuide.random(seed);
        Map<String, String> answers = AGuide.answers(guide, seed + 1);
        Ranking ranking = Diagnosis.of(guide).rank(answers);
        bruteForce(guide, answers)
                .forEach((cause, expected) -> assertEquals(
                        expected.doubleValue(), ranking.cause(cause).probability(), 1e-12, cause));
    }

    @Property(tries = 100)
    void adds_up_to_one_and_is_sorted(@ForAll long seed) {
        Guide guide = AGuide.random(seed);
        List<Double> found = Diagnosis.of(guide).rank(AGuide.answers(guide, seed)).causes().stream()
                .map(RankedCause::probability)
                .toList();
        assertEquals(1, found.stream().mapToDouble(each -> each).sum(), 1e-12);
        assertEquals(found.stream().sorted(Collections.reverseOrder()).toList(), found);
    }

    @Property(tries = 100)
    void is_the_same_to_the_last_bit_in_any_order_of_entry(@ForAll long seed) {
        sameInAnyOrder(seed);
    }

    static void sameInAnyOrder(long seed) {
        Guide guide = AGuide.random(seed);
        Map<String, String> answers = AGuide.answers(guide, seed);
        List<String> order = new ArrayList<>(answers.keySet());
        Collections.shuffle(order, new Random(seed));
        Map<String, String> shuffled = new LinkedHashMap<>();
        order.forEach(code -> shuffled.put(code, answers.get(code)));
        Diagnosis diagnosis = Diagnosis.of(guide);
        assertEquals(bits(diagnosis.rank(answers)), bits(diagnosis.rank(shuffled)));
    }

    @Property(tries = 100)
    void does_not_change_by_what_is_unknown(@ForAll long seed) {
        Guide guide = AGuide.random(seed);
        Map<String, String> answers = AGuide.answers(guide, seed);
        Set<String> unknown = new HashSet<>(
                guide.observations().stream().map(Observation::code).toList());
        unknown.removeAll(answers.keySet());
        Diagnosis diagnosis = Diagnosis.of(guide);
        assertEquals(bits(diagnosis.rank(answers)), bits(diagnosis.rank(answers, unknown)));
    }

    private static Map<String, Long> bits(Ranking ranking) {
        Map<String, Long> bits = new LinkedHashMap<>();
        ranking.causes().forEach(each -> bits.put(each.cause(), Double.doubleToLongBits(each.probability())));
        return bits;
    }

    private static Map<String, BigDecimal> bruteForce(Guide guide, Map<String, String> answers) {
        Map<String, BigDecimal> joint = new LinkedHashMap<>();
        for (Cause cause : guide.causes()) {
            joint.put(cause.code(), joint(guide, BigDecimal.valueOf(cause.commonness()), Optional.of(cause), answers));
        }
        joint.put("other", joint(guide, new BigDecimal("0.03"), Optional.empty(), answers));
        BigDecimal total = sum(joint.values());
        joint.replaceAll((cause, each) -> each.divide(total, DIGITS));
        return joint;
    }

    private static BigDecimal joint(Guide guide, BigDecimal prior, Optional<Cause> cause, Map<String, String> answers) {
        BigDecimal product = prior;
        for (Observation observation : guide.observations()) {
            if (answers.containsKey(observation.code())) {
                product = product.multiply(row(observation, cause).get(answers.get(observation.code())), DIGITS);
            }
        }
        return product;
    }

    private static Map<String, BigDecimal> row(Observation observation, Optional<Cause> cause) {
        Map<String, BigDecimal> stated = new LinkedHashMap<>();
        Map<String, BigDecimal> usual = new LinkedHashMap<>();
        for (Observation.Answer answer : observation.answers()) {
            cause.flatMap(each -> each.sign(observation.code(), answer.code()))
                    .ifPresentOrElse(
                            sign -> stated.put(
                                    answer.code(),
                                    BigDecimal.valueOf(sign.word().value())),
                            () -> usual.put(answer.code(), BigDecimal.valueOf(answer.baseline())));
        }
        BigDecimal most = usual.isEmpty() ? BigDecimal.ONE : new BigDecimal("0.97");
        if (sum(stated.values()).compareTo(most) > 0 || usual.isEmpty()) {
            scale(stated, most);
        }
        scale(usual, BigDecimal.ONE.subtract(sum(stated.values())));
        usual.putAll(stated);
        return floored(usual);
    }

    /** Those at the floor are found one by one, the smallest first. */
    private static Map<String, BigDecimal> floored(Map<String, BigDecimal> row) {
        Map<String, BigDecimal> lifted = new LinkedHashMap<>();
        while (true) {
            var least = Collections.min(row.entrySet(), Map.Entry.comparingByValue());
            if (least.getValue().compareTo(FLOOR) >= 0) {
                lifted.putAll(row);
                return lifted;
            }
            lifted.put(least.getKey(), FLOOR);
            row.remove(least.getKey());
            scale(row, BigDecimal.ONE.subtract(sum(lifted.values())));
        }
    }

    private static void scale(Map<String, BigDecimal> values, BigDecimal total) {
        BigDecimal sum = sum(values.values());
        values.replaceAll((key, each) -> each.multiply(total, DIGITS).divide(sum, DIGITS));
    }

    private static BigDecimal sum(Iterable<BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value, DIGITS);
        }
        return sum;
    }
}
