package dev.liftgate.sync;

import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A room says what the tablets' entries about its verbs do once they have reached the shop.
 *
 * <p>A bean beside the verbs, which are the same that the room's pages call; here they are only read from the entry.
 * Called inside a transaction, once for each entry.
 */
public interface Recorder {

    /**
     * The verb that each kind of entry calls, by the name that forms and scripts give the kind, such as {@code answer}.
     * A {@link dev.liftgate.web.Refused} means that it cannot be so any more: the entry is kept as a conflict with that
     * sentence.
     */
    Map<String, BiConsumer<Entry, Stamp>> verbs();

    /** Calls the verb, as done by whoever made the entry when it happened. */
    default void record(Entry entry, Actor by) {
        verbs().get(entry.kind()).accept(entry, by.at(entry.at()));
    }

    /** Whether an entry is worth nothing without the time it happened, as with a clock. */
    default boolean needsTime() {
        return false;
    }
}
