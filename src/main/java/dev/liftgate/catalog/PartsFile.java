package dev.liftgate.catalog;

import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;

/** The parts list as a spreadsheet knows it. Reading changes nothing: it says what is in a file and what is wrong. */
final class PartsFile {

    static final List<String> COLUMNS =
            List.of("number", "brand", "description", "condition", "cost", "list_price", "taxable");
    static final int MOST_ROWS = 20_000;

    // a cell that begins so would be run as a formula
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    /** What was read, and what could not be; a file with problems is not taken. */
    record Sheet(List<Part.Facts> parts, List<Problem> problems) {

        static Sheet broken(int row, String reason) {
            return new Sheet(List.of(), List.of(new Problem(row, reason)));
        }
    }

    /** @param row as the spreadsheet numbers them: the headings are row 1 */
    record Problem(int row, String reason) {}

    private final CurrencyUnit currency;
    private final List<String> taxCodes;

    /** @param taxCodes the first is what {@code yes} in the column {@code taxable} means */
    PartsFile(CurrencyUnit currency, List<String> taxCodes) {
        this.currency = currency;
        this.taxCodes = taxCodes;
    }

    String write(List<Part> parts) {
        StringBuilder file = new StringBuilder();
        line(file, COLUMNS);
        for (Part part : parts) {
            line(
                    file,
                    List.of(
                            part.number(),
                            part.brand(),
                            part.description(),
                            part.condition().code(),
                            part.cost().getAmount().toPlainString(),
                            part.listPrice() == null
                                    ? ""
                                    : part.listPrice().getAmount().toPlainString(),
                            taxable(part)));
        }
        return file.toString();
    }

    private static void line(StringBuilder file, List<String> cells) {
        file.append(CSVFormat.RFC4180.format(
                        cells.stream().map(PartsFile::harmless).toArray()))
                .append("\r\n");
    }

    private String taxable(Part part) {
        if (part.taxCode() == null) {
            return "no";
        }
        return part.taxCode().equals(taxCodes.get(0)) ? "yes" : part.taxCode();
    }

    static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    Sheet read(String file) {
        List<CSVRecord> rows = new ArrayList<>();
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        try (var records =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
            records.forEach(rows::add);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Sheet.broken(rows.size() + 1, "The quotation marks do not close. Nothing below could be read");
        }
        if (text.isBlank()) {
            return Sheet.broken(1, "The file is empty");
        }
        if (rows.size() > MOST_ROWS) {
            return Sheet.broken(MOST_ROWS, "A file may have " + MOST_ROWS + " rows. Split it and import each piece");
        }
        List<String> headings = rows.get(0).stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        return headings.size() == COLUMNS.size() && headings.containsAll(COLUMNS)
                ? body(rows, headings)
                : Sheet.broken(1, "The headings must be " + String.join(",", COLUMNS) + ", separated by commas");
    }

    private Sheet body(List<CSVRecord> rows, List<String> headings) {
        Sheet sheet = new Sheet(new ArrayList<>(), new ArrayList<>());
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int row = 2; row <= rows.size(); row++) {
            CSVRecord cells = rows.get(row - 1);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            try {
                Part.Facts part = part(cells, headings);
                Integer earlier = seen.putIfAbsent(List.of(part.number(), part.brand()), row);
                if (earlier != null) {
                    throw new Refused("number", "the same part stands in row " + earlier);
                }
                sheet.parts().add(part);
            } catch (Refused refused) {
                String column = refused.field().isEmpty() ? "" : refused.field() + ": ";
                sheet.problems().add(new Problem(row, column + refused.getMessage()));
            }
        }
        if (sheet.parts().isEmpty() && sheet.problems().isEmpty()) {
            return Sheet.broken(2, "There is no part below the headings");
        }
        return sheet;
    }

    private Part.Facts part(CSVRecord cells, List<String> headings) {
        if (cells.size() != headings.size()) {
            throw new Refused("This row has " + cells.size() + " cells instead of " + headings.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            row.put(headings.get(i), Typed.line(original(cells.get(i))));
        }
        String price = row.get("list_price");
        return new Part.Facts(
                text(row, "number", 1, 60),
                text(row, "brand", 0, 60),
                text(row, "description", 1, 200),
                PartCondition.chosen(row.get("condition")),
                Typed.amount("cost", row.get("cost"), currency),
                price.isEmpty() ? null : Typed.amount("list_price", price, currency),
                taxCode(row.get("taxable").toLowerCase(Locale.ROOT)));
    }

    private static String text(Map<String, String> row, String column, int least, int most) {
        String text = row.get(column);
        if (text.length() < least) {
            throw new Refused(column, "This is missing");
        }
        if (text.length() > most) {
            throw new Refused(column, "This is longer than " + most + " characters");
        }
        return text;
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
}
