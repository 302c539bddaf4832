package dev.liftgate.orders;

/** The state of a job, from recommended to verified. */
public enum JobState {
    RECOMMENDED("recommended"),
    OFFERED("offered"),
    APPROVED("approved"),
    DECLINED("declined"),
    DEFERRED("deferred"),
    IN_PROGRESS("in progress"),
    DONE("done"),
    VERIFIED("verified");

    private final String label;

    JobState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the customer has said yes and nothing has taken that back. */
    public boolean isAuthorized() {
        return this == APPROVED || this == IN_PROGRESS || this == DONE || this == VERIFIED;
    }

    public boolean isWorkLeft() {
        return this == APPROVED || this == IN_PROGRESS;
    }

    public boolean isDone() {
        return this == DONE || this == VERIFIED;
    }

    public boolean isRefused() {
        return this == DECLINED || this == DEFERRED;
    }
}
