package dev.liftgate.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An uploaded price list, whatever its kind: sheets of rows. */
interface PriceSource {

    /** How many rows are looked at for the headings, and shown to whoever names the columns. */
    int HEAD = 30;

    /** The rows of one sheet, one after the other. */
    interface SheetRows extends Closeable {

        /** The next row, or null behind the last one. */
        SourceRow next() throws IOException;

        /** Tells how many cells a row should have; before that it is not known. */
        void expect(int width);

        int percent();
    }

    /** @throws dev.liftgate.web.Refused if this is neither a text nor a workbook that can be read */
    static PriceSource at(Path path) throws IOException {
        return Workbook.isZip(path) ? Workbook.at(path) : CsvFile.at(TextFile.at(path));
    }

    /** The names of the sheets that are shown, at least one; a text file has one without a name. */
    List<String> sheets();

    SheetRows open(String sheet) throws IOException;

    /** Whether its figures have a decimal comma. */
    boolean decimalComma();

    /** The way it was understood: {@code UTF-8, cells apart by commas}. */
    String readAs(String sheet);

    default List<SourceRow> head(String sheet) throws IOException {
        List<SourceRow> head = new ArrayList<>();
        try (SheetRows rows = open(sheet)) {
            for (SourceRow row = rows.next(); row != null && head.size() < HEAD; row = rows.next()) {
                head.add(row);
            }
        }
        return head;
    }
}
