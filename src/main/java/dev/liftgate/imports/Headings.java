package dev.liftgate.imports;

import dev.liftgate.web.Cells;
import dev.liftgate.web.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The row of headings in a sheet, which may stand below titles.
 *
 * @param row as the spreadsheet numbers it
 * @param names as they stand there, each once: a second “Price” is “Price (2)”; empty for a column without one
 */
record Headings(int row, List<String> names) {

    static final List<String> COLUMNS = List.of(
            "number", "brand", "description", "condition", "cost", "list_price", "taxable", "cross_numbers", "fee");

    /** The columns that need a word: a heading, or what is the same for all rows. */
    static final List<String> NEEDED = COLUMNS.subList(0, 7);

    /**
     * The row with the most known headings; if none is known, the first of those with the most cells.
     *
     * @throws Refused if there is no row, or a column's own name stands there twice
     */
    static Headings in(List<SourceRow> head) {
        return head.stream()
                .filter(row -> !row.isBlank())
                .max(Comparator.<SourceRow>comparingInt(row -> HeadingWords.known(row.cells()))
                        .thenComparingLong(row -> row.cells().stream()
                                .filter(cell -> !cell.isBlank())
                                .count())
                        .thenComparingInt(row -> -row.row()))
                .map(Headings::of)
                .orElseThrow(() -> new Refused("There is no row in this file."));
    }

    static Headings of(SourceRow row) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String cell : row.cells()) {
            String name = Cells.read(cell);
            int times = name.isEmpty() ? 1 : seen.merge(HeadingWords.bare(name), 1, Integer::sum);
            if (times > 1 && COLUMNS.stream().anyMatch(column -> HeadingWords.isOwn(name, column))) {
                throw new Refused("The heading " + name + " stands there twice.");
            }
            names.add(times > 1 ? name + " (" + times + ")" : name);
        }
        return new Headings(row.row(), List.copyOf(names));
    }

    /** How many cells a row has. */
    int width() {
        return names.size();
    }

    /** Where a heading stands, written this way or with other case and marks; -1 if it does not. */
    int place(String heading) {
        int exact = names.indexOf(heading);
        if (exact >= 0 || heading.isEmpty()) {
            return heading.isEmpty() ? -1 : exact;
        }
        String bare = HeadingWords.bare(heading);
        return names.stream().map(HeadingWords::bare).toList().indexOf(bare);
    }

    /** The headings that mean a column beyond doubt: its own name, or the only one that means it. */
    ColumnLayout recognised() {
        Map<String, ColumnLayout.ColumnOrigin> sources = new HashMap<>();
        for (String column : COLUMNS) {
            List<String> meant = names.stream()
                    .filter(name -> column.equals(HeadingWords.meaning(name)))
                    .toList();
            meant.stream()
                    .filter(name -> HeadingWords.isOwn(name, column) || meant.size() == 1)
                    .findFirst()
                    .ifPresent(name -> sources.put(column, ColumnLayout.ColumnOrigin.of(name)));
        }
        return new ColumnLayout(sources, "");
    }
}
