package dev.liftgate.money;

/** How a fact about the car or a choice of the customer shrinks a range. */
public enum Narrowing {
    LOW,
    HIGH,
    LOWER_HALF,
    UPPER_HALF;

    /** From the words that guides use: {@code low}, {@code high}, {@code lower-half}, {@code upper-half}. */
    public static Narrowing of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
