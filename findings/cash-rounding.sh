#!/usr/bin/env bash
# Two money libraries know how cash is rounded, each of another country.
#
# Guess:    Whoever offers cash rounding rounds CAD 12.38 to 12.40, and knows the 5 cents of
#           Australia and the 10 of New Zealand.
# Is so:    Moneta rounds francs only; for the dollars of Canada, Australia and New Zealand it says
#           that the rounding is there, and gives back 12.38. ICU4J rounds CAD and CHF to 5 and DKK
#           to 50, but leaves AUD and NZD at single cents, though these coins are gone since 1992
#           and 2006.
# Versions: org.javamoney.moneta:moneta-core 1.4.5, com.ibm.icu:icu4j 78.1
# Seen:     2026-11-30
# Matters:  A counter in Canada takes 12.40 for a bill of 12.38. A library that says yes to the
#           question and then does nothing shows in the drawer at night. Liftgate has no cash
#           rounding today; when it comes, the step is a setting of the shop.
# Valid by: Royal Canadian Mint on the phase-out of the cent; Reserve Banks of Australia and New
#           Zealand on the withdrawal of 1, 2 and 5 cents.
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
    <dependency><groupId>org.javamoney.moneta</groupId><artifactId>moneta-core</artifactId><version>1.4.5</version></dependency>
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
java -version 2>&1 | head -1
ls lib

cat >Probe.java <<'PROBE'
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import javax.money.Monetary;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.Money;

public class Probe {
    public static void main(String[] args) {
        for (String code : new String[] {"CHF", "CAD", "AUD", "NZD", "DKK"}) {
            var unit = Monetary.getCurrency(code);
            var query = RoundingQueryBuilder.of().setCurrency(unit).set("cashRounding", true).build();
            var moneta = Money.of(new BigDecimal("12.38"), unit).with(Monetary.getRounding(query));
            double step = Currency.getInstance(code).getRoundingIncrement(Currency.CurrencyUsage.CASH);
            System.out.println(code + " 12.38 in cash: Moneta "
                    + (Monetary.isRoundingAvailable(query) ? "can, gives " : "cannot, gives ")
                    + moneta.getNumber().numberValueExact(BigDecimal.class).setScale(2) + ", step of ICU4J "
                    + (step == 0 ? "none" : step));
        }
    }
}
PROBE

cat >expected.txt <<'EXPECTED'
CHF 12.38 in cash: Moneta can, gives 12.40, step of ICU4J 0.05
CAD 12.38 in cash: Moneta can, gives 12.38, step of ICU4J 0.05
AUD 12.38 in cash: Moneta can, gives 12.38, step of ICU4J none
NZD 12.38 in cash: Moneta can, gives 12.38, step of ICU4J none
DKK 12.38 in cash: Moneta can, gives 12.38, step of ICU4J 0.5
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
