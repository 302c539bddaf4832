package dev.liftgate.imports;

import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads amounts of price lists: {@code 12.5}, {@code 1,234.56}, {@code 1.234,56}, {@code $12}, {@code 12 USD}.
 *
 * <p>A figure that could mean two amounts is refused. A price a thousand times too high is worse than a question.
 */
final class Figure {

    private static final Pattern SIGN = Pattern.compile("^[$€£]\\s*|\\s*[$€£]$");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final String EXAMPLE = "Write a figure like 12.50 or 1,234.50";

    private static final Pattern CODE =
            Pattern.compile("^([A-Za-z]{3})[\\s\u00a0\u202f]*(?=\\d)|(?<=\\d)[\\s\u00a0\u202f]*([A-Za-z]{3})$");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([ '’]\\d{3})+([.,]\\d{1,9})?");
    private static final Pattern FINE = Pattern.compile("\\d{1,9}\\.\\d{3,9}");
    private static final Pattern TWO_AMOUNTS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

    private static final BigDecimal USUAL = new BigDecimal(100_000);

    private final CurrencyUnit currency;
    private final boolean decimalComma;
    private final boolean certain;

    /** @param decimalComma whether the file writes 12,50; then a comma before three digits is a decimal one too */
    Figure(CurrencyUnit currency, boolean decimalComma) {
        this(currency, decimalComma, false);
    }

    /** @param certain whether a person said how decimals are written, so that 12.345 means one amount */
    Figure(CurrencyUnit currency, boolean decimalComma, boolean certain) {
        this.currency = currency;
        this.decimalComma = decimalComma;
        this.certain = certain;
    }

    /** @throws Refused with the column, if this is no amount from 0 to 1,000,000; parts of a cent are rounded half up */
    Money read(String column, String cell) {
        return toCent(column, exact(column, cell));
    }

    /** The amount with all its decimals. */
    BigDecimal exact(String column, String cell) {
        if (PLAIN.matcher(cell).matches() && hasCents(cell)) {
            return new BigDecimal(cell);
        }
        String figure = plain(column, withoutCode(column, cell));
        if (currency.getDecimalPlaces() < 2 || !FINE.matcher(figure).matches()) {
            return Figures.PLAIN.amount(column, figure, currency).getAmount();
        }
        if (!certain && TWO_AMOUNTS.matcher(figure).matches()) {
            throw new Refused(
                    column,
                    "At most 2 figures behind the point, since “" + cell
                            + "” may mean two amounts. Tick “Let me name the columns” when you upload it, and say there"
                            + " how decimals are written");
        }
        return new BigDecimal(figure);
    }

    /** The amount as it is kept. */
    Money toCent(String column, BigDecimal exact) {
        BigDecimal kept = exact.setScale(Math.min(exact.scale(), currency.getDecimalPlaces()), RoundingMode.HALF_UP);
        // nearly all of a million amounts, so they skip the slow way
        return kept.signum() >= 0 && kept.compareTo(USUAL) < 0
                ? Money.of(currency, kept)
                : Figures.PLAIN.amount(column, kept.toPlainString(), currency);
    }

    private String withoutCode(String column, String cell) {
        Matcher code = CODE.matcher(cell);
        if (!code.find()) {
            return cell;
        }
        String written = (code.group(1) == null ? code.group(2) : code.group(1)).toUpperCase(Locale.ROOT);
        if (written.equals(currency.getCode())) {
            return code.replaceFirst("");
        }
        if (CurrencyUnit.registeredCurrencies().stream()
                .anyMatch(each -> each.getCode().equals(written))) {
            throw new Refused(column, "This is in " + written + ", and the shop counts in " + currency.getCode());
        }
        return cell;
    }

    private boolean hasCents(String cell) {
        return currency.getDecimalPlaces() >= 2 || cell.indexOf('.') < 0;
    }

    private String plain(String column, String cell) {
        String figure = SIGN.matcher(cell).replaceAll("").replace("\u00a0", "").replace("\u202f", "");
        if (GROUPS.matcher(figure).matches()) {
            return figure.replaceAll("[ '’]", "").replace(',', '.');
        }
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
        if (certain) {
            return (mark == ',') == decimalComma ? figure.replace(',', '.') : join(column, figure, mark, '\0');
        }
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
