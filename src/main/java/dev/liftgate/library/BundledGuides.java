package dev.liftgate.library;

import dev.liftgate.diagnosis.Costs;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides.WrittenGuide;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What comes with Liftgate: guides, each with its test cases, and the prices of the demo shop. */
final class BundledGuides {

    private static final List<String> CODES = List.of(
            "car-door-wont-open-from-inside",
            "battery-light-on",
            "clicking-no-start",
            "power-locks-dead",
            "power-window-does-not-move",
            "steering-wheel-shakes");

    /** The demo shop's labor rate. */
    private static final double HOURLY = 120;

    /** Read when first asked for: a broken guide must not keep its author from trying it out. */
    private static final class BundledShelf {
        private static final List<WrittenGuide> READ =
                CODES.stream().map(BundledGuides::read).toList();
    }

    private BundledGuides() {}

    static List<WrittenGuide> texts() {
        return BundledShelf.READ;
    }

    static List<Guide> guides() {
        return BundledShelf.READ.stream().map(WrittenGuide::guide).toList();
    }

    private static WrittenGuide read(String code) {
        String yaml = text(code + ".yaml");
        return new WrittenGuide(Guide.parse(yaml), yaml, text(code + ".vectors.jsonl"));
    }

    private static String text(String file) {
        try (InputStream stream = BundledGuides.class.getResourceAsStream("/guides/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What operations cost in the demo shop, for trying a guide out where no shop and no database is at hand. */
    static Costs costs(Guide guide) {
        Map<String, Double> middles = new HashMap<>();
        for (Map<String, Object> operation : operations()) {
            boolean typical = operation.containsKey("typical");
            double middle = middle(operation.get(typical ? "typical" : "hours").toString());
            middles.put(operation.get("code").toString(), typical ? middle : middle * HOURLY);
        }
        return Costs.of(guide, HOURLY, middles);
    }

    /** The middle of {@code 0.5 to 1.0}. */
    private static double middle(String words) {
        String[] ends = words.split(" to ");
        return (Double.parseDouble(ends[0]) + Double.parseDouble(ends[ends.length - 1])) / 2;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> operations() {
        try (InputStream file = BundledGuides.class.getResourceAsStream("/demo/operations.yaml")) {
            return (List<Map<String, Object>>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
