package dev.liftgate.imports;

import dev.liftgate.money.KeptJson;
import dev.liftgate.web.Cells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a sheet, kept to be shown to whoever names its columns. */
record SheetHead(String sheet, List<SourceRow> rows) {

    private static final int MOST_SHEETS = 20;
    private static final int MOST_LETTERS = 200;

    static List<SheetHead> of(PriceSource source) throws IOException {
        List<SheetHead> heads = new ArrayList<>();
        for (String sheet : source.sheets().stream().limit(MOST_SHEETS).toList()) {
            heads.add(new SheetHead(
                    sheet, source.head(sheet).stream().map(SheetHead::shortened).toList()));
        }
        return heads;
    }

    private static SourceRow shortened(SourceRow row) {
        List<String> cells = row.cells().stream()
                .map(Cells::read)
                .map(cell -> cell.substring(0, Math.min(MOST_LETTERS, cell.length())))
                .toList();
        return new SourceRow(row.row(), cells, List.of(), row.hidden(), row.unclosed());
    }

    static String write(List<SheetHead> heads) {
        return KeptJson.write(heads);
    }

    static List<SheetHead> read(String json) {
        return List.of(KeptJson.read(json, SheetHead[].class));
    }
}
