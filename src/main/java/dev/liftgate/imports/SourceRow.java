package dev.liftgate.imports;

import java.util.List;

/**
 * One row of a price list as it stands in the file.
 *
 * @param row as the spreadsheet numbers it, from 1
 * @param cells as the sheet shows them
 * @param figures the exact values of the cells that a workbook keeps as numbers, else null; empty for a text file
 * @param hidden whether the sheet does not show it
 * @param unclosed whether its quotation marks do not close, and it was read up to the end of its line
 */
record SourceRow(int row, List<String> cells, List<String> figures, boolean hidden, boolean unclosed) {

    static SourceRow of(int row, List<String> cells, boolean unclosed) {
        return new SourceRow(row, cells, List.of(), false, unclosed);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The exact value at this place, or null if it is a text. */
    String figure(int place) {
        return place < figures.size() ? figures.get(place) : null;
    }

    int size() {
        return cells.size();
    }
}
