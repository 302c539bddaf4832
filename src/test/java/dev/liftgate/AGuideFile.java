package dev.liftgate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Guide texts to test with: the real one, and a small one that is easy to change. */
public final class AGuideFile {

    private AGuideFile() {}

    public static String ofTheDoor() {
        return resource("/guides/car-door-wont-open-from-inside.yaml");
    }

    /** As it was at some time, with everything that a guide can have: for tests that change a line of it. */
    public static String soundDoor() {
        return resource("/guides/sound-door.yaml");
    }

    /**
     * A horn that is silent, in a few lines of everything: {@code short-circuit} 0.57, which blows the {@code fuse}, and
     * {@code worn-contact} 0.40, which shows at the {@code contact}.
     */
    public static String ofTheHorn() {
        return resource("/guides/horn.yaml");
    }

    public static String ofTheHorn(String code) {
        return ofTheHorn().replace("horn-is-silent", code);
    }

    public static String resource(String name) {
        try (var stream = AGuideFile.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
