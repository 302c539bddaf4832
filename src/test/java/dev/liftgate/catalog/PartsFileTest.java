package dev.liftgate.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.web.Typed;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsFileTest {

    private static final String HEADINGS = "number,brand,description,condition,cost,list_price,taxable\n";

    private final PartsFile file = new PartsFile(CurrencyUnit.USD, List.of("sales", "city"));

    @Test
    void a_row_becomes_a_part() {
        Part.Facts part = only(HEADINGS + "A-1,Maker,\"Cable, long\",used,\"1,250.5\",,yes\n");
        assertEquals("Cable, long", part.description());
        assertEquals(PartCondition.USED, part.condition());
        assertEquals(Money.parse("USD 1250.50"), part.cost());
        assertEquals(null, part.listPrice());
        assertEquals("sales", part.taxCode());
    }

    @Test
    void columns_may_stand_in_any_order_behind_a_byte_order_mark() {
        assertEquals(
                "A-1",
                only("\uFEFFTaxable,cost,list_price,condition,description,brand,number\r\ncity,1,2,used,D,B,A-1")
                        .number());
    }

    @Property
    void what_is_written_is_read_again(@ForAll("texts") String number, @ForAll("texts") String description) {
        Part.Facts part =
                new Part.Facts(number, "=B", description, PartCondition.REBUILT, usd("1.10"), usd("0"), "city");
        assertEquals(
                List.of(part), file.read(file.write(List.of(new Part(part)))).parts());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> heads = Arbitraries.of("", "=", "'=", "''+", "-", "@", "'", "\"", "é");
        return heads.flatMap(head -> Arbitraries.strings()
                        .withChars("ab'=\", ;\u00e9")
                        .ofMinLength(1)
                        .ofMaxLength(40)
                        .map(tail -> Typed.line(head + tail)))
                .filter(text -> !text.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "'=1"})
    void no_cell_runs_as_a_formula(String cell) {
        assertEquals("'" + cell, PartsFile.harmless(cell));
        assertEquals(cell, PartsFile.original(PartsFile.harmless(cell)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "'", "it's", "3/8 in = 10 mm"})
    void an_ordinary_cell_stays_as_it_is(String cell) {
        assertEquals(cell, PartsFile.harmless(cell));
        assertEquals(cell, PartsFile.original(cell));
    }

    @Test
    void every_broken_row_is_reported_with_its_number_and_reason() {
        PartsFile.Sheet sheet = file.read(HEADINGS
                + ",B,D,used,1,,yes\n"
                + "A-1,B,D,shiny,1,,yes\n"
                + "\n"
                + "A-2,B,D,used,-1,,yes\n"
                + "A-3,B,D,used,1,abc,yes\n"
                + "A-4,B,D,used,1,,perhaps\n"
                + "A-5,B,D,used,1\n"
                + "A-6,B,D,used,1,,no\n"
                + "A-6,B,again,used,2,,no\n");
        assertEquals(
                List.of(2, 3, 5, 6, 7, 8, 10),
                sheet.problems().stream().map(PartsFile.Problem::row).toList());
        assertTrue(sheet.problems().get(0).reason().startsWith("number: "));
        assertTrue(sheet.problems().get(2).reason().contains("below zero"));
        assertTrue(sheet.problems().get(6).reason().contains("row 9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The file is empty",
                "'  '|The file is empty",
                "'number,brand'|The headings must be",
                "'number;brand;description;condition;cost;list_price;taxable'|The headings must be",
                "'number,number,brand,description,condition,cost,list_price'|The headings must be",
                "'number,brand,description,condition,cost,list_price,taxable'|There is no part below",
                "'number,\"brand'|The quotation marks do not close",
            })
    void a_file_that_is_no_parts_list_says_why(String text, String reason) {
        List<PartsFile.Problem> problems = file.read(text).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).reason().startsWith(reason), problems.get(0).reason());
    }

    @Test
    void a_text_longer_than_its_column_is_a_broken_row() {
        assertFalse(file.read(HEADINGS + "A,B," + "x".repeat(201) + ",used,1,,no\n")
                .problems()
                .isEmpty());
        assertTrue(file.read(HEADINGS + "A,B," + "x".repeat(200) + ",used,1,,no\n")
                .problems()
                .isEmpty());
    }

    private Part.Facts only(String text) {
        PartsFile.Sheet sheet = file.read(text);
        assertEquals(List.of(), sheet.problems());
        assertEquals(1, sheet.parts().size());
        return sheet.parts().get(0);
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
