package dev.liftgate.sync;

import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Connects a room's verbs with the tablets' entries that call them.
 *
 * <p>It is a bean beside the verbs. They are the same that the room's pages call; here their arguments come from the
 * entry. It is called inside a transaction, once for each entry.
 */
public interface Recorder {

    /**
     * The verb for each kind of entry. Forms and scripts use the same names for kinds, such as {@code answer}. A
     * {@link dev.liftgate.web.Refused} means that it is not possible any more: the entry is kept as a conflict with
     * that sentence.
     */
    Map<String, BiConsumer<Entry, Stamp>> verbs();

    /** Calls the verb for the entry's person, at the time of the entry. */
    default void record(Entry entry, Actor by) {
        verbs().get(entry.kind()).accept(entry, by.at(entry.at()));
    }

    /** Whether an entry is useless without the time it happened, as with time clocks. */
    default boolean needsTime() {
        return false;
    }
}
