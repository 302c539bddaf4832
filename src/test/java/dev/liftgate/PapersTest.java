package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.MoneyText;
import dev.liftgate.staff.ShopFacts;
import dev.liftgate.staff.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Every paper of one visit, in both languages: the PDF says what the page says, word by word. */
@QuarkusTest
class PapersTest {

    private static final Pattern NOT_SAID =
            Pattern.compile("<(script|style|nav)[^>]*>.*?</\\1>|<[^>]+>", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern EXPRESSION = Pattern.compile("\\{![\\s\\S]*?!\\}|\\{[^}]*\\}");
    private static final Pattern ELEMENT = Pattern.compile("<[^>]+>|&\\w+;");

    private static final List<String> FOR_CUSTOMERS = List.of(
            "estimates/estimate",
            "billing/invoice",
            "billing/receipt",
            "billing/custody",
            "tags/paperJob",
            "tags/paperChoice",
            "tags/paperWork",
            "tags/paperTerms",
            "tags/signed",
            "tags/paperTotals",
            "tags/paperCode",
            "tags/letterhead",
            "tags/parties");

    @Inject
    Staff staff;

    @Test
    void the_pdf_says_word_by_word_what_the_page_says() {
        for (String language : List.of("en", "es")) {
            AWorkOrder order = visit(language);
            for (String paper : papers(order)) {
                for (String size : List.of("letter", "a4")) {
                    assertEquals(
                            shown(order.path() + paper + "?paper=" + size),
                            printed(order.path() + paper + ".pdf?paper=" + size),
                            language + paper);
                }
            }
        }
    }

    @Test
    void a_paper_in_spanish_has_no_english_label() throws IOException {
        AWorkOrder order = visit("es");
        Properties english = texts("");
        Properties spanish = texts("_es");
        String anySpanish = spanish.values().stream().map(Object::toString).collect(Collectors.joining("\n"));
        ShopFacts shop = staff.shop().orElseThrow().facts();
        String shopsOwn = Stream.of(shop.guarantee(), shop.storageCharge(), shop.paymentMethods())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        for (String paper : papers(order).stream()
                .filter(path -> !path.matches("/work-order|/key-tag"))
                .toList()) {
            String page = words(Visitor.advisor().get(order.path() + paper).asString())
                    .replaceAll(shopsOwn, "");
            for (Map.Entry<Object, Object> message : english.entrySet()) {
                for (String label : message.getValue().toString().split("\\{[^}]*\\}|[.,:]")) {
                    Pattern alone = Pattern.compile("(?<![\\p{L}])" + Pattern.quote(label.strip()) + "(?![\\p{L}])");
                    boolean telling = label.strip().length() > 3
                            && !alone.matcher(anySpanish).find();
                    assertFalse(
                            telling && alone.matcher(page).find(),
                            paper + " says “" + label + "”, see " + message.getKey() + "\n" + page);
                }
            }
        }
    }

    @Test
    void a_paper_for_customers_has_no_words_of_its_own_outside_the_messages() throws IOException {
        for (String name : FOR_CUSTOMERS) {
            try (InputStream file = PapersTest.class.getResourceAsStream("/templates/" + name + ".html")) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                String own = ELEMENT.matcher(EXPRESSION.matcher(text).replaceAll(" "))
                        .replaceAll(" ");
                assertFalse(Pattern.compile("\\p{L}").matcher(own).find(), name + ": " + own.strip());
            }
        }
    }

    @Test
    void the_language_is_the_customers_whatever_the_browser_wants() throws IOException {
        AWorkOrder order = visit("es");
        String path = order.path() + "/estimates/2";
        String page = Visitor.advisor().get(path).asString();
        assertTrue(page.contains("Presupuesto " + order.number() + ", versión 2"), page);
        assertTrue(page.contains("<html lang=\"es\""), page);
        assertTrue(page.contains("Se añade: "), page);
        PrintedPdf pdf = PrintedPdf.at(path + ".pdf");
        assertTrue(pdf.page(1).contains("página 1 de "), pdf.page(1));
        try (PDDocument opened = pdf.open()) {
            assertEquals("es", opened.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Presupuesto " + order.number() + ", versión 2",
                    opened.getDocumentInformation().getTitle());
        }
        assertTrue(
                Visitor.advisor().get(order.path() + "/work-order").asString().contains("Work order " + order.number()),
                "the bay reads what the screens speak");
        AWorkOrder english = visit("");
        assertTrue(Visitor.advisor()
                .get(english.path() + "/estimates/2")
                .asString()
                .contains("Valid until"));
    }

    /** A visit with two estimates, a deposit, an invoice and a payment. */
    private static AWorkOrder visit(String language) {
        AWorkOrder order = AWorkOrder.checkedIn("José Ñúñez", "La puerta trasera no abre <desde> dentro & suena.")
                .speaking(language)
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .withFlat("Engrasar las cerraduras", "39.00")
                .withFlat("Donaudampfschifffahrt".repeat(9), "1234.50")
                .issued();
        Visitor ana = Visitor.advisor();
        ana.post(
                        order.path() + "/deposits",
                        "amount",
                        "25.00",
                        "method",
                        "CASH",
                        "purpose",
                        "PARTS",
                        "reference",
                        "n.º 7")
                .then()
                .statusCode(303);
        order.declined("todavía no").done().verified();
        ana.post(
                        order.path() + "/invoice",
                        "total",
                        MoneyText.plain(order.now().agreement().authorizedTotal()),
                        "odometer",
                        "118,244")
                .then()
                .statusCode(303);
        ana.post(order.path() + "/payments/new", "amount", "10.00", "method", "TRANSFER", "reference", "")
                .then()
                .statusCode(303);
        return order;
    }

    private static List<String> papers(AWorkOrder order) {
        List<String> papers = new ArrayList<>(
                List.of("/estimates/1", "/estimates/2", "/invoice", "/vehicle-receipt", "/work-order", "/key-tag"));
        String list = Visitor.advisor().get(order.path() + "/deposits").asString();
        papers.add(list.replaceAll("(?s).*?" + order.path() + "(/deposits/\\d+)\".*", "$1"));
        return papers;
    }

    private static String shown(String path) {
        return bare(words(
                Visitor.advisor().get(path).then().statusCode(200).extract().asString()));
    }

    private static String words(String page) {
        return NOT_SAID.matcher(page.substring(page.indexOf("<body")))
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** A frame around a word is painted after its line: so what stands on one line is read from left to right. */
    private static String printed(String path) {
        StringBuilder text = new StringBuilder();
        List<PrintedPdf.Placed> line = new ArrayList<>();
        for (PrintedPdf.Placed word : PrintedPdf.at(path).words()) {
            boolean same = !line.isEmpty()
                    && line.get(0).page() == word.page()
                    && Math.abs(line.get(0).y() - word.y()) < 1;
            if (!same) {
                end(line, text);
            }
            line.add(word);
        }
        end(line, text);
        return bare(text.toString());
    }

    private static void end(List<PrintedPdf.Placed> line, StringBuilder text) {
        line.sort(Comparator.comparing(PrintedPdf.Placed::left));
        line.forEach(word -> text.append(word.word()));
        line.clear();
    }

    /** Without spaces, and with every ligature as its letters. */
    private static String bare(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = PapersTest.class.getResourceAsStream("/messages/say" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
