package dev.liftgate.staff;

import java.time.Instant;

/** Who does something: the id for looking up, the name for the record as it was then. */
public record Actor(long id, String name) {

    public Stamp at(Instant moment) {
        return new Stamp(this, moment);
    }
}
