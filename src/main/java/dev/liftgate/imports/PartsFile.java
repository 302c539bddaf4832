package dev.liftgate.imports;

import dev.liftgate.catalog.Part;
import dev.liftgate.catalog.PartCondition;
import dev.liftgate.web.Refused;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;

/** A price list, read row by row. Reading changes nothing: it reports the rows and their faults. */
final class PartsFile {

    static final int MOST_ROWS = 300_000;
    static final long MOST_BYTES = 40_000_000;

    private static final int STEP = 500;

    /**
     * @param row as the spreadsheet numbers them: the headings are row 1
     * @param problem why this row cannot be taken, or null; with a problem, all but the number may be null
     * @param listPrice null if the price follows from the cost
     * @param taxCode null if the part is not taxed
     * @param crossNumbers null if the file has no such column
     * @param fee the code of a fee, empty for none; null if the file has no such column
     */
    record PartsRow(
            int row,
            String problem,
            String number,
            String brand,
            String description,
            PartCondition condition,
            BigDecimal cost,
            BigDecimal listPrice,
            String taxCode,
            String crossNumbers,
            String fee) {}

    /** Hears of the progress of reading. */
    interface ReadingProgress {
        void at(int rows, int percent);
    }

    private final TextFile text;
    private final Headings headings;
    private final Figure figures;
    private final List<String> taxCodes;
    private final List<String> feeCodes;

    /**
     * @param taxCodes the first is the meaning of {@code yes} in the column {@code taxable}
     * @throws Refused if the headings are not those of a price list
     */
    PartsFile(TextFile text, CurrencyUnit currency, List<String> taxCodes, List<String> feeCodes) throws IOException {
        this.text = text;
        this.headings = Headings.of(text.firstLine());
        this.figures = new Figure(currency, headings.separator() == ';');
        this.taxCodes = taxCodes;
        this.feeCodes = feeCodes;
    }

    /** The way the file was understood: {@code UTF-8, apart by commas}. */
    String readAs() {
        return (text.charset().name().equals("UTF-8") ? "UTF-8" : "Windows-1252") + ", cells apart by "
                + headings.separatorName();
    }

    List<String> unknown() {
        return headings.unknown();
    }

    /** @throws Refused if the file cannot be read to its end, has too many rows or none */
    void read(Consumer<PartsRow> rows, ReadingProgress progress) throws IOException {
        try (Reader reader = text.open();
                CSVParser parser = CSVParser.builder()
                        .setReader(reader)
                        .setFormat(headings.format())
                        .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            int row = 0;
            int taken = 0;
            while (hasNext(records, row)) {
                CSVRecord cells = records.next();
                if (++row > MOST_ROWS + 1) {
                    throw new Refused("A file may have %,d rows and %,d MB. Split it and import each piece."
                            .formatted(MOST_ROWS, MOST_BYTES / 1_000_000));
                }
                if (row > 1 && !cells.stream().allMatch(String::isBlank)) {
                    rows.accept(row(row, cells, records));
                    taken++;
                }
                if (row % STEP == 0) {
                    progress.at(taken, (int) Math.min(99, percent(cells)));
                }
            }
            if (taken == 0) {
                throw new Refused("There is no part below the headings.");
            }
            progress.at(taken, 100);
        }
    }

    private long percent(CSVRecord cells) throws IOException {
        return cells.getCharacterPosition() * 100 / Math.max(1, text.bytes());
    }

    private static boolean hasNext(Iterator<CSVRecord> records, int row) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Refused("The quotation marks of row " + (row + 1)
                    + " do not close, or more stands behind them. Is the file cut off? Nothing below could be read.");
        }
    }

    private PartsRow row(int row, CSVRecord cells, Iterator<CSVRecord> records) {
        try {
            return part(row, cells);
        } catch (Refused refused) {
            String column = refused.field().isEmpty() ? "" : refused.field() + ": ";
            String end = cells.size() < headings.least() && !hasNext(records, row)
                    ? ". It is the last row: is the file cut off?"
                    : "";
            return broken(row, cell(cells, 0), column + refused.getMessage() + end);
        }
    }

    private static PartsRow broken(int row, String number, String problem) {
        String shown = number.substring(0, Math.min(60, number.length()));
        return new PartsRow(row, problem, shown, null, null, null, null, null, null, null, null);
    }

    private PartsRow part(int row, CSVRecord cells) {
        if (cells.size() < headings.least()
                || cells.stream().skip(headings.width()).anyMatch(cell -> !cell.isBlank())) {
            throw new Refused("This row has " + cells.size() + " cells instead of " + headings.width());
        }
        String price = cell(cells, 5);
        return new PartsRow(
                row,
                null,
                text(cells, 0, 1, 60),
                text(cells, 1, 0, 60),
                text(cells, 2, 1, 200),
                PartCondition.chosen(cell(cells, 3)),
                amount("cost", cell(cells, 4)),
                price.isEmpty() ? null : amount("list_price", price),
                taxCode(cell(cells, 6).toLowerCase(Locale.ROOT)),
                headings.places()[7] < 0 ? null : Part.crossNumbers("cross_numbers", cell(cells, 7)),
                headings.places()[8] < 0 ? null : feeCode(cell(cells, 8).toLowerCase(Locale.ROOT)));
    }

    private String cell(CSVRecord cells, int column) {
        int place = headings.places()[column];
        return place < 0 || place >= cells.size() ? "" : Cells.read(cells.get(place));
    }

    private String text(CSVRecord cells, int column, int least, int most) {
        String text = cell(cells, column);
        if (text.length() < least) {
            throw new Refused(Headings.COLUMNS.get(column), "This is missing");
        }
        if (text.length() > most) {
            throw new Refused(Headings.COLUMNS.get(column), "This is longer than " + most + " characters");
        }
        return text;
    }

    private BigDecimal amount(String column, String cell) {
        if (cell.isEmpty()) {
            throw new Refused(column, "This is missing");
        }
        return figures.read(column, cell).getAmount();
    }

    private String taxCode(String word) {
        if (word.equals("no")) {
            return null;
        }
        if (word.equals("yes") && !taxCodes.isEmpty()) {
            return taxCodes.get(0);
        }
        if (!taxCodes.contains(word)) {
            throw new Refused("taxable", "Write yes, no or the code of one of your taxes");
        }
        return word;
    }

    private String feeCode(String word) {
        if (word.isEmpty() || word.equals("no")) {
            return "";
        }
        if (!feeCodes.contains(word)) {
            throw new Refused("fee", "Write no or the code of one of your fees");
        }
        return word;
    }
}
