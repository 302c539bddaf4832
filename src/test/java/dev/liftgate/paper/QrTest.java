package dev.liftgate.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import dev.liftgate.AWorkOrder;
import dev.liftgate.PostgresForTests;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The codes on papers, read back as a phone reads them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class QrTest {

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
            assertEquals(
                    link,
                    read(ImageIO.read(
                            new ByteArrayInputStream(Base64.getDecoder().decode(picture.group(1))))));
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

    @Test
    void a_long_link_is_read_as_well() throws Exception {
        String link = "https://a-long-name-of-a-shop.example.test/e/" + "aB3-_".repeat(20);
        String data = Qr.of(link).substring("data:image/png;base64,".length());
        assertEquals(
                link,
                read(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)))));
    }

    private static String page(PrintedPdf printed, int page) throws Exception {
        try (PDDocument pdf = printed.open()) {
            return read(new PDFRenderer(pdf).renderImageWithDPI(page, DPI));
        }
    }

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(light)),
                        Map.of(
                                DecodeHintType.TRY_HARDER,
                                true,
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }
}
