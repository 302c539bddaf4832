package dev.liftgate.sync;

import dev.liftgate.staff.Stamp;
import java.util.Set;

/**
 * What one kind of entry does once it has reached the shop. A bean of the room that owns the verb; called inside a
 * transaction, once for each entry.
 */
public interface Recorder {

    /** Such as {@code answer}. */
    Set<String> kinds();

    /**
     * @param stamp who recorded it, and when on the tablet
     * @throws dev.liftgate.web.Refused when it cannot be so any more; the entry is kept as a conflict with that sentence
     */
    void record(Entry entry, Stamp stamp);

    /** Whether an entry is worth nothing without the time it happened, as with a clock. */
    default boolean needsTime() {
        return false;
    }
}
