package dev.liftgate.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AGuideFile;
import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.Ranking;
import dev.liftgate.guides.Guide;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PricesTest {

    @Inject
    Prices prices;

    @Inject
    EntityManager entities;

    @Test
    @TestTransaction
    void a_shop_that_has_not_said_what_an_hour_costs_can_diagnose_all_the_same() {
        entities.createNativeQuery("update operation set rate_code = null").executeUpdate();
        entities.createNativeQuery("delete from labor_rate").executeUpdate();
        Guide guide = Guide.parse(
                AGuideFile.ofTheHorn("horn-without-rates").replace("[wiring-repair]", "[latch-replacement]"));
        Ranking ranking = Diagnosis.of(guide).rank(Map.of());
        Costs rough = Costs.of(guide, 120, Map.of());
        assertEquals(
                ranking.nextCheck(rough).reason(),
                ranking.nextCheck(prices.costs(guide)).reason());
    }
}
