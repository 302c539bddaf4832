package dev.liftgate.web;

import dev.liftgate.money.HouseStyle;
import dev.liftgate.money.Thousands;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A reader and writer of figures in the style of one country.
 *
 * <p>Everybody's spelling is read: {@code 1234.50}, {@code 1,234.50}, {@code 1.234,50}, {@code 1 234,50},
 * {@code 1’234.50}. What may mean two figures is asked for with both, never guessed at: the country decides only
 * whether its own thousands mark stands before three digits.
 */
public record Figures(Locale locale) {

    /** The style of hidden fields and of our own files: decimals behind a point. */
    public static final Figures PLAIN = new Figures(Locale.US);

    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final int LONGEST = 60;
    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_A_PERCENTAGE = 4;

    private static final Pattern AMOUNT = Pattern.compile("(-?)([\\p{L}\\p{Sc} ]*)(-?[\\d.,' ]*?)([\\p{L}\\p{Sc} ]*)");
    private static final Pattern NO_CENTS = Pattern.compile("[.,]--?$");
    private static final Pattern FIGURE = Pattern.compile("[\\d.,' ]*\\d[\\d.,' ]*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}|[1-9]\\d{0,2}([.,' ])\\d{3}(\\1\\d{3}){0,2}");
    private static final Pattern LAKHS = Pattern.compile("[1-9]\\d?(,\\d\\d){1,3},\\d{3}");

    /** Lets sentences of this process write figures in that country’s style; it is asked for every figure. */
    public static void inSentences(Supplier<Locale> country) {
        HouseStyle.follow(country);
    }

    /** An amount from 0 to 1,000,000 in whole cents, with or without the sign or the code of its currency. */
    public Money amount(String field, String typed, CurrencyUnit currency) {
        int cents = currency.getDecimalPlaces();
        BigDecimal amount = number(field, withoutSign(field, tidy(field, typed), currency), MOST, cents);
        return Money.of(currency, amount.setScale(cents));
    }

    /** The same, or null if nothing was typed. */
    public Money optionalAmount(String field, String typed, CurrencyUnit currency) {
        return Typed.optional(typed, figure -> amount(field, figure, currency));
    }

    /** A figure from 0 to {@code most}, with at most two decimals. */
    public BigDecimal number(String field, String typed, BigDecimal most) {
        return number(field, typed, most, DECIMALS);
    }

    /** Hours from 0 to {@code most}, with at most two decimals: {@code 1.5} or {@code 1.5 h}. */
    public BigDecimal hours(String field, String typed, BigDecimal most) {
        return number(field, tidy(field, typed).replaceFirst("(?i)\\s*h$", ""), most, DECIMALS);
    }

    /** A percentage from 0 to {@code most}, with at most four decimals: {@code 8.875} or {@code 8.875 %}. */
    public BigDecimal percent(String field, String typed, BigDecimal most) {
        return number(field, tidy(field, typed).replaceFirst("\\s*%$", ""), most, DECIMALS_OF_A_PERCENTAGE);
    }

    /** A whole number from 0 to {@code most}. */
    public int count(String field, String typed, int most) {
        return number(field, typed, BigDecimal.valueOf(most), 0).intValueExact();
    }

    /** For a field: the bare figure, with this country's decimal mark. */
    public String plain(Money amount) {
        return marked(amount.getAmount());
    }

    /** The same, without needless zeros. Null is an empty text. */
    public String plain(BigDecimal number) {
        return number == null
                ? ""
                : marked(new BigDecimal(number.stripTrailingZeros().toPlainString()));
    }

    private String marked(BigDecimal number) {
        return number.toPlainString().replace('.', symbols().getDecimalSeparator());
    }

    private BigDecimal number(String field, String typed, BigDecimal most, int decimals) {
        String figure = tidy(field, typed);
        if (figure.startsWith("-")) {
            throw new Refused(field, "This cannot be below zero");
        }
        BigDecimal read = oneOf(field, figure, most, decimals);
        if (read.compareTo(most) > 0) {
            throw new Refused(field, "More than " + most.toPlainString() + " cannot be right" + hint(figure, most));
        }
        if (read.stripTrailingZeros().scale() > decimals) {
            throw new Refused(
                    field, decimals == 0 ? wholeNumber() : "At most " + decimals + " figures behind the " + mark());
        }
        return read;
    }

