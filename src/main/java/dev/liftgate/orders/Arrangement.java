package dev.liftgate.orders;

import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The shop's plans for an order; all but the two texts may be null.
 *
 * @param technicianName empty while nobody has taken the car
 */
@Embeddable
public record Arrangement(
        @Column(name = "key_tag") String keyTag,
        @Column(name = "promised_at") Instant promisedAt,
        @Column(name = "technician_id") Long technicianId,
        @Column(name = "technician_name") String technicianName,
        @Enumerated(EnumType.STRING) @Column(name = "waiting_for") Waiting waitingFor,
        @Column(name = "waiting_since") Instant waitingSince) {

    /** Something that an order waits for while its stage stands still. */
    public enum Waiting {
        PARTS,
        CUSTOMER,
        SUBLET
    }

    static final Arrangement NONE = new Arrangement("", null, null, null);

    /** @param technician null for nobody yet */
    public Arrangement(String keyTag, Instant promisedAt, Actor technician, Waiting waitingFor) {
        this(
                keyTag,
                promisedAt,
                technician == null ? null : technician.id(),
                technician == null ? "" : technician.name(),
                waitingFor,
                null);
    }

    /** The same, done by that technician; by whoever is free if null. */
    public Arrangement takenBy(Actor technician) {
        Arrangement taken = new Arrangement(keyTag, promisedAt, technician, waitingFor);
        return new Arrangement(keyTag, promisedAt, taken.technicianId, taken.technicianName, waitingFor, waitingSince);
    }

    /** The same, promised for that moment. */
    public Arrangement promisedFor(Instant moment) {
        return new Arrangement(keyTag, moment, technicianId, technicianName, waitingFor, waitingSince);
    }

    /** The same for a supplementary order, which waits for nothing yet. */
    Arrangement forSupplement() {
        return new Arrangement(keyTag, promisedAt, technicianId, technicianName, null, null);
    }

    /** Begins to wait, unless it waited for the same before. */
    Arrangement after(Arrangement before, Stamp by) {
        Instant since = waitingFor == null ? null : waitingFor == before.waitingFor ? before.waitingSince : by.at();
        return new Arrangement(keyTag, promisedAt, technicianId, technicianName, waitingFor, since);
    }

    /** The differences in words for the timeline; empty when nothing is different. */
    String differencesFrom(Arrangement before) {
        List<String> changes = new ArrayList<>();
        if (!Objects.equals(promisedAt, before.promisedAt)) {
            changes.add("Promised time changed");
        }
        if (!Objects.equals(technicianId, before.technicianId)) {
            changes.add(technicianId == null ? "Given back to the shop" : "Assigned to " + technicianName);
        }
        if (waitingFor != before.waitingFor) {
            changes.add(
                    waitingFor == null
                            ? "No longer waiting"
                            : "Waiting for " + waitingFor.name().toLowerCase());
        }
        return String.join("; ", changes);
    }
}
