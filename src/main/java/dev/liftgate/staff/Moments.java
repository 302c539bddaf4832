package dev.liftgate.staff;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days and times on screens: English words, in the order and by the clock of one country. */
public final class Moments {

    // a pattern is read once, not for every moment of a list
    private static final Map<Locale, Moments> KNOWN = new ConcurrentHashMap<>();

    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfThisYear;
    private final String between;

    private Moments(Locale country) {
        boolean monthFirst = isMonthFirst(country);
        time = formatter(hasTwelveHours(country) ? "h:mm a" : "HH:mm");
        day = formatter(monthFirst ? "EEE, MMM d, yyyy" : "EEE d MMM yyyy");
        dayOfThisYear = formatter(monthFirst ? "EEE, MMM d" : "EEE d MMM");
        between = monthFirst ? ", " : " ";
    }

    public static Moments of(Locale country) {
        return KNOWN.computeIfAbsent(country, Moments::new);
    }

    /** {@code Wed 25 Nov 2026} or {@code Wed, Nov 25, 2026}. */
    public String day(TemporalAccessor then) {
        return day.format(then);
    }

    /** The time alone today, with the day on another day of this year, with the year otherwise. */
    String text(ZonedDateTime then, LocalDate today) {
        if (then.toLocalDate().equals(today)) {
            return time.format(then);
        }
        DateTimeFormatter ofTheDay = then.getYear() == today.getYear() ? dayOfThisYear : day;
        return ofTheDay.format(then) + between + time.format(then);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private static boolean isMonthFirst(Locale country) {
        String pattern = pattern(FormatStyle.MEDIUM, null, country);
        return pattern.indexOf('M') < pattern.indexOf('d');
    }

    private static boolean hasTwelveHours(Locale country) {
        return pattern(null, FormatStyle.SHORT, country).contains("a");
    }

    private static String pattern(FormatStyle date, FormatStyle time, Locale country) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, country);
    }
}
