package dev.liftgate.press;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * The places where a line of a paper may end: never within an amount, a time or a size.
 *
 * <p>The JDK's own places (17 and 25) lie also behind a minus or plus sign, behind the point of the amount after it, and
 * in 10:30; the renderer (1.1.65) adds one at every slash, as of a web address.
 */
final class LineEnds implements FSTextBreaker {

    private static final String SIGNS = "+±\u2212";
    private static final String MARKS = ".,:’'";

    private final BreakIterator places = BreakIterator.getLineInstance(Locale.US);
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        places.setText(text);
    }

    /** @return the next place, or {@link BreakIterator#DONE} */
    @Override
    public int next() {
        int place = places.next();
        while (place != BreakIterator.DONE && place < text.length() && tears(place)) {
            place = places.next();
        }
        return place;
    }

    private boolean tears(int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return SIGNS.indexOf(before) >= 0
                || before == '/'
                || after == '/'
                || Character.isDigit(after)
                        && (MARKS.indexOf(before) >= 0 && place > 1 && Character.isDigit(text.charAt(place - 2))
                                || before == '-' && (place == 1 || !Character.isLetterOrDigit(text.charAt(place - 2))));
    }
}
