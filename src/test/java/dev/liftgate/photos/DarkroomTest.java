package dev.liftgate.photos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import dev.liftgate.web.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DarkroomTest {

    private static final int RED = 0xFE0000;
    private static final int BLUE = 0x0000FE;

    @Test
    void a_large_photo_is_made_smaller_and_gets_a_thumbnail() {
        Picture picture = developed(APhoto.jpeg(5000, 2500));
        assertEquals(2048, picture.width());
        assertEquals(1024, picture.height());
        assertSize(2048, 1024, picture.large());
        assertSize(320, 160, picture.thumbnail());
    }

    @Test
    void a_small_photo_keeps_its_size() {
        Picture picture = developed(APhoto.png(300, 41));
        assertSize(300, 41, picture.large());
        assertSize(300, 41, picture.thumbnail());
        assertSize(1, 1, developed(APhoto.png(1, 1)).thumbnail());
        assertSize(2048, 1, developed(APhoto.png(9000, 2)).large());
    }

    @Test
    void whatever_came_a_jpeg_is_kept() {
        for (byte[] sent : new byte[][] {APhoto.png(30, 20), APhoto.jpeg(30, 20)}) {
            byte[] kept = developed(sent).large();
            assertEquals(0xFFD8, (kept[0] & 0xFF) << 8 | kept[1] & 0xFF);
        }
    }

    @Test
    void how_the_camera_was_held_is_put_right() {
        assertLooks(developed(held(1)), 40, 20, "red left");
        assertLooks(developed(held(2)), 40, 20, "red right");
        assertLooks(developed(held(3)), 40, 20, "red right");
        assertLooks(developed(held(4)), 40, 20, "red left");
        assertLooks(developed(held(5)), 20, 40, "red top");
        assertLooks(developed(held(6)), 20, 40, "red top");
        assertLooks(developed(held(7)), 20, 40, "red bottom");
        assertLooks(developed(held(8)), 20, 40, "red bottom");
        assertLooks(developed(held(77)), 40, 20, "red left");
    }

    @Test
    void where_the_photo_was_taken_is_not_kept() throws Exception {
        byte[] sent = APhoto.withExif(APhoto.jpeg(400, 200), 6);
        Metadata before = JpegMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        assertEquals(
                34,
                Math.round(before.getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude()));
        Picture picture = developed(sent);
        for (byte[] kept : new byte[][] {picture.large(), picture.thumbnail()}) {
            Metadata after = JpegMetadataReader.readMetadata(new ByteArrayInputStream(kept));
            assertFalse(after.containsDirectoryOfType(GpsDirectory.class));
            assertFalse(after.containsDirectoryOfType(ExifDirectoryBase.class));
            assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("Exif"));
        }
    }

    @Test
    void what_hides_behind_a_picture_is_not_kept() {
        byte[] script = "<script>alert(document.cookie)</script>PK\3\4".getBytes(StandardCharsets.US_ASCII);
        Picture picture = developed(joined(APhoto.jpeg(40, 20), script));
        assertFalse(new String(picture.large(), StandardCharsets.ISO_8859_1).contains("script"));
        assertFalse(new String(developed(joined(APhoto.png(40, 20), script)).large(), StandardCharsets.ISO_8859_1)
                .contains("script"));
    }

    @Test
    void what_is_no_jpeg_and_no_png_is_refused_with_what_is_taken() {
        for (String sent : new String[] {
            "",
            "hello",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "<!DOCTYPE html><html><script>alert(1)</script></html>",
            "GIF89a\1\0\1\0",
            "RIFF\0\0\0\0WEBPVP8 ",
            "\0\0\0\30ftypheic",
            "%PDF-1.7",
            "PK\3\4"
        }) {
            Refused refused = refused(sent.getBytes(StandardCharsets.ISO_8859_1));
            assertTrue(refused.getMessage().contains("JPEG or PNG"), refused.getMessage());
        }
        assertTrue(refused(APhoto.encoded(10, 10, "gif")).getMessage().contains("JPEG or PNG"));
        assertTrue(refused(APhoto.encoded(10, 10, "bmp")).getMessage().contains("JPEG or PNG"));
    }

    @Test
    void what_only_begins_like_a_picture_is_refused() {
        byte[] jpeg = APhoto.jpeg(400, 300);
        byte[] png = APhoto.png(400, 300);
        for (byte[] sent : new byte[][] {
            Arrays.copyOf(jpeg, 3),
            Arrays.copyOf(jpeg, jpeg.length / 2),
            Arrays.copyOf(png, 8),
            Arrays.copyOf(png, png.length / 2),
            joined(Arrays.copyOf(jpeg, 3), "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)),
            joined(Arrays.copyOf(png, 8), new byte[500])
        }) {
            assertTrue(refused(sent).getMessage().contains("damaged"), () -> sent.length + " bytes");
        }
    }

    @Test
    void a_picture_that_says_it_is_huge_is_refused_unopened() {
        for (int[] size :
                new int[][] {{20_000, 20_000}, {12_001, 10}, {10, 12_001}, {8000, 8000}, {Integer.MAX_VALUE, 1}}) {
            byte[] sent = APhoto.pngThatSays(size[0], size[1]);
            assertTrue(refused(sent).getMessage().contains("pixels"), () -> size[0] + " by " + size[1]);
        }
        byte[] jpeg = APhoto.jpeg(40, 20);
        int frame = IntStream.range(0, jpeg.length)
                .filter(at -> (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0)
                .findFirst()
                .orElseThrow();
        for (int at = frame + 5; at < frame + 9; at++) {
            jpeg[at] = (byte) 0xF0;
        }
        assertTrue(refused(jpeg).getMessage().contains("61,680 × 61,680 pixels"));
    }

    @Test
    void a_file_of_more_than_ten_megabytes_is_refused() {
        assertTrue(refused(joined(APhoto.jpeg(40, 20), new byte[10_000_000]))
                .getMessage()
                .contains("10 MB"));
    }

    @Test
    void a_picture_with_hundreds_of_passes_is_refused() {
        byte[] passes = new byte[400];
        for (int i = 0; i < passes.length; i += 2) {
            passes[i] = (byte) 0xFF;
            passes[i + 1] = (byte) 0xDA;
        }
        assertTrue(refused(joined(APhoto.jpeg(40, 20), passes)).getMessage().contains("damaged"));
    }

    private static byte[] held(int orientation) {
        return APhoto.withExif(APhoto.jpeg(40, 20), orientation);
    }

    private static Picture developed(byte[] sent) {
        return Darkroom.develop(new PhotoFile(APhoto.file(sent)));
    }

    private static Refused refused(byte[] sent) {
        return assertThrows(Refused.class, () -> developed(sent));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void assertSize(int width, int height, byte[] jpeg) {
        BufferedImage image = APhoto.read(jpeg);
        assertEquals(width + " x " + height, image.getWidth() + " x " + image.getHeight());
    }

    private static void assertLooks(Picture picture, int width, int height, String where) {
        assertSize(width, height, picture.large());
        BufferedImage image = APhoto.read(picture.large());
        boolean across = width > height;
        int first = across ? image.getRGB(3, height / 2) : image.getRGB(width / 2, 3);
        int last = across ? image.getRGB(width - 4, height / 2) : image.getRGB(width / 2, height - 4);
        boolean redFirst = (first & RED) > (first & 0xFF) << 16 && (last & BLUE) > (last >> 16 & 0xFF);
        boolean redLast = (last & RED) > (last & 0xFF) << 16 && (first & BLUE) > (first >> 16 & 0xFF);
        assertEquals(where.endsWith("left") || where.endsWith("top"), redFirst, where);
        assertEquals(where.endsWith("right") || where.endsWith("bottom"), redLast, where);
    }
}
