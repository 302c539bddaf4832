#!/usr/bin/env bash
# A bearing scanned from its Code 39 label comes out under another number.
#
# Guess:    A Code 39 label that says 6203-2RSH/C3 is read as 6203-2RSH/C3. All its signs belong to
#           the 43 of plain Code 39.
# Is so:    zxing-wasm, which stands behind the BarcodeDetector polyfill of browsers, tries the
#           pairs of full-ASCII Code 39 by itself. "/C" is one of them: the bearing becomes
#           6203-2RSH#3, and says so nowhere but in the format. ZBar reads the same picture right.
# Versions: zxing-wasm 3.1.4, @undecaf/zbar-wasm 0.11.0, bwip-js 4.11.4, pngjs 7.0.0
# Seen:     2026-11-30
# Matters:  /C3 and /C4 are how SKF marks the clearance of a bearing. The scanned number is not in
#           the catalog, or is typed into an order as it came. Only the format Code39Std helps:
#           asking for Code39 does not, and the old option tryCode39ExtendedMode: false is taken
#           without a word and does nothing.
# Valid by: ISO/IEC 16388, where full ASCII is an agreement between both sides, not a property that
#           a symbol shows; the bearing suffix by the catalog of SKF.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

packages=(zxing-wasm@3.1.4 @undecaf/zbar-wasm@0.11.0 bwip-js@4.11.4 pngjs@7.0.0)
echo "node $(node --version), ${packages[*]}"
npm init -y >npm.log
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >probe.mjs <<'PROBE'
import fs from 'node:fs';
import bwip from 'bwip-js/node';
import { PNG } from 'pngjs';
import { scanImageData } from '@undecaf/zbar-wasm';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = fs.readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

for (const label of ['6203-2RSH/C3', '55/A', 'BKR5E+A', '90915-YZZD3']) {
  const png = await bwip.toBuffer({ bcid: 'code39', text: label, scale: 3, height: 15,
    paddingwidth: 20, paddingheight: 20, backgroundcolor: 'ffffff' });
  const [byDefault] = await readBarcodes(new Uint8Array(png));
  const [plain] = await readBarcodes(new Uint8Array(png), { formats: ['Code39Std'] });
  const { width, height, data } = PNG.sync.read(png);
  const [zbar] = await scanImageData({ width, height, data: new Uint8ClampedArray(data) });
  console.log(`label ${label}: zxing-wasm ${byDefault.format} ${byDefault.text}, `
    + `asked for Code39Std ${plain.text}, zbar ${zbar.decode()}`);
}
PROBE

cat >expected.txt <<'EXPECTED'
label 6203-2RSH/C3: zxing-wasm Code39Ext 6203-2RSH#3, asked for Code39Std 6203-2RSH/C3, zbar 6203-2RSH/C3
label 55/A: zxing-wasm Code39Ext 55!, asked for Code39Std 55/A, zbar 55/A
label BKR5E+A: zxing-wasm Code39Ext BKR5Ea, asked for Code39Std BKR5E+A, zbar BKR5E+A
label 90915-YZZD3: zxing-wasm Code39 90915-YZZD3, asked for Code39Std 90915-YZZD3, zbar 90915-YZZD3
EXPECTED

node probe.mjs | tee seen.txt

if ! diff expected.txt seen.txt; then
  echo "Not as seen on 2026-11-30: < is what was seen, > is what is now." >&2
  exit 1
fi
echo "As seen on 2026-11-30."
