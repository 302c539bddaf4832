package dev.liftgate.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.photos.APhoto;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a screen reader can make sense of our PDFs, by the standard for that: PDF/UA-1. */
@QuarkusTest
class PdfStandardTest {

    @Test
    void an_estimate_with_photos_keeps_to_the_standard() throws Exception {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        APhoto.onTheEstimate(order, "The broken clip");
        APhoto.onTheEstimate(order, "What it held");
        assertAccessible(order.issued().path() + "/estimates/1.pdf");
    }

    @Test
    void estimates_work_orders_tags_and_invoices_keep_to_the_standard() throws Exception {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .withFlat("Lubricate the other latches", "39.00")
                .issued();
        for (String paper : List.of("/estimates/1.pdf", "/estimates/2.pdf", "/work-order.pdf", "/key-tag.pdf")) {
            assertAccessible(order.path() + paper);
        }
        String receipt = Visitor.advisor()
                .post(
                        order.path() + "/deposits",
                        "amount",
                        "25.00",
                        "method",
                        "CASH",
                        "purpose",
                        "REPAIR",
                        "reference",
                        "")
                .header("Location")
                .replaceFirst(".*/", "/deposits/");
        assertAccessible(order.path() + receipt + ".pdf");
        order.declined("not now").done().verified();
        Visitor.advisor()
                .post(
                        order.path() + "/invoice",
                        "total",
                        MoneyText.plain(order.now().agreement().authorizedTotal()),
                        "odometer",
                        "118,244");
        assertAccessible(order.path() + "/invoice.pdf");
    }

    @Test
    void an_estimate_in_every_script_keeps_to_the_standard() throws Exception {
        AWorkOrder order = AWorkOrder.checkedIn(String.join(" ", ScriptsTest.NAMES), "🚗 רחוב הרצל 35")
                .withFlat("王小明 محمد 12", "39.00")
                .issued();
        assertAccessible(order.path() + "/estimates/1.pdf");
    }

    @Test
    void a_reader_leaps_to_every_section_and_every_job() throws Exception {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withFlat("Oil & filter", "60.00")
                .withFlat("New \"wiper\" blades", "25.00")
                .issued();
        try (PDDocument pdf = PrintedPdf.at(order.path() + "/estimates/1.pdf").open()) {
            List<String> names = new ArrayList<>();
            for (PDOutlineItem section :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(section.getTitle());
                section.children().forEach(job -> names.add("> " + job.getTitle()));
            }
            assertEquals(
                    List.of(
                            "What you told us",
                            "What we propose",
                            "> A · Oil & filter",
                            "> B · New \"wiper\" blades",
                            "What this comes to",
                            "What you decide"),
                    names);
        }
    }

    private static void assertAccessible(String path) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = PrintedPdf.at(path).bytes();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            assertTrue(result.isCompliant(), path + ": " + result.getTestAssertions());
        }
    }
}
