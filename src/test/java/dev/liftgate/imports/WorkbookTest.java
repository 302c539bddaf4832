package dev.liftgate.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.imports.PartsFile.PartsRow;
import dev.liftgate.imports.PriceSource.SheetRows;
import dev.liftgate.imports.WorkbookZip.ZipLimits;
import dev.liftgate.web.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "124|00000|00124",
                "4465020|General|4465020",
                "100000000000|General|100000000000",
                "4465020|0|4465020",
                "4465020|@|4465020",
                "12.5|General|12.5",
                "0.30000000000000004|General|0.3",
                "123456789|00 00 0 000 000|00 12 3 456 789",
                "123456789|000-000-0000|012-345-6789",
                "2125550100|(000) 000-0000|(212) 555-0100",
                "1234567|###-####|123-4567",
                "4567|###-####|4567",
                "12345678901|000-000-0000|1234-567-8901",
                "124|\"A-\"00000|A-00124",
                "124|00000\\X|00124X",
                "12.5|0.00|12.50",
                "1234.5|#,##0.00|1234.50",
                "45356|d-mmm|5-Mar",
                "45356|mmm-yy|Mar-24",
                "45356|m/d/yy|2024-03-05",
                "-5|0|-5",
            })
    void a_number_is_read_as_its_sheet_shows_it(double value, String format, String shown) {
        assertEquals(
                shown,
                first(AWorkbook.withSheet("A").row("x").number(0, value, format))
                        .cells()
                        .get(0));
    }

    @Test
    void texts_formulas_truths_and_merged_cells_are_read_where_they_stand() {
        SourceRow row = first(AWorkbook.withSheet("A")
                .row("00124", null, true, "merged", null)
                .formula(1, "\"A-\"&\"7\"")
                .formula(5, "1/4")
                .with(sheet -> sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4))));
        assertEquals(List.of("00124", "A-7", "yes", "merged", "", "0.25"), row.cells());
        assertEquals(Arrays.asList(null, null, null, null, null, "0.25"), row.figures());
    }

    @Test
    void a_price_keeps_its_exact_value_whatever_the_sheet_shows() {
        PartsRow part = parts(AWorkbook.ofParts()
                        .row("A-1", "M", "D", "used", null, 12.345, "no")
                        .number(4, 12.4, "0"))
                .get(0);
        assertEquals("12.40 12.35", part.cost() + " " + part.listPrice());
        assertEquals("list_price 12.345 taken as 12.35", part.note());
    }

    @Test
    void hidden_rows_are_marked_and_those_that_are_no_parts_left_out() {
        List<PartsRow> parts = parts(AWorkbook.ofParts()
                .row("A-1", "M", "D", "used", 1, null, "no")
                .row("A-2", "M", "D", "used", 1, null, "no")
                .hidden()
                .row("old prices below")
                .hidden()
                .row("A-3", "M", "D", "used", 1, null, "no"));
        assertEquals(
                List.of("A-1", "A-2", "A-3"),
                parts.stream().map(PartsRow::number).toList());
        assertEquals(
                Arrays.asList(null, Doubt.HIDDEN, null),
                parts.stream().map(PartsRow::doubt).toList());
        assertTrue(file.notes().contains("1 hidden row cannot be read"), file.notes());
    }

    @Test
    void hidden_columns_are_read_and_said() {
        parts(AWorkbook.ofParts()
                .row("A-1", "M", "D", "used", 1, null, "no")
                .with(sheet -> sheet.setColumnHidden(4, true)));
        assertEquals("an Excel workbook, sheet “Prices”, with 1 hidden column", file.readAs());
    }

    @Test
    void what_became_a_date_is_doubtful() {
        PartsRow part = parts(AWorkbook.ofParts()
                        .row(null, "M", "D", "used", 1, null, "no")
                        .number(0, 45356, "d-mmm"))
                .get(0);
        assertEquals("5-Mar", part.number());
        assertEquals(Doubt.MANGLED, part.doubt());
    }

    @Test
    void the_first_sheet_that_is_shown_counts_and_several_are_asked_about() {
        Path one =
                file(AWorkbook.withSheet("A").row("x").hiddenSheet("B").row("y").bytes());
        assertEquals(List.of("A"), open(one).sheets());
        assertThrows(
                Refused.class, () -> parts(AWorkbook.ofParts().sheet("More").row("x")), "asks");
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() throws IOException {
        byte[] bytes = AWorkbook.ofParts().row("A".repeat(30_000)).bytes();
        assertTooLarge(bytes, new ZipLimits(10_000, 10_000, 100));
        assertTooLarge(bytes, new ZipLimits(1_000_000, 10_000, 100));
        assertTooLarge(bytes, new ZipLimits(1_000_000, 100_000, 5));
        assertEquals(
                List.of("Prices"),
                Workbook.at(file(bytes), new ZipLimits(1_000_000, 100_000, 100)).sheets());
    }

    @Test
    void other_packed_files_are_refused_in_words() throws IOException {
        assertRefused(zip("xl/workbook.xml", "xl/vbaProject.bin"), "holds macros");
        assertRefused(zip("xl/workbook.bin"), "binary workbook");
        assertRefused(zip("word/document.xml"), "no Excel workbook");
        byte[] whole = AWorkbook.ofParts().bytes();
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "This workbook cannot be read");
    }

    @Test
    void no_document_outside_is_opened() throws IOException {
        byte[] bytes = zipOf(
                "xl/workbook.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><workbook><sheet name=\"&x;\"/></workbook>");
        assertThrows(Refused.class, () -> Workbook.at(file(bytes)));
    }

    private PartsFile file;

    private List<PartsRow> parts(AWorkbook book) {
        try {
            PriceSource source = PriceSource.at(file(book.bytes()));
            ReadingPlan plan = ReadingPlan.unasked(source, Optional.empty()).orElseThrow(() -> new Refused("asks"));
            file = new PartsFile(source, plan, CurrencyUnit.USD, List.of("sales"), List.of());
            List<PartsRow> rows = new ArrayList<>();
            file.read(rows::add, (count, percent) -> {});
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceRow first(AWorkbook book) {
        Workbook source = open(file(book.bytes()));
        try (SheetRows rows = source.open(source.sheets().get(0))) {
            return rows.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workbook open(Path path) {
        try {
            return Workbook.at(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("list.xlsx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertTooLarge(byte[] bytes, ZipLimits limits) {
        Refused refused = assertThrows(Refused.class, () -> Workbook.at(file(bytes), limits));
        assertTrue(refused.getMessage().contains("Unpacked, this workbook is larger"), refused.getMessage());
    }

    private void assertRefused(byte[] bytes, String reason) {
        Refused refused = assertThrows(Refused.class, () -> PriceSource.at(file(bytes)));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
