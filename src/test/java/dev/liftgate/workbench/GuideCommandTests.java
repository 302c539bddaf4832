package dev.liftgate.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liftgate.AGuideFile;
import dev.liftgate.ALampGuide;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideCommandTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream paper = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private String guide;

    @BeforeEach
    void put_the_guide_into_a_file() throws IOException {
        guide = file("guide.yaml", AGuideFile.ofTheDoor());
    }

    @Test
    void check_says_that_the_guide_is_sound() {
        assertEquals(0, run("check", guide));
        assertTrue(printed().startsWith("car-door-wont-open-from-inside, version 4: nothing wrong"));
    }

    @Test
    void check_prints_every_problem_with_its_line() throws IOException {
        String broken = file("broken.yaml", "code: Bad Code\nversion: zero\n");
        assertEquals(1, run("check", broken));
        assertTrue(printed().contains("line 1: \"Bad Code\" is no code"), printed());
        assertTrue(printed().contains("line 2: \"version\" must be a number"), printed());
    }

    @Test
    void check_names_the_phrases_that_say_nothing_alone() throws IOException {
        String lamp = ALampGuide.of("lamp").replace("title:", "phrases:\n  - lamp stays lit\n  - my door\ntitle:");
        assertEquals(1, run("check", file("lamp.yaml", lamp)));
        assertTrue(printed().contains("line 5: \"my door\" says too little by itself"), printed());
        assertTrue(!printed().contains("stays lit"), printed());
        assertEquals(0, run("diagnose", file("lamp.yaml", lamp)), "what is stored goes on to work");
    }

    @Test
    void all_test_cases_of_the_door_guide_pass() throws IOException {
        String vectors = AGuideFile.resource("/guides/car-door-wont-open-from-inside.vectors.jsonl");
        assertEquals(0, run("test", guide, file("vectors.jsonl", vectors)), this::printed);
        assertTrue(vectors.lines().count() >= 30);
        assertEquals(vectors.lines().count() + " passed, 0 failed", lastLine());
    }

    @Test
    void diagnose_takes_a_number_where_one_is_measured() throws IOException {
        String battery = file("battery.yaml", AGuideFile.resource("/guides/battery-light-on.yaml"));
        assertEquals(0, run("diagnose", battery, "resting-voltage=12.1"));
        assertTrue(
                printed().startsWith("What is the battery voltage with the engine off? 12.1 V (12.0 to 12.4 V)"),
                printed());
        assertEquals(0, run("diagnose", "--json", battery, "resting-voltage=low"));
        assertEquals(2, run("diagnose", battery, "resting-voltage=99"));
        assertTrue(printed().contains("must be from 0 to 30 V, not 99"), printed());
        assertEquals(2, run("diagnose", battery, "belt-look=3"));
    }

    @Test
    void check_names_what_leads_to_another_guide() throws IOException {
        String lamp = ALampGuide.of("lamp").replace("title:", "says: [lamp dead, door not open]\ntitle:");
        assertEquals(1, run("check", file("lamp.yaml", lamp)));
        assertTrue(printed().contains("“door not open” leads to “Car door won't open from inside”"), this::printed);
        assertFalse(printed().contains("“lamp dead”"), this::printed);
    }

    @Test
    void read_prints_a_line_of_json_for_every_line() throws IOException {
        String said = "Back door won’t open from inside.\r\n\nradio is dead\n\u0000\uFFFD";
        assertEquals(0, run("read", file("said.txt", said)));
        List<String> lines = printed().lines().toList();
        assertEquals(4, lines.size());
        assertEquals(
                "{\"guide\":\"car-door-wont-open-from-inside\",\"perhaps\":[\"power-locks-dead\",\"car-door-wont-open-from-outside\"],\"answers\":{\"door-position\":\"rear\"},"
                        + "\"from\":{\"door-position\":\"Back door\"}}",
                lines.get(0));
        lines.subList(1, 4)
                .forEach(line -> assertEquals("{\"guide\":null,\"perhaps\":[],\"answers\":{},\"from\":{}}", line));
    }

    @Test
    void read_says_which_file_is_not_there() {
        assertEquals(2, run("read", "nowhere.txt"));
    }

    @Test
    void a_failing_test_case_says_what_was_found_and_the_exit_code_is_1() throws IOException {
        String vectors =
                """
                {"id":"good","answers":{"handle-feel":"loose"},"topAny":["inside-handle","cable-rod"]}
                {"id":"bad","answers":{"handle-feel":"loose"},"topAny":["latch"]}

                {"id":"good","answers":{}}
                """;
        assertEquals(1, run("test", guide, file("vectors.jsonl", vectors)));
        assertTrue(printed().contains("line 2: bad: expected one of [latch] first, found cable-rod"), printed());
        assertTrue(printed().contains("line 4: good: this id is there twice"), printed());
        assertEquals("1 passed, 2 failed", lastLine());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"v\",\"answers\":{},\"topAny\":[\"latch\"]}",
                "{\"id\":\"v\",\"answers\":{},\"notTop\":[\"cable-rod\"]}",
                "{\"id\":\"v\",\"answers\":{},\"order\":[[\"latch\",\"cable-rod\"]]}",
                "{\"id\":\"v\",\"answers\":{},\"within\":{\"k\":1,\"causes\":[\"latch\"]}}",
                "{\"id\":\"v\",\"answers\":{},\"atLeast\":{\"latch\":0.19}}",
                "{\"id\":\"v\",\"answers\":{},\"atMost\":{\"latch\":0.17}}",
                "{\"id\":\"v\",\"answers\":{},\"rises\":[\"latch\"]}",
                "{\"id\":\"v\",\"answers\":{},\"nextAny\":[\"panel-off\"]}",
                "{\"id\":\"v\",\"answers\":{},\"notNext\":[\"opens-from-outside\"]}",
                "{\"id\":\"v\",\"answers\":{},\"driveability\":\"do-not-drive\"}",
                "{\"id\":\"v\",\"answers\":{},\"notTop\":[\"no-such-cause\"]}",
                "{\"id\":\"v\",\"answers\":{},\"notNext\":[\"no-such-check\"]}",
                "{\"id\":\"v\",\"answers\":{},\"color\":\"red\"}",
                "{\"id\":\"v\",\"answers\":{\"handle-feel\":null}}",
                "{\"id\":\"v\",\"answers\":{},\"order\":[[\"latch\"]]}",
                "{\"id\":\"v\"}",
                "{\"answers\":{}}",
                "null",
                "nonsense"
            })
    void every_kind_of_expectation_can_fail(String line) throws IOException {
        assertEquals(1, run("test", guide, file("vectors.jsonl", line)));
        assertEquals("0 passed, 1 failed", lastLine());
    }

    @Test
    void diagnose_prints_the_ranking_with_reasons_and_the_next_check() {
        assertEquals(0, run("diagnose", guide, "door=rear-left", "opens-from-outside=yes", "rattle=unknown"));
        assertTrue(printed().contains("Child safety lock engaged (child-lock)"));
        assertTrue(printed().contains("+1.11 bits  Is it a front door or a rear door? Rear: by design (0.97)"));
        assertTrue(printed().contains("Next check: How is the child lock on the door edge set? (child-lock-switch)"));
        assertTrue(printed().contains("Driving: ok for now"));
    }

    @Test
    void diagnose_prints_json_for_machines() throws IOException {
        assertEquals(0, run("diagnose", "--json", guide, "handle-feel=loose", "lock-knob=stuck-partial"));
        JsonNode json = new ObjectMapper().readTree(printed());
        assertEquals(8, json.get("causes").size());
        assertEquals("lock-actuator", json.at("/causes/0/cause").asText());
        assertEquals("lock-knob", json.at("/causes/0/for/0/observation").asText());
        assertTrue(json.at("/conflict/bits").asDouble() > 0);
        assertEquals("short-distance", json.at("/driveability/level").asText());
        assertTrue(
                json.at("/next/gain").asDouble() > 0 && json.get("openChecks").size() > 5);
    }

    @Test
    void the_later_of_two_answers_counts() throws IOException {
        run("diagnose", "--json", guide, "handle-feel=loose", "handle-feel=unknown", "handle-feel=stiff");
        JsonNode json = new ObjectMapper().readTree(printed());
        assertEquals("latch", json.at("/causes/0/cause").asText());
    }

    @Test
    void what_is_not_understood_is_told_kindly_with_exit_code_2() throws IOException {
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertMisused("Usage:");
        assertMisused("Usage:", "check");
        assertMisused("Usage:", "test", guide);
        assertMisused("There is no file nowhere.yaml", "check", "nowhere.yaml");
        assertMisused("is not UTF-8 text", "check", binary.toString());
        assertMisused("cannot be read", "check", folder.toString());
        assertMisused("\"handle-feel\" is not OBSERVATION=ANSWER", "diagnose", guide, "handle-feel");
        assertMisused("has no answer \"wobbly\"", "diagnose", guide, "handle-feel=wobbly");
        assertMisused("\"door\" is one of: front-left, front-right", "diagnose", guide, "door=trunk");
        assertMisused("Which guide?", "diagnose", "--json");
    }

    private void assertMisused(String message, String... arguments) {
        printed.reset();
        assertEquals(2, run(arguments), this::printed);
        assertTrue(printed().contains(message) && !printed().contains("\tat "), printed());
    }

    private int run(String... arguments) {
        return new GuideCommand(paper, paper).run(List.of(arguments));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String lastLine() {
        return printed().lines().reduce((first, second) -> second).orElse("");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
