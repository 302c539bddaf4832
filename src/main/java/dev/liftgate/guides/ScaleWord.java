package dev.liftgate.guides;

/**
 * A word for how often a cause shows a sign.
 *
 * <p>Guides use these words, never numbers. Where a person reads one, {@link #label()} prints the number beside it,
 * because people differ widely on what such words mean.
 */
public enum ScaleWord {
    BY_DESIGN(0.97),
    USUALLY(0.80),
    OFTEN(0.70),
    POINTS_TO(0.60),
    MAY(0.40),
    SOMETIMES(0.25),
    MENTIONED(0.12),
    HARDLY_EVER(0.04);

    /** The studies behind the values: how people put numbers to words of frequency and probability. */
    public static final String SOURCE = "Kent 1964; Hakel 1968; Rohrmann 2000; CAPphrase 2026 (n = 5,174)";

    private final double value;

    ScaleWord(double value) {
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
        return code().replace('-', ' ') + " (" + figure(value, 2) + ")";
    }

    /** The nearest whole number. At a half, shop and tablet may differ in the last digit, and still say the same. */
    public static long whole(double number) {
        return Math.round(Math.round(number * 1e6) / 1e6);
    }

    /**
     * A number with so many places, halves rounded up. A half with an error in its last digits counts as a half, so
     * that every machine and browser prints the same.
     */
    public static String figure(double number, int places) {
        long unit = 1;
        for (int i = 0; i < places; i++) {
            unit *= 10;
        }
        long rounded = whole(Math.abs(number) * unit);
        String fraction = String.valueOf(unit + rounded % unit).substring(1);
        return (number < 0 && rounded > 0 ? "-" : "") + rounded / unit + (places == 0 ? "" : "." + fraction);
    }
}
