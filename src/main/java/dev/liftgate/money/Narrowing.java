package dev.liftgate.money;

import java.util.Locale;

/** The part of a price range that remains. A fact about the car or the customer's choice decides. */
public enum Narrowing {
    LOW,
    HIGH,
    LOWER_HALF,
    UPPER_HALF;

    /** The narrowing for a word of a guide: {@code low}, {@code high}, {@code lower-half}, {@code upper-half}. */
    public static Narrowing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
