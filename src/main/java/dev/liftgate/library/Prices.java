package dev.liftgate.library;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.diagnosis.Costs;
import dev.liftgate.guides.Guide;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.Narrowing;
import dev.liftgate.rates.LaborRate;
import dev.liftgate.rates.Rates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The costs of a guide's repairs in this shop, for planning checks. They come from its catalog and its labor rate. */
@ApplicationScoped
public class Prices {

    /** Costs are kept so long: a plan does not depend on cents, and a technician should not wait for them. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final double HOURLY_WHEN_UNKNOWN = 120;

    private record CachedCosts(Instant at, Costs costs) {}

    private final Map<String, CachedCosts> known = new ConcurrentHashMap<>();

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    @Inject
    Clock clock;

    /** The costs, at most a minute old. */
    public Costs costs(Guide guide) {
        Instant now = clock.instant();
        CachedCosts found = known.get(guide.sha256());
        if (found == null || found.at().plus(FRESH).isBefore(now)) {
            found = new CachedCosts(now, ask(guide));
            known.put(guide.sha256(), found);
        }
        return found.costs();
    }

    private Costs ask(Guide guide) {
        Optional<LaborRate> usual = rates.labor().stream().findFirst();
        // without a labor rate nothing has a price
        Map<String, Double> middles = usual.isEmpty()
                ? Map.of()
                : catalog.offers(guide.operations()).stream().collect(Collectors.toMap(Offer::code, Prices::middle));
        double hourly =
                usual.map(rate -> rate.hourly().getAmount().doubleValue()).orElse(HOURLY_WHEN_UNKNOWN);
        return Costs.of(guide, hourly, middles);
    }

    private static double middle(Offer offer) {
        MoneyRange range = offer.typical() == null ? offer.range() : offer.typical();
        return range.narrow(Narrowing.LOWER_HALF).high().getAmount().doubleValue();
    }
}
