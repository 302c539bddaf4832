package dev.liftgate.paper;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.rules.Packs.StoredPack;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.Tolerance;
import java.util.List;

/**
 * The rules that an order is held to: those it was authorized under, and the chosen ones.
 *
 * <p>Where they differ the stricter one counts: a paper shows what any of them asks for, and a bill exceeds the
 * authorization only as far as all of them allow.
 *
 * @param packs the chosen one last; each once
 */
public record BindingRules(List<StoredPack> packs) {

    /** The pack that a paper names and prints by: the one of the first yes, or the chosen one before there is any. */
    public StoredPack first() {
        return packs.get(0);
    }

    /** How far a bill may exceed the authorization; it must be within all of them. */
    public List<Tolerance> tolerances() {
        return packs.stream()
                .map(stored -> stored.pack().tolerance())
                .distinct()
                .toList();
    }

    /** @throws Obstacles with everything that any of them asks for and the paper lacks */
    public void require(PaperFacts shown, Paper paper, WorkOrder order) {
        List<Obstacle> missing = obstacles(shown, paper, order);
        if (!missing.isEmpty()) {
            throw new Obstacles(missing);
        }
    }

    public List<Obstacle> obstacles(PaperFacts shown, Paper paper, WorkOrder order) {
        return packs.stream()
                .flatMap(stored -> shown.obstacles(stored.pack(), paper, order).stream())
                .distinct()
                .toList();
    }
}
