package dev.liftgate.staff;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days and times on screens: English words, in the order and by the clock of one country. */
public record Moments(Locale country) {

    /** {@code 15:30} or {@code 3:30 PM}. */
    private String time(TemporalAccessor then) {
        return write(hasTwelveHours() ? "h:mm a" : "HH:mm", then);
    }

    /** {@code Wed 25 Nov 2026} or {@code Wed, Nov 25, 2026}. */
    public String day(TemporalAccessor then) {
        return write(isMonthFirst() ? "EEE, MMM d, yyyy" : "EEE d MMM yyyy", then);
    }

    private String dayOfThisYear(TemporalAccessor then) {
        return write(isMonthFirst() ? "EEE, MMM d" : "EEE d MMM", then);
    }

    /** The time alone today, with the day on another day of this year, with the year otherwise. */
    String text(ZonedDateTime then, LocalDate today) {
        if (then.toLocalDate().equals(today)) {
            return time(then);
        }
        String day = then.getYear() == today.getYear() ? dayOfThisYear(then) : day(then);
        return day + (isMonthFirst() ? ", " : " ") + time(then);
    }

    private static String write(String pattern, TemporalAccessor then) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(then);
    }

    private boolean isMonthFirst() {
        String pattern = pattern(FormatStyle.MEDIUM, null);
        return pattern.indexOf('M') < pattern.indexOf('d');
    }

    private boolean hasTwelveHours() {
        return pattern(null, FormatStyle.SHORT).contains("a");
    }

    private String pattern(FormatStyle date, FormatStyle time) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, country);
    }
}
