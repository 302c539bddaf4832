package dev.liftgate.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads what people type into fields: tidied, or refused with a message beside the field. */
public final class Typed {

    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})?(\\.\\d{0,6})?");

    private Typed() {}

    /** The typed text, read by the given function; null if nothing was typed. */
    public static <T> T optional(String typed, Function<String, T> read) {
        String line = line(typed);
        return line.isEmpty() ? null : read.apply(line);
    }

    /** One line that must be there; else the question is asked beside the field. */
    public static String needed(String field, String typed, String question) {
        String line = line(typed);
        if (line.isEmpty()) {
            throw new Refused(field, question);
        }
        return line;
    }

    /** An amount from 0 to 1,000,000 in whole cents: {@code 12.5}, {@code 1,234.50} or {@code $80}. */
    public static Money amount(String field, String typed, CurrencyUnit currency) {
        String bare = line(typed);
        String figure = bare.startsWith("$") ? bare.substring(1) : bare;
        BigDecimal amount = number(field, figure, MOST, currency.getDecimalPlaces());
        return Money.of(currency, amount.setScale(currency.getDecimalPlaces()));
    }

    /** The same, or null if nothing was typed. */
    public static Money optionalAmount(String field, String typed, CurrencyUnit currency) {
        return optional(typed, figure -> amount(field, figure, currency));
    }

    /** A figure from 0 to {@code most}, with at most two decimals. */
    public static BigDecimal number(String field, String typed, BigDecimal most) {
        return number(field, typed, most, 2);
    }

    /** A whole number from 0 to {@code most}. */
    public static int count(String field, String typed, int most) {
        return number(field, typed, BigDecimal.valueOf(most), 0).intValueExact();
    }

    /** A figure from 0 to {@code most}, with at most so many decimals. */
    public static BigDecimal number(String field, String typed, BigDecimal most, int decimals) {
        String bare = line(typed);
        if (bare.startsWith("-") || bare.startsWith("−")) {
            throw new Refused(field, "This cannot be below zero");
        }
        if (bare.isEmpty() || bare.equals(".") || !NUMBER.matcher(bare).matches()) {
            throw new Refused(field, "Write a figure like 12.50 or 1,234.50");
        }
        BigDecimal number = new BigDecimal(bare.replace(",", ""));
        if (number.compareTo(most) > 0) {
            String point =
                    bare.matches("\\d{1,3},\\d{3}") ? ". Decimals stand behind a point: " + bare.replace(',', '.') : "";
            throw new Refused(field, "More than " + most.toPlainString() + " cannot be right" + point);
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            throw new Refused(field, "At most " + decimals + " figures behind the point");
        }
        return number;
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
