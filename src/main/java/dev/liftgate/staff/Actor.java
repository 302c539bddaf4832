package dev.liftgate.staff;

import java.time.Instant;

/** The person who does something. The id is for looking up; the name is kept as it was then. */
public record Actor(long id, String name) {

    public Stamp at(Instant moment) {
        return new Stamp(this, moment);
    }
}
