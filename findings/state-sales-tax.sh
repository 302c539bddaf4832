#!/usr/bin/env bash
# A tax library is up to date for Finland and Nova Scotia, and many years late for California.
#
# Guess:    sales-tax says that its rates are kept up to date. Its rates of 2025 for Canada and
#           Europe are right, so those of the American states are as well.
# Is so:    California is 8.25 % (7.25 % since 2017), Louisiana 4 % (5 % since January 2025), South
#           Dakota 4 % (4.2 % since July 2023). All are called "vat". Nova Scotia has its 14 % of
#           April 2025 and Finland its 25.5 %.
# Versions: sales-tax 2.23.0
# Seen:     2026-11-30
# Matters:  A shop in California that takes the rate from here collects a point too much on every
#           part. Rates belong into the settings of the shop, from the notice of its own tax office.
# Valid by: The tax offices of the three states: CDTFA statewide rate, Louisiana Department of
#           Revenue for 2025, South Dakota House Bill 1137.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

packages=(sales-tax@2.23.0)
echo "node $(node --version), ${packages[*]}"
npm init -y >npm.log
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >probe.mjs <<'PROBE'
import tax from 'sales-tax';

for (const [country, state] of [['US', 'CA'], ['US', 'LA'], ['US', 'SD'], ['CA', 'NS'], ['FI', undefined]]) {
  const { type, rate } = await tax.getSalesTax(country, state);
  console.log(`${country} ${state ?? ''}: ${type} ${Math.round(rate * 100000) / 1000} %`);
}
PROBE

cat >expected.txt <<'EXPECTED'
US CA: vat 8.25 %
US LA: vat 4 %
US SD: vat 4 %
CA NS: gst+hst 14 %
FI : vat 25.5 %
EXPECTED

node probe.mjs | tee seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
