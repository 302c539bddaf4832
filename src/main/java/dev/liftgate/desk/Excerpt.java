package dev.liftgate.desk;

import io.quarkus.qute.TemplateExtension;

/** The beginning of a text for a choice in a list: {@code {words.excerpt}}. */
@TemplateExtension
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String excerpt(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1))) + "…";
    }
}
