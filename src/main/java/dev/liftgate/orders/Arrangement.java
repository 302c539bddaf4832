package dev.liftgate.orders;

import dev.liftgate.staff.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the shop has arranged around an order; everything but the key tag may be null. */
public record Arrangement(String keyTag, Instant promisedAt, Actor technician, OrderSheet.Waiting waitingFor) {

    /** In words for the timeline; empty when nothing is different. */
    String differencesFrom(WorkOrder order) {
        List<String> changes = new ArrayList<>();
        if (!Objects.equals(promisedAt, order.promisedAt())) {
            changes.add("Promised time changed");
        }
        if (!Objects.equals(technician == null ? null : technician.id(), order.technicianId())) {
            changes.add(technician == null ? "Given back to the shop" : "Assigned to " + technician.name());
        }
        if (waitingFor != order.waitingFor()) {
            changes.add(
                    waitingFor == null
                            ? "No longer waiting"
                            : "Waiting for " + waitingFor.name().toLowerCase());
        }
        return String.join("; ", changes);
    }
}
