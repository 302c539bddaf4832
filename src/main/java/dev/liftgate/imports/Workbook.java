package dev.liftgate.imports;

import dev.liftgate.imports.WorkbookZip.HiddenParts;
import dev.liftgate.imports.WorkbookZip.ZipLimits;
import dev.liftgate.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A price list as an Excel workbook, read row by row. */
final class Workbook implements PriceSource {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final Path path;
    private final WorkbookZip zip;
    private final List<String> sheets;

    private Workbook(Path path, WorkbookZip zip, List<String> sheets) {
        this.path = path;
        this.zip = zip;
        this.sheets = sheets;
    }

    static boolean isZip(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return TextFile.begins(file.readNBytes(4), 'P', 'K', 3, 4);
        }
    }

    static Workbook at(Path path) throws IOException {
        return at(path, ZipLimits.USUAL);
    }

    /** @throws Refused if it cannot be read, holds macros or is too large once unpacked */
    static Workbook at(Path path, ZipLimits limits) throws IOException {
        WorkbookZip zip = WorkbookZip.at(path, limits);
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile(), WITH_FORMATS)) {
            List<String> shown = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .toList();
            if (shown.isEmpty()) {
                throw new Refused("This workbook shows no sheet.");
            }
            return new Workbook(path, zip, shown);
        } catch (ExcelReaderException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused("This workbook cannot be read: is the file damaged or cut off? Save it anew and try again.");
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public boolean decimalComma() {
        return false;
    }

    @Override
    public String readAs(String sheet) {
        HiddenParts hidden = zip.hidden(sheet);
        int columns = hidden.columns().cardinality();
        return "an Excel workbook, sheet “" + sheet + "”"
                + (columns == 0 ? "" : ", with " + columns + " hidden column" + (columns == 1 ? "" : "s"));
    }

    @Override
    public SheetRows open(String sheet) throws IOException {
        ReadableWorkbook book = new ReadableWorkbook(path.toFile(), WITH_FORMATS);
        Stream<Row> rows = book.findSheet(sheet)
                .orElseThrow(() -> new Refused("There is no sheet “" + sheet + "”."))
                .openStream();
        return new BookRows(book, rows, zip.hidden(sheet));
    }

    /** The rows of one sheet. */
    private static final class BookRows implements SheetRows {

        private final ReadableWorkbook book;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final HiddenParts hidden;
        private final ShownCell shown = new ShownCell();
        private int row;
        private int width;

        BookRows(ReadableWorkbook book, Stream<Row> stream, HiddenParts hidden) {
            this.book = book;
            this.stream = stream;
            this.rows = stream.iterator();
            this.hidden = hidden;
        }

        @Override
        public SourceRow next() {
            try {
                return rows.hasNext() ? row(rows.next()) : null;
            } catch (ExcelReaderException e) {
                throw unreadable();
            }
        }

        private SourceRow row(Row read) {
            row = read.getRowNum();
            List<String> cells = new ArrayList<>();
            List<String> figures = new ArrayList<>();
            int cellsThere = read.getCellCount();
            for (int i = 0; i < (width > 0 ? width : cellsThere); i++) {
                Cell cell = i < cellsThere ? read.getCell(i) : null;
                cells.add(cell == null ? "" : shown.text(cell));
                figures.add(cell == null ? null : ShownCell.figure(cell));
            }
            return new SourceRow(row, cells, figures, hidden.rows().get(row), false);
        }

        @Override
        public void expect(int width) {
            this.width = width;
        }

        @Override
        public int percent() {
            return (int) Math.min(99, row * 100L / Math.max(1, hidden.lastRow()));
        }

        @Override
        public void close() throws IOException {
            stream.close();
            book.close();
        }
    }
}
