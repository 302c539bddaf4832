package dev.liftgate.orders;

import dev.liftgate.staff.Stamp;

/** The news of a concern. Each is announced in the transaction of its verb, for whoever learns from it. */
public final class ConcernNews {

    private ConcernNews() {}

    /** A complaint was verified as gone. */
    public record Gone(Concern concern, Stamp by) {}

    /** A verification was withdrawn, because the complaint came back. */
    public record CameBack(Concern concern, Stamp by) {}

    /**
     * A repair turned out not to have helped.
     *
     * @param causeCode the guide's cause that was repaired, or null
     */
    public record StillThere(Concern concern, String causeCode, Stamp by) {}
}
