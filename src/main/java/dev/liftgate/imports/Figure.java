package dev.liftgate.imports;

import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads amounts of price lists: {@code 12.5}, {@code 1,234.56}, {@code 1.234,56}, {@code $12}, {@code 12 €}.
 *
 * <p>A figure that could mean two amounts is refused. A price a thousand times too high is worse than a question.
 */
final class Figure {

    private static final Pattern SIGN = Pattern.compile("^[$€£]\\s*|\\s*[$€£]$");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final String EXAMPLE = "Write a figure like 12.50 or 1,234.50";

    private final CurrencyUnit currency;
    private final boolean decimalComma;

    /** @param decimalComma whether the file writes 12,50; then a comma before three digits is a decimal one too */
    Figure(CurrencyUnit currency, boolean decimalComma) {
        this.currency = currency;
        this.decimalComma = decimalComma;
    }

    /** @throws Refused with the column, if this is no amount from 0 to 1,000,000 in whole cents */
    Money read(String column, String cell) {
        return Figures.PLAIN.amount(
                column, PLAIN.matcher(cell).matches() && hasCents(cell) ? cell : plain(column, cell), currency);
    }

    private boolean hasCents(String cell) {
        return currency.getDecimalPlaces() >= 2 || cell.indexOf('.') < 0;
    }

    private String plain(String column, String cell) {
        String figure = SIGN.matcher(cell).replaceAll("").replace("\u00a0", "").replace("\u202f", "");
        int comma = figure.lastIndexOf(',');
        int point = figure.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return figure;
        }
        if (comma >= 0 && point >= 0) {
            return comma > point ? join(column, figure, '.', ',') : join(column, figure, ',', '.');
        }
        char mark = comma >= 0 ? ',' : '.';
        int at = Math.max(comma, point);
        if (figure.indexOf(mark) < at) {
            return join(column, figure, mark, '\0');
        }
        if (figure.length() - at - 1 != 3) {
            return figure.replace(',', '.');
        }
        return three(column, figure, mark);
    }

    /** One mark before three digits: it means thousands, or decimals down to a tenth of a cent. */
    private String three(String column, String figure, char mark) {
        if (mark == ',' && !decimalComma) {
            return join(column, figure, mark, '\0');
        }
        if (mark == '.' && decimalComma) {
            throw new Refused(column, "“" + figure + "” may mean two amounts: write the cents, like 1.234,00");
        }
        return figure.replace(',', '.');
    }

    private static String join(String column, String figure, char thousands, char decimal) {
        int end = decimal == '\0' ? figure.length() : figure.lastIndexOf(decimal);
        String whole = figure.substring(0, end);
        String minus = whole.startsWith("-") ? "-" : "";
        String[] groups = whole.substring(minus.length()).split(Pattern.quote(String.valueOf(thousands)), -1);
        boolean even = groups[0].matches("[1-9]\\d{0,2}");
        for (int i = 1; i < groups.length; i++) {
            even &= groups[i].matches("\\d{3}");
        }
        if (!even) {
            throw new Refused(column, EXAMPLE);
        }
        return minus + String.join("", groups) + (end < figure.length() ? "." + figure.substring(end + 1) : "");
    }
}
