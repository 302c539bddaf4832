package dev.liftgate.checks;

import java.math.BigDecimal;

/** What was found about one check of a guide, or about one cause. A later one about the same counts instead. */
public interface CheckFinding {

    /**
     * What became of a check or a cause. Unknown and cannot-check weigh as if it had not been asked; only a cause is
     * ruled out.
     */
    enum FindingState {
        ANSWERED,
        UNKNOWN,
        CANNOT_CHECK,
        RULED_OUT,
        WITHDRAWN
    }

    /** Code of the check it is about, or null. */
    String observation();

    /** Code of the cause it is about, or null. */
    String cause();

    FindingState state();

    /** Code of the answer; null unless answered. */
    String answer();

    /** The number that was read off, or null. */
    BigDecimal measured();

    default boolean isAnswered() {
        return state() == FindingState.ANSWERED;
    }

    default boolean isWithdrawn() {
        return state() == FindingState.WITHDRAWN;
    }
}
