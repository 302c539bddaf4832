package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which checks are open, in which order, and what each is good for. */
class OpenCheckTest {

    private static final Map<String, String> REAR = Map.of("door-position", "rear", "opens-from-outside", "yes");

    private final Guide door = AGuide.ofTheDoor();
    private final Model model = new Model(door, Experience.NONE);

    @Test
    void what_is_worth_making_comes_first_then_what_needs_no_teardown_then_the_most_for_its_time() {
        List<OpenCheck> open = Diagnosis.of(door).rank(REAR).openChecks();
        Comparator<OpenCheck> order = Comparator.comparing((OpenCheck each) -> each.gain() < 0.02)
                .thenComparing(each -> each.observation().teardown())
                .thenComparing(
                        each -> -each.gain() / Math.max(each.observation().minutes(), 0.25));
        assertEquals(open.stream().sorted(order).toList(), open);
        assertTrue(open.get(0).worthMaking() && !open.get(0).observation().teardown());
        assertFalse(open.get(open.size() - 1).worthMaking());
    }

    @Test
    void less_than_a_fiftieth_of_a_bit_is_not_worth_it() {
        assertTrue(OpenCheck.of(door.observations().get(0), 0.02).worthMaking());
        assertFalse(OpenCheck.of(door.observations().get(0), 0.0199).worthMaking());
        assertEquals(
                0.8,
                OpenCheck.of(door.observation("door-position").orElseThrow(), 0.2)
                        .gainPerMinute(),
                1e-12);
    }

    @Test
    void a_check_tells_apart_the_two_likely_causes_under_which_it_is_answered_most_differently() {
        double[] causes = model.odds.after(model, new Evidence(model, REAR, Set.of(), Set.of()).indexes);
        for (int o = 0; o < model.observations.size(); o++) {
            int[] pair = model.separated(causes, o);
            assertEquals(best(causes, o), weight(causes, o, pair[0], pair[1]), 1e-12);
            assertTrue(causes[pair[0]] >= causes[pair[1]] && pair[0] != pair[1]);
        }
    }

    @Test
    void a_check_that_needs_a_safe_door_waits_for_that_answer() {
        Guide waiting = Guide.parse(AGuideFile.ofTheDoor()
                .replaceFirst(
                        "(?s)(code: lube-test.*?needs: )\\{opens-from-outside: yes}", "$1{latches-securely: yes}"));
        Diagnosis diagnosis = Diagnosis.of(waiting);
        Set<String> others = model.guide.observations().stream()
                .map(Observation::code)
                .collect(Collectors.toCollection(HashSet::new));
        others.removeAll(Set.of("lube-test", "onset", "latches-securely"));
        Costs costs = AGuide.costs(waiting, 20);
        assertEquals(List.of(), next(diagnosis, costs, Map.of("onset", "gradual"), others));
        assertEquals(
                List.of("lube-test"),
                next(diagnosis, costs, Map.of("onset", "gradual", "latches-securely", "yes"), others));
        Model compiled = new Model(waiting, Experience.NONE);
        assertEquals(0, compiled.needs(waiting.observation("lube-test").orElseThrow()).length);
    }

    @Test
    void a_need_is_known_by_its_check_and_its_answer() {
        int weather = model.indexOf("weather");
        assertEquals(
                "[[" + weather + ", 1]]",
                Arrays.deepToString(
                        model.needs(model.guide.observation("warm-up-test").orElseThrow())));
    }

    @Test
    void what_a_plan_saves_is_a_part_of_what_repairing_on_suspicion_costs() {
        NextCheck next = Diagnosis.of(door).rank(REAR).nextCheck(AGuide.costs(door, 120));
        assertTrue(next.saves() > 0.01 && next.saves() < 1, next::toString);
        String percent = Math.round(100 * next.saves()) + " % less than repairing now";
        assertTrue(next.reason().endsWith(percent), next::reason);
    }

    private static List<String> next(
            Diagnosis diagnosis, Costs costs, Map<String, String> answers, Set<String> skipped) {
        return diagnosis.rank(answers, skipped).nextCheck(costs).check().stream()
                .map(each -> each.observation().code())
                .toList();
    }

    private double best(double[] causes, int o) {
        double best = 0;
        for (int one = 0; one < causes.length; one++) {
            for (int two = one + 1; two < causes.length; two++) {
                best = Math.max(best, weight(causes, o, one, two));
            }
        }
        return best;
    }

    private double weight(double[] causes, int o, int one, int two) {
        double difference = Arrays.stream(model.share[o])
                .mapToDouble(shares -> Math.abs(shares[one] - shares[two]))
                .sum();
        return causes[one] * causes[two] * difference;
    }
}
