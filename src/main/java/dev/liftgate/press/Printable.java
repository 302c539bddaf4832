package dev.liftgate.press;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The part of a text that can be printed, and what stands for the rest.
 *
 * <p>A word that cannot be printed stops a paper before it is issued; a picture such as an emoji does not, and leaves
 * an empty box. Points that only help to read Hebrew and Arabic are left out, as newspapers do.
 */
public final class Printable {

    /** Every character before this is in the first typeface. */
    static final int FIRST_UNSURE = 0x250;

    private static final String BOX = "\u25A1";

    /** Marks that were typed beside their letter, and Korean letters that were typed one by one. */
    private static final Pattern APART = Pattern.compile("\\p{L}\\p{M}+|[\\x{1100}-\\x{11FF}]+");

    /** Directions and joiners that nobody sees, forms of emoji, and points. Only what keeps Persian letters apart stays. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{20E3}"
            + "[\\p{M}&&[\\x{591}-\\x{5C7}\\x{610}-\\x{61A}\\x{64B}-\\x{65F}\\x{670}\\x{6D6}-\\x{6ED}]]"
            + "&&[^\\x{200C}\\x{AD}]]");

    private static final Pattern UNSURE = Pattern.compile("[^\\x{0}-\\x{24F}]+");
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Printable() {}

    /** The letters, marks and numbers of a text that no paper can print, each once; empty if there are none. */
    public static String lacking(String text) {
        StringBuilder lacking = new StringBuilder();
        plain(text)
                .codePoints()
                .filter(Printable::isWord)
                .filter(Printable::isLacking)
                .distinct()
                .forEach(lacking::appendCodePoint);
        return lacking.toString();
    }

    /** A text or a page with only what can be printed. */
    static String of(String text) {
        return UNSURE.matcher(plain(NOT_XML.matcher(text).replaceAll(BOX))).replaceAll(found -> found.group()
                .codePoints()
                .mapToObj(character -> isLacking(character) ? BOX : Character.toString(character))
                .reduce("", Printable::joined));
    }

    /** One box is enough for what stood together. */
    private static String joined(String text, String next) {
        return next.equals(BOX) && text.endsWith(BOX) ? text : text + next;
    }

    private static String plain(String text) {
        return UNSEEN.matcher(APART.matcher(text)
                        .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFC)))
                .replaceAll("");
    }

    private static boolean isLacking(int character) {
        return character >= FIRST_UNSURE && Typeface.of(character).isEmpty();
    }

    private static boolean isWord(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }
}
