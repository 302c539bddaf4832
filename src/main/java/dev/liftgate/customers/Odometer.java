package dev.liftgate.customers;

import dev.liftgate.money.MoneyText;
import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reading of an odometer, in the unit of its dash.
 *
 * @param distance from 0 to 2,000,000
 * @param unit {@code mi} or {@code km}
 */
@Embeddable
public record Odometer(int distance, String unit) {

    public static final String MILES = "mi";
    public static final String KILOMETERS = "km";

    /** What a form takes for a unit; nothing stands for the car's own. */
    public static final String UNITS = "(mi|km)?";

    private static final int LARGEST = 2_000_000;
    private static final int MOST_READ = 999_999_999;
    private static final long METERS_OF_A_THOUSAND_MILES = 1_609_344;
    private static final long METERS_OF_A_THOUSAND_KILOMETERS = 1_000_000;
    private static final Pattern WITH_UNIT = Pattern.compile("(?iU)(.*\\d)\\s*(mi|km)\\.?");

    public Odometer {
        if (distance < 0 || distance > LARGEST) {
            throw new Refused("odometer", "No odometer shows that much: it must be between 0 and " + grouped(LARGEST));
        }
    }

    public static Odometer miles(int distance) {
        return new Odometer(distance, MILES);
    }

    public static Odometer kilometers(int distance) {
        return new Odometer(distance, KILOMETERS);
    }

    /**
     * Reads what was typed; thousands may stand apart. Anything but a whole number is refused beside {@code odometer}.
     *
     * @param unit null or empty stands for the one typed behind the figure, else for the usual one
     */
    public static Odometer read(String typed, String unit, String usual, Figures figures) {
        Matcher with = WITH_UNIT.matcher(Typed.line(typed));
        String behind = with.matches() ? with.group(2).toLowerCase(Locale.ROOT) : "";
        String chosen = unit == null || unit.isEmpty() ? behind : unit;
        if (!behind.isEmpty() && !behind.equals(chosen)) {
            throw new Refused("odometer", "Miles or kilometers? The unit behind the figure is another one");
        }
        String figure = behind.isEmpty() ? typed : with.group(1);
        return new Odometer(figures.count("odometer", figure, MOST_READ), chosen.isEmpty() ? usual : chosen);
    }

    /** The same, or null if nothing was typed. */
    public static Odometer optional(String typed, String unit, String usual, Figures figures) {
        return Typed.optional(typed, line -> read(line, unit, usual, figures));
    }

    /** The same distance in that unit, to the nearest whole. */
    public Odometer in(String other) {
        if (unit.equals(other)) {
            return this;
        }
        long to = meters(other);
        return new Odometer((int) Math.min(LARGEST, (distance * meters(unit) + to / 2) / to), other);
    }

    private static long meters(String unit) {
        return unit.equals(KILOMETERS) ? METERS_OF_A_THOUSAND_KILOMETERS : METERS_OF_A_THOUSAND_MILES;
    }

    /** How much farther this one is, in the other's unit; below 0 where it is less far. */
    public int since(Odometer other) {
        return in(other.unit).distance - other.distance;
    }

    /** With its thousands apart: {@code 118,240 mi}. */
    public String text() {
        return grouped(distance) + " " + unit;
    }

    private static String grouped(int distance) {
        return MoneyText.text(distance);
    }
}
