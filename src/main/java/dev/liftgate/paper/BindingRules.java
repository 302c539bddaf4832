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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * The rules that an order is held to: those it was authorized under, and the chosen ones.
 *
 * <p>Where they differ the stricter one counts: a paper shows what any of them asks for, and a bill exceeds the
 * authorization only as far as all of them allow.
 *
 * @param packs each once
 * @param chosen the one that the shop works by now; only it says what cannot be issued yet
 */
public record BindingRules(List<StoredPack> packs, StoredPack chosen) {

    /** The pack that a paper names and prints by: the one of the first yes, or the chosen one before there is any. */
    public StoredPack first() {
        return packs.get(0);
    }

    /** What a paper prints of them: it names the first, and shows what any of them asks for. */
    public PrintedRules printed(PaperFacts shown, Paper paper, CurrencyUnit currency, Speech speech) {
        return PrintedRules.of(packs, paper, shown.circumstances(), currency, speech);
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
        Stream<Obstacle> lacking =
                packs.stream().flatMap(stored -> shown.obstacles(stored.pack(), paper, order).stream());
        return Stream.of(lacking, partsUnsaid(shown, paper, order), gaps(shown, paper, gap -> !isBegun(order, gap)))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Stream<Obstacle> partsUnsaid(PaperFacts shown, Paper paper, WorkOrder order) {
        return paper == Paper.ESTIMATE || paper == Paper.INVOICE
                ? PartsQuestion.of(packs, shown.circumstances(), order, shown::charges).obstacle(order).stream()
                : Stream.empty();
    }

    /** What to say beside a paper that a pack cannot serve any more, and that is issued to finish its order. */
    public List<Obstacle> warnings(PaperFacts shown, Paper paper, WorkOrder order) {
        return gaps(shown, paper, gap -> isBegun(order, gap)).distinct().toList();
    }

    private Stream<Obstacle> gaps(PaperFacts shown, Paper paper, Predicate<RulePack.Gap> which) {
        return shown.gaps(chosen.pack(), paper).stream()
                .filter(which)
                .map(gap -> new Obstacle(gap.text() + " (" + gap.cite().words() + ")", "Rule packs", "/rules"));
    }

    /** Whether the order was opened before the gap was there, and has an estimate: then it can still be finished. */
    private static boolean isBegun(WorkOrder order, RulePack.Gap gap) {
        int thisOne = gap.paper() == Paper.ESTIMATE ? 1 : 0;
        LocalDate opened = LocalDate.ofInstant(order.openedAt(), ZoneOffset.UTC);
        return order.agreement().lastEstimate() > thisOne
                && gap.from().map(opened::isBefore).orElse(true);
    }
}
