package dev.liftgate.workbench;

import dev.liftgate.guides.BundledText;
import dev.liftgate.guides.Guide;
import java.util.List;

/** The guides that come with Liftgate, each with its test cases. */
public final class BundledGuides {

    private static final List<String> CODES = List.of(
            "car-door-wont-open-from-inside",
            "car-door-wont-open-from-outside",
            "air-conditioning-not-cold",
            "battery-drains",
            "battery-light-on",
            "brake-pedal-soft",
            "brakes-make-noise",
            "burning-smell",
            "clicking-no-start",
            "clunk-over-bumps",
            "cranks-but-wont-start",
            "door-ajar-light",
            "door-wont-close",
            "door-wont-lock-or-unlock",
            "engine-does-not-crank",
            "engine-overheats",
            "engine-warning-light",
            "fluid-on-the-floor",
            "fuel-door-wont-open",
            "heater-not-hot",
            "hood-wont-open",
            "power-locks-dead",
            "power-window-does-not-move",
            "sliding-door",
            "steering-is-hard",
            "steering-wheel-shakes",
            "tire-pressure-light",
            "trunk-wont-open",
            "water-inside",
            "window-slow-or-crooked");

    /** The guides, read when first asked for: a broken one must not keep its author from trying it out. */
    private static final class BundledShelf {
        private static final List<WrittenGuide> READ =
                CODES.stream().map(BundledGuides::read).toList();
    }

    private BundledGuides() {}

    public static List<WrittenGuide> texts() {
        return BundledShelf.READ;
    }

    public static List<Guide> guides() {
        return BundledShelf.READ.stream().map(WrittenGuide::guide).toList();
    }

    private static WrittenGuide read(String code) {
        String yaml = BundledText.of("/guides/" + code + ".yaml");
        return new WrittenGuide(Guide.parse(yaml), yaml, BundledText.of("/guides/" + code + ".vectors.jsonl"));
    }
}
