package dev.liftgate.orders;

import java.util.List;

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

    /** Whether all that was wanted of some jobs is done; where none was wanted, nothing is. */
    public static boolean isAllDone(List<Job> jobs) {
        List<JobState> wanted = jobs.stream()
                .map(Job::state)
                .filter(state -> !state.isRefused())
                .toList();
        return !wanted.isEmpty() && wanted.stream().allMatch(JobState::isDone);
    }
}
