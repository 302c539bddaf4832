package dev.liftgate.photos;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import dev.liftgate.web.Refused;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Re-encodes uploaded photos.
 *
 * <p>The type comes from the first bytes, never from the name. The size comes from the header, before decoding. Only a
 * few are decoded at once.
 */
final class Darkroom {

    /** The largest file, in bytes. */
    static final long LARGEST_FILE = 10_000_000;

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

    private enum ImageFormat {
        JPEG("jpeg", 0xFF, 0xD8, 0xFF),
        PNG("png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

        private final String format;
        private final int[] start;

        ImageFormat(String format, int... start) {
            this.format = format;
            this.start = start;
        }

        private boolean begins(byte[] file) {
            for (int i = 0; i < start.length; i++) {
                if (i >= file.length || (file[i] & 0xFF) != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private Darkroom() {}

    /** @throws Refused with a sentence for the photographer, if it is no photo, too large or damaged */
    static Picture develop(Path file) {
        ImageFormat kind = kind(file);
        takeABench();
        try {
            BufferedImage decoded = decode(file, kind);
            return Picture.of(decoded, kind == ImageFormat.JPEG ? orientation(file) : 1);
        } finally {
            BENCHES.release();
        }
    }

    private static ImageFormat kind(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST_FILE) {
                throw new Refused(tooLarge());
            }
            byte[] start = in.readNBytes(8);
            return Stream.of(ImageFormat.values())
                    .filter(known -> known.begins(start))
                    .findFirst()
                    .orElseThrow(
                            () -> new Refused(
                                    "This is no photo that Liftgate takes: send it as JPEG or PNG. (WebP, HEIC, GIF and SVG are not taken.)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String tooLarge() {
        return "This photo is larger than 10 MB. Take it with fewer pixels and send it again.";
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

    private static BufferedImage decode(Path file, ImageFormat kind) {
        if (kind == ImageFormat.JPEG && scans(file) > MOST_SCANS) {
            throw new Refused(DAMAGED);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.format).next();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
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

    private static int scans(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int scans = 0;
            int before = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                scans += before == 0xFF && next == 0xDA ? 1 : 0;
                before = next;
            }
            return scans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The EXIF orientation; 1 (upright) if the photo has none or it cannot be read. */
    private static int orientation(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Metadata metadata = JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
            ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation == null ? 1 : orientation;
        } catch (IOException | JpegProcessingException | RuntimeException e) {
            return 1;
        }
    }

    /** The fingerprint of a file, to know it when it is sent again. */
    static String sha256(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
