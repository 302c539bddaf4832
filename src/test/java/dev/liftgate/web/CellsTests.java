package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

class CellsTests {

    @Property
    void what_is_written_is_read_again_and_runs_nowhere(@ForAll("texts") String first, @ForAll("texts") String second)
            throws Exception {
        StringBuilder file = new StringBuilder();
        Cells.write(file, first, second);
        try (CSVParser parser = CSVParser.parse(file.toString(), CSVFormat.RFC4180)) {
            List<String> written = parser.getRecords().get(0).stream().toList();
            assertEquals(
                    List.of(first, second), written.stream().map(Cells::read).toList());
            written.forEach(cell -> assertFalse(cell.matches("(?s)[=+\\-@\t\r].*"), cell));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> heads = Arbitraries.of("", "=", "'=", "''+", "-", "@", "'", "\"", "é");
        return heads.flatMap(head -> Arbitraries.strings()
                .withChars("ab'=\", ;\u00e9")
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(tail -> Typed.line(head + tail)));
    }
}
