package dev.liftgate.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A clock that runs.
 *
 * @param order number of the order
 * @param letter of the job, {@code A}
 */
public record RunningClock(
        long entry, long order, String vehicle, long job, String letter, String title, Instant since) {

    private static final Duration LONGEST = Duration.ofHours(10);

    /** A late shift works past midnight; who forgot the clock in the evening is back after more than these. */
    private static final Duration LONGEST_PAST_MIDNIGHT = Duration.ofHours(4);

    /** Whether its person has forgotten it: it ran over night, or longer than anybody works. */
    public boolean isForgotten(Instant now, ZoneId shop) {
        boolean sameDay =
                since.atZone(shop).toLocalDate().equals(now.atZone(shop).toLocalDate());
        return Duration.between(since, now).compareTo(sameDay ? LONGEST : LONGEST_PAST_MIDNIGHT) > 0;
    }

    /** The time so far, as {@code 1:05} hours and minutes. */
    public String clocked(Instant now) {
        return TimeEntry.text(Duration.between(since, now));
    }

    /** The job in words: {@code order 1001, job A}. */
    public String where() {
        return "order " + order + ", job " + letter;
    }

    /** Weekday and time: {@code Fri 16:10}. */
    static String day(Instant moment, ZoneId shop) {
        return moment.atZone(shop).format(DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH));
    }
}
