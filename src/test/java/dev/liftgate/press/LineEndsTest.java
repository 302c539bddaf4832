package dev.liftgate.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LineEndsTest {

    private static final Pattern TORN = Pattern.compile("(?m)([−+/]|[−+(]\\d[\\d.,]*[.,]|\\d:)\\s*$|^\\s*/");

    @Test
    void words_are_apart_and_figures_are_whole() {
        assertEquals(
                List.of("Dearer ", "(+1.234,50\u00A0€) ", "by ", "10:30, ", "−€45.00"),
                pieces("Dearer (+1.234,50\u00A0€) by 10:30, −€45.00"));
        assertEquals(List.of("Tire ", "205/55R16 ", "and ", "3/8 ", "drive"), pieces("Tire 205/55R16 and 3/8 drive"));
        assertEquals(List.of("Brake-", "pad ", "set, ", "-5 ", "degrees"), pieces("Brake-pad set, -5 degrees"));
        assertEquals(List.of(), pieces(""));
    }

    private static List<String> pieces(String text) {
        LineEnds ends = new LineEnds();
        ends.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    @Test
    void no_line_of_a_paper_ends_within_an_amount_a_time_or_a_size_however_long_what_stands_before_it()
            throws IOException {
        Pdf press = new Pdf();
        for (String figure : Stream.of(
                        "(+1.234,50\u00A0€) now", "(−1.234,50\u00A0€) now", "205/55R16 tire", "10:30 sharp")
                .toList()) {
            StringBuilder lines = new StringBuilder();
            for (int length = 1; length < 40; length++) {
                lines.append("<p>")
                        .append("w".repeat(length))
                        .append(' ')
                        .append(figure)
                        .append("</p>");
            }
            byte[] pdf = press.bytes("<html lang=\"en\"><head><title>Narrow</title>"
                    + "<link rel=\"stylesheet\" href=\"/assets/css/paper.css\"/></head>"
                    + "<body class=\"paper\"><div style=\"width: 89mm\">" + lines + "</div></body></html>");
            try (PDDocument read = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(read);
                assertTrue(text.contains(figure.substring(figure.indexOf(' ') + 1)), text);
                assertEquals(
                        List.of(),
                        TORN.matcher(text).results().map(torn -> torn.group()).toList(),
                        text);
            }
        }
    }
}
