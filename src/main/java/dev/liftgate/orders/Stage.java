package dev.liftgate.orders;

import java.util.List;
import java.util.function.Predicate;

/**
 * The stage of an order: the step that somebody waits for, by the records on it.
 *
 * <p>Its concerns go their own ways, and the one that has come furthest leads: work that the customer agreed to is not
 * held up by a concern that nobody has looked at. Once that work is done, the order goes back to what is left of the
 * others. So a stage may be earlier than the one before though nobody took anything back; what may not be is a stage
 * that counts as done while it waits.
 */
public enum Stage {
    CHECK_IN("Check-in"),
    DIAGNOSIS("Diagnosis"),
    ESTIMATE("Estimate"),
    APPROVAL("Approval"),
    REPAIR("Repair"),
    QUALITY_CHECK("Quality check"),
    READY("Ready"),
    CLOSED("Closed"),
    CANCELLED("Cancelled");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this != CLOSED && this != CANCELLED;
    }

    /** Whether the order has it behind it. Diagnosis is, once there is no concern left to look at. */
    public boolean isBehind(WorkOrder order) {
        boolean isLeft = this == DIAGNOSIS && anyLookedFor(order);
        return compareTo(order.stage()) < 0 && !isLeft;
    }

    /** The stage that follows from the records: the latest rule that holds wins. */
    static Stage of(WorkOrder order) {
        if (order.progress().cancelledAt() != null) {
            return CANCELLED;
        }
        if (order.progress().paidAt() != null && order.progress().returnedAt() != null) {
            return CLOSED;
        }
        if (nothingLeftToDo(order)) {
            return READY;
        }
        if (any(order, job -> !job.isTeardown() && job.state().isAuthorized())) {
            return any(order, job -> job.state().isWorkLeft()) ? REPAIR : afterTheWork(order);
        }
        if (any(order, job -> !job.isTeardown() && job.state() == JobState.OFFERED)) {
            return APPROVAL;
        }
        if (any(order, job -> !job.isTeardown() && job.state() == JobState.RECOMMENDED)) {
            return ESTIMATE;
        }
        if (order.concerns().stream().anyMatch(concern -> concern.cause() != null)) {
            return ESTIMATE;
        }
        return order.progress().diagnosisStartedAt() != null ? DIAGNOSIS : CHECK_IN;
    }

    /**
     * The stage once the authorized work is done. Jobs found meanwhile then go to the customer as the first ones did.
     */
    private static Stage afterTheWork(WorkOrder order) {
        if (any(order, job -> job.state() == JobState.OFFERED)) {
            return APPROVAL;
        }
        if (any(order, job -> job.state() == JobState.RECOMMENDED)) {
            return ESTIMATE;
        }
        return anyLookedFor(order) ? DIAGNOSIS : QUALITY_CHECK;
    }

    private static boolean anyLookedFor(WorkOrder order) {
        return order.concerns().stream().anyMatch(concern -> isLookedFor(order, concern));
    }

    /** Whether its cause is looked for again, or nothing was found yet while all work was for another concern. */
    private static boolean isLookedFor(WorkOrder order, Concern concern) {
        if (!concern.kind().hasCause() || concern.cause() != null) {
            return false;
        }
        return concern.isStillThere()
                || concern.correction() == null
                        && !concern.isBack()
                        && order.jobs().stream().allMatch(job -> job.concern() != null && job.concern() != concern);
    }

    /**
     * Whether no work is open, and every complaint is gone or its repair was refused. Where the customer only wanted
     * something known, there has to be work that was done.
     */
    private static boolean nothingLeftToDo(WorkOrder order) {
        List<Concern> asked = order.concerns().stream()
                .filter(concern -> concern.kind().needsWork())
                .toList();
        return !(asked.isEmpty() && !any(order, job -> job.state().isAuthorized()))
                && !any(order, job -> job.state().isWorkLeft())
                && asked.stream().allMatch(concern -> concern.isGone() || isRefused(order.jobsOf(concern)));
    }

    private static boolean isRefused(List<Job> jobs) {
        List<Job> repairs = jobs.stream().filter(job -> !job.isTeardown()).toList();
        return !repairs.isEmpty()
                && repairs.stream().allMatch(job -> job.state().isRefused());
    }

    private static boolean any(WorkOrder order, Predicate<Job> which) {
        return order.jobs().stream().anyMatch(which);
    }
}
