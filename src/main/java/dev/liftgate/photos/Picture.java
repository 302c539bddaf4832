package dev.liftgate.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The stored form of a photo: two JPEGs of our own. So they hold nothing but the picture.
 *
 * @param width of the large one, in pixels
 */
record Picture(int width, int height, byte[] large, byte[] thumbnail) {

    private static final int LARGE = 2048;
    private static final int THUMBNAIL = 320;
    private static final int LOGO = 400;
    private static final float QUALITY = 0.85f;

    /** @param orientation as EXIF counts: 1 is upright, 6 has its top on the right */
    static Picture of(BufferedImage decoded, int orientation) {
        BufferedImage large = upright(fit(decoded, LARGE), orientation);
        return new Picture(large.getWidth(), large.getHeight(), jpeg(large), jpeg(fit(large, THUMBNAIL)));
    }

    /** A PNG of our own, for lines and letters stay sharp in it. */
    static byte[] logo(BufferedImage decoded, int orientation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(upright(fit(decoded, LOGO), orientation), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Scales by halves as often as possible, so that fine lines do not break up. A small picture keeps its size. */
    private static BufferedImage fit(BufferedImage image, int side) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        BufferedImage drawn = image;
        while (longest >= 2 * side) {
            longest = longest / 2;
            drawn = draw(drawn, Math.max(1, drawn.getWidth() / 2), Math.max(1, drawn.getHeight() / 2));
        }
        int most = Math.min(longest, side);
        return draw(
                drawn,
                Math.max(1, Math.round((float) drawn.getWidth() * most / longest)),
                Math.max(1, Math.round((float) drawn.getHeight() * most / longest)));
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE); // behind transparent parts
        pen.fillRect(0, 0, width, height);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lies = orientation >= 5;
        BufferedImage drawn =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.drawImage(
                image,
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                },
                null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
