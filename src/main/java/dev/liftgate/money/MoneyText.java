package dev.liftgate.money;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Writes amounts for people: {@code $1,234.50}, {@code $150.00 – $350.00}, {@code 1.3 h}; in the style of the shop, see
 * {@link HouseStyle}, or in a given one.
 *
 * <p>What is compared, hashed or read back is no text for people: it is written {@code plain}.
 */
@TemplateExtension
public final class MoneyText {

    /** Below zero stands a minus sign, as wide as a plus, not a hyphen that a line may end with. */
    private static final char MINUS = '\u2212';

    private static final Map<AmountStyle, NumberFormat> AMOUNTS = new ConcurrentHashMap<>();

    private MoneyText() {}

    public static String text(Money money) {
        return text(money, HouseStyle.locale());
    }

    /** The same in the style of another country: {@code 1.234,50 €}. */
    public static String text(Money money, Locale figures) {
        AmountStyle style = new AmountStyle(figures, money.getCurrencyUnit(), money.getScale());
        // one format may not be shared by two threads; a copy takes a tenth of what making one takes
        NumberFormat format = (NumberFormat)
                AMOUNTS.computeIfAbsent(style, AmountStyle::format).clone();
        return Thousands.apart(format.format(money.getAmount()), figures).replace('-', MINUS);
    }

    private record AmountStyle(Locale figures, CurrencyUnit currency, int decimals) {

        NumberFormat format() {
            NumberFormat format = NumberFormat.getCurrencyInstance(figures);
            format.setCurrency(currency.toCurrency());
            format.setMinimumFractionDigits(decimals);
            format.setMaximumFractionDigits(decimals);
            return format;
        }
    }

    /** The bare figure for an input field: {@code 1234.50}. */
    public static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    public static String text(MoneyRange range) {
        return text(range, HouseStyle.locale());
    }

    public static String text(MoneyRange range, Locale figures) {
        String low = text(range.low(), figures);
        String ends = range.low().isEqual(range.high()) ? low : low + " – " + text(range.high(), figures);
        return range.openEnded() ? ends + " or more" : ends;
    }

    /** A whole number, its thousands apart: {@code 118,240}. */
    public static String text(Integer count) {
        return text(count, HouseStyle.locale());
    }

    public static String text(Integer count, Locale figures) {
        return Thousands.apart(NumberFormat.getIntegerInstance(figures).format(count), figures);
    }

    /** A quantity without needless zeros: {@code 1.3}, {@code 2}. */
    public static String text(BigDecimal quantity) {
        return text(quantity, HouseStyle.locale());
    }

    /** The same for fields, fingerprints and files, with a point before its decimals wherever the shop is. */
    public static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    public static String text(BigDecimal quantity, Locale figures) {
        NumberFormat format = NumberFormat.getNumberInstance(figures);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(Math.max(0, quantity.scale()));
        return format.format(quantity);
    }
}
