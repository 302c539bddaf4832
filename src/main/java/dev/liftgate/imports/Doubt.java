package dev.liftgate.imports;

import java.util.List;
import java.util.regex.Pattern;

/** A reason to ask a person before a row is taken. */
enum Doubt {
    MANGLED(
            "Numbers that a spreadsheet may have changed",
            "A long number became 1.23457E+11, or 3-5 became a date. Look at the supplier's own list."),
    ZEROS(
            "Numbers that lost or won leading zeros",
            "But for the zeros, the catalog has a part of the same maker with this number."),
    SPELLING(
            "Numbers that are written in another way",
            "But for dashes, blanks, dots and case, the catalog has a part of the same maker with this number."),
    TWIN(
            "Numbers that stand in the file twice",
            "But for zeros, dashes, blanks and case, an earlier row has the same number of the same maker."),
    HIDDEN(
            "Rows that the sheet hides",
            "Nobody sees them in the workbook. They may be old prices, or only filtered out."),
    QUOTES("Rows whose quotation marks do not close", "They were read up to the end of their line.");

    /** A person's word on a doubtful row. */
    enum Choice {
        NEW,
        SAME,
        OUT
    }

    private static final String MONTH =
            "(jan|ene|f[eé]b|f[eé]v|m[aä]r|mrz|mars|abr|apr|avr|ma[iy]|jun|juin|jul|juil|aug|ago|ao[uû]|sep|set|o[ck]t|nov|de[czs]|d[eé]c)"
                    + "[a-zûéä]{0,6}\\.?";

    private static final List<Pattern> MANGLED_WAYS = List.of(
            Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d{1,3}"),
            Pattern.compile("\\d{1,2}\\.?[-/. ]" + MONTH + "([-/. ]\\d{2,4})?", Pattern.CASE_INSENSITIVE),
            Pattern.compile(MONTH + "[-/. ]\\d{1,4}", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])( 00:00:00)?"),
            Pattern.compile("\\d{1,2}/\\d{1,2}/(19|20)\\d{2}|\\d{1,2}\\.\\d{1,2}\\.(19|20)\\d{2}"),
            Pattern.compile("[1-9]\\d{14}0+"),
            Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)|#+"));

    private final String label;
    private final String words;

    Doubt(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** Whether a spreadsheet may have made this out of a number. */
    static boolean isMangled(String number) {
        // nearly all numbers have none of these
        for (int i = 0; i < number.length(); i++) {
            char letter = number.charAt(i);
            if (letter == '+' || letter == '#' || letter == '/' || letter == '.' || letter == ' ' || letter == '-') {
                return isLikeAnyWay(number);
            }
        }
        return number.length() > 15 && isLikeAnyWay(number);
    }

    private static boolean isLikeAnyWay(String number) {
        return MANGLED_WAYS.stream().anyMatch(way -> way.matcher(number).matches());
    }

    public String label() {
        return label;
    }

    public String words() {
        return words;
    }

    /** Whether such a row may be a part that the catalog has. */
    public boolean isLikeAPart() {
        return this == ZEROS || this == SPELLING;
    }
}
