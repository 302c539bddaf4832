package dev.liftgate.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaperPdfTest {

    private static final String NASTY =
            "José Łukasz Ñuñez–Şahin </style><script>alert(1)</script> \"'\\ {x} &amp; " + "ä".repeat(90);
    private static final Pattern TAG =
            Pattern.compile("<(?:script|style)[^>]*>.*?</(?:script|style)>|<nav.*?</nav>|<[^>]+>", Pattern.DOTALL);

    @Test
    void the_pdf_says_everything_that_the_page_says() throws IOException {
        AWorkOrder order = twoVersions();
        assertSameWords(order.path() + "/estimates/1");
        assertSameWords(order.path() + "/estimates/2");
    }

    @Test
    void the_invoice_says_on_paper_what_it_says_on_screen() throws IOException {
        AWorkOrder order = twoVersions().declined("too <dear>").done().verified();
        Visitor.advisor()
                .post(
                        order.path() + "/invoice",
                        "odometer",
                        "118242",
                        "total",
                        MoneyText.plain(order.now().agreement().authorizedTotal()));
        assertSameWords(order.path() + "/invoice");
    }

    @Test
    void a_long_estimate_says_on_each_page_what_it_is_and_which_page_of_how_many() throws IOException {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        for (int i = 1; i <= 40; i++) {
            order.withFlat("Small job number " + i, i + ".25");
        }
        order.issued();
        try (PDDocument pdf = pdf(order.path() + "/estimates/1")) {
            int pages = pdf.getNumberOfPages();
            assertTrue(pages >= 2);
            for (int page = 1; page <= pages; page++) {
                String words = words(pdf, page);
                assertTrue(words.contains("Estimate " + order.number() + ", version 1"), words);
                assertTrue(words.contains("page " + page + " of " + pages), words);
            }
        }
    }

    @Test
    void the_sheet_is_the_one_that_was_asked_for() throws IOException {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        assertSize(612, 792, order.path() + "/estimates/1.pdf");
        assertSize(612, 792, order.path() + "/estimates/1.pdf?paper=letter");
        assertSize(595, 842, order.path() + "/estimates/1.pdf?paper=a4");
        assertSize(612, 792, order.path() + "/estimates/1.pdf?paper=../../etc/passwd");
    }

    @Test
    void a_screen_reader_learns_title_and_language_and_every_font_travels_along() throws IOException {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        try (PDDocument pdf = pdf(order.path() + "/estimates/1")) {
            assertEquals(
                    "Estimate " + order.number() + ", version 1",
                    pdf.getDocumentInformation().getTitle());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("NotoSans"), font.getName());
                }
            }
        }
    }

    @Test
    void whatever_people_type_is_words_and_nothing_else() throws IOException {
        AWorkOrder order = AWorkOrder.checkedIn(NASTY, "It says " + NASTY + " 你好 🚗 \u0007 end")
                .withFlat(NASTY, "12.50")
                .issued()
                .declined(NASTY);
        String page = Visitor.advisor().get(order.path() + "/estimates/1").asString();
        assertFalse(page.contains("<script>alert"));
        assertFalse(page.contains("</style><script>"));
        try (PDDocument pdf = pdf(order.path() + "/estimates/1")) {
            String words = words(pdf, 0);
            assertTrue(words.contains("José Łukasz Ñuñez–Şahin"), words);
            assertTrue(words.contains("</style><script>alert(1)</script>"), words);
            assertTrue(words.contains("12.50"), words);
        }
    }

    @Test
    void the_bay_gets_its_paper_without_a_price() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        String page = Visitor.technician().get(order.path() + "/work-order").asString();
        assertTrue(page.contains("Work order " + order.number()));
        assertTrue(page.contains("Reconnect or replace the release cable"));
        assertTrue(page.contains("come off its clip"));
        assertFalse(page.contains("$"));
        assertTrue(Visitor.technician()
                .get(order.path() + "/key-tag")
                .asString()
                .contains(order.now().card().plate()));
        Visitor.stranger().get(order.path() + "/work-order").then().statusCode(302);
        Visitor.stranger().get(order.path() + "/key-tag").then().statusCode(302);
        Visitor.technician().get("/orders/1/work-order").then().statusCode(404);
    }

    private static AWorkOrder twoVersions() {
        return AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .withFlat("Lubricate the other latches", "39.00")
                .issued();
    }

    private static void assertSameWords(String path) throws IOException {
        String page =
                Visitor.advisor().get(path).then().statusCode(200).extract().asString();
        String shown = TAG.matcher(page.substring(page.indexOf("<main"))).replaceAll(" ");
        try (PDDocument pdf = pdf(path)) {
            String printed = words(pdf, 0).replaceAll("\\s+", "");
            Matcher word = Pattern.compile("\\S+").matcher(text(shown));
            while (word.find()) {
                assertTrue(printed.contains(word.group()), word.group() + " is missing in\n" + printed);
            }
        }
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static void assertSize(int width, int height, String path) throws IOException {
        try (PDDocument pdf = load(path)) {
            assertEquals(width, pdf.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(height, pdf.getPage(0).getMediaBox().getHeight(), 1);
        }
    }

    private static PDDocument pdf(String path) throws IOException {
        return load(path + ".pdf");
    }

    private static PDDocument load(String path) throws IOException {
        byte[] bytes = Visitor.advisor()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        return Loader.loadPDF(bytes);
    }

    /** @param page from 1, or 0 for all */
    private static String words(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(pdf);
    }
}
