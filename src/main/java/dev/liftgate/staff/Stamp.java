package dev.liftgate.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A person and a moment: who did something, and when. Every verb takes both as one value.
 *
 * @param at to the microsecond, as fine as the database keeps it
 */
public record Stamp(Actor actor, Instant at) {

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public long id() {
        return actor.id();
    }

    public String name() {
        return actor.name();
    }

    /** @throws dev.liftgate.web.Refused if this person may not; it says who may */
    public void require(Permission permission) {
        require(permission, "");
    }

    /** The same, beside a field of the form. */
    public void require(Permission permission, String field) {
        actor.table().require(actor.role(), permission, field);
    }
}
