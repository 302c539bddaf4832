package dev.liftgate.orders;

/** The promise that a job's figure makes to the customer. */
public enum PriceBasis {
    PRICE("price"),
    NOT_TO_EXCEED("not to exceed");

    private final String label;

    PriceBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
