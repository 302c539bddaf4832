package dev.liftgate.estimates;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import dev.liftgate.money.KeptJson;
import dev.liftgate.photos.APhoto;
import dev.liftgate.photos.Photos;
import dev.liftgate.photos.Photos.PhotoMark;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Photos that were chosen stand on the estimate that is issued next, and stay there. */
@QuarkusTest
class EstimatePhotosTest {

    private static final String INLINE = "src=\"data:image/jpeg;base64,";

    @Inject
    Photos photos;

    @Inject
    Estimates estimates;

    @Test
    void the_paper_prints_what_was_chosen_and_nothing_else() throws IOException {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        APhoto.of(order, "not chosen");
        APhoto.onTheEstimate(order, "The broken <clip>");
        order.issued();
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString(INLINE),
                        containsString("alt=\"Photo: The broken &lt;clip&gt;\""),
                        containsString("Photo by " + AWorkOrder.tom().name()),
                        not(containsString("not chosen"))));
        PrintedPdf pdf = PrintedPdf.at(order.path() + "/estimates/1.pdf");
        assertTrue(pdf.words().stream().anyMatch(placed -> placed.word().equals("<clip>")));
        assertEquals(1, pictures(pdf));
    }

    @Test
    void a_version_that_was_issued_keeps_its_photos_whatever_is_decided_later() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        UUID photo = APhoto.onTheEstimate(order, "The broken clip");
        order.issued();
        photos.mark(
                order.number(),
                photo,
                PhotoMark.HIDDEN,
                "",
                photos.find(photo).orElseThrow().lastMark(),
                AWorkOrder.ana().actor());
        order.issued();
        Visitor ana = Visitor.advisor();
        ana.get(order.path() + "/estimates/1")
                .then()
                .body(allOf(containsString("The broken clip"), containsString(INLINE)));
        ana.get(order.path() + "/estimates/2").then().body(not(containsString("The broken clip")));
        assertTrue(estimates.version(order.number(), 1).orElseThrow().estimate().shows(photo));
    }

    @Test
    void a_photo_alone_is_reason_enough_for_another_version() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        APhoto.onTheEstimate(order, "The broken clip");
        order.issued();
        assertEquals(2, order.now().agreement().lastEstimate());
    }

    @Test
    void a_concern_without_a_cause_yet_shows_its_photos_too() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "5.00");
        APhoto.onTheEstimate(order, "Mud");
        order.issued();
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .body(allOf(containsString("What we found, and why"), containsString("alt=\"Photo: Mud\"")));
    }

    @Test
    void a_customer_who_reads_spanish_is_told_so_in_spanish() {
        AWorkOrder order =
                AWorkOrder.checkedIn().speaking("es").withConfirmedCause().priced();
        APhoto.onTheEstimate(order, "El clip roto");
        order.issued();
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .body(allOf(containsString("alt=\"Foto: El clip roto\""), containsString("Foto de ")));
    }

    @Test
    void the_page_and_its_pdf_say_the_same() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        for (String words : List.of(
                "The clip", "The other clip", "What the clip held, seen from the other side " + "x".repeat(100))) {
            APhoto.onTheEstimate(order, words);
        }
        order.issued();
        String printed = String.join(
                " ",
                PrintedPdf.at(order.path() + "/estimates/1.pdf").words().stream()
                        .map(PrintedPdf.Placed::word)
                        .toList());
        assertTrue(printed.contains("The clip Photo by"), printed);
        assertTrue(printed.contains("The other clip Photo by"), printed);
        assertTrue(printed.contains("seen from the other side"), printed);
    }

    @Test
    void a_paper_from_before_there_were_photos_has_none() {
        String old = KeptJson.write(APaper.estimate(List.of(1), "")).replaceAll(",?\"pictures\":\\[\\]", "");
        assertEquals(List.of(), KeptJson.read(old, Estimate.class).pictures());
    }

    private static int pictures(PrintedPdf pdf) throws IOException {
        int count = 0;
        try (PDDocument opened = pdf.open()) {
            for (PDPage page : opened.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    count += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return count;
    }
}
