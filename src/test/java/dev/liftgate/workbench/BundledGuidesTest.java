package dev.liftgate.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.complaints.Complaints;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds for every guide that comes with Liftgate, however many there are. */
class BundledGuidesTest {

    private static final Path FOLDER = AGuideFile.folder();

    static List<String> codes() {
        return BundledGuides.guides().stream().map(Guide::code).toList();
    }

    static List<Guide> guides() {
        return BundledGuides.guides();
    }

    @Test
    void every_guide_file_is_on_the_shelf() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", ""))
                            .collect(Collectors.toSet()),
                    Set.copyOf(codes()));
        }
    }

    @Test
    void every_phrase_can_be_heard() {
        BundledGuides.texts()
                .forEach(written -> Guide.parse(written.yaml(), Complaints::fault, Complaints::remarkFault));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void what_a_guide_is_told_by_leads_to_no_other(Guide guide) {
        assertEquals(List.of(), GuideBorder.crossings(guide));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_guide_passes_its_own_test_cases(String code) throws IOException {
        assertPasses(FOLDER.resolve(code).toString());
        List<String> ids = cases(code).stream().map(Vector::id).toList();
        assertTrue(ids.size() >= 25, code + " has " + ids.size() + " test cases");
        assertEquals(ids.size(), Set.copyOf(ids).size(), code + " has a test case twice");
        assertTrue(ids.stream().allMatch(id -> id.matches("[a-z0-9-]+/[a-z0-9-]+")), ids::toString);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void each_cause_comes_first_in_some_test_case(Guide guide) throws IOException {
        Diagnosis diagnosis = Diagnosis.of(guide);
        Set<String> first = cases(guide.code()).stream()
                .filter(each -> each.topAny() != null)
                .map(each -> diagnosis.rank(each.answers()).top().cause())
                .collect(Collectors.toSet());
        guide.causes().forEach(cause -> assertTrue(first.contains(cause.code()), cause::code));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void each_check_is_good_for_something(Guide guide) {
        Set<String> used = Stream.concat(
                        guide.causes().stream()
                                .flatMap(cause -> cause.signs().stream())
                                .map(Cause.Sign::observation),
                        guide.driveabilityRules().stream()
                                .flatMap(rule -> rule.when().stream())
                                .map(Condition::observation))
                .collect(Collectors.toSet());
        guide.observations().forEach(check -> assertTrue(used.contains(check.code()), check::code));
    }

    @Test
    void the_example_of_the_recipe_passes_its_own_test_cases() {
        assertPasses("docs/example-guide");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void whatever_mends_a_cause_is_sold_in_the_demo_shop(Guide guide) throws IOException {
        Set<String> sold = sold();
        guide.operations()
                .forEach(operation -> assertTrue(
                        sold.contains(operation), guide.code() + " needs " + operation + ", not in the demo"));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void every_guide_has_its_words_for_the_customer_and_can_always_say_whether_to_drive(Guide guide) {
        assertTrue(guide.phrases().size() >= 5, guide.code());
        assertTrue(guide.questions().size() >= 4, guide.code());
        assertTrue(guide.observations().stream().anyMatch(Observation::safety), guide.code());
        assertTrue(
                guide.observations().stream()
                        .filter(observation -> observation.who() == Observation.Who.CUSTOMER)
                        .noneMatch(Observation::teardown),
                guide.code());
        assertEquals(1, guide.driveability(Map.of(), Optional.empty()).reasons().size(), guide.code());
    }

    private static void assertPasses(String guide) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream paper = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = new GuideCommand(paper, paper).run(List.of("test", guide + ".yaml", guide + ".vectors.jsonl"));
        assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
    }

    private static List<Vector> cases(String code) throws IOException {
        return Files.readAllLines(FOLDER.resolve(code + ".vectors.jsonl")).stream()
                .filter(line -> !line.isBlank())
                .map(VectorLine::read)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> sold() throws IOException {
        try (var file = BundledGuidesTest.class.getResourceAsStream("/demo/operations.yaml")) {
            return ((List<Map<String, Object>>) new Load(LoadSettings.builder().build()).loadFromInputStream(file))
                    .stream().map(entry -> entry.get("code").toString()).collect(Collectors.toSet());
        }
    }
}
