#!/usr/bin/env bash
# The part number of an oil filter becomes the address of a web site.
#
# Guess:    A label with 1109.CK in Code 128 is parsed as text: it has no scheme, no www and no
#           slash.
# Is so:    ZXing's ResultParser says URI and writes http:// before it: whatever ends in a point and
#           two letters is a web address, in a parts barcode as in a QR code. 1109.91 of the same
#           list stays text.
# Versions: com.google.zxing:core and :javase 3.5.4
# Seen:     2026-11-30
# Matters:  Peugeot and Citroen numbered their parts so for decades (four digits, a point, two
#           signs). An app that scans parts offers to open a foreign site, or stores http://1109.CK.
#           Take the raw text of a scan, never the parsed one.
# Valid by: The number is ordinary text for ISO/IEC 15417; RFC 3986 has no address without a scheme.
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
    <dependency><groupId>com.google.zxing</groupId><artifactId>javase</artifactId><version>3.5.4</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
java -version 2>&1 | head -1
ls lib

cat >Probe.java <<'PROBE'
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.client.result.ResultParser;
import com.google.zxing.common.HybridBinarizer;

public class Probe {
    public static void main(String[] args) throws Exception {
        for (String number : new String[] {"1109.CK", "6447.XF", "1109.91", "1K0.615.301.AA", "1K0 615 301 AA"}) {
            var matrix = new MultiFormatWriter().encode(number, BarcodeFormat.CODE_128, 600, 120);
            var picture = MatrixToImageWriter.toBufferedImage(matrix);
            var result = new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))));
            var parsed = ResultParser.parseResult(result);
            System.out.println(
                    number + ": raw " + result.getText() + ", parsed " + parsed.getType() + " " + parsed.getDisplayResult());
        }
    }
}
PROBE

cat >expected.txt <<'EXPECTED'
1109.CK: raw 1109.CK, parsed URI http://1109.CK
6447.XF: raw 6447.XF, parsed URI http://6447.XF
1109.91: raw 1109.91, parsed TEXT 1109.91
1K0.615.301.AA: raw 1K0.615.301.AA, parsed URI http://1K0.615.301.AA
1K0 615 301 AA: raw 1K0 615 301 AA, parsed TEXT 1K0 615 301 AA
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
