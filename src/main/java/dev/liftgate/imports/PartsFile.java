package dev.liftgate.imports;

import dev.liftgate.catalog.Part;
import dev.liftgate.catalog.PartCondition;
import dev.liftgate.imports.PriceSource.SheetRows;
import dev.liftgate.web.Cells;
import dev.liftgate.web.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** A price list, read row by row. Reading changes nothing: it reports the rows and their faults. */
final class PartsFile {

    static final int MOST_ROWS = 300_000;
    static final long MOST_BYTES = 40_000_000;

    private static final int STEP = 500;
    private static final Set<String> YES = Set.of("yes", "y", "true", "si", "sí", "ja", "oui");
    private static final Set<String> NO = Set.of("no", "n", "false", "nein", "non");

    /**
     * @param row as the spreadsheet numbers them: the headings are row 1
     * @param problem why this row cannot be taken, or null; with a problem, all but the number may be null
     * @param listPrice null if the price follows from the cost
     * @param taxCode null if the part is not taxed
     * @param crossNumbers null if the file has no such column
     * @param fee the code of a fee, empty for none; null if the file has no such column
     * @param note what was kept otherwise than it stands there, or null
     * @param doubt why a person must decide on this row, or null
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
            String fee,
            String note,
            Doubt doubt) {}

    /** Hears of the progress of reading. */
    interface ReadingProgress {
        void at(int rows, int percent);
    }

    private final PriceSource source;
    private final ReadingPlan plan;
    private final int[] places;
    private final int least;
    private final Figure figures;
    private final List<String> taxCodes;
    private final List<String> feeCodes;
    private int untaxed;
    private int hiddenLeft;

    /** @param taxCodes the first is the meaning of {@code yes} in the column {@code taxable} */
    PartsFile(
            PriceSource source, ReadingPlan plan, CurrencyUnit currency, List<String> taxCodes, List<String> feeCodes) {
        this.source = source;
        this.plan = plan;
        this.places = plan.layout().places(plan.headings());
        this.least = IntStream.of(places).max().orElse(0) + 1;
        String decimals = plan.layout().decimals();
        this.figures = new Figure(
                currency, decimals.isEmpty() ? source.decimalComma() : decimals.equals("comma"), !decimals.isEmpty());
        this.taxCodes = taxCodes;
        this.feeCodes = feeCodes;
    }

    /** The way the file was understood: {@code UTF-8, cells apart by commas}. */
    String readAs() {
        int row = plan.headings().row();
        List<String> translations = plan.layout().translations();
        return source.readAs(plan.sheet())
                + (row == 1 ? "" : ", headings in row " + row)
                + (translations.isEmpty() ? "" : "; " + String.join(", ", translations));
    }

    List<String> unknown() {
        return plan.layout().unknown(plan.headings());
    }

    /** What holds for the file as a whole, once it was read; empty if nothing does. */
    String notes() {
        List<String> notes = new ArrayList<>();
        if (untaxed > 0) {
            notes.add("This shop has no tax, so “yes” in taxable is taken as not taxed. Add a tax under Rates first if"
                    + " these parts are taxed.");
        }
        if (hiddenLeft > 0) {
            notes.add("%,d hidden row%s cannot be read as parts and %s left out."
                    .formatted(hiddenLeft, hiddenLeft == 1 ? "" : "s", hiddenLeft == 1 ? "is" : "are"));
        }
        return String.join(" ", notes);
    }

    /** @throws Refused if the file cannot be read to its end, has too many rows or none */
    void read(Consumer<PartsRow> rows, ReadingProgress progress) throws IOException {
        try (SheetRows sheet = source.open(plan.sheet())) {
            sheet.expect(plan.headings().width());
            int read = 0;
            int taken = 0;
            SourceRow row = sheet.next();
            while (row != null) {
                SourceRow following = sheet.next();
                if (++read > MOST_ROWS + plan.headings().row()) {
                    throw new Refused("A file may have %,d rows and %,d MB. Split it and import each piece."
                            .formatted(MOST_ROWS, MOST_BYTES / 1_000_000));
                }
                if (row.row() > plan.headings().row() && !row.isBlank()) {
                    taken += take(row, following == null, rows);
                }
                if (read % STEP == 0) {
                    progress.at(taken, sheet.percent());
                }
                row = following;
            }
            if (taken == 0) {
                throw new Refused("There is no part below the headings.");
            }
            progress.at(taken, 100);
        }
    }

