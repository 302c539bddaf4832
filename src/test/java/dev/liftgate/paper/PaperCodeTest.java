package dev.liftgate.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.PhoneCamera;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The codes on papers, read back as a phone reads them. */
@QuarkusTest
class PaperCodeTest {

    private static final int DPI = 200;
    private static final Pattern PICTURE = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"");

    @Test
    void bay_order_and_key_tag_lead_to_the_order_in_the_shop() throws Exception {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        for (String paper : new String[] {"/work-order", "/key-tag"}) {
            String link = "https://shop.example.test" + order.path();
            Matcher picture = PICTURE.matcher(
                    Visitor.technician().get(order.path() + paper).asString());
            assertTrue(picture.find(), paper);
            assertEquals(link, PhoneCamera.read(picture.group(1)));
            assertEquals(link, page(PrintedPdf.at(order.path() + paper + ".pdf"), 0));
        }
    }

    @Test
    void an_estimate_printed_with_a_code_leads_the_customer_to_it() throws Exception {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        byte[] pdf = Visitor.advisor()
                .post(order.path() + "/links/paper")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        String link = URI.create(page(PrintedPdf.of(pdf), 0)).getPath();
        assertTrue(link.startsWith("/e/"), link);
        Visitor.stranger().get(link).then().statusCode(200);
    }

    private static String page(PrintedPdf printed, int page) throws Exception {
        try (PDDocument pdf = printed.open()) {
            return PhoneCamera.read(new PDFRenderer(pdf).renderImageWithDPI(page, DPI));
        }
    }
}
