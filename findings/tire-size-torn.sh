#!/usr/bin/env bash
# A tire size is torn before its slash on paper, where no rule of lines allows it.
#
# Guess:    openhtmltopdf ends lines where the JDK or Unicode let them end: nowhere in 205/55R16 or
#           3/8.
# Is so:    It looks at every word as if it were a web address and breaks before a slash: 205 and
#           then /55R16, 3 and then /8. The JDK has no such break.
# Versions: io.github.openhtmltopdf:openhtmltopdf-pdfbox 1.1.65, on JDK 17
# Seen:     2026-11-30
# Matters:  A line that ends in "socket 3" or "205" is read as such by who signs below. Numbers with
#           a slash get no-wrap, or a line breaker of our own goes into the builder.
# Valid by: Unicode UAX #14: no break before a solidus (class SY, rule LB13).
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>io.github.openhtmltopdf</groupId><artifactId>openhtmltopdf-pdfbox</artifactId><version>1.1.65</version></dependency>
    <dependency><groupId>net.sf.jasperreports</groupId><artifactId>jasperreports-fonts</artifactId><version>6.21.3</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
java -version 2>&1 | head -1
ls lib

cat >Probe.java <<'PROBE'
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

public class Probe {
    public static void main(String[] args) throws Exception {
        XRLog.setLoggingEnabled(false);
        System.setProperty("java.awt.headless", "true");
        for (String words : new String[] {"205/55R16", "P205/55 R16", "socket 3/8", "2019/2020"}) {
            System.out.println(ascii(words) + ": JDK " + ascii(rules(words)) + ", paper " + ascii(paper(words)));
        }
    }

    /** Where the JDK lets a line end, as |. */
    private static String rules(String words) {
        BreakIterator lines = BreakIterator.getLineInstance(Locale.US);
        lines.setText(words);
        StringBuilder marked = new StringBuilder();
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            marked.append(words, from, to).append(to < words.length() ? "|" : "");
        }
        return marked.toString();
    }

    /** The lines of a narrow column of a PDF, parted by a slash with blanks. */
    private static String paper(String words) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> Probe.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"), "Sans");
        builder.withHtmlContent("<html><body><p style='width: 6mm; font-family: Sans'>" + words + "</p></body></html>", null);
        builder.toStream(bytes);
        builder.run();
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(pdf).trim().replaceAll("\\s*\\R", " // ");
        }
    }

    private static String ascii(String words) {
        return words.replace("\u2212", "(minus)").replace("\u20ac", "EUR").replace("\u00a0", "~");
    }
}
PROBE

cat >expected.txt <<'EXPECTED'
205/55R16: JDK 205/55R16, paper 205 // /55R16
P205/55 R16: JDK P205/55 |R16, paper P205 // /55 // R16
socket 3/8: JDK socket |3/8, paper socket // 3 // /8
2019/2020: JDK 2019/2020, paper 2019 // /2020
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
