package dev.liftgate.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every guide that comes with Liftgate has to hold, and the example of the recipe too. */
class BundledGuidesTest {

    private static final Path GUIDES = Path.of("src/main/resources/guides");
    private static final String EXAMPLE = "docs/example-guide";

    static Stream<String> codes() {
        return Bundled.guides().stream().map(Guide::code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_passes_at_least_25_test_cases(String code) throws IOException {
        List<Vector> cases = cases(GUIDES.resolve(code).toString());
        assertTrue(cases.size() >= 25, () -> cases.size() + " test cases");
        assertPasses(GUIDES.resolve(code).toString());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_test_case_names_the_section_of_the_source_and_what_it_tests(String code) throws IOException {
        for (Vector each : cases(GUIDES.resolve(code).toString())) {
            assertTrue(each.id().matches("[a-z0-9-]+/[a-z0-9-]+"), each::id);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_cause_comes_first_in_some_test_case(String code) throws IOException {
        Guide guide = guide(GUIDES.resolve(code).toString());
        Diagnosis diagnosis = Diagnosis.of(guide);
        Set<String> first = cases(GUIDES.resolve(code).toString()).stream()
                .filter(each -> each.topAny() != null)
                .map(each -> diagnosis.rank(each.answers()).top().cause())
                .collect(Collectors.toSet());
        for (Cause cause : guide.causes()) {
            assertTrue(first.contains(cause.code()), cause::code);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_check_is_good_for_something(String code) throws IOException {
        Guide guide = guide(GUIDES.resolve(code).toString());
        Set<String> used = Stream.concat(
                        guide.causes().stream()
                                .flatMap(cause -> cause.signs().stream())
                                .map(Cause.Sign::observation),
                        guide.driveabilityRules().stream()
                                .flatMap(rule -> rule.when().stream())
                                .map(Condition::observation))
                .collect(Collectors.toSet());
        for (Observation check : guide.observations()) {
            assertTrue(used.contains(check.code()), check::code);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_demo_shop_sells_whatever_mends_a_cause(String code) throws IOException {
        Set<String> sold = Files.readString(Path.of("src/main/resources/demo/operations.yaml"))
                .lines()
                .filter(line -> line.startsWith("- code: "))
                .map(line -> line.substring("- code: ".length()).strip())
                .collect(Collectors.toSet());
        for (Cause cause : guide(GUIDES.resolve(code).toString()).causes()) {
            assertTrue(sold.containsAll(cause.operations()), () -> cause.operations() + " of " + cause.code());
        }
    }

    @Test
    void the_example_of_the_recipe_passes_its_own_test_cases() throws IOException {
        assertPasses(EXAMPLE);
    }

    private static void assertPasses(String guide) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream paper = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = new GuideCommand(paper, paper).run(List.of("test", guide + ".yaml", guide + ".vectors.jsonl"));
        assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
    }

    private static Guide guide(String name) throws IOException {
        return Guide.parse(Files.readString(Path.of(name + ".yaml")));
    }

    private static List<Vector> cases(String name) throws IOException {
        return Files.readAllLines(Path.of(name + ".vectors.jsonl")).stream()
                .filter(line -> !line.isBlank())
                .map(Vector::parse)
                .toList();
    }
}
