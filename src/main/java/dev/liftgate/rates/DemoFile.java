package dev.liftgate.rates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The files that the demo shop is read from. */
public final class DemoFile {

    private DemoFile() {}

    /** The lists and maps of a file. Every scalar stays text, so no amount ever becomes a floating-point number. */
    @SuppressWarnings("unchecked")
    public static <T> T yaml(String name) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return (T) new Load(settings).loadFromString(text(name));
    }

    public static String text(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
