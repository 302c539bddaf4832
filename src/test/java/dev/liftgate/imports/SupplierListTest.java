package dev.liftgate.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Price lists as suppliers send them: their kinds, their headings, and the rows that look wrong. */
@QuarkusTest
class SupplierListTest {

    @Inject
    SessionFactory sessions;

    private static final String[] NORVIK = {
        "number", "Stock code",
        "brand", "",
        "brandFixed", "Norvik",
        "description", "Text",
        "condition", "",
        "conditionFixed", "new-aftermarket",
        "cost", "Your net",
        "list_price", "",
        "taxable", "",
        "taxableFixed", "no",
        "cross_numbers", "",
        "fee", "",
        "decimals", "point",
        "sheet", "",
        "row", "2"
    };

    @Test
    void a_workbook_is_taken_as_a_text_file_is() {
        AnUpload upload = AnUpload.from(
                "",
                "prices.xlsx",
                AWorkbook.ofParts()
                        .row(null, "Sl", "By a workbook", "used", 12.5, null, "no")
                        .number(0, 90124, "000000")
                        .bytes());
        upload.page()
                .body(containsString("Read as an Excel workbook, sheet “Prices”"))
                .body(containsString("Take over 1 row"));
        upload.confirmed();
        assertTrue(export().contains("090124,Sl,By a workbook,used,12.50,,no,"), "leading zero kept");
    }

    @Test
    void what_is_exported_comes_back_as_a_workbook_and_changes_nothing() {
        AnUpload.of("RT-5-Mar,Sl,Round,used,1,,yes\n00RT7,Sl,Trip,used,1.5,2,no\n")
                .confirmed();
        AWorkbook book = AWorkbook.withSheet("parts");
        List<String> mine = export().lines()
                .filter(line -> line.startsWith("number,") || line.contains("RT-5-Mar,Sl") || line.contains("00RT7,Sl"))
                .toList();
        assertEquals(3, mine.size());
        mine.forEach(line -> book.row((Object[]) line.split(",", -1)));
        AnUpload.from("", "parts.xlsx", book.bytes()).page().body(containsString("There is nothing to take over"));
    }

    @Test
    void columns_are_named_once_by_hand_and_remembered_for_the_supplier() {
        String list = "Norvik Parts, Ltd. price list\nStock code;Text;Your net\nNV-%d;Bush;1.%d05\n";
        AnUpload first = AnUpload.from("Norvik Ltd.", "a.csv", text(list.formatted(1, 2)));
        first.page().body(containsString("Name the columns")).body(containsString("it is remembered"));
        first.question("")
                .statusCode(200)
                .body(containsString("<td>Stock code</td><td>Text</td><td>Your net</td>"))
                .body(containsString("<td>NV-1</td><td>Bush</td><td>1.205</td>"))
                .body(containsString("value=\"Norvik Ltd.\""));
        first.columns(named("supplier", "Norvik Ltd."))
                .page()
                .body(containsString("“Stock code” is number"))
                .body(containsString("cost 1.205 taken as 1.21"))
                .body(containsString("Take over 1 row"));
        first.confirmed();
        assertTrue(export().contains("NV-1,Norvik,Bush,new-aftermarket,1.21,,no,"), "as named");
        AnUpload.from("norvik ltd.", "b.csv", text(list.formatted(2, 3)))
                .page()
                .body(containsString("cost 1.305 taken as 1.31"))
                .body(containsString("Take over 1 row"));
        AnUpload.from("Somebody else", "b.csv", text(list.formatted(3, 4)))
                .page()
                .body(containsString("Name the columns"));
        AnUpload.from("Norvik Ltd.", "c.csv", text(list.replace("Text", "Words").formatted(4, 5)))
                .page()
                .body(containsString("Name the columns"));
    }

    @Test
    void a_column_without_a_word_is_asked_for_beside_it_and_nothing_chosen_is_lost() {
        AnUpload upload = AnUpload.from("", "a.csv", text("Title\nStock code;Text;Your net\nNQ-1;Bush;1\n"));
        String[] answers = named("supplier", "");
        answers[1] = "";
        upload.nameColumns(answers)
                .statusCode(422)
                .body(matchesPattern("(?s).*id=\"number-error\">Which column holds the part number\\?.*"))
                .body(containsString("<option value=\"Your net\" selected>"))
                .body(containsString("value=\"Norvik\""));
        answers = named("supplier", "");
        answers[1] = "Text";
        upload.nameColumns(answers).statusCode(422).body(containsString("“Text” is chosen twice"));
        answers = named("supplier", "");
        answers[11] = "";
        upload.nameColumns(answers).statusCode(422).body(containsString("one condition for all rows"));
        upload.press("confirmation").statusCode(422);
        upload.press("withdrawal").statusCode(303);
        upload.page().body(containsString("thrown away"));
    }

