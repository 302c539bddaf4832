package dev.liftgate.imports;

import dev.liftgate.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first row of a price list: the places of its columns, and the separator of cells.
 *
 * @param places where each of {@link #COLUMNS} stands; -1 for cross-numbers or fees that are not there
 * @param width how many cells a row has
 * @param unknown headings that mean nothing here; their columns are left out
 */
record Headings(char separator, int[] places, int width, List<String> unknown) {

    static final List<String> COLUMNS = List.of(
            "number", "brand", "description", "condition", "cost", "list_price", "taxable", "cross_numbers", "fee");

    private static final int NEEDED = COLUMNS.size() - 2;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** @throws Refused if a column is missing or stands there twice */
    static Headings of(String line) {
        char separator = SEPARATORS.stream()
                .max(Comparator.comparingLong(each -> known(cells(line, each))))
                .orElseThrow();
        return read(cells(line, separator), separator);
    }

    private static long known(List<String> cells) {
        return cells.stream().filter(COLUMNS::contains).count();
    }

    private static List<String> cells(String line, char separator) {
        try (CSVParser row = CSVParser.parse(line, format(separator))) {
            return row.stream()
                    .flatMap(CSVRecord::stream)
                    .map(cell -> cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"))
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // with the right separator, the quotation marks would be closed
            return List.of();
        }
    }

    private static Headings read(List<String> cells, char separator) {
        List<String> missing = COLUMNS.stream()
                .limit(NEEDED)
                .filter(column -> !cells.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            String lack = missing.size() == NEEDED ? "" : " Missing: " + String.join(", ", missing) + ".";
            throw new Refused("The first row must hold the headings " + String.join(", ", COLUMNS.subList(0, NEEDED))
                    + ", apart by commas, semicolons or tabs." + lack);
        }
        COLUMNS.stream()
                .filter(column -> cells.indexOf(column) != cells.lastIndexOf(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new Refused("The heading " + column + " stands there twice.");
                });
        List<String> unknown = new ArrayList<>(cells);
        unknown.removeIf(cell -> COLUMNS.contains(cell) || cell.isEmpty());
        return new Headings(
                separator, COLUMNS.stream().mapToInt(cells::indexOf).toArray(), cells.size(), List.copyOf(unknown));
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
    }

    CSVFormat format() {
        return format(separator);
    }

    /** How many cells a row needs at least, so that no known column is cut off. */
    int least() {
        return IntStream.of(places).max().orElse(0) + 1;
    }

    String separatorName() {
        return separator == ',' ? "commas" : separator == ';' ? "semicolons" : "tabs";
    }
}
