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

/** What the shop has arranged around an order; everything but the key tag may be null. */
@Embeddable
public class Arrangement {

    /** What an order can wait for while its stage stands still. */
    public enum Waiting {
        PARTS,
        CUSTOMER,
        SUBLET
    }

    @Column(name = "key_tag")
    private String keyTag = "";

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Column(name = "technician_id")
    private Long technicianId;

    @Column(name = "technician_name")
    private String technicianName = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Waiting waitingFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    protected Arrangement() {}

    public Arrangement(String keyTag, Instant promisedAt, Actor technician, Waiting waitingFor) {
        this.keyTag = keyTag;
        this.promisedAt = promisedAt;
        this.technicianId = technician == null ? null : technician.id();
        this.technicianName = technician == null ? "" : technician.name();
        this.waitingFor = waitingFor;
    }

    /** The same, done by that technician. */
    public Arrangement takenBy(Actor technician) {
        return new Arrangement(keyTag, promisedAt, technician, waitingFor);
    }

    /** Begins to wait, unless it waited for the same before. */
    Arrangement after(Arrangement before, Stamp by) {
        waitingSince = waitingFor == null ? null : waitingFor == before.waitingFor ? before.waitingSince : by.at();
        return this;
    }

    /** In words for the timeline; empty when nothing is different. */
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

    public String keyTag() {
        return keyTag;
    }

    public Instant promisedAt() {
        return promisedAt;
    }

    public Long technicianId() {
        return technicianId;
    }

    /** Empty while nobody has taken the car. */
    public String technicianName() {
        return technicianName;
    }

    public Waiting waitingFor() {
        return waitingFor;
    }

    public Instant waitingSince() {
        return waitingSince;
    }
}
