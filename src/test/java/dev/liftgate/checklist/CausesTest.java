package dev.liftgate.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.orders.OrderEvent;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found stands, whatever the catalog can say about mending it. */
@QuarkusTest
class CausesTest {

    @Inject
    Causes causes;

    @Inject
    OrderLookup lookup;

    @Inject
    EntityManager entities;

    @Test
    @TestTransaction
    void a_cause_is_confirmed_even_if_the_catalog_lacks_what_mends_it() {
        AWorkOrder order = AWorkOrder.checkedIn();
        entities.createNativeQuery("delete from operation_part").executeUpdate();
        entities.createNativeQuery("delete from operation").executeUpdate();
        assertNoted(order);
    }

    @Test
    @TestTransaction
    void a_cause_is_confirmed_even_if_nobody_has_said_what_an_hour_costs() {
        AWorkOrder order = AWorkOrder.checkedIn();
        entities.createNativeQuery("update operation set rate_code = null").executeUpdate();
        entities.createNativeQuery("delete from labor_rate").executeUpdate();
        assertNoted(order);
    }

    private void assertNoted(AWorkOrder order) {
        causes.confirm(
                order.number(), order.concern().id(), "cable-rod", "The cable is off.", "SEEN", "", AWorkOrder.tom());
        entities.flush();
        entities.clear();
        WorkOrder found = lookup.find(order.number()).orElseThrow();
        assertEquals("The cable is off.", found.concerns().iterator().next().cause());
        assertTrue(found.jobs().isEmpty());
        List<String> notes = OrderEvent.<OrderEvent>list("order.number", order.number()).stream()
                .map(OrderEvent::words)
                .filter(text -> text.startsWith("The catalog has no price for"))
                .toList();
        assertTrue(notes.size() > 0, "nobody is told to add the job by hand");
    }
}
