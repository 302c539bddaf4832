package dev.liftgate.photos;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import dev.liftgate.web.Refused;
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
import java.util.stream.Stream;

/**
 * A file that somebody uploaded as a photo.
 *
 * <p>The type comes from the first bytes, never from the name. Nothing of it is decoded here.
 */
record PhotoFile(Path path) {

    /** The largest file, in bytes. */
    static final long LARGEST = 10_000_000;

    enum ImageFormat {
        JPEG("jpeg", 0xFF, 0xD8, 0xFF),
        PNG("png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

        private final String reader;
        private final int[] start;

        ImageFormat(String reader, int... start) {
            this.reader = reader;
            this.start = start;
        }

        /** What the readers of pictures call it. */
        String reader() {
            return reader;
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

    /** @throws Refused if the file is too large, or is no photo that we take */
    ImageFormat format() {
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.size(path) > LARGEST) {
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

    /** The number of passes in which a JPEG is drawn. */
    int scans() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
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
    int orientation() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            Metadata metadata = JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
            ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation == null ? 1 : orientation;
        } catch (IOException | JpegProcessingException | RuntimeException e) {
            return 1;
        }
    }

    /** The fingerprint of a file, to know it when it is sent again. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
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
