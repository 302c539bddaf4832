package dev.liftgate.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Cells of a spreadsheet. They are written so that none runs as a formula, and read back unchanged. */
public final class Cells {

    // a cell that begins like this would be run as a formula
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    // how a number is kept from a spreadsheet that would drop its zeros
    private static final Pattern KEPT = Pattern.compile("\\s*=\"([^\"=+@]*)\"\\s*");

    private Cells() {}

    public static void write(Appendable file, String... cells) {
        try {
            file.append(CSVFormat.RFC4180.format(
                            Arrays.stream(cells).map(Cells::harmless).toArray()))
                    .append("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** One line of text: {@code ="00124"} is 00124; without the mark that {@link #harmless} puts before a formula. */
    public static String read(String cell) {
        if (cell.indexOf('=') >= 0) {
            Matcher kept = KEPT.matcher(cell);
            if (kept.matches()) {
                return read(kept.group(1));
            }
        }
        String bare = cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
        return isPlain(bare) ? bare : Typed.line(bare);
    }

    // true of nearly all of a million cells, so they skip the slow way
    private static boolean isPlain(String cell) {
        char before = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter < ' ' || letter > '~' || letter == ' ' && before == ' ') {
                return false;
            }
            before = letter;
        }
        return cell.isEmpty() || before != ' ';
    }
}
