package dev.liftgate.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * The text of a workbook's cell as its sheet shows it: 124 under {@code 00000} is 00124.
 *
 * <p>A whole number without a format keeps all its digits, where a sheet would show {@code 1.23457E+11}: the digits are
 * there, and a part number needs them. A number that became a date is shown as one, so that somebody notices.
 */
final class ShownCell {

    private static final char LITERAL = '\uE000';

    // Excel keeps no more digits
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern UNSHOWN = Pattern.compile("\\[[^]]*]|_.|\\*.");
    private static final Pattern TEXTS = Pattern.compile("\"([^\"]*)\"|\\\\(.)");
    private static final Pattern DIGITS = Pattern.compile("[\\s\\-/().\uE000-\uEFFF]*[0#][0#\\s\\-/().\uE000-\uEFFF]*");
    private static final Pattern DECIMALS = Pattern.compile("[#0,]*0?(\\.(0+)#*)?");
    private static final Pattern DATE = Pattern.compile("(?i).*[dy].*|.*m.*");

    /** What a format asks for; null in {@code digits} and {@code decimals} if it does not ask for that. */
    private record ShownFormat(String first, String digits, String decimals, boolean date) {

        static ShownFormat of(String format) {
            String first = UNSHOWN.matcher(format.split(";")[0]).replaceAll("");
            boolean plain = first.isEmpty() || first.equalsIgnoreCase("general") || first.equals("@");
            String pattern = TEXTS.matcher(first).replaceAll(text -> literal(text.group(1), text.group(2)));
            boolean digits = !plain && isDigits(pattern);
            boolean decimals = !plain && !digits && DECIMALS.matcher(pattern).matches();
            boolean date = !plain
                    && !digits
                    && !decimals
                    && DATE.matcher(TEXTS.matcher(first).replaceAll("")).matches();
            return new ShownFormat(first, digits ? pattern : null, decimals ? pattern : null, date);
        }
    }

    // a workbook has few formats and many cells
    private final Map<String, ShownFormat> formats = new HashMap<>();

    String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return shown(number, cell);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null ? "" : value.toString();
    }

    /** The exact value, or null if the cell holds no number. */
    static String figure(Cell cell) {
        return cell.getValue() instanceof BigDecimal number ? plain(number) : null;
    }

    private String shown(BigDecimal number, Cell cell) {
        String written = cell.getDataFormatString();
        if (written == null) {
            return plain(number);
        }
        ShownFormat format = formats.computeIfAbsent(written, ShownFormat::of);
        if (format.digits() != null) {
            return digits(number, format.digits());
        }
        if (format.decimals() != null) {
            return decimals(number, format.decimals());
        }
        return format.date() ? date(number, format.first(), cell) : plain(number);
    }

    private static String decimals(BigDecimal number, String pattern) {
        int point = pattern.indexOf('.');
        int most = point < 0 ? 0 : pattern.length() - point - 1;
        int least = point < 0 ? 0 : pattern.lastIndexOf('0') - point;
        BigDecimal rounded = number.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(rounded.scale(), least), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Letters that stand for themselves, moved to where no sign of a pattern is. */
    private static String literal(String quoted, String escaped) {
        StringBuilder moved = new StringBuilder();
        (quoted != null ? quoted : escaped)
                .chars()
                .forEach(letter -> moved.append((char) (letter < 0x1000 ? LITERAL + letter : letter)));
        return moved.toString();
    }

    private static char plainLetter(char letter) {
        return letter >= LITERAL && letter < LITERAL + 0x1000 ? (char) (letter - LITERAL) : letter;
    }

    // a single point would part decimals
    private static boolean isDigits(String pattern) {
        return DIGITS.matcher(pattern).matches()
                && pattern.chars().filter(letter -> letter == '.').count() != 1;
    }

    /** Fills the places of a pattern from the right; the first one takes the digits that are left over. */
    private static String digits(BigDecimal number, String pattern) {
        StringBuilder left =
                new StringBuilder(number.abs().setScale(0, RoundingMode.HALF_UP).toPlainString());
        int first = pattern.indexOf('0') < 0 ? pattern.indexOf('#') : firstPlace(pattern);
        StringBuilder shown = new StringBuilder();
        for (int i = pattern.length() - 1; i >= 0; i--) {
            char letter = pattern.charAt(i);
            if (letter != '0' && letter != '#') {
                // marks between places that nothing fills are not shown
                if (left.length() > 0 || pattern.substring(0, i).indexOf('0') >= 0 || i < first) {
                    shown.append(plainLetter(letter));
                }
            } else if (left.length() > 0) {
                shown.append(left.charAt(left.length() - 1));
                left.setLength(left.length() - 1);
            } else if (letter == '0') {
                shown.append('0');
            }
            if (i == first) {
                shown.append(left.reverse());
                left.setLength(0);
            }
        }
        return (number.signum() < 0 ? "-" : "") + shown.reverse().toString().strip();
    }

    private static int firstPlace(String pattern) {
        int digit = pattern.indexOf('0');
        int optional = pattern.indexOf('#');
        return optional < 0 ? digit : Math.min(digit, optional);
    }

    private static String date(BigDecimal serial, String format, Cell cell) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_900_000)) > 0) {
            return plain(serial);
        }
        LocalDate day = cell.asDate().toLocalDate();
        String pattern = format.toLowerCase(Locale.ROOT);
        if (pattern.contains("mmm")) {
            String shown = pattern.indexOf('d') < 0 ? "MMM-yy" : pattern.indexOf('y') < 0 ? "d-MMM" : "d-MMM-yy";
            return day.format(DateTimeFormatter.ofPattern(shown, Locale.ENGLISH));
        }
        return day.toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(PRECISION).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
