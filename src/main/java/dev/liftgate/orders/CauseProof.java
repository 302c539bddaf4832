package dev.liftgate.orders;

import dev.liftgate.web.Refused;
import java.util.Arrays;
import java.util.List;

/** The ground that a technician's word on a cause stands on. */
public enum CauseProof {
    SEEN("Seen: broken, worn, loose or off"),
    MEASURED("Measured: out of its limits"),
    PHOTOGRAPHED("Photographed"),
    SUPPOSED("Not seen: the likeliest");

    private final String label;

    CauseProof(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static List<CauseProof> all() {
        return List.of(values());
    }

    /** @param name empty where nobody said, as on pages from before it was asked: then it is only supposed */
    public static CauseProof of(String name) {
        if (name == null || name.isBlank()) {
            return SUPPOSED;
        }
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("proof", "Choose one of these."));
    }
}
