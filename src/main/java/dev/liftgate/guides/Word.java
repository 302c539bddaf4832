package dev.liftgate.guides;

import java.util.Locale;

/**
 * How often a cause shows a sign, in words. A guide is written in these words, never in numbers; wherever a person
 * reads one, {@link #label()} prints the number beside it, because people differ widely on what such words mean.
 */
public enum Word {
    BY_DESIGN(0.97),
    USUALLY(0.80),
    OFTEN(0.70),
    POINTS_TO(0.60),
    MAY(0.40),
    SOMETIMES(0.25),
    MENTIONED(0.12),
    HARDLY_EVER(0.04);

    /** The studies that the values rest on: how people put numbers to words of frequency and probability. */
    public static final String SOURCE = "Kent 1964; Hakel 1968; Rohrmann 2000; CAPphrase 2026 (n = 5,174)";

    private final double value;

    Word(double value) {
        this.value = value;
    }

    /** The share of cars with the cause that show the sign, between 0 and 1. */
    public double value() {
        return value;
    }

    /** The word as a guide file spells it, such as {@code points-to}. */
    public String code() {
        return Section.spelled(this);
    }

    /** The word with its number, for people: {@code "points to (0.60)"}. */
    public String label() {
        return String.format(Locale.ROOT, "%s (%.2f)", code().replace('-', ' '), value);
    }
}
