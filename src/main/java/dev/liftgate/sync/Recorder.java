package dev.liftgate.sync;

import dev.liftgate.staff.Actor;
import java.util.Set;

/** A room that takes down what a tablet recorded. Called inside a transaction, exactly once for each entry. */
public interface Recorder {

    /** Such as {@code clock-start}. */
    Set<String> kinds();

    /** @throws dev.liftgate.web.Refused if a rule is broken; the entry is kept as a conflict with that sentence */
    void record(Entry entry, Actor by);
}
