package dev.liftgate.diagnosis;

import dev.liftgate.diagnosis.Planner.PlannedCheck;
import dev.liftgate.diagnosis.Planner.PlannedRepair;
import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rough costs of repairs and checks, for planning only. Nobody is ever asked to pay them.
 *
 * <p>They are in the shop's currency.
 */
public final class Costs {

    /** Hours for an operation whose price nobody knows. */
    private static final double HOURS_WHEN_UNKNOWN = 2;

    /** Even a known fact takes a moment to ask for. */
    static final double LEAST_MINUTES = 0.25;

    /** However much of it is done already, a repair keeps at least this part of its cost. */
    private static final double LEAST_PART = 0.1;

    private final double perMinute;
    private final Map<String, Double> repairs = new HashMap<>();

    private Costs(double perMinute) {
        this.perMinute = perMinute;
    }

    /** Costs from the result of {@link #inMinutes}. */
    public static Costs ofMinutes(Map<String, Double> repairs) {
        Costs costs = new Costs(1);
        costs.repairs.putAll(repairs);
        return costs;
    }

    /**
     * The repair cost of each cause by its code, {@link Cause#OTHER} included, as minutes of work that cost as
     * much. A plan needs no more, and they show no price.
     */
    public Map<String, Double> inMinutes() {
        Map<String, Double> minutes = new HashMap<>();
        repairs.forEach((code, cost) -> minutes.put(code, cost / perMinute));
        return minutes;
    }

    /**
     * @param hourly the shop's labor rate for an hour
     * @param prices the middle of an operation's price range, parts and labor together, by its code, if known
     */
    public static Costs of(Guide guide, double hourly, Map<String, Double> prices) {
        Costs costs = new Costs(hourly / 60);
        for (Cause cause : guide.causes()) {
            double sum = 0;
            for (String operation : cause.operations()) {
                sum += prices.getOrDefault(operation, HOURS_WHEN_UNKNOWN * hourly);
            }
            costs.repairs.put(cause.code(), Math.max(sum, costs.perMinute));
        }
        double dearest =
                costs.repairs.values().stream().mapToDouble(cost -> cost).max().orElse(hourly);
        costs.repairs.put(Cause.OTHER, dearest + hourly);
        return costs;
    }

    /** The planner for a compiled guide at these costs. Its checks and causes have the numbers of the model. */
    Planner planner(Model model) {
        List<Observation> teardowns =
                model.observations.stream().filter(Observation::teardown).toList();
        PlannedCheck[] checks = model.observations.stream()
                .map(observation -> new PlannedCheck(
                        cost(observation),
                        perMinute * LEAST_MINUTES,
                        bit(teardowns.indexOf(observation)),
                        model.needs(observation),
                        model.share[model.observations.indexOf(observation)]))
                .toArray(PlannedCheck[]::new);
        PlannedRepair[] repairs = model.causes.stream()
                .map(code -> repair(model, code, teardowns))
                .toArray(PlannedRepair[]::new);
        return new Planner(checks, repairs);
    }

    private PlannedRepair repair(Model model, String code, List<Observation> teardowns) {
        double cost = repairs.get(code);
        return model.guide
                .cause(code)
                .flatMap(Cause::behind)
                .flatMap(model.guide::observation)
                .map(behind -> new PlannedRepair(
                        cost, Math.min(cost(behind), cost * (1 - LEAST_PART)), bit(teardowns.indexOf(behind))))
                .orElseGet(() -> new PlannedRepair(cost, 0, 0));
    }

    private static int bit(int index) {
        return index < 0 ? 0 : 1 << index;
    }

    private double cost(Observation observation) {
        return perMinute * Math.max(observation.minutes(), LEAST_MINUTES);
    }
}
