package dev.liftgate.desk;

import dev.liftgate.web.Typed;
import io.quarkus.qute.TemplateExtension;

/** The beginning of a text for a choice in a list: {@code {words.excerpt}}. */
@TemplateExtension
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String excerpt(String text) {
        return Typed.cut(text, LONGEST);
    }
}
