package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.GuideProblems.GuideProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from odd editors are read; files made to do harm are refused, soon and in few words. */
class HostileGuideTest {

    private static final String DOOR = AGuideFile.soundDoor();
    private static final int ALMOST_TOO_LARGE = 990_000 - DOOR.length();

    @Test
    void line_ends_and_byte_order_marks_of_any_system_are_fine() {
        for (String text : List.of(DOOR.replace("\n", "\r\n"), DOOR.replace('\n', '\r'), "\uFEFF" + DOOR)) {
            assertEquals(26, Guide.parse(text).observations().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void lines_are_counted_as_every_editor_counts_them(String end) {
        String broken = DOOR.replace("lock-knob: {stuck-partial: often}", "lock-knob: {stuck: often}");
        int line = broken.substring(0, broken.indexOf("{stuck: often}")).split("\n").length;
        assertEquals(
                List.of(new GuideProblem(
                        line, "\"lock-knob\" has no answer \"stuck\", only: full-travel, stuck-partial")),
                refused(broken.replace("\n", end)));
        int garbled = line(broken, "version: 2");
        assertEquals(
                List.of(new GuideProblem(garbled, "this is not plain text; save the guide as UTF-8 text")),
                refused(broken.replace("version: 2", "version: \u0001").replace("\n", end)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085"})
    void separators_that_no_editor_shows_as_lines_do_not_count(String separator) {
        String broken = DOOR.replace("title: Car", "title: Car" + separator).replace("version: 2", "version: x");
        broken = broken.replace("level: short-distance", "level: any-distance");
        List<GuideProblem> problems = refused(broken);
        assertEquals(line(broken, "version: x"), problems.get(0).line());
        assertEquals(line(broken, "level: any-distance"), problems.get(1).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u007F", "\u0090", "\uD800", "\uFFFE", "\uFFFD"})
    void what_no_text_has_is_named_with_its_line(String sign) {
        String broken = DOOR.replace("title: Car", "title: Car" + sign);
        assertEquals(
                List.of(new GuideProblem(
                        line(broken, "title: Car"), "this is not plain text; save the guide as UTF-8 text")),
                refused(broken));
    }

    @Test
    void a_picture_is_no_guide() {
        byte[] picture = new byte[100_000];
        new Random(7).nextBytes(picture);
        assertOneProblem("this is not plain text", new String(picture, StandardCharsets.UTF_8));
        assertOneProblem("this is not plain text", new String(picture, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "~", "7", "[]", "- a", "\"code: x\"", "---", "just words"})
    void a_file_without_names_is_no_guide(String text) {
        assertOneProblem("this is no guide", text);
    }

    @Test
    void five_megabytes_are_not_even_read() {
        assertOneProblem("larger than a guide may be", DOOR + "#".repeat(5_000_000));
    }

    @Test
    void a_guide_that_outgrows_its_bounds_by_the_causes_it_takes_is_refused_as_well() {
        String almost = DOOR + "\n#" + "x".repeat(999_990 - DOOR.length() - 2);
        assertOneProblem("larger than a guide may be", almost);
    }

    @Test
    void a_number_of_a_million_digits_is_weighed_at_once() {
        String digits = "1".repeat(ALMOST_TOO_LARGE);
        assertOneProblem("\"minutes\" must be from 0 to 600, not 1111", minutes(digits));
        assertOneProblem("\"minutes\" must be a number in digits, not \"1111", minutes(digits + "x"));
        assertOneProblem("\"minutes\" must be a number in digits, not \"1111", minutes(digits + "," + "x"));
        assertOneProblem("\"minutes\" must be from 0 to 600, not -0.5", minutes("-0.5" + digits));
        assertEquals(
                0.11, Guide.parse(minutes("0." + digits)).observations().get(0).minutes(), 0.002);
    }

    @Test
    void endless_names_and_codes_are_quoted_by_their_beginning() {
        String name = "k".repeat(ALMOST_TOO_LARGE);
        assertOneProblem("\"kkk", DOOR.replace("\nphrases:\n", "\n? " + name + "\n: x\nphrases:\n"));
        assertOneProblem("is no code", DOOR.replace("teardown: door-panel-diagnosis", "teardown: " + name));
        assertOneProblem(
                "must be one of",
                DOOR.replace("level: do-not-drive\n    when: {l", "level: " + name + "\n    when: {l"));
    }

    @Test
    void nesting_without_end_takes_nothing_down() {
        assertOneProblem("nested too deep", "a: " + "[".repeat(400_000));
        assertOneProblem("nested too deep", "a: " + "{b: ".repeat(200_000));
        assertOneProblem("nested too deep", "- ".repeat(400_000));
        assertOneProblem("nested too deep", "? ".repeat(400_000));
    }

    @Test
    void a_bomb_of_references_is_not_unfolded() {
        String bomb = IntStream.range(1, 40)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining());
        for (String text : List.of("a0: &a0 [x, x]\n" + bomb, "a: &a [*a]", "a: *a")) {
            assertTrue(refused(text).stream().anyMatch(each -> each.reason().contains("write it out")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "#", " #", "a: ", "%", "'", "\"", ": ", ":", "!", "&", "*", "|", ">", "a\n", "a\n ", "\t", "--- ",
                "...\n"
            })
    void a_file_of_one_thing_over_and_over_is_refused(String thing) {
        String text = thing.repeat(200_000 / thing.length());
        assertTrue(refused(text).size() >= 1);
        assertTrue(refused("title: " + text).size() >= 1);
        assertTrue(refused("title: \"" + text).size() >= 1);
    }

    @Test
    void a_hundred_thousand_problems_are_told_as_a_few_hundred() {
        String names = IntStream.range(0, 100_000)
                .mapToObj(i -> "k%d: 1\n".formatted(i))
                .collect(Collectors.joining());
        List<GuideProblem> problems = refused(names);
        assertEquals(301, problems.size());
        assertEquals("and 99707 more from here", problems.get(300).reason());
    }

    @Test
    void a_chain_of_thousands_of_needs_is_refused_before_it_is_followed() {
        String chain = IntStream.range(0, 6_000)
                .mapToObj(i ->
                        """
                        - {code: o%d, question: q, how: h, who: customer, minutes: 1, needs: {o%d: a}, answers: [{code: a, label: A, usual: 0.5}, {code: b, label: B, usual: 0.5}]}
                        """
                                .formatted(i, i + 1))
                .collect(Collectors.joining());
        List<GuideProblem> problems = refused("observations:\n" + chain);
        assertTrue(problems.stream().anyMatch(each -> each.reason().contains("1 to 200 observations, not 6000")));
    }

    @Test
    void what_would_make_every_diagnosis_slow_is_refused() {
        String checks = IntStream.range(0, 9)
                .mapToObj(i ->
                        """
                      - {code: o%d, question: q, how: h, who: customer, minutes: 1, teardown: true, answers: [{code: a, label: A, usual: 0.5}, {code: b, label: B, usual: 0.5}]}
                    """
                                .formatted(i))
                .collect(Collectors.joining());
        String many = DOOR.replace("observations:\n", "observations:\n" + checks);
        assertEquals(
                List.of("more than 8 checks open the car up", "more than 8 checks open the car up"),
                refused(many).stream().map(GuideProblem::reason).toList());
        String causes = IntStream.range(0, 41)
                .mapToObj(
                        i ->
                                """
                      - {same-as: lock-actuator, commonness: 0.02, signs: {weather: {cold: may}}}
                    """)
                .collect(Collectors.joining());
        assertTrue(refused(DOOR.replace("causes:\n", "causes:\n" + causes))
                .get(0)
                .reason()
                .contains("at most 40 causes, not 48"));
    }

    private static String minutes(String number) {
        return DOOR.replaceFirst("minutes: 0\\.5", "minutes: " + number);
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
    }

    private static void assertOneProblem(String reason, String text) {
        List<GuideProblem> problems = refused(text);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).reason().contains(reason), problems::toString);
    }

    private static List<GuideProblem> refused(String text) {
        List<GuideProblem> problems = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(GuideProblems.class, () -> Guide.parse(text)).problems());
        assertTrue(problems.stream()
                .allMatch(each -> each.line() >= 1 && each.reason().length() < 400));
        return problems;
    }
}
