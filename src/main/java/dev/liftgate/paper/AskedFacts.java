package dev.liftgate.paper;

import dev.liftgate.rules.Fact;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.When;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts of customer, car and promise that later papers will need, with the laws.
 *
 * <p>All of them can be asked at the counter, before anybody has looked at the car. So nobody is refused at the end for
 * what the beginning called optional.
 */
public record AskedFacts(Map<Fact, String> why) {

    private static final Set<Fact> AT_THE_COUNTER = EnumSet.of(
            Fact.CUSTOMER_NAME,
            Fact.CUSTOMER_ADDRESS,
            Fact.CUSTOMER_PHONE,
            Fact.CUSTOMER_TAX_NUMBER,
            Fact.VEHICLE,
            Fact.VIN,
            Fact.PLATE,
            Fact.PLATE_OR_VIN,
            Fact.ODOMETER_IN,
            Fact.PROMISED,
            Fact.DURATION,
            Fact.PAYMENT_INTENDED);

    private static final Set<Fact> IN_THE_SETTINGS = EnumSet.of(
            Fact.SHOP_REGISTRATION,
            Fact.SHOP_TAX_NUMBER,
            Fact.SHOP_EPA_NUMBER,
            Fact.GUARANTEE,
            Fact.STORAGE_CHARGE,
            Fact.PAYMENT_METHODS,
            Fact.REPLACED_PARTS_RIGHT);

    /** Whether the page that fills in what is missing has a field for it. */
    static boolean canBeFilledIn(Fact fact) {
        return AT_THE_COUNTER.contains(fact) && fact != Fact.CUSTOMER_NAME && fact != Fact.CUSTOMER_TAX_NUMBER;
    }

    /** @param holding what is known of the circumstances; it is assumed that the sum needs an estimate in writing */
    static AskedFacts by(Collection<RulePack> packs, Set<When> holding) {
        return by(packs, holding, AT_THE_COUNTER);
    }

    /** The facts of the shop itself that its papers will need, to be said once in its settings. */
    static AskedFacts ofTheShop(RulePack pack, Set<When> holding) {
        return by(List.of(pack), holding, IN_THE_SETTINGS);
    }

    private static AskedFacts by(Collection<RulePack> packs, Set<When> holding, Set<Fact> which) {
        Set<When> circumstances = EnumSet.of(When.VEHICLE_DELIVERED, When.OVER_THRESHOLD);
        circumstances.addAll(holding);
        circumstances.remove(When.IF_AVAILABLE);
        Map<Fact, String> why = new EnumMap<>(Fact.class);
        for (RulePack pack : packs) {
            for (Paper paper : new Paper[] {Paper.ESTIMATE, Paper.INVOICE}) {
                pack.demanded(paper, circumstances).forEach((fact, cite) -> {
                    if (which.contains(fact)) {
                        why.putIfAbsent(fact, "On the " + paper.words() + ": " + cite.words());
                    }
                });
            }
        }
        return new AskedFacts(why);
    }

    /** The same without those that a paper of that content shows. */
    AskedFacts without(PaperFacts shown) {
        Map<Fact, String> missing = new EnumMap<>(why);
        missing.keySet().removeIf(shown::shows);
        return new AskedFacts(missing);
    }

    /** The paper and the law that ask for one of these facts; empty if none does. */
    public String why(String... facts) {
        for (String fact : facts) {
            String asked = why.get(Fact.valueOf(fact));
            if (asked != null) {
                return asked;
            }
        }
        return "";
    }

    /** All of them in words: {@code guarantee, storage charge}. */
    public String words() {
        return why.keySet().stream().map(Fact::words).collect(Collectors.joining(", "));
    }

    public boolean isEmpty() {
        return why.isEmpty();
    }
}
