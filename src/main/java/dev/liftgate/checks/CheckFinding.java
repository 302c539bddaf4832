package dev.liftgate.checks;

import dev.liftgate.guides.Readout;

/** A finding about one check of a guide, or about one cause. A later one about the same counts instead. */
public interface CheckFinding {

    /**
     * The outcome of a check or a cause. Unknown and cannot-check weigh as if nobody had asked; only a cause is ruled
     * out.
     */
    enum FindingState {
        ANSWERED,
        UNKNOWN,
        CANNOT_CHECK,
        RULED_OUT,
        WITHDRAWN
    }

    /** Code of its check, or null. */
    String observation();

    /** Code of its cause, or null. */
    String cause();

    FindingState state();

    /** Code of the answer; null unless answered. */
    String answer();

    /** What an instrument showed, or null. */
    Readout readout();

    default boolean isAnswered() {
        return state() == FindingState.ANSWERED;
    }

    default boolean isWithdrawn() {
        return state() == FindingState.WITHDRAWN;
    }
}
