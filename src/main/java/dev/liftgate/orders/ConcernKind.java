package dev.liftgate.orders;

import dev.liftgate.web.Refused;

/** The kind of a concern, which says what it needs before the car goes back. */
public enum ConcernKind {
    CONCERN("Concern", "Something is wrong", "Complaint gone"),
    SERVICE("Service", "A service, such as an oil change", "Service done"),
    INFORMATION("Information", "Only something to know", "");

    /** The names as a form may send them, or nothing. */
    public static final String NAMES = "|CONCERN|SERVICE|INFORMATION";

    private final String label;
    private final String choice;
    private final String verified;

    ConcernKind(String label, String choice, String verified) {
        this.label = label;
        this.choice = choice;
        this.verified = verified;
    }

    public String label() {
        return label;
    }

    /** How a form asks for it. */
    public String choice() {
        return choice;
    }

    /** What is verified in the end; empty for nothing. */
    public String verified() {
        return verified;
    }

    /** Whether something is wrong, so that a cause is looked for. */
    public boolean hasCause() {
        return this == CONCERN;
    }

    /** Whether something is to be done and verified. */
    public boolean needsWork() {
        return this != INFORMATION;
    }

    void requireWork() {
        if (!needsWork()) {
            throw new Refused("This is only something to know: it has no cause, no correction and nothing to verify.");
        }
    }
}
