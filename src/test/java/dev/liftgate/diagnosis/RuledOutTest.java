package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.guides.Cause;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuledOutTest {

    private static final Map<String, String> LOOSE = Map.of("door-position", "rear", "handle-feel", "loose");

    private final Diagnosis door = Diagnosis.of(AGuide.ofTheDoor());

    @Test
    void its_probability_goes_over_to_the_other_causes_in_proportion() {
        Ranking before = door.rank(LOOSE);
        String top = before.top().cause();
        Ranking after = door.rank(LOOSE, Set.of(), Set.of(top));
        double left = 1 - before.top().probability();
        for (RankedCause ranked : before.causes().subList(1, before.causes().size())) {
            assertEquals(
                    ranked.probability() / left, after.cause(ranked.cause()).probability(), 1e-12);
        }
        assertEquals(before.causes().get(1).cause(), after.top().cause());
    }

    @Test
    void it_stands_last_and_says_so() {
        Ranking ranking = door.rank(LOOSE, Set.of(), Set.of("latch"));
        RankedCause last = ranking.causes().get(ranking.causes().size() - 1);
        assertEquals("latch", last.cause());
        assertTrue(last.ruledOut());
        assertEquals("ruled out", last.percentText());
        assertFalse(ranking.top().ruledOut());
    }

    @Test
    void the_reasons_of_the_causes_that_are_left_still_add_up() {
        Ranking ranking = door.rank(LOOSE, Set.of(), Set.of("latch", "inside-handle"));
        RankedCause other = ranking.cause(Cause.OTHER);
        for (RankedCause ranked : ranking.causes()) {
            if (!ranked.ruledOut()) {
                double moved = Odds.log2(ranked.probability() / other.probability())
                        - Odds.log2(ranked.prior() / other.prior());
                assertEquals(moved, ReasonSumTests.bits(ranked), 1e-12);
            }
        }
    }

    @Test
    void after_a_repair_in_vain_the_plan_goes_on_with_another_one() {
        Costs costs = AGuide.costs(door.guide(), 120);
        String repaired = door.rank(LOOSE).nextCheck(costs).repair();
        NextCheck next = door.rank(LOOSE, Set.of(), Set.of(repaired)).nextCheck(costs);
        assertNotEquals(repaired, next.repair());
    }

    @Test
    void with_every_listed_cause_ruled_out_the_fault_is_one_that_the_guide_does_not_list() {
        Set<String> all = door.guide().causes().stream().map(Cause::code).collect(Collectors.toSet());
        Ranking ranking = door.rank(LOOSE, Set.of(), all);
        assertEquals(Cause.OTHER, ranking.top().cause());
        assertEquals(1, ranking.top().probability());
        assertFalse(ranking.conflict().present());
        NextCheck next = ranking.nextCheck(AGuide.costs(door.guide(), 120));
        assertTrue(next.check().isEmpty());
        assertTrue(next.reason().startsWith("look beyond this guide"), next::reason);
    }

    @Test
    void what_the_guide_does_not_list_cannot_be_ruled_out() {
        assertThrows(IllegalArgumentException.class, () -> door.rank(LOOSE, Set.of(), Set.of("gremlins")));
        assertThrows(IllegalArgumentException.class, () -> door.rank(LOOSE, Set.of(), Set.of(Cause.OTHER)));
    }
}
