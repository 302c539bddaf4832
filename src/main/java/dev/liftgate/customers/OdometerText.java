package dev.liftgate.customers;

import dev.liftgate.money.FigureText;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** Writes {@code {odometer.text}} in templates, in the style of {@link FigureText}. */
@TemplateExtension(priority = 20)
final class OdometerText {

    private OdometerText() {}

    static String text(Odometer read, @TemplateAttribute("figures") Object figures) {
        return FigureText.text(read.distance(), figures) + " " + read.unit();
    }
}
