#!/usr/bin/env bash
# Four quarts of oil are not a gallon.
#
# Guess:    "4 qt" and "1 gal" are the same amount once the US customary units are loaded, in either
#           system four quarts are a gallon.
# Is so:    US customary of systems-common has no quart. "qt" cannot be read until somebody loads
#           Imperial; from then on it is the British quart of 1.137 l, while "gal" stays the
#           American gallon of 3.785 l. "pt" is 0.473 l before and 0.568 l after, in the same
#           program.
# Versions: systems.uom:systems-common 2.2 with tech.units:indriya 2.2.3
# Seen:     2026-11-30
# Matters:  Six quarts of oil are 5.7 l; read as British ones they are 6.8 l, a quart too much in
#           the engine. And what a unit means depends on which class was touched first. Amounts in
#           quarts and pints go by our own table.
# Valid by: NIST Handbook 44, appendix C: a gallon has four liquid quarts, a quart is 0.946 352 946
#           l. JSR 385 promises a format from a label to one unit.
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
    <dependency><groupId>systems.uom</groupId><artifactId>systems-common</artifactId><version>2.2</version></dependency>
    <dependency><groupId>tech.units</groupId><artifactId>indriya</artifactId><version>2.2.3</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
java -version 2>&1 | head -1
ls lib

cat >Probe.java <<'PROBE'
import javax.measure.MetricPrefix;
import javax.measure.Quantity;
import javax.measure.format.MeasurementParseException;
import javax.measure.quantity.Volume;
import systems.uom.common.Imperial;
import systems.uom.common.USCustomary;
import tech.units.indriya.quantity.Quantities;
import tech.units.indriya.unit.Units;

public class Probe {
    public static void main(String[] args) {
        USCustomary.getInstance().getUnits();
        System.out.println("US customary loaded: " + all());
        Imperial.getInstance().getUnits();
        System.out.println("Imperial loaded too: " + all());
    }

    private static String all() {
        return liters("1 gal") + ", " + liters("4 qt") + ", " + liters("8 pt");
    }

    private static String liters(String amount) {
        try {
            Quantity<Volume> volume = Quantities.getQuantity(amount).asType(Volume.class);
            return amount + " = " + Math.round(1e6 * volume.to(Units.CUBIC_METRE).getValue().doubleValue()) / 1e3 + " l";
        } catch (MeasurementParseException unknown) {
            return amount + " unknown";
        }
    }
}
PROBE

cat >expected.txt <<'EXPECTED'
US customary loaded: 1 gal = 3.785 l, 4 qt unknown, 8 pt = 3.785 l
Imperial loaded too: 1 gal = 3.785 l, 4 qt = 4.546 l, 8 pt = 4.546 l
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
