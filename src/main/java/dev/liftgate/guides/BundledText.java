package dev.liftgate.guides;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text that comes with Liftgate, in a file of the class path. */
public final class BundledText {

    private BundledText() {}

    /** @param path such as {@code /guides/battery-light-on.yaml} */
    public static String of(String path) {
        try (InputStream file = BundledText.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
