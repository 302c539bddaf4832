package dev.liftgate.money;

import dev.liftgate.money.Charge.ChargeKind;

/** The base of a percentage, after discounts. */
public enum FeeBase {
    LABOR("labor"),
    PARTS("parts"),
    LABOR_AND_PARTS("labor and parts");

    private final String label;

    FeeBase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean includes(ChargeKind kind) {
        return kind == ChargeKind.LABOR && this != PARTS || kind == ChargeKind.PART && this != LABOR;
    }
}
