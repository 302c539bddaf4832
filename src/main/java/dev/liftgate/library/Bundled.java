package dev.liftgate.library;

import dev.liftgate.guides.Guide;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The guides that come with Liftgate, as texts. */
final class Bundled {

    private static final List<String> CODES = List.of(
            "car-door-wont-open-from-inside",
            "battery-light-on",
            "clicking-no-start",
            "power-locks-dead",
            "power-window-does-not-move",
            "steering-wheel-shakes");

    private Bundled() {}

    static List<String> texts() {
        return CODES.stream().map(Bundled::text).toList();
    }

    static List<Guide> guides() {
        return texts().stream().map(Guide::parse).toList();
    }

    private static String text(String code) {
        try (InputStream file = Bundled.class.getResourceAsStream("/guides/" + code + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
