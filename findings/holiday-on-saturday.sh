#!/usr/bin/env bash
# Fourth of July and Christmas are no holidays when they fall on a Saturday.
#
# Guess:    In 2026 the 4th of July is a Saturday: a holiday calendar has it, and perhaps the Friday
#           before as the day off of offices. In Mexico nothing is moved: Christmas stays on the
#           25th.
# Is so:    jollyday moves the holiday and forgets the day itself: 3 July is one, 4 July is not. 24
#           December 2027 is Christmas, the 25th is an ordinary day. For Mexico it does the same to
#           the 1st of May and to Christmas, which no law moves.
# Versions: de.focus-shift:jollyday-core and :jollyday-jaxb 1.5.0
# Seen:     2026-11-30
# Matters:  Repair shops work on Saturdays. A calendar with these days offers appointments on the
#           4th of July and closes on a working Friday. Days on which a shop is closed are its own
#           list; a library only proposes, day itself and day off both.
# Valid by: 5 U.S.C. 6103: the days themselves are the holidays, the day off in lieu is for federal
#           employees. Ley Federal del Trabajo, article 74: 1 May and 25 December.
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
    <dependency><groupId>de.focus-shift</groupId><artifactId>jollyday-jaxb</artifactId><version>1.5.0</version></dependency>
  </dependencies>
</project>
POM
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
java -version 2>&1 | head -1
ls lib

cat >Probe.java <<'PROBE'
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

public class Probe {
    public static void main(String[] args) {
        ask(HolidayCalendar.UNITED_STATES, "2026-07-03", "2026-07-04", "2027-12-24", "2027-12-25");
        ask(HolidayCalendar.MEXICO, "2027-04-30", "2027-05-01", "2027-12-24", "2027-12-25");
    }

    private static void ask(HolidayCalendar country, String... days) {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(country));
        for (String day : days) {
            LocalDate date = LocalDate.parse(day);
            System.out.println(country + " " + day + " " + date.getDayOfWeek() + ": "
                    + (holidays.isHoliday(date) ? "holiday" : "no holiday"));
        }
    }
}
PROBE

cat >expected.txt <<'EXPECTED'
UNITED_STATES 2026-07-03 FRIDAY: holiday
UNITED_STATES 2026-07-04 SATURDAY: no holiday
UNITED_STATES 2027-12-24 FRIDAY: holiday
UNITED_STATES 2027-12-25 SATURDAY: no holiday
MEXICO 2027-04-30 FRIDAY: holiday
MEXICO 2027-05-01 SATURDAY: no holiday
MEXICO 2027-12-24 FRIDAY: holiday
MEXICO 2027-12-25 SATURDAY: no holiday
EXPECTED

java -cp 'lib/*' Probe.java >seen.txt 2>notes.txt || { cat notes.txt >&2; exit 2; }
cat seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
