#!/usr/bin/env bash
# A car without a trouble code has one as soon as two of its controllers answer.
#
# Guess:    Two controllers that answer "43 00" (service 03, no codes) mean no codes. Engine P0133
#           and transmission P0420 mean these two.
# Is so:    obd-java-api takes the second line for more data of the first: 43 00 and 43 00 are
#           C0300. 43 01 01 33 and 43 01 04 20 are P0133, C0301, P0420. With two codes in the first
#           line all of them are shifted: P0201, P3304, P2001. One controller alone is read right.
# Versions: com.github.pires:obd-java-api 1.0
# Seen:     2026-11-30
# Matters:  In many cars on CAN engine and transmission both answer. A code that the car never had
#           starts a diagnosis. Each line of an adapter has to be read by itself, and its count of
#           codes believed.
# Valid by: ISO 15031-5 and SAE J1979: on CAN the byte after 43 counts the codes of that controller;
#           the datasheet of the ELM327 shows one line for each controller.
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
    <dependency><groupId>com.github.pires</groupId><artifactId>obd-java-api</artifactId><version>1.0</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
java -version 2>&1 | head -1
ls lib

cat >Probe.java <<'PROBE'
import com.github.pires.obd.commands.control.TroubleCodesCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

public class Probe {
    public static void main(String[] args) throws Exception {
        for (String answer : new String[] {
            "43 00", "43 02 01 33 04 20", "43 00\r43 00", "43 01 01 33\r43 01 04 20", "43 02 01 33 04 20\r43 01 07 50"
        }) {
            var command = new TroubleCodesCommand();
            command.run(new ByteArrayInputStream((answer + "\r\r>").getBytes()), new ByteArrayOutputStream());
            String codes = command.getFormattedResult().trim().replace("\n", " ");
            System.out.println(answer.replace("\r", " | ") + ": " + (codes.isEmpty() ? "no codes" : codes));
        }
    }
}
PROBE

cat >expected.txt <<'EXPECTED'
43 00: no codes
43 02 01 33 04 20: P0133 P0420
43 00 | 43 00: C0300
43 01 01 33 | 43 01 04 20: P0133 C0301 P0420
43 02 01 33 04 20 | 43 01 07 50: P0201 P3304 P2001 P0750
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
