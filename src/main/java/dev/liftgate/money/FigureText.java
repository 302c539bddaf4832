package dev.liftgate.money;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;

/**
 * What {@code {amount.text}} writes in a template: as its attribute {@code figures}, a locale, wants it. Screens have no
 * such attribute and get what {@link MoneyText} writes.
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

    static String text(Integer count, @TemplateAttribute("figures") Object figures) {
        return MoneyText.text(count, locale(figures));
    }

    private static Locale locale(Object figures) {
        return figures instanceof Locale known ? known : Locale.US;
    }
}
