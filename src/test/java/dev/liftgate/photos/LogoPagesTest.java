package dev.liftgate.photos;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogoPagesTest {

    private static final String PAGE = "/settings/logo";
    private static final Pattern PICTURE = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"");

    private Visitor mike;

    @BeforeEach
    void the_manager() {
        mike = Visitor.manager();
    }

    @AfterEach
    void no_logo_for_other_tests() {
        mike.post(PAGE + "/removal").then().statusCode(303);
    }

    @Test
    void papers_from_now_on_bear_the_picture_and_earlier_ones_do_not() throws IOException {
        mike.get("/settings").then().body(containsString("href=\"" + PAGE + "\""));
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued();
        send(mike, APhoto.png(900, 300)).then().statusCode(303).header("Location", endsWith(PAGE));
        BufferedImage drawn = picture(mike.get(PAGE).asString());
        assertEquals(400, drawn.getWidth());
        assertEquals(133, drawn.getHeight());
        order.withFlat("Polish", "9.00").issued();
        mike.get(order.path() + "/estimates/1").then().body(not(containsString("class=\"logo\"")));
        mike.get(order.path() + "/estimates/2").then().body(containsString("class=\"logo\""));
        assertEquals(0, pictures(order.path() + "/estimates/1.pdf"));
        assertEquals(1, pictures(order.path() + "/estimates/2.pdf"));
        mike.post(PAGE + "/removal").then().statusCode(303);
        mike.get(PAGE).then().body(containsString("None: papers show the name"));
        assertEquals(
                1, pictures(order.path() + "/estimates/2.pdf"), "the paper keeps the picture that it was issued with");
    }

    @Test
    void complains_about_no_picture_and_about_what_is_none() {
        send(mike, new byte[0]).then().statusCode(422).body(containsString("Choose a picture first"));
        send(mike, "<svg onload=alert(1)>".getBytes())
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"picture-error\""), containsString("send it as JPEG or PNG")));
        mike.get(PAGE).then().body(containsString("None: papers show the name"));
    }

    @Test
    void only_a_manager_chooses_it() {
        Visitor ana = Visitor.advisor();
        ana.get(PAGE).then().statusCode(403);
        send(ana, APhoto.png(40, 20)).then().statusCode(403);
        ana.post(PAGE + "/removal").then().statusCode(403);
    }

    private static Response send(Visitor who, byte[] file) {
        return who.request()
                .contentType("multipart/form-data")
                .queryParam("once", UUID.randomUUID())
                .multiPart("csrf", who.token())
                .multiPart("picture", "logo.png", file, "image/png")
                .post(PAGE);
    }

    private static BufferedImage picture(String page) {
        Matcher found = PICTURE.matcher(page);
        assertTrue(found.find(), page);
        return APhoto.read(Base64.getDecoder().decode(found.group(1)));
    }

    /** How many pictures the first page of a PDF bears. */
    private static long pictures(String path) throws IOException {
        try (PDDocument pdf = PrintedPdf.at(path).open()) {
            PDResources first = pdf.getPage(0).getResources();
            return StreamSupport.stream(first.getXObjectNames().spliterator(), false)
                    .filter(first::isImageXObject)
                    .count();
        }
    }
}
