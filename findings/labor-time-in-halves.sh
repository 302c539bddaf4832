#!/usr/bin/env bash
# One and a half hours of labor become thirteen, or a hundred and twelve.
#
# Guess:    A library that reads durations as people write them takes "1 1/2 h" and "1½ h" for 1.5
#           hours, or says that it cannot.
# Is so:    parse-duration: 13 hours for "1 1/2 h", 3 for "1/2 hr". timestring: 112 and 12. Both
#           drop the half of "1½ h". timestring also makes half an hour of minus half an hour.
# Versions: parse-duration 2.1.9, timestring 7.0.0
# Seen:     2026-11-30
# Matters:  Labor guides and technicians write book time in halves. At 120 an hour the first line is
#           1,560 instead of 180. Such libraries are for time-outs in programs: a shop reads hours
#           with its own reader of figures and refuses what it cannot read whole.
# Valid by: Both READMEs speak of human readable time; a mixed number is how the trade writes 1.5
#           hours.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

packages=(parse-duration@2.1.9 timestring@7.0.0)
echo "node $(node --version), ${packages[*]}"
npm init -y >npm.log
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >probe.mjs <<'PROBE'
import parse from 'parse-duration';
import timestring from 'timestring';

for (const words of ['1.5 h', '1 1/2 h', '1/2 hr', '1½ h', '-0.5 h']) {
  console.log(`${words}: parse-duration ${parse(words, 'h')} h, timestring ${timestring(words, 'h')} h`);
}
PROBE

cat >expected.txt <<'EXPECTED'
1.5 h: parse-duration 1.5 h, timestring 1.5 h
1 1/2 h: parse-duration 13 h, timestring 112 h
1/2 hr: parse-duration 3 h, timestring 12 h
1½ h: parse-duration 1 h, timestring 1 h
-0.5 h: parse-duration -0.5 h, timestring 0.5 h
EXPECTED

node probe.mjs | tee seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
