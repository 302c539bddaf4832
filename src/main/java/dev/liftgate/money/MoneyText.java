package dev.liftgate.money;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.Money;

/** How amounts are written for people: {@code $1,234.50}, {@code $150.00 – $350.00}, {@code 1.3 h}. */
@TemplateExtension
public final class MoneyText {

    private MoneyText() {}

    public static String text(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(money.getCurrencyUnit().toCurrency());
        format.setMinimumFractionDigits(money.getScale());
        format.setMaximumFractionDigits(money.getScale());
        return format.format(money.getAmount());
    }

    /** The bare figure for an input field: {@code 1234.50}. */
    public static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    public static String text(MoneyRange range) {
        String low = text(range.low());
        String ends = range.low().isEqual(range.high()) ? low : low + " – " + text(range.high());
        return range.openEnded() ? ends + " or more" : ends;
    }

    /** A whole number with its thousands apart: {@code 118,240}. */
    public static String text(Integer count) {
        return NumberFormat.getIntegerInstance(Locale.US).format(count);
    }

    /** A quantity without needless zeros: {@code 1.3}, {@code 2}. */
    public static String text(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
