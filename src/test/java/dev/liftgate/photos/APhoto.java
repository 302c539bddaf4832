package dev.liftgate.photos;

import dev.liftgate.AWorkOrder;
import dev.liftgate.photos.Photos.PhotoMark;
import dev.liftgate.staff.Stamp;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos for tests: their left half is red and their right half blue, so that one sees how they are held. */
public final class APhoto {

    private APhoto() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(width, height, "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(width, height, "png");
    }

    static byte[] encoded(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with what a telephone writes into it: how it was held, and 34°N 118°W. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(142);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        field(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        field(tiff, 0x8825, 4, 1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 4); // at 38: the position
        field(tiff, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
        field(tiff, 2, 5, 3).putInt(92);
        field(tiff, 3, 2, 2).put(new byte[] {'W', 0, 0, 0});
        field(tiff, 4, 5, 3).putInt(116);
        tiff.putInt(0);
        for (int part : new int[] {34, 1, 3, 1, 8, 1, 118, 1, 14, 1, 37, 1}) {
            tiff.putInt(part);
        }
        byte[] content = Arrays.copyOf(tiff.array(), tiff.position());
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + content.length + 10);
        whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (content.length + 8));
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(content);
        whole.put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    private static ByteBuffer field(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** A PNG of a few bytes that says it is so large. */
    public static byte[] pngThatSays(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        chunk(png, "IHDR", head);
        chunk(png, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile("liftgate-photo-test-", ".bin"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Photos photos() {
        return Arc.container().instance(Photos.class).get();
    }

    /** Tom took it of the order's concern. */
    public static UUID of(AWorkOrder order, String note) {
        UUID id = UUID.randomUUID();
        Stamp tom = AWorkOrder.tom();
        QuarkusTransaction.requiringNew().run(() -> {
            photos().keep(id, file(jpeg(640, 480)), tom.actor());
            photos().attach(
                            id,
                            new Photo.Subject(order.number(), order.concern().id(), "", note),
                            tom);
        });
        return id;
    }

    /** And Ana put it on the estimate with these words. */
    public static UUID onTheEstimate(AWorkOrder order, String words) {
        UUID id = of(order, "");
        photos().mark(
                        order.number(),
                        id,
                        PhotoMark.CHOSEN,
                        words,
                        0,
                        AWorkOrder.ana().actor());
        return id;
    }
}
