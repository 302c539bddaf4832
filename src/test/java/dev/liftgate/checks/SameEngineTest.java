package dev.liftgate.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.liftgate.Screen;
import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.Experience;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.workbench.BundledGuides;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine that tablets run says what the engine in the shop says: same ranking, same next check, same words. */
class SameEngineTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of each guide, ten thousand in all. */
    private static final int CASES = 371;

    private record Case(List<Map<String, Object>> findings, boolean opened) {}

    private static Stream<String> codes() {
        return BundledGuides.guides().stream().map(Guide::code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void shop_and_tablet_agree_on_a_thousand_random_cases(String code) throws IOException {
        Random random = new Random(code.hashCode());
        String text = text(code);
        Guide guide = Guide.parse(text);
        Experience experience = repairs(guide, random);
        Costs costs = Costs.of(guide, 128, prices(guide, random));
        Diagnosis diagnosis = Diagnosis.of(guide, experience);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(someCase(guide, random));
        }
        JsonNode onTablet = onTablet(Guide.tree(text + guide.carried()), TabletEngine.pack(experience, costs), cases);
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> inShop = new TabletEngine(diagnosis, costs)
                    .look(cases.get(i).findings(), cases.get(i).opened());
            assertSame(JSON.valueToTree(inShop), onTablet.get(i), code + " " + cases.get(i));
        }
    }

    private static void assertSame(JsonNode shop, JsonNode tablet, String where) {
        if (shop.isObject()) {
            shop.fieldNames()
                    .forEachRemaining(name -> assertSame(shop.get(name), tablet.path(name), where + " " + name));
        } else if (shop.isArray()) {
            assertEquals(shop.size(), tablet.size(), where);
            for (int i = 0; i < shop.size(); i++) {
                assertSame(shop.get(i), tablet.get(i), where + " " + i);
            }
        } else if (shop.isNumber()) {
            assertEquals(shop.doubleValue(), tablet.doubleValue(), 1e-9, where);
        } else {
            assertEquals(shop.asText(), tablet.asText(), where);
        }
    }

    private static JsonNode onTablet(List<Object> guide, Map<String, Object> packed, List<Case> cases)
            throws JsonProcessingException {
        try (Page page = Screen.chromium().newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions()
                    .setPath(Path.of("target/classes/META-INF/resources/assets/js/engine.js")));
            Object looks = page.evaluate(
                    """
                    text => {
                      const { guide, packed, cases } = JSON.parse(text);
                      const tablet = openTablet(guide, packed);
                      return JSON.stringify(cases.map(each => tablet.look(each.findings, each.opened)));
                    }""",
                    JSON.writeValueAsString(Map.of("guide", guide, "packed", packed, "cases", cases)));
            return JSON.readTree((String) looks);
        }
    }

    /** Some answers that a car could give, some checks skipped, now and then a cause ruled out. */
    private static Case someCase(Guide guide, Random random) {
        List<Map<String, Object>> findings = new ArrayList<>();
        Map<String, String> answers = new HashMap<>();
        int most = random.nextInt(guide.observations().size() + 1);
        for (Observation observation : guide.observations()) {
            boolean possible = observation.needs().stream().allMatch(need -> need.holds(answers));
            if (possible && random.nextInt(guide.observations().size()) < most) {
                boolean skipped = random.nextInt(8) == 0;
                String answer = observation
                        .answers()
                        .get(random.nextInt(observation.answers().size()))
                        .code();
                Map<String, Object> finding = new LinkedHashMap<>();
                finding.put("observation", observation.code());
                finding.put("state", skipped ? "CANNOT_CHECK" : "ANSWERED");
                if (!skipped) {
                    finding.put("answer", answer);
                    answers.put(observation.code(), answer);
                }
                findings.add(finding);
            }
        }
        guide.causes().stream()
                .filter(cause -> random.nextInt(12) == 0)
                .limit(guide.causes().size() - 1L)
                .forEach(cause -> findings.add(Map.of("cause", cause.code(), "state", "RULED_OUT")));
        return new Case(findings, random.nextBoolean());
    }

    private static Experience repairs(Guide guide, Random random) {
        return Experience.of(
                guide,
                random.ints(40, 0, guide.causes().size())
                        .mapToObj(c -> new Experience.Repair(
                                guide.causes().get(c).code(),
                                Map.of(
                                        guide.observations().get(0).code(),
                                        guide.observations()
                                                .get(0)
                                                .answers()
                                                .get(random.nextInt(2))
                                                .code())))
                        .toList());
    }

    private static Map<String, Double> prices(Guide guide, Random random) {
        Map<String, Double> prices = new HashMap<>();
        guide.operations().forEach(operation -> prices.put(operation, 40 + 700 * random.nextDouble()));
        return prices;
    }

    private static String text(String code) throws IOException {
        try (var file = SameEngineTest.class.getResourceAsStream("/guides/" + code + ".yaml")) {
            assertTrue(file != null, code);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
