package dev.liftgate.photos;

import dev.liftgate.photos.PhotoFile.ImageFormat;
import dev.liftgate.web.Refused;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Re-encodes uploaded photos.
 *
 * <p>The size comes from the header, before decoding. Only a few are decoded at once.
 */
final class Darkroom {

    private static final String DAMAGED = "This photo cannot be read: it is damaged or incomplete. Take it again.";
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 50_000_000;

    /** Of a larger picture, only each second or third pixel is decoded. These are never fewer than we keep. */
    private static final int UNPACKED_SIDE = 4096;

    /** A photo has one scan, or about ten if it is progressive. Each costs a pass over the whole picture. */
    private static final int MOST_SCANS = 64;

    private static final Semaphore BENCHES = new Semaphore(2, true);
    private static final int PATIENCE_SECONDS = 20;

    /** No bench became free for too long. The same photo will succeed a little later. */
    static final class BenchesTaken extends Refused {
        BenchesTaken() {
            super("Too many photos came at once. Nothing is wrong with this one: send it again in a minute.");
        }
    }

    private Darkroom() {}

    /** @throws Refused with a sentence for the photographer, if it is no photo, too large or damaged */
    static Picture develop(PhotoFile file) {
        return drawn(file, Picture::of);
    }

    /** A small PNG for the head of papers, under the same conditions. */
    static byte[] logo(PhotoFile file) {
        return drawn(file, Picture::logo);
    }

    private static <T> T drawn(PhotoFile file, BiFunction<BufferedImage, Integer, T> drawing) {
        ImageFormat format = file.format();
        takeABench();
        try {
            BufferedImage decoded = decode(file, format);
            return drawing.apply(decoded, format == ImageFormat.JPEG ? file.orientation() : 1);
        } finally {
            BENCHES.release();
        }
    }

    private static void takeABench() {
        try {
            if (!BENCHES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BenchesTaken();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchesTaken();
        }
    }

    private static BufferedImage decode(PhotoFile file, ImageFormat format) {
        if (format == ImageFormat.JPEG && file.scans() > MOST_SCANS) {
            throw new Refused(DAMAGED);
        }
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream in = new FileImageInputStream(file.path().toFile())) {
            AtomicBoolean cutOff = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> cutOff.compareAndSet(false, isCutOff(warning)));
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            refuseManyPixels(width, height);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = (Math.max(width, height) + UNPACKED_SIDE - 1) / UNPACKED_SIDE;
            how.setSourceSubsampling(step, step, 0, 0);
            BufferedImage decoded = reader.read(0, how);
            if (cutOff.get()) {
                throw new Refused(DAMAGED);
            }
            return decoded;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) { // the readers answer broken files with whatever they trip over
            throw new Refused(DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static void refuseManyPixels(int width, int height) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new Refused("This photo has %,d × %,d pixels. At most 50 million are taken, and 12,000 on a side."
                    .formatted(width, height));
        }
    }

    /** For a file that ends early, the reader fills the rest with grey and only warns. */
    private static boolean isCutOff(String warning) {
        return warning.contains("Truncated File") || warning.contains("premature end");
    }
}
