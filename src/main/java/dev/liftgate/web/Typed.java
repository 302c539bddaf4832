package dev.liftgate.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what people type into fields: tidied, or refused with a message beside the field. */
public final class Typed {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Typed() {}

    /** The typed text, read by the given function; null if nothing was typed. */
    public static <T> T optional(String typed, Function<String, T> read) {
        String line = line(typed);
        return line.isEmpty() ? null : read.apply(line);
    }

    /**
     * A day as a browser sends it, such as {@code 2026-11-30}.
     *
     * @throws DateTimeException if there is none, or it lies outside of what any shop can mean
     */
    public static LocalDate day(String typed) {
        LocalDate day = LocalDate.parse(line(typed));
        requireMeant(day);
        return day;
    }

    /**
     * The same with an hour on it, such as {@code 2026-11-30T17:00}.
     *
     * @throws DateTimeException if there is none, or it lies outside of what any shop can mean
     */
    public static LocalDateTime wallClock(String typed) {
        LocalDateTime moment = LocalDateTime.parse(line(typed));
        requireMeant(moment.toLocalDate());
        return moment;
    }

    /** PostgreSQL knows fewer years than Java. */
    private static void requireMeant(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("nobody means the year " + day.getYear());
        }
    }

    /** One line that must be there; else the question is asked beside the field. */
    public static String needed(String field, String typed, String question) {
        String line = line(typed);
        if (line.isEmpty()) {
            throw new Refused(field, question);
        }
        return line;
    }

    /** One line of text without spaces around it. Control characters are refused. */
    public static String line(String field, String typed) {
        String bare = typed == null ? "" : typed.strip();
        if (bare.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(field, "This holds characters that cannot be kept: type it anew");
        }
        return bare;
    }

    /** One line of text: each break and control character becomes a space. Null becomes an empty text. */
    public static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Every field as one line. Of several values, the first counts. */
    public static Map<String, String> single(MultivaluedMap<String, String> typed) {
        return typed.keySet().stream().collect(Collectors.toMap(field -> field, field -> line(typed.getFirst(field))));
    }

    /** The beginning of a text for where there is no room for all of it: at most that long, no character in two. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Several lines, their breaks as {@code \n}. */
    public static String lines(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
    }

    /** Several lines, but refused beyond {@code most} characters. */
    public static String lines(String field, String typed, int most) {
        String bare = lines(typed);
        if (bare.length() > most) {
            throw new Refused(field, String.format(Locale.ROOT, "At most %,d characters", most));
        }
        return bare;
    }
}
