#!/usr/bin/env bash
# A price of 12.50 dollars in a GS1 barcode is read as 84,012.50.
#
# Guess:    Application identifier 3932 carries a currency and a price: 840 and 12.50. A GS1 parser
#           gives both, or at least refuses.
# Is so:    bark-js glues the currency code before the amount: 84012.50. It knows 392n, the same
#           without currency, and reads that right. Of a date whose day is 00, which means the last
#           day of the month, it makes 2026-05-00, a date that is none. gs1-barcode-parser-mod reads
#           both right.
# Versions: bark-js 1.2.1, gs1-barcode-parser-mod 1.2.1
# Seen:     2026-11-30
# Matters:  Sealant and brake fluid carry such dates, and a price may stand in the same code. What a
#           scan says goes to a paper. Take numbers from GTIN and lot only, or compare with a second
#           reader.
# Valid by: GS1 General Specifications, section 3: AI (393n) is three digits of ISO 4217, then up to
#           15 digits with n decimals; AI (17) with day 00 means the last day of the month.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

packages=(bark-js@1.2.1 gs1-barcode-parser-mod@1.2.1)
echo "node $(node --version), ${packages[*]}"
npm init -y >npm.log
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >probe.mjs <<'PROBE'
import bark from 'bark-js';
import gs1 from 'gs1-barcode-parser-mod';

const day = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
const shown = item => item.data instanceof Date ? day(item.data) : `${item.data} ${item.unit}`.trim();

for (const code of ['39221250', '39328401250', '17260500']) {
  const barks = bark(code).elements.map(element => element.value);
  const other = gs1.parseBarcode(code).parsedCodeItems.map(shown);
  console.log(`${code}: bark-js ${barks}, gs1-barcode-parser-mod ${other}`);
}
PROBE

cat >expected.txt <<'EXPECTED'
39221250: bark-js 12.50, gs1-barcode-parser-mod 12.5
39328401250: bark-js 84012.50, gs1-barcode-parser-mod 12.5 840
17260500: bark-js 2026-05-00, gs1-barcode-parser-mod 2026-5-31
EXPECTED

node probe.mjs | tee seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
