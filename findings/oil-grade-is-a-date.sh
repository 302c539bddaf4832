#!/usr/bin/env bash
# An appointment for an oil change is put weeks off, because of the oil.
#
# Guess:    "Oil change 5W-30 on Friday at 8am" is Friday at eight. 5W-30 is no date.
# Is so:    With forwardDate, the option for days to come, chrono-node takes 5W for five weeks from
#           now: the answer is 4 January. 10W-40 is ten weeks, 75W-90 a year and a half. 0W-20 is
#           today at 20:00. 2D coupe is the day after tomorrow. Without the option the oil is left
#           alone, but Friday is last Friday.
# Versions: chrono-node 2.10.3
# Seen:     2026-11-30
# Matters:  Requests by mail or from the booking page are read for a day. Every gasoline engine has
#           such a grade. The car waits for nobody, or nobody for the car. Leave grades, body styles
#           and sizes out before reading, and ask when more than one day is found.
# Valid by: SAE J300 and J306 name the grades; the README of chrono names forwardDate for results
#           after the day of asking.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

packages=(chrono-node@2.10.3)
echo "node $(node --version), ${packages[*]}"
npm init -y >npm.log
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >probe.mjs <<'PROBE'
import * as chrono from 'chrono-node';

const monday = new Date(2026, 10, 30, 9);
const pad = number => String(number).padStart(2, '0');
const shown = day => day === null ? 'nothing' : `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())} `
  + `${pad(day.getHours())}:${pad(day.getMinutes())}`;

for (const words of ['Oil change on Friday at 8am', 'Oil change 5W-30 on Friday at 8am', '0W-20 oil change on Friday at 8am',
  '10W-40 on Friday at 8am', '75W-90 for the axle on Friday at 8am', '2D coupe, on Friday at 8am']) {
  const ahead = chrono.parse(words, monday, { forwardDate: true });
  console.log(`${words}: ${shown(chrono.parseDate(words, monday, { forwardDate: true }))}`
    + ` from "${ahead[0].text}"; without the option ${shown(chrono.parseDate(words, monday))}`);
}
PROBE

cat >expected.txt <<'EXPECTED'
Oil change on Friday at 8am: 2026-12-04 08:00 from "on Friday at 8am"; without the option 2026-11-27 08:00
Oil change 5W-30 on Friday at 8am: 2027-01-04 09:00 from "5W"; without the option 2026-11-27 08:00
0W-20 oil change on Friday at 8am: 2026-11-30 20:00 from "0W-20"; without the option 2026-11-27 08:00
10W-40 on Friday at 8am: 2027-02-08 09:00 from "10W"; without the option 2026-11-27 08:00
75W-90 for the axle on Friday at 8am: 2028-05-08 09:00 from "75W"; without the option 2026-11-27 08:00
2D coupe, on Friday at 8am: 2026-12-02 09:00 from "2D"; without the option 2026-11-27 08:00
EXPECTED

node probe.mjs | tee seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
