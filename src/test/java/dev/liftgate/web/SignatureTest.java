package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String DRAWN = "M10,10 L40,80 L90,20 M120,30 L200,31";

    @Test
    void strokes_become_a_small_picture_with_ink_on_white() throws IOException {
        Signature signature = Signature.of(DRAWN, "");
        assertEquals(DRAWN, signature.path());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(signature.png()));
        assertEquals(480, picture.getWidth());
        assertEquals(0xFFFFFFFF, picture.getRGB(0, 0));
        long ink = Stream.iterate(0, y -> y < 160, y -> y + 1)
                .flatMap(y -> Stream.iterate(0, x -> x < 480, x -> x + 1).map(x -> picture.getRGB(x, y) & 0xFF))
                .filter(grey -> grey < 128)
                .count();
        assertTrue(ink > 500 && ink < 10_000, ink + " dark points");
        assertTrue(signature.png().length < 20_000);
        assertTrue(Signature.asUrl(signature.png()).startsWith("data:image/png;base64,iVBOR"));
    }

    @Test
    void a_pen_that_leaves_the_field_is_kept_at_its_edge() {
        assertEquals(
                "M0,5 L2000,5 L7,0 L8,9",
                Signature.of("M-12,5 L9999,5 L7,-1 L8,9", "").path());
    }

    @Test
    void a_typed_name_does_as_well_and_has_no_picture() {
        Signature signature = Signature.of("", "  Maria\nAlvarez ");
        assertEquals("Maria Alvarez", signature.typed());
        assertNull(signature.png());
        assertTrue(Signature.of(null, null).isNone());
    }

    @Test
    void whatever_is_no_drawing_is_refused_beside_its_field() {
        Stream.of(
                        "L1,1 L2,2 L3,3 L4,4",
                        "M1,1 L2,2 L3,3 L4",
                        "M1,1 C2,2 L3,3 L4,4",
                        "M1,1 L2,2 L3,3 L4,4\"/><script>",
                        "M1.5,1 L2,2 L3,3 L4,4",
                        "M123456,1 L2,2 L3,3 L4,4",
                        "data:image/png;base64,AAAA",
                        "M1,1 L1,1 L1,1 L1,1 L1,1")
                .forEach(wrong -> assertEquals(
                        "signature",
                        assertThrows(Refused.class, () -> Signature.of(wrong, ""), wrong)
                                .field()));
        assertEquals(
                "typedSignature",
                assertThrows(Refused.class, () -> Signature.of("", "x".repeat(101)))
                        .field());
    }

    @Test
    void five_megabytes_are_refused_in_no_time() {
        String huge = "M1,1" + " L2,3".repeat(1_000_000);
        Refused refused = assertThrows(Refused.class, () -> Signature.of(huge, ""));
        assertTrue(refused.getMessage().contains("too large"));
    }
}
