package dev.liftgate.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.liftgate.PrintedPdf;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PdfTest {

    private final Pdf press = new Pdf();

    @Test
    void a_page_becomes_a_document_of_its_title_and_language() throws Exception {
        try (PDDocument pdf =
                printed("<h1>Hello</h1><h2>First</h2><p>Words &amp; more</p>").open()) {
            assertEquals("A sheet", pdf.getDocumentInformation().getTitle());
            assertEquals("es", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "First",
                    pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
        }
    }

    @Test
    void what_no_xml_can_hold_becomes_a_mark_and_stops_no_paper() {
        String page = printed("<p>before \u0007 after</p>").page(1);
        assertTrue(page.contains("before") && page.contains("after"), page);
    }

    @Test
    void ever_so_many_words_from_right_to_left_are_set_with_their_quotes() {
        String page = printed("<p>" + "מע&quot;מ 17 ".repeat(3000) + "</p>").page(1);
        assertTrue(page.contains("מע\"מ 17"), page);
    }

    @Test
    void a_picture_in_the_page_is_printed_and_one_from_outside_is_not_even_asked_for() throws Exception {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
        });
        outside.start();
        try {
            String address = "http://127.0.0.1:" + outside.getAddress().getPort();
            assertTrue(hasPicture("<img alt=\"code\" src=\"" + Qr.of("https://shop.example.test") + "\"/>"));
            assertFalse(hasPicture("<img alt=\"spy\" src=\"" + address + "/spy.png\"/>" + "<p style=\"background: url('"
                    + address + "/back.png')\">words</p>"));
            assertEquals(List.of(), asked);
        } finally {
            outside.stop(0);
        }
    }

    private boolean hasPicture(String body) throws Exception {
        try (PDDocument pdf = printed(body).open()) {
            for (COSName name : pdf.getPage(0).getResources().getXObjectNames()) {
                if (pdf.getPage(0).getResources().isImageXObject(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private PrintedPdf printed(String body) {
        return PrintedPdf.of(press.bytes("<html lang=\"es\"><head><title>A sheet</title>"
                + "<link rel=\"stylesheet\" href=\"/assets/css/paper.css\"/></head><body class=\"paper\">"
                + body
                + "</body></html>"));
    }
}
