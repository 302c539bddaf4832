package dev.liftgate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Guide texts to test with: the real one, and a small one that is easy to change. */
public final class AGuideFile {

    private static final String DOOR = "/guides/car-door-wont-open-from-inside.yaml";

    private AGuideFile() {}

    public static String ofTheDoor() {
        return resource(DOOR);
    }

    /** Where the guides lie that come with Liftgate. */
    public static Path folder() {
        try {
            return Path.of(AGuideFile.class.getResource(DOOR).toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
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