    private String tidy(String field, String typed) {
        String figure = Keyboard.tidy(typed);
        if (figure.length() > LONGEST) {
            throw new Refused(field, "Write a figure like " + examples());
        }
        return figure;
    }

    private String wholeNumber() {
        return "A whole number, like " + written(new BigDecimal("1200"), 0);
    }

    private BigDecimal oneOf(String field, String figure, BigDecimal most, int decimals) {
        BigDecimal whole = whole(figure);
        BigDecimal broken = broken(figure);
        if (whole == null && broken == null) {
            throw new Refused(field, decimals == 0 ? wholeNumber() : "Write a figure like " + examples());
        }
        if (whole == null || broken == null) {
            return whole == null ? broken : whole;
        }
        if (decimals == 0 || partsThousands(figure)) {
            return whole;
        }
        if (whole.compareTo(most) <= 0 && broken.stripTrailingZeros().scale() <= decimals) {
            throw new Refused(
                    field, "“" + figure + "” may mean two figures: write " + written(broken) + " or " + written(whole));
        }
        return broken;
    }

    /** The figure without decimals, or null: its marks part thousands. */
    private BigDecimal whole(String figure) {
        boolean grouped = WHOLE.matcher(figure).matches()
                || Thousands.areLakhs(locale) && LAKHS.matcher(figure).matches();
        return grouped ? new BigDecimal(figure.replaceAll("\\D", "")) : null;
    }

    /** The figure with decimals behind its last mark, or null. */
    private BigDecimal broken(String figure) {
        int at = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
        if (at < 0 || !FIGURE.matcher(figure).matches()) {
            return null;
        }
        String start = figure.substring(0, at);
        String decimals = figure.substring(at + 1);
        boolean once = start.indexOf(figure.charAt(at)) < 0;
        BigDecimal whole = start.isEmpty() ? BigDecimal.ZERO : whole(start);
        return once && whole != null && decimals.matches("\\d{0,6}")
                ? new BigDecimal(whole.toPlainString() + "." + decimals + (decimals.isEmpty() ? "0" : ""))
                : null;
    }

    private String hint(String figure, BigDecimal most) {
        BigDecimal broken = broken(figure);
        return broken == null || broken.compareTo(most) > 0
                ? ""
                : ". Decimals stand behind a " + mark() + ": " + marked(broken);
    }

    private boolean partsThousands(String figure) {
        return figure.chars()
                .anyMatch(mark -> mark == symbols().getGroupingSeparator()
                        || mark == symbols().getMonetaryGroupingSeparator());
    }

    private String written(BigDecimal number) {
        return written(number, DECIMALS);
    }

    private String written(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        return Thousands.apart(format.format(number), locale);
    }

    private String examples() {
        return written(new BigDecimal("12.50")) + " or " + written(new BigDecimal("1234.50"));
    }

    private String mark() {
        return symbols().getDecimalSeparator() == ',' ? "comma" : "point";
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(locale);
    }

    private String withoutSign(String field, String tidy, CurrencyUnit currency) {
        String amount = NO_CENTS.matcher(tidy).replaceFirst("");
        Matcher parts = AMOUNT.matcher(amount);
        if (!parts.matches()) {
            return amount;
        }
        String sign = (parts.group(2) + parts.group(4)).replace(" ", "").toUpperCase(Locale.ROOT);
        if (!sign.isEmpty() && !signs(currency).contains(sign)) {
            throw new Refused(field, "Write a figure like " + examples() + ", in " + currency);
        }
        return parts.group(1) + parts.group(3);
    }

    /** How people and papers write it: {@code USD}, {@code US$}, {@code $}. */
    private Set<String> signs(CurrencyUnit currency) {
        return Stream.of(currency.getSymbol(locale), currency.getSymbol(Locale.US), currency.getSymbol(Locale.UK))
                .flatMap(sign -> Stream.of(sign, sign.replaceAll("\\P{Sc}", "")))
                .map(sign -> Keyboard.tidy(sign).replace(" ", "").toUpperCase(Locale.ROOT))
                .filter(sign -> !sign.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toSet(), signs -> {
                    signs.add(currency.getCode());
                    return signs;
                }));
    }
}
