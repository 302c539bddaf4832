#!/usr/bin/env bash
# An amount with a real minus sign is torn in the middle on paper.
#
# Guess:    A line ends before or after an amount, never inside it, whether its minus is a hyphen or
#           the minus sign of Unicode (U+2212); and never inside 10:30.
# Is so:    With a hyphen it is so. With U+2212 the JDK lets the line end after the first separator
#           (minus 1. and then 234,50 EUR), and between minus and euro sign, so that the next line
#           says 45.00 and means a charge. A plus does the same. A time may end after its colon.
#           With the dollar sign all is well, which is why nobody sees it.
# Versions: java.text.BreakIterator of JDK 17 (25 does the same), seen on paper through
#           openhtmltopdf-pdfbox 1.1.65
# Seen:     2026-11-30
# Matters:  The minus sign is what careful papers print. Amounts and times on papers need no-wrap
#           wherever they stand, also in a sentence.
# Valid by: Unicode UAX #14, rule LB25: a prefix sign (class PR, as the minus) holds on to the
#           digits, and digits to digits across point, comma and colon (IS). Between two prefix
#           signs, minus and euro, it says nothing: that tear is even allowed.
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
        for (String words : new String[] {"off -1.234,50\u00a0\u20ac", "off \u22121.234,50\u00a0\u20ac", "off \u2212\u20ac45.00", "off \u2212$1,234.50", "now +1.234,50", "at 10:30"}) {
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
off -1.234,50~EUR: JDK off |-1.234,50~EUR, paper off // -1.234,50~EUR
off (minus)1.234,50~EUR: JDK off |(minus)1.|234,50~EUR, paper off // (minus)1. // 234,50~EUR
off (minus)EUR45.00: JDK off |(minus)|EUR45.00, paper off // (minus) // EUR45.00
off (minus)$1,234.50: JDK off |(minus)$1,234.50, paper off // (minus)$1,234.50
now +1.234,50: JDK now |+1.|234,50, paper now // +1. // 234,50
at 10:30: JDK at |10:|30, paper at // 10: // 30
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