    @Test
    void of_several_sheets_one_is_chosen() {
        byte[] book = AWorkbook.withSheet("Terms")
                .row("30 days net")
                .sheet("Prices")
                .row((Object[]) AnUpload.HEADINGS.strip().split(","))
                .row("SH-1", "Sl", "On the second sheet", "used", 3, null, "no")
                .bytes();
        AnUpload upload = AnUpload.from("", "two.xlsx", book);
        upload.question("").body(containsString("<td>30 days net</td>"));
        upload.question("?sheet=Prices").body(containsString("<td>SH-1</td>"));
        upload.columns(
                        "sheet",
                        "Prices",
                        "row",
                        "1",
                        "supplier",
                        "",
                        "number",
                        "number",
                        "brand",
                        "brand",
                        "description",
                        "description",
                        "condition",
                        "condition",
                        "cost",
                        "cost",
                        "list_price",
                        "list_price",
                        "taxable",
                        "taxable")
                .confirmed();
        assertTrue(export().contains("SH-1,Sl,On the second sheet,used,3.00,,no,"), "second sheet");
    }

    @Test
    void rows_that_look_wrong_stand_apart_and_nothing_is_taken_before_each_is_decided() {
        AnUpload.of("00723,Dw,Old,used,1,,no\nDW-1,Dw,Old,used,1,,no\n").confirmed();
        AnUpload upload = AnUpload.of("723,Dw,New zero,used,2,,no\n"
                + "dw1,DW,New dash,used,2,,no\n"
                + "1.23457E+11,Dw,Mangled,used,2,,no\n"
                + "5-Mar,Dw,Mangled,used,2,,no\n"
                + "DW-9,Dw,One,used,2,,no\n"
                + "DW9,Dw,Two,used,2,,no\n");
        upload.page()
                .body(containsString("5 rows look wrong. Decide on them below"))
                .body(containsString("disabled>Take over 1 row"))
                .body(containsString("Numbers that lost or won leading zeros"))
                .body(containsString("value=\"SAME 2\">it is 00723</button>"))
                .body(containsString("Numbers that a spreadsheet may have changed"))
                .body(containsString("<td>row 6</td>"));
        upload.press("confirmation").statusCode(422).body(containsString("Decide on the doubtful rows first"));
        upload.says("SAME 2").statusCode(303);
        upload.says("SAME SPELLING").statusCode(303);
        upload.says("OUT MANGLED").statusCode(303);
        upload.page().body(containsString("One row looks wrong"));
        upload.says("NEW 7").statusCode(303);
        upload.page()
                .body(containsString("<strong>2</strong><span>new"))
                .body(containsString("<strong>2</strong><span>changed"))
                .body(containsString("<strong>2</strong><span>left out by you"))
                .body(containsString("Take over 4 rows"));
        upload.confirmed().page().body(containsString("2 added, 2 changed"));
        String catalog = export();
        assertTrue(catalog.contains("00723,Dw,New zero,used,2.00"), "taken as that part");
        assertTrue(catalog.contains("DW-1,Dw,New dash,used,2.00"), "whatever its case");
        assertTrue(!catalog.contains("\n723,Dw") && !catalog.contains("dw1,DW") && !catalog.contains("5-Mar,Dw"));
        assertTrue(catalog.contains("DW-9,Dw,One") && catalog.contains("DW9,Dw,Two"), "both taken");
    }

    @Test
    void two_rows_cannot_become_one_part() {
        AnUpload.of("00724,Tw,Old,used,1,,no\n").confirmed();
        AnUpload upload = AnUpload.of("724,Tw,A,used,2,,no\n0724,Tw,B,used,3,,no\n");
        upload.says("SAME ZEROS").statusCode(422).body(containsString("Rows 2 and 3 would both be part 00724"));
        upload.says("SAME 2").statusCode(303);
        upload.says("OUT 3").statusCode(303);
        upload.confirmed();
        assertTrue(export().contains("00724,Tw,A,used,2.00"), "one of them");
    }

