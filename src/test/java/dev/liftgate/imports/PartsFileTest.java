package dev.liftgate.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.catalog.PartCondition;
import dev.liftgate.imports.PartsFile.PartsRow;
import dev.liftgate.web.Cells;
import dev.liftgate.web.Refused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsFileTest {

    private static final String HEADINGS = "number,brand,description,condition,cost,list_price,taxable\n";
    private static final String ROW = "A-1,Maker,Cable,used,1,,yes\n";

    @TempDir
    Path folder;

    private PartsFile file;
    private List<String> taxes = List.of("sales", "city");

    @Test
    void a_row_becomes_a_part() {
        PartsRow part = only(HEADINGS + "A-1,Maker,\"Cable, long\",used,\"1,250.5\",,yes\n");
        assertEquals(2, part.row());
        assertEquals("Cable, long", part.description());
        assertEquals(PartCondition.USED, part.condition());
        assertEquals("1250.50", part.cost().toPlainString());
        assertEquals(null, part.listPrice());
        assertEquals("sales", part.taxCode());
        assertEquals(null, part.crossNumbers());
        assertEquals("UTF-8, cells apart by commas", file.readAs());
    }

    @Test
    void columns_may_stand_in_any_order_behind_a_byte_order_mark() {
        assertEquals(
                "A-1",
                only("\uFEFFTaxable,Cost,List price,condition,description,brand,NUMBER\r\ncity,1,2,used,D,B,A-1")
                        .number());
    }

    @Test
    void semicolons_and_decimal_commas_are_the_other_half_of_the_world() {
        PartsRow part = only(HEADINGS.replace(',', ';') + "A-1;Maker;Cable, long;used;1.234,5;2,75;no\n");
        assertEquals("1234.50", part.cost().toPlainString());
        assertEquals("2.75", part.listPrice().toPlainString());
        assertEquals("UTF-8, cells apart by semicolons", file.readAs());
    }

    @Test
    void tabs_part_cells_too() {
        assertEquals("Cable", only((HEADINGS + ROW).replace(',', '\t')).description());
    }

    @Test
    void cross_numbers_are_kept_each_once() {
        assertEquals(
                "X 1|Y-2",
                only(HEADINGS.strip() + ",cross_numbers\n" + ROW.strip() + ",X 1 | Y-2|X 1\n")
                        .crossNumbers());
    }

    @Test
    void a_fee_is_named_by_its_code_and_none_is_not_the_same_as_no_column() {
        String headings = "number,brand,description,condition,cost,list_price,taxable,fee\n";
        assertEquals("tires", only(headings + "A,B,C,used,1,,no,Tires\n").fee());
        assertEquals("", only(headings + "A,B,C,used,1,,no,\n").fee());
        assertEquals("", only(headings + "A,B,C,used,1,,no,no\n").fee());
        assertEquals(
                null, only(headings.replace(",fee", "") + "A,B,C,used,1,,no\n").fee());
        assertEquals(
                "fee: Write no or the code of one of your fees",
                read(headings + "A,B,C,used,1,,no,oil\n").get(0).problem());
    }

    @Test
    void old_windows_characters_are_read_as_such() {
        assertEquals(
                "Türgriff – außen 5 €",
                only(bytes(HEADINGS + "A-1,M,Türgriff – außen 5 €,used,1,,no\n", Charset.forName("windows-1252")))
                        .description());
        assertEquals("Windows-1252, cells apart by commas", file.readAs());
    }

    @Test
    void a_hundred_columns_are_read_past_and_listed() {
        StringBuilder headings = new StringBuilder(HEADINGS.strip());
        StringBuilder row = new StringBuilder(ROW.strip());
        for (int i = 8; i <= 100; i++) {
            headings.append(",extra ").append(i);
            row.append(",=cmd").append(i);
        }
        assertEquals("A-1", only(headings + "\n" + row + "\n").number());
        assertEquals(93, file.unknown().size());
        assertEquals("extra 8", file.unknown().get(0));
    }

    @Test
    void every_broken_row_is_reported_with_its_number_and_reason() {
        List<PartsRow> rows = read(HEADINGS
                + ",B,D,used,1,,yes\n"
                + "A-1,B,D,shiny,1,,yes\n"
                + "\n"
                + "A-2,B,D,used,-1,,yes\n"
                + "A-3,B,D,used,1,abc,yes\n"
                + "A-4,B,D,used,1,,perhaps\n"
                + "A-5,B,D,used,1\n"
                + "A-6,B,D,used,1.005,,no,more\n"
                + "A-7,B,D,used,,,no\n");
        assertEquals(
                List.of(2, 3, 5, 6, 7, 8, 9, 10),
                rows.stream().map(PartsRow::row).toList());
        assertTrue(rows.get(0).problem().startsWith("number: This is missing"));
        assertTrue(rows.get(2).problem().contains("below zero"));
        assertEquals("A-2", rows.get(2).number());
        assertEquals("This row has 5 cells instead of 7", rows.get(5).problem());
        assertEquals("This row has 8 cells instead of 7", rows.get(6).problem());
        assertEquals("cost: This is missing", rows.get(7).problem());
    }

    @Test
    void a_last_row_that_is_cut_off_is_said_to_be() {
        assertTrue(read(HEADINGS + ROW + "A-2,Maker,Cab").get(1).problem().contains("is the file cut off?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The file is empty",
                "'  '|There is no row in this file",
                "'number,brand'|asks",
                "'number,brand,description,condition,list_price,taxable'|asks",
                "'number,number,brand,description,condition,cost,list_price,taxable'|The heading number stands there twice",
                "'number,brand,description,condition,cost,list_price,taxable'|There is no part below",
                "'number,brand,description,condition,cost,list_price,taxable\n\n,,\n'|There is no part below",
            })
    void a_file_that_is_no_parts_list_says_why(String text, String reason) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void a_quotation_mark_that_never_closes_takes_no_other_row_along() {
        List<PartsRow> rows = read(
                HEADINGS
                        + ROW
                        + "A-2,\"Maker,Cable,used,1,,yes\nA-3,Maker,\"Cable, long,used,1,,yes\nA-4,Maker,\"Cable\",used,1,,yes\n");
        assertEquals(
                List.of("A-1", "A-2", "A-3", "A-4"),
                rows.stream().map(PartsRow::number).toList());
        assertEquals(Doubt.QUOTES, rows.get(1).doubt());
        assertEquals("\"Maker", rows.get(1).brand());
        assertEquals("The quotation marks of row 4 do not close", rows.get(2).problem());
        assertEquals(null, rows.get(3).doubt());
        assertEquals("Cable", rows.get(3).description());
    }

    @Test
    void a_mark_that_some_later_cell_closes_takes_no_other_row_along_either() {
        List<PartsRow> rows = read(HEADINGS
                + "A-2,\"Maker,Cable,used,1,,yes\nA-3,\"Maker\",Cable,used,1,,yes\n"
                + "A-4,\"Maker,Cable,used,1,,yes\nA-5,Maker,3/8\",used,1,,yes\n");
        assertEquals(
                List.of("A-2", "A-3", "A-4", "A-5"),
                rows.stream().map(PartsRow::number).toList());
        assertEquals(
                Arrays.asList(Doubt.QUOTES, null, Doubt.QUOTES, null),
                rows.stream().map(PartsRow::doubt).toList());
        assertEquals("3/8\"", rows.get(3).description());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"3/8\" drive\"|3/8\" drive",
                "3/8\" drive|3/8\" drive",
                "\"3/8\"\" drive\"|3/8\" drive",
                "\"1/2\" to 3/8\"\"|1/2\" to 3/8\"",
                "\"say \"\"hi\"\"\"|say \"hi\"",
                "\"Cable\" |Cable",
            })
    void an_inch_mark_is_read_as_meant(String cell, String description) {
        List<PartsRow> rows = read(HEADINGS + "A-1,Maker," + cell + ",used,1,,yes\n" + ROW.replace("A-1", "A-2"));
        assertEquals(description, rows.get(0).description());
        assertEquals(null, rows.get(0).doubt());
        assertEquals("A-2", rows.get(1).number());
    }

    @Test
    void the_separator_may_be_named_first_and_titles_may_stand_above() {
        PartsRow part = only("sep=;\r\nPrice list 2026\r\nValid from May\r\n\r\n" + HEADINGS.replace(',', ';')
                + ROW.replace(',', ';'));
        assertEquals(5, part.row());
        assertEquals("UTF-8, cells apart by semicolons, headings in row 4", file.readAs());
    }

    @Test
    void bars_part_cells_too() {
        assertEquals("Cable", only((HEADINGS + ROW).replace(',', '|')).description());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Part No,Make,Descr.,Condition,Dealer cost,Retail,Taxable",
                "Referencia,Marca,Descripción,Condición,Precio neto,P.V.P.,Gravable",
                "Art.-Nr.,Hersteller,Bezeichnung,Zustand,Händlerpreis,UVP,Steuerpflichtig",
                "Référence,Marque,Désignation,État,Prix d'achat,Prix public,Imposable",
            })
    void headings_of_four_languages_speak_for_themselves(String headings) {
        PartsRow part = only(headings.replace("P.V.P.", "PVP") + "\nA-1,Maker,Cable,used,1,2,yes\n");
        assertEquals(
                "A-1 Maker Cable 1 2.00",
                part.number() + " " + part.brand() + " " + part.description() + " "
                        + part.cost().stripTrailingZeros() + " " + part.listPrice());
        assertTrue(file.readAs().contains("” is number"), file.readAs());
    }

    @Test
    void two_headings_that_may_be_the_same_column_are_asked_about() {
        assertRefused(
                utf8("SKU,Part No,Make,Descr.,Condition,Dealer cost,Retail,Taxable\n1,2,3,4,used,5,6,no\n"), "asks");
    }

    @Test
    void a_number_that_was_kept_from_a_spreadsheet_is_unwrapped() {
        assertEquals(
                "00124", only(HEADINGS + "\"=\"\"00124\"\"\",M,D,used,1,,no\n").number());
        assertEquals("00124", only(HEADINGS + "=\"00124\",M,D,used,1,,no\n").number());
        assertEquals("=\"00124\"", Cells.read(Cells.harmless("=\"00124\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.23457E+11",
                "1E+05",
                "1,23E+11",
                "5-Mar",
                "05-mar",
                "Mar-05",
                "5. Mrz",
                "Ene-05",
                "05-abr",
                "5-août",
                "3/5/2026",
                "2026-03-05",
                "1234567890123450000",
                "#N/A",
                "########"
            })
    void what_a_spreadsheet_mangled_is_doubtful(String number) {
        assertEquals(
                Doubt.MANGLED,
                only(HEADINGS + "\"" + number + "\",M,D,used,1,,no\n").doubt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "12-345", "00123", "3/8-16", "MAR-05X", "123456789012345", "1E5", "5.25", "AB 12.3"})
    void an_ordinary_number_is_not(String number) {
        assertEquals(null, only(HEADINGS + number + ",M,D,used,1,,no\n").doubt());
    }

    @Test
    void parts_of_a_cent_are_rounded_half_up_and_said() {
        PartsRow part = only(HEADINGS + "A,M,D,used,1.2345,0.125,no\n");
        assertEquals("1.23 0.13", part.cost() + " " + part.listPrice());
        assertEquals("cost 1.2345 taken as 1.23, list_price 0.125 taken as 0.13", part.note());
    }

    @Test
    void yes_in_a_shop_without_a_tax_is_untaxed_and_said() {
        taxes = List.of();
        assertEquals(null, only(HEADINGS + ROW).taxCode());
        assertTrue(file.notes().contains("This shop has no tax"), file.notes());
        assertEquals(
                "taxable: Write yes or no: this shop has no tax that could be named",
                read(HEADINGS + ROW.replace("yes", "perhaps")).get(0).problem());
    }

    @Test
    void a_character_that_no_text_has_names_its_line() {
        assertRefused(utf8(HEADINGS + ROW + "A-2,Ma\0ker,Cable,used,1,,yes\n"), "Line 3 holds a character");
    }

    @Test
    void an_old_workbook_is_refused_in_words() {
        assertRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}, "This is an old Excel workbook (.xls)");
    }

    @Test
    void utf_16_is_refused_with_or_without_its_mark() {
        assertRefused(bytes("\uFEFF" + HEADINGS, StandardCharsets.UTF_16LE), "This file is UTF-16");
        assertRefused(bytes("\uFEFF" + HEADINGS, StandardCharsets.UTF_16BE), "This file is UTF-16");
        assertRefused(bytes(HEADINGS, StandardCharsets.UTF_16LE), "(NUL)");
    }

    @Test
    void a_workbook_and_bytes_that_are_no_text_are_refused() {
        assertRefused(new byte[] {'P', 'K', 3, 4, 20}, "This workbook cannot be read");
        assertRefused(new byte[] {'a', (byte) 0x81, (byte) 0xff}, "This is not text");
    }

    @Test
    void one_huge_cell_is_one_broken_row() {
        List<PartsRow> rows =
                read(HEADINGS + "A-1,M,\"" + "x\n".repeat(2_500_000) + "\",used,1,,no\n" + ROW.replace("A-1", "A-2"));
        assertEquals(
                "description: This is longer than 200 characters", rows.get(0).problem());
        assertEquals(null, rows.get(1).problem());
    }

    @Test
    void a_row_too_many_names_the_limit() {
        assertRefused(utf8(HEADINGS + ROW.repeat(PartsFile.MOST_ROWS + 1)), "A file may have 300,000 rows and 40 MB");
    }

    @Test
    void a_text_longer_than_its_column_is_a_broken_row() {
        assertTrue(read(HEADINGS + "A,B," + "x".repeat(201) + ",used,1,,no\n")
                        .get(0)
                        .problem()
                != null);
        only(HEADINGS + "A,B," + "x".repeat(200) + ",used,1,,no\n");
    }

    @Test
    void breaks_inside_a_cell_become_spaces() {
        assertEquals(
                "long cable",
                only(HEADINGS + "A,B,\"long\r\n\tcable \",used,1,,no\n").description());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1"})
    void no_cell_runs_as_a_formula(String cell) {
        assertEquals("'" + cell, Cells.harmless(cell));
        assertEquals(cell.strip(), Cells.read(Cells.harmless(cell)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "'", "it's", "3/8 in = 10 mm"})
    void an_ordinary_cell_stays_as_it_is(String cell) {
        assertEquals(cell, Cells.harmless(cell));
        assertEquals(cell, Cells.read(cell));
    }

    private PartsRow only(String text) {
        return only(utf8(text));
    }

    private PartsRow only(byte[] text) {
        List<PartsRow> rows = read(text);
        assertEquals(1, rows.size());
        assertEquals(null, rows.get(0).problem());
        return rows.get(0);
    }

    private List<PartsRow> read(String text) {
        return read(utf8(text));
    }

    private List<PartsRow> read(byte[] bytes) {
        try {
            Path path = Files.write(folder.resolve("parts.csv"), bytes);
            PriceSource source = PriceSource.at(path);
            ReadingPlan plan = ReadingPlan.unasked(source, Optional.empty()).orElseThrow(() -> new Refused("asks"));
            file = new PartsFile(source, plan, CurrencyUnit.USD, taxes, List.of("tires"));
            List<PartsRow> rows = new ArrayList<>();
            file.read(rows::add, (count, percent) -> {});
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(byte[] bytes, String reason) {
        Refused refused = assertThrows(Refused.class, () -> read(bytes));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    private static byte[] utf8(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