    private int take(SourceRow row, boolean last, Consumer<PartsRow> rows) {
        try {
            rows.accept(part(row));
            return 1;
        } catch (Refused refused) {
            if (row.hidden()) {
                hiddenLeft++;
                return 0;
            }
            rows.accept(broken(row.row(), cell(row, 0), problem(row, refused, last)));
            return 1;
        }
    }

    private String problem(SourceRow row, Refused refused, boolean last) {
        if (row.unclosed()) {
            return "The quotation marks of row " + row.row() + " do not close";
        }
        String column = refused.field().isEmpty() ? "" : refused.field() + ": ";
        String end = row.size() < least && last ? ". It is the last row: is the file cut off?" : "";
        return column + refused.getMessage() + end;
    }

    private static PartsRow broken(int row, String number, String problem) {
        String shown = number.substring(0, Math.min(60, number.length()));
        return new PartsRow(row, problem, shown, null, null, null, null, null, null, null, null, null, null);
    }

    private PartsRow part(SourceRow row) {
        int width = plan.headings().width();
        if (row.size() < least || row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            throw new Refused("This row has " + row.size() + " cells instead of " + width);
        }
        StringJoiner notes = new StringJoiner(", ");
        String number = text(row, 0, 1, 60);
        String crossNumbers = places[7] < 0 ? null : Part.crossNumbers("cross_numbers", cell(row, 7));
        return new PartsRow(
                row.row(),
                null,
                number,
                text(row, 1, 0, 60),
                text(row, 2, 1, 200),
                PartCondition.chosen(cell(row, 3)),
                amount(row, 4, notes),
                cell(row, 5).isEmpty() ? null : amount(row, 5, notes),
                taxCode(cell(row, 6).toLowerCase(Locale.ROOT)),
                crossNumbers,
                places[8] < 0 ? null : feeCode(cell(row, 8).toLowerCase(Locale.ROOT)),
                notes.length() == 0 ? null : notes.toString(),
                doubt(row, number, crossNumbers));
    }

    private static Doubt doubt(SourceRow row, String number, String crossNumbers) {
        if (row.unclosed()) {
            return Doubt.QUOTES;
        }
        if (row.hidden()) {
            return Doubt.HIDDEN;
        }
        boolean mangled = Doubt.isMangled(number)
                || crossNumbers != null
                        && !crossNumbers.isEmpty()
                        && Stream.of(crossNumbers.split("\\|")).anyMatch(Doubt::isMangled);
        return mangled ? Doubt.MANGLED : null;
    }

    private String cell(SourceRow row, int column) {
        int place = places[column];
        if (place < 0) {
            return plan.layout().fixed(Headings.COLUMNS.get(column));
        }
        return place >= row.size() ? "" : Cells.read(row.cells().get(place));
    }

    private String text(SourceRow row, int column, int least, int most) {
        String text = cell(row, column);
        if (text.length() < least) {
            throw new Refused(Headings.COLUMNS.get(column), "This is missing");
        }
        if (text.length() > most) {
            throw new Refused(Headings.COLUMNS.get(column), "This is longer than " + most + " characters");
        }
        return text;
    }

    private BigDecimal amount(SourceRow row, int column, StringJoiner notes) {
        String name = Headings.COLUMNS.get(column);
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            throw new Refused(name, "This is missing");
        }
        String figure = row.figure(places[column]);
        BigDecimal exact = figure == null ? figures.exact(name, cell) : new BigDecimal(figure);
        BigDecimal kept = figures.toCent(name, exact).getAmount();
        if (kept.compareTo(exact) != 0) {
            notes.add(name + " " + exact.toPlainString() + " taken as " + kept.toPlainString());
        }
        return kept;
    }

    private String taxCode(String word) {
        if (NO.contains(word)) {
            return null;
        }
        if (YES.contains(word) && taxCodes.isEmpty()) {
            untaxed++;
            return null;
        }
        if (YES.contains(word)) {
            return taxCodes.get(0);
        }
        if (!taxCodes.contains(word)) {
            throw new Refused(
                    "taxable",
                    taxCodes.isEmpty()
                            ? "Write yes or no: this shop has no tax that could be named"
                            : "Write yes, no or the code of one of your taxes");
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
