package dev.liftgate.imports;

import dev.liftgate.web.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The sheet that is read, the row of its headings, and what they mean. */
record ReadingPlan(String sheet, Headings headings, ColumnLayout layout) {

    /**
     * What needs no question: a remembered layout that fits, or headings that are all known on the only sheet.
     *
     * @return empty if a person must say what the columns are
     */
    static Optional<ReadingPlan> unasked(PriceSource source, Optional<ImportLayout> remembered) throws IOException {
        List<String> sheets = source.sheets();
        String sheet =
                remembered.map(ImportLayout::sheet).filter(sheets::contains).orElse(sheets.get(0));
        boolean isSure = sheets.size() == 1
                || remembered.filter(it -> it.sheet().equals(sheet)).isPresent();
        if (!isSure) {
            return Optional.empty();
        }
        List<SourceRow> head = source.head(sheet);
        Headings headings = Headings.in(head);
        Optional<ReadingPlan> kept = remembered.flatMap(it -> head.stream()
                .map(row -> row.row() == headings.row() ? headings : Headings.of(row))
                .filter(it.layout()::fits)
                .findFirst()
                .map(fitting -> new ReadingPlan(sheet, fitting, it.layout())));
        return kept.or(() -> Optional.of(new ReadingPlan(sheet, headings, headings.recognised()))
                .filter(plan -> plan.layout().fits(headings)));
    }

    /** What a person said. */
    static ReadingPlan named(PriceSource source, String sheet, int row, ColumnLayout layout) throws IOException {
        return source.head(sheet).stream()
                .filter(each -> each.row() == row)
                .findFirst()
                .map(each -> new ReadingPlan(sheet, Headings.of(each), layout))
                .orElseThrow(() -> new Refused("There is no row " + row + " at the top of this file."));
    }
}
