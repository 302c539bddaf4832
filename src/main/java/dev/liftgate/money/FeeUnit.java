package dev.liftgate.money;

/** The thing that a fixed fee is charged for. */
public enum FeeUnit {
    ORDER("an order"),
    JOB("a job"),
    PIECE("a piece");

    private final String label;

    FeeUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
