package dev.liftgate.press;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The order of Hebrew and Arabic on a page, by the JDK's Unicode algorithm.
 *
 * <p>The renderer sets a line of one direction well, and a number inside Hebrew on an English line wrongly; it knows no
 * direction at all in running heads. So such words become a box of their own, and heads are set here.
 */
final class RightToLeft implements BidiSplitter, BidiReorderer {

    private static final String LETTER = "[\\p{IsHebrew}\\p{IsArabic}]";

    /** From the first letter to the last one or a number, with nothing else than signs between. */
    private static final Pattern WORDS = Pattern.compile(
            LETTER + "(?:[\\p{IsHebrew}\\p{IsArabic}\\P{L}&&[^<>&]]*[\\p{IsHebrew}\\p{IsArabic}\\p{Nd}])?");

    private static final Pattern TEXT = Pattern.compile(">[^<>]*" + LETTER + "[^<>]*<");
    private static final Pattern HEAD = Pattern.compile("(?<=content: \")(?:[^\"\\\\]|\\\\[0-9a-f]{6} )*(?=\")");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([0-9a-f]{6}) ");
    private static final String BRACKETS = "()[]{}<>«»‹›";

    private Bidi bidi;
    private Integer[] visual;

    /** The same page with such words in boxes, and running heads as they look. */
    static String into(String xhtml) {
        int body = xhtml.indexOf("<body");
        String head = HEAD.matcher(xhtml.substring(0, body))
                .replaceAll(found -> Matcher.quoteReplacement(head(found.group())));
        String page = xhtml.substring(body);
        return head + (isMixed(page) ? TEXT.matcher(page).replaceAll(text -> boxed(text.group())) : page);
    }

    private static boolean isMixed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static String boxed(String text) {
        String plain = text.replace("&quot;", "\"").replace("&#39;", "'");
        return Matcher.quoteReplacement(
                WORDS.matcher(plain).replaceAll("<span dir=\"rtl\" style=\"display: inline-block\">$0</span>"));
    }

    private static String head(String css) {
        String text = Printable.of(ESCAPED.matcher(css)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))));
        return inCss(isMixed(text) ? seen(ArabicForms.of(text), Bidi.DIRECTION_LEFT_TO_RIGHT) : text);
    }

    private static String inCss(String text) {
        StringBuilder css = new StringBuilder();
        text.codePoints().forEach(character -> css.append("\\%06x ".formatted(character)));
        return css.toString();
    }

    /** A line as the eye meets it, from the left. */
    private static String seen(String text, int direction) {
        RightToLeft line = new RightToLeft();
        line.set(text, direction);
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < line.countTextRuns(); i++) {
            BidiTextRun run = line.getVisualRun(i);
            String part = text.substring(run.getStart(), run.getStart() + run.getLength());
            seen.append(run.getDirection() == RTL ? turned(part) : part);
        }
        return seen.toString();
    }

    private static String turned(String text) {
        StringBuilder turned = new StringBuilder();
        new StringBuilder(text).reverse().codePoints().forEach(character -> {
            int bracket = BRACKETS.indexOf(character);
            turned.appendCodePoint(bracket < 0 ? character : BRACKETS.charAt(bracket ^ 1));
        });
        return turned.toString();
    }

    private void set(String text, int direction) {
        bidi = new Bidi(text, direction);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        visual = IntStream.range(0, runs).boxed().toArray(Integer[]::new);
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        if (runs > 1) {
            Bidi.reorderVisually(levels, 0, visual, 0, runs);
        }
    }

    @Override
    public void setParagraph(String text, byte direction) {
        set(
                text,
                switch (direction) {
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                });
    }

    @Override
    public int countTextRuns() {
        return visual.length;
    }

    @Override
    public BidiTextRun getVisualRun(int i) {
        int run = visual[i];
        int start = bidi.getRunStart(run);
        boolean isRightToLeft = bidi.getRunLevel(run) % 2 == 1;
        return new BidiTextRun(start, bidi.getRunLimit(run) - start, isRightToLeft ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(direction -> direction <= Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC && direction >= 0)
                .findFirst()
                .map(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
                .orElse(NEUTRAL);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return seen(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.of(text);
    }

    /** For a form that a typeface lacks: the letter itself. */
    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
