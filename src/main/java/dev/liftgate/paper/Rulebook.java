package dev.liftgate.paper;

import dev.liftgate.orders.Promise;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.rules.Packs;
import dev.liftgate.rules.Packs.StoredPack;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.When;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that each order is held to. */
@ApplicationScoped
@Named
@Transactional
public class Rulebook {

    @Inject
    Packs packs;

    @Inject
    Staff staff;

    /** Keeps their texts, because a paper was printed by them that may be corrected later. */
    public void keep(BindingRules rules) {
        rules.packs().forEach(packs::keep);
    }

    /** What the papers of an order that begins now will need of customer, car and promise. */
    public AskedFacts asked() {
        return AskedFacts.by(List.of(packs.chosen().pack()), Set.of());
    }

    /** What the papers of this order need of them and do not have yet. */
    public AskedFacts missing(WorkOrder order) {
        PaperFacts shown = PaperFacts.of(Sheet.of(order, staff.shop().orElseThrow()));
        List<RulePack> binding =
                of(order).packs().stream().map(StoredPack::pack).toList();
        return AskedFacts.by(binding, shown.circumstances()).without(shown);
    }

    /** Whether jobs of this order have to say that no parts are in their flat price, and which have not. */
    public PartsQuestion parts(WorkOrder order) {
        return PartsQuestion.of(of(order).packs(), Set.of(When.VEHICLE_DELIVERED, When.OVER_THRESHOLD), order);
    }

    /** What stands in the way of its papers before those jobs have said it. */
    public Optional<Obstacle> partsUnsaid(WorkOrder order) {
        return order.jobs().stream().anyMatch(job -> job.jobLines().mayHideParts())
                ? parts(order).obstacle(order)
                : Optional.empty();
    }

    /** What its papers will need of the shop itself, by the chosen rules. */
    public AskedFacts asked(Shop shop) {
        return AskedFacts.ofTheShop(packs.chosen().pack(), shown(shop).circumstances());
    }

    /** The same, as far as its settings do not say it yet. */
    public AskedFacts missing(Shop shop) {
        return asked(shop).without(shown(shop));
    }

    private static PaperFacts shown(Shop shop) {
        return PaperFacts.nothing().shop(Sheet.PrintedShop.of(shop));
    }

    /**
     * Those of its standing promise, and the chosen ones.
     *
     * @param printed the hash of one more, by which a paper before the customer was printed; or nothing
     */
    public BindingRules of(WorkOrder order, String... printed) {
        Promise promise = order.agreement().promise();
        Stream<String> promised = promise == null ? Stream.of() : promise.laws().stream();
        Map<String, StoredPack> byText = new LinkedHashMap<>();
        Stream.concat(promised, Stream.of(printed))
                .map(packs::kept)
                .flatMap(Optional::stream)
                .forEach(stored -> byText.put(stored.sha256(), stored));
        StoredPack chosen = packs.chosen();
        byText.putIfAbsent(chosen.sha256(), chosen);
        return new BindingRules(List.copyOf(byText.values()), chosen);
    }
}
