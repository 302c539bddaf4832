package dev.liftgate.workbench;

import dev.liftgate.diagnosis.Costs;
import dev.liftgate.guides.Guide;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The demo shop's prices, for trying a guide out without a shop or database. */
final class DemoPrices {

    /** The demo shop's labor rate. */
    private static final double HOURLY = 120;

    private DemoPrices() {}

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
        try (InputStream file = DemoPrices.class.getResourceAsStream("/demo/operations.yaml")) {
            return (List<Map<String, Object>>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
