package dev.liftgate.inspections;

import java.math.BigDecimal;

/**
 * The limits that turn a measured value into a colour.
 *
 * @param unit as behind a figure: {@code mm}; fractions begin with their stroke, as {@code /32 in}
 * @param lowIsBad as with a tread; else high is bad, as with water in a fluid
 * @param yellow beyond this it is yellow, itself not included
 * @param red beyond this it is red, itself not included
 * @param most more than this is a slip of the finger
 * @param source who says so
 */
public record ColourScale(
        String unit, boolean lowIsBad, BigDecimal yellow, BigDecimal red, BigDecimal most, String source) {

    Colour colour(BigDecimal value) {
        if (beyond(red, value)) {
            return Colour.RED;
        }
        return beyond(yellow, value) ? Colour.YELLOW : Colour.GREEN;
    }

    private boolean beyond(BigDecimal edge, BigDecimal value) {
        return lowIsBad ? value.compareTo(edge) < 0 : value.compareTo(edge) > 0;
    }

    /** The scale in words: {@code Yellow below 3.2 mm, red below 1.6 mm}. */
    public String words() {
        String side = lowIsBad ? "below" : "above";
        return "Yellow %s %s, red %s %s"
                .formatted(side, amount(yellow.toPlainString(), unit), side, amount(red.toPlainString(), unit));
    }

    /** A figure with its unit: {@code 2.5 mm}, {@code 5/32 in}. */
    static String amount(String figure, String unit) {
        return figure + (isFraction(unit) ? "" : " ") + unit;
    }

    /** The unit as a field names it: {@code mm}, {@code 1/32 in}. */
    public String step() {
        return (isFraction(unit) ? "1" : "") + unit;
    }

    private static boolean isFraction(String unit) {
        return unit.startsWith("/");
    }
}
