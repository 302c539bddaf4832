package dev.liftgate.web;

/** The characters of all keyboards, as the plain ones that they stand for. */
final class Keyboard {

    private static final String APOSTROPHES = "\u2019\u2018\u02BC\u00B4`\u2032";
    private static final String DASHES = "\u2212\u2013\u2014\u2010\u2011";
    private static final int WIDE = 0xFEE0;
    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFF5E;

    private Keyboard() {}

    /** One line with ASCII digits, marks, blanks and hyphens; what cannot be seen is left out. */
    static String tidy(String typed) {
        StringBuilder plain = new StringBuilder();
        (typed == null ? "" : typed)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .map(Keyboard::plain)
                .forEach(plain::appendCodePoint);
        return Typed.line(plain.toString());
    }

    private static int plain(int letter) {
        int narrow = letter >= FIRST_WIDE && letter <= LAST_WIDE ? letter - WIDE : letter;
        if (Character.isDigit(narrow)) {
            return '0' + Character.digit(narrow, 10);
        }
        if (Character.isSpaceChar(narrow)) {
            return ' ';
        }
        if (APOSTROPHES.indexOf(narrow) >= 0) {
            return '\'';
        }
        if (DASHES.indexOf(narrow) >= 0) {
            return '-';
        }
        return narrow == '\uFFE5' ? '\u00A5' : narrow;
    }
}
