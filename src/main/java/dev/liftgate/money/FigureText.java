package dev.liftgate.money;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * Writes {@code {amount.text}} in templates, in the locale of their attribute {@code figures}: a paper's own, or
 * else what the shop supplies. Without one they get the U.S. style of {@link MoneyText}.
 */
@TemplateExtension(priority = 20)
public final class FigureText {

    private FigureText() {}

    static String text(Money money, @TemplateAttribute("figures") Object figures) {
        return MoneyText.text(money, locale(figures));
    }

    static String text(BigDecimal quantity, @TemplateAttribute("figures") Object figures) {
        return MoneyText.text(quantity, locale(figures));
    }

    public static String text(Integer count, @TemplateAttribute("figures") Object figures) {
        return MoneyText.text(count, locale(figures));
    }

    static String text(MoneyRange range, @TemplateAttribute("figures") Object figures) {
        return MoneyText.text(range, locale(figures));
    }

    private static Locale locale(Object figures) {
        Object style = figures instanceof Supplier<?> supplier ? supplier.get() : figures;
        return style instanceof Locale known ? known : Locale.US;
    }
}
