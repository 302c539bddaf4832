package dev.liftgate.paper;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.rules.Packs.StoredPack;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.Tolerance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

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
                .flatMap(stored -> Stream.concat(
                        shown.obstacles(stored.pack(), paper, order).stream(),
                        shown.gaps(stored.pack(), paper).stream()
                                .filter(gap -> !isBegun(order, gap))
                                .map(gap -> new Obstacle(
                                        gap.text() + " (" + gap.cite().text() + ")", "Rule packs", "/rules"))))
                .distinct()
                .toList();
    }

    /** Words to show beside a paper that is issued although a pack cannot serve it yet, to finish its order. */
    public List<String> warnings(PaperFacts shown, Paper paper) {
        return packs.stream()
                .flatMap(stored -> shown.gaps(stored.pack(), paper).stream())
                .map(RulePack.Gap::text)
                .distinct()
                .toList();
    }

    /** Whether the customer had an estimate before the gap was there: then the order can still be finished. */
    private static boolean isBegun(WorkOrder order, RulePack.Gap gap) {
        int thisOne = gap.paper() == Paper.ESTIMATE ? 1 : 0;
        LocalDate opened = LocalDate.ofInstant(order.openedAt(), ZoneOffset.UTC);
        return order.agreement().lastEstimate() > thisOne
                && gap.from().map(opened::isBefore).orElse(true);
    }
}
