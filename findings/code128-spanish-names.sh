#!/usr/bin/env bash
# A key tag in Code 128 loses the letters of Muñoz and Ramón, and nobody is told.
#
# Guess:    Code 128 has no ñ and no ó of its own, so ZXing refuses Muñoz and Ramón, as it refuses
#           José.
# Is so:    ZXing takes ñ ò ó ô for FNC1 to FNC4, four signs of control, and draws the code. It is
#           read back as Muoz and Ramn. FNC3 (ó) is the sign by which scanners know that they are
#           being set up.
# Versions: com.google.zxing:core and :javase 3.5.4
# Seen:     2026-11-30
# Matters:  Key tags, bins and tires left with the shop get labels with the name of the customer.
#           Check the text before: ASCII only in Code 128, or a QR code.
# Valid by: ISO/IEC 15417: FNC3 instructs the reader to interpret the data for its own programming;
#           letters beyond ASCII go through FNC4.
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
import com.google.zxing.common.HybridBinarizer;

public class Probe {
    public static void main(String[] args) throws Exception {
        for (String name : new String[] {"Munoz", "Mu\u00f1oz", "Ram\u00f3n", "A\u00f1o 2019", "Jos\u00e9"}) {
            String written = name.replace("\u00f1", "(n~)").replace("\u00f3", "(o')").replace("\u00e9", "(e')");
            try {
                var matrix = new MultiFormatWriter().encode(name, BarcodeFormat.CODE_128, 600, 120);
                var picture = MatrixToImageWriter.toBufferedImage(matrix);
                var result = new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))));
                System.out.println(written + ": read back as " + result.getText());
            } catch (IllegalArgumentException refused) {
                System.out.println(written + ": refused");
            }
        }
    }
}
PROBE

cat >expected.txt <<'EXPECTED'
Munoz: read back as Munoz
Mu(n~)oz: read back as Muoz
Ram(o')n: read back as Ramn
A(n~)o 2019: read back as Ao 2019
Jos(e'): refused
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
