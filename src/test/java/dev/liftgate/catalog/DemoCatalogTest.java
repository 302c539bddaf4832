package dev.liftgate.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DemoCatalogTest {

    @Inject
    Catalog catalog;

    @ParameterizedTest
    @CsvSource({
        "child-lock-correction, 0.00, 60.00, false",
        "inside-handle-replacement, 120.00, 300.00, false",
        "linkage-repair, 150.00, 350.00, false",
        "latch-replacement, 250.00, 550.00, false",
        "lock-actuator-replacement, 220.00, 500.00, false",
        "stuck-closed-access, 300.00, 700.00, true",
    })
    void hours_and_parts_add_up_to_the_range_of_the_article(String code, String low, String high, boolean open) {
        Offer offer = catalog.offer(code).orElseThrow();
        assertEquals(new BigDecimal(low), offer.range().low().getAmount());
        assertEquals(new BigDecimal(high), offer.range().high().getAmount());
        assertEquals(open, offer.range().openEnded());
        assertEquals(offer.typical(), offer.range());
        assertFalse(offer.differsFromTypical());
        assertTrue(offer.source().startsWith("VehicleRuns"));
        assertFalse(offer.safetyWords().isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "starter-replacement, 728.00, 820.00, Kelley Blue Book",
        "starter-relay-replacement, 160.00, 230.00, AutoNation Mobile Service",
    })
    void hours_and_parts_add_up_to_the_range_of_another_source(String code, String low, String high, String source) {
        Offer offer = catalog.offer(code).orElseThrow();
        assertEquals(new BigDecimal(low), offer.range().low().getAmount());
        assertEquals(new BigDecimal(high), offer.range().high().getAmount());
        assertFalse(offer.differsFromTypical());
        assertTrue(offer.source().startsWith(source));
    }

    @ParameterizedTest
    @CsvSource({"door-mechanism-cleaning", "door-linkage-rerouting", "door-panel-diagnosis"})
    void what_the_article_gives_no_range_for_is_the_shops_own_figure(String code) {
        Offer offer = catalog.offer(code).orElseThrow();
        assertNull(offer.typical());
        assertEquals("This shop's own figure", offer.source());
    }

    @Test
    void taking_the_door_panel_off_is_a_job_of_its_own_at_a_flat_price() {
        Offer offer = catalog.offer("door-panel-diagnosis").orElseThrow();
        assertTrue(offer.teardown());
        assertEquals("96.00", offer.range().low().getAmount().toPlainString());
        assertEquals("96.00", offer.range().high().getAmount().toPlainString());
    }

    @Test
    void offers_keep_the_order_they_were_asked_for_and_skip_what_is_not_sold() {
        assertEquals(
                List.of("linkage-repair", "child-lock-correction"),
                catalog.offers(List.of("linkage-repair", "no-such-work", "child-lock-correction")).stream()
                        .map(Offer::code)
                        .toList());
    }

    @Test
    void the_plainer_part_comes_from_another_maker_and_the_better_one_from_the_original() {
        Offer.PartChoice latch =
                catalog.offer("latch-replacement").orElseThrow().parts().get(0);
        assertEquals(PartCondition.NEW_AFTERMARKET, latch.economy().condition());
        assertEquals(PartCondition.NEW_OEM, latch.premium().condition());
        assertEquals("sales", latch.taxCode());
        assertTrue(latch.isChoice());
    }

    @Test
    void an_operation_may_be_sold_at_another_rate_than_the_usual_one() {
        Offer offer = catalog.offer("electrical-diagnosis").orElseThrow();
        assertEquals("145.00", offer.labor().rate().getAmount().toPlainString());
    }
}
