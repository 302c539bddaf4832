#!/usr/bin/env bash
# The part number of a Mercedes is a telephone in New York.
#
# Guess:    libphonenumber, asked for valid numbers only, finds no telephone in "cabin filter A 212
#           830 03 18": letters stand before it, and the groups are not those of a telephone.
# Is so:    It finds +1 212-830-0318. A Mercedes number begins with the model series, and most
#           series from 203 to 219 are area codes as well: 212 is the E class and Manhattan, 204 the
#           C class and Manitoba. STRICT_GROUPING leaves the spelling with blanks alone, but finds
#           the bare ten digits as well.
# Versions: com.googlecode.libphonenumber:libphonenumber 9.0.43
# Seen:     2026-11-30
# Matters:  Notes of an order and mails of customers are full of part numbers. Links to call them,
#           or a search that takes them for phones, ring at a stranger. Look for phones in fields
#           for phones only.
# Valid by: North American Numbering Plan: three digits from 2 on, three digits from 2 on, four
#           digits. Mercedes-Benz parts catalogs: A, three digits of the series, three of the group,
#           two and two.
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
    <dependency><groupId>com.googlecode.libphonenumber</groupId><artifactId>libphonenumber</artifactId><version>9.0.43</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
java -version 2>&1 | head -1
ls lib

cat >Probe.java <<'PROBE'
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.StringJoiner;

public class Probe {
    public static void main(String[] args) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (String note : new String[] {
            "Cabin filter A 212 830 03 18, fitted", "cabin filter A 204 830 00 18", "part 2128300318", "A2128300318"
        }) {
            StringBuilder found = new StringBuilder(note);
            for (Leniency how : new Leniency[] {Leniency.VALID, Leniency.STRICT_GROUPING}) {
                StringJoiner numbers = new StringJoiner(" ").setEmptyValue("none");
                phones.findNumbers(note, "US", how, 9)
                        .forEach(match -> numbers.add(phones.format(match.number(), PhoneNumberFormat.INTERNATIONAL)));
                found.append(" | ").append(how).append(' ').append(numbers);
            }
            System.out.println(found);
        }
    }
}
PROBE

cat >expected.txt <<'EXPECTED'
Cabin filter A 212 830 03 18, fitted | VALID +1 212-830-0318 | STRICT_GROUPING none
cabin filter A 204 830 00 18 | VALID +1 204-830-0018 | STRICT_GROUPING none
part 2128300318 | VALID +1 212-830-0318 | STRICT_GROUPING +1 212-830-0318
A2128300318 | VALID none | STRICT_GROUPING none
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