    @Test
    void of_rows_that_were_mangled_into_one_number_a_person_says_which_counts() {
        AnUpload upload = AnUpload.of("2.5E+11,Mg,A,used,1,,no\n2.5E+11,Mg,B,used,2,,no\n2.5E+11,Mg,C,used,3,,no\n");
        upload.says("NEW MANGLED").statusCode(422).body(containsString("Rows 2 and 4 would both be part 2.5E+11"));
        upload.says("NEW 3").statusCode(303);
        upload.says("OUT MANGLED").statusCode(303);
        upload.confirmed();
        assertTrue(export().contains("2.5E+11,Mg,B,used,2.00"), "the chosen one");
    }

    @Test
    void two_thousand_doubtful_rows_ask_the_database_no_more_than_two() {
        long few = statements(AnUpload.of(doubtful(2)));
        AnUpload upload = AnUpload.of(doubtful(2000));
        upload.page().body(containsString("2,000 rows look wrong")).body(containsString("and 1,950 more"));
        assertEquals(few, statements(upload));
        upload.says("OUT MANGLED").statusCode(303);
        upload.page().body(containsString("<strong>2,000</strong><span>left out by you"));
    }

    private long statements(AnUpload upload) {
        upload.page();
        long before = sessions.getStatistics().getPrepareStatementCount();
        upload.page();
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private static String doubtful(int rows) {
        return IntStream.range(0, rows)
                .mapToObj("1.%05dE+11,Many,A,used,1,,no\n"::formatted)
                .collect(Collectors.joining());
    }

    @Test
    void a_mangled_number_that_the_catalog_has_just_so_is_no_question() {
        AnUpload first = AnUpload.of("8-Mar,Hs,A,used,1,,no\n");
        first.says("NEW 2").statusCode(303);
        first.confirmed();
        AnUpload.of("8-Mar,Hs,A,used,2,,no\n").page().body(containsString("Take over 1 row"));
    }

    @Test
    void hidden_rows_are_counted_and_asked_about() {
        AnUpload upload = AnUpload.from(
                "",
                "hidden.xlsx",
                AWorkbook.ofParts()
                        .row("HD-1", "Sl", "Shown", "used", 1, null, "no")
                        .row("HD-1", "Sl", "Old price", "used", 9, null, "no")
                        .hidden()
                        .bytes());
        upload.page().body(containsString("Rows that the sheet hides")).body(containsString("1 of 1 undecided"));
        upload.says("NEW 3").statusCode(422).body(containsString("would both be part HD-1"));
        upload.says("OUT HIDDEN").statusCode(303);
        upload.confirmed();
        assertTrue(export().contains("HD-1,Sl,Shown,used,1.00"), "what was shown");
    }

    @Test
    void a_choice_is_asked_again_where_the_catalog_has_changed() {
        AnUpload.of("00725,Ag,Old,used,1,,no\n").confirmed();
        AnUpload upload = AnUpload.of("725,Ag,New,used,2,,no\n");
        upload.says("SAME 2").statusCode(303);
        AnUpload.of("AG-2,Ag,Other,used,1,,no\n").confirmed();
        upload.page().body(containsString("The catalog has changed")).body(not(containsString("value=\"OUT 2\"")));
        upload.press("comparison").statusCode(303);
        upload.page().body(containsString("One row looks wrong"));
    }

    @Test
    void only_a_manager_decides_and_only_known_words_count() {
        AnUpload upload = AnUpload.of("AU-1,Sl,A,used,1,,no\n");
        upload.says("DROP TABLE").statusCode(400);
        String here = AnUpload.PLACE + "/" + upload.id();
        Visitor.advisor().post(here + "/choices", "pressed", "OUT 2").then().statusCode(403);
        Visitor.advisor().get(here + "/columns").then().statusCode(403);
        Visitor.manager().get(here + "/columns").then().statusCode(303);
        Visitor.manager()
                .post(AnUpload.PLACE + "/999999999/choices", "pressed", "OUT 2")
                .then()
                .statusCode(404);
    }

    private static String[] named(String... more) {
        String[] all = new String[NORVIK.length + more.length];
        System.arraycopy(NORVIK, 0, all, 0, NORVIK.length);
        System.arraycopy(more, 0, all, NORVIK.length, more.length);
        return all;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String export() {
        return Visitor.advisor().get("/catalog/parts.csv").asString();
    }
}
