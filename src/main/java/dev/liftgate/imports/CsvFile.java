package dev.liftgate.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A price list as text, with the separator of its cells.
 *
 * @param marked whether the first line names the separator, as Excel writes it: {@code sep=;}
 */
record CsvFile(TextFile text, char separator, boolean marked) implements PriceSource {

    private static final Map<Character, String> SEPARATORS =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars");
    private static final Pattern MARK = Pattern.compile("sep=([,;\t|])");

    static CsvFile at(TextFile text) throws IOException {
        Matcher mark = MARK.matcher(text.firstLine().replaceAll("^\"|\"? *$", ""));
        if (mark.matches()) {
            return new CsvFile(text, mark.group(1).charAt(0), true);
        }
        List<CsvFile> readings = new ArrayList<>();
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            readings.add(new CsvFile(text, separator, false));
        }
        List<Integer> likely = new ArrayList<>();
        for (CsvFile reading : readings) {
            likely.add(likely(reading.head("")));
        }
        return readings.get(likely.indexOf(Collections.max(likely)));
    }

    /** Known headings count most, then how many rows have the same number of cells. */
    private static int likely(List<SourceRow> head) {
        int known = head.stream()
                .mapToInt(row -> HeadingWords.known(row.cells()))
                .max()
                .orElse(0);
        long even = head.stream()
                .filter(row -> row.size() > 1)
                .collect(Collectors.groupingBy(SourceRow::size, Collectors.counting()))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(0L);
        return known * HEAD * 2 + (int) even;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public SheetRows open(String sheet) throws IOException {
        Reader reader = text.open();
        CsvRows rows = new CsvRows(reader, separator, text.bytes());
        return marked ? rows.withoutMark() : rows;
    }

    @Override
    public boolean decimalComma() {
        return separator == ';';
    }

    @Override
    public String readAs(String sheet) {
        return (text.charset().name().equals("UTF-8") ? "UTF-8" : "Windows-1252") + ", cells apart by "
                + SEPARATORS.get(separator);
    }
}
