package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.liftgate.guides.GuideProblems.Problem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One small change makes a good guide a bad one; each has to be found on its line, or on the first of its block. */
class BrokenGuideTests {

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("code: horn-is-silent", "code: Horn Is Silent", "\"Horn Is Silent\" is no code"),
                arguments("version: 3", "version: three", "\"version\" must be a number in digits, not \"three\""),
                arguments("version: 3", "version: 0", "\"version\" must be from 1 to 1000000, not 0"),
                arguments("version: 3", "version: 1.5", "\"version\" must be a whole number, not 1.5"),
                arguments("version: 3", "version: NaN", "\"version\" must be a number in digits, not \"NaN\""),
                arguments("title: Horn is silent", "title:", "\"title\" is empty"),
                arguments("source: made up", "sauce: made up", "\"sauce\" is not something a guide says here"),
                arguments("source: made up", "source: [made, up]", "\"source\" must be plain text"),
                arguments("source: made up", "source: !!java.net.URL made up", "carries a tag"),
                arguments("source: made up", "title: made up", "\"title\" is written twice here"),
                arguments("phrases: [no horn]", "phrases: no horn", "\"phrases\" must be a list"),
                arguments("teardown: column-cover", "teardown: column cover", "\"column cover\" is no code"),
                arguments("{fuse: good}}", "{fuze: good}}", "there is no observation \"fuze\""),
                arguments("- {code: left, label: Left, implies: {fuse: good}}", "- left", "must have lines of"),
                arguments("  - code: contact", "  - code: fuse", "the observation \"fuse\" is there twice"),
                arguments("who: customer", "who: neighbor", "\"neighbor\" must be one of: customer, technician"),
                arguments(
                        "    tool: multimeter",
                        "    tols: multimeter",
                        "\"tols\" is not something a guide says here (known are: "),
                arguments(
                        "label: Blown", "label: Blown, burnt", "\"burnt\" is not something a guide says here (a text"),
                arguments("usual: 0.9}", "usual: 90%}", "not \"90%\": a share is written like 0.25"),
                arguments("fix: Find it.", "fix: Find it: here.", "a text with a colon in it needs quotes"),
                arguments("fix: Find it.", "fix: @once", "a text that begins with @ needs quotes"),
                arguments("fix: Find it.", "fix: - Find it.", "a \"- \" begins its own line"),
                arguments("    how: Look.", "\thow: Look.", "there is a tab; indent with spaces"),
                arguments("    how: Look.", "   how: Look.", "not indented like those above it"),
                arguments("label: Good", "label: 'It's good'", "is not closed, or a text with such a sign"),
                arguments("minutes: 20", "minutes: -20", "\"minutes\" must be from 0 to 600, not -20"),
                arguments("usual: 0.9}", "usual: 0.95}", "the usual shares of \"fuse\" add up to 1.05, not 1"),
                arguments("usual: 0.9}", "usual: 1}", "\"usual\" must be from 0.01 to 0.99, not 1"),
                arguments(
                        "code: blown, label: Blown", "code: good, label: Blown", "the answer \"good\" is there twice"),
                arguments("      - {code: good, label: Good, usual: 0.9}\n", "", "\"fuse\" must have 2 to 20 answers"),
                arguments(
                        "code: good, label: Good",
                        "code: any, label: Good",
                        "\"any\" stands for every observation beside its answers"),
                arguments("needs: {fuse: good}", "needs: {fuse: fine}", "\"fuse\" has no answer \"fine\""),
                arguments("needs: {fuse: good}", "needs: {contact: yes}", "\"contact\" needs itself"),
                arguments("teardown: true", "teardown: maybe", "\"teardown\" must be true or false, not \"maybe\""),
                arguments(
                        "      - {code: yes, label: 'Yes'}",
                        "      - {code: aye, label: 'Yes'}",
                        "answered by yes and no"),
                arguments(
                        "- code: worn-contact", "- code: short-circuit", "the cause \"short-circuit\" is there twice"),
                arguments("- code: short-circuit", "- code: other", "belongs to every guide by itself"),
                arguments("severity: low", "severity: lowish", "\"lowish\" must be one of: low, moderate"),
                arguments("operations: [wiring-repair]", "operations: []", "\"operations\" must not be empty"),
                arguments("operations: [wiring-repair]", "operations: [Wiring]", "\"Wiring\" is no code"),
                arguments("fuse: {blown: often}", "fuse: {burnt: often}", "\"fuse\" has no answer \"burnt\""),
                arguments("fuse: {blown: often}", "fuze: {blown: often}", "there is no observation \"fuze\""),
                arguments("fuse: {blown: often}", "fuse: {blown: oft}", "\"oft\" must be one of: by-design, usually"),
                arguments("fuse: {blown: often}", "fuse: {blown: 0.7}", "\"0.7\" must be one of"),
                arguments("fuse: {blown: often}", "fuse: often", "\"fuse\" must have lines of"),
                arguments("fuse: {blown: often}", "fuse: {blown: often, blown: may}", "\"blown\" is written twice"),
                arguments("fuse: {blown: often}", "needed: {yes: often}", "says nothing about causes"),
                arguments("when: {contact: any}", "when: {}", "\"locked-column\" does not say when"),
                arguments("when: {needed: yes", "when: {needed: often", "\"needed\" has no answer \"often\""),
                arguments("level: do-not-drive", "level: fly", "\"fly\" must be one of: ok-for-now"),
                arguments("suspected: [short-circuit]", "suspected: [gremlins]", "there is no cause \"gremlins\""),
                arguments("parts: high", "parts: higher", "\"higher\" must be one of: low, high"),
                arguments("parts: high", "paint: high", "\"paint\" is not something a guide says here"),
                arguments("tools: [multimeter]", "tools: [[multimeter]]", "\"tools\" must be plain text"),
                arguments("tools: [multimeter]", "tools: multimeter: many", "this cannot be read"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("changes")
    void every_mistake_is_found_with_its_line_and_reason(String good, String bad, String reason) {
        String text = AGuideFile.small();
        assertTrue(text.contains(good), "nothing to break");
        String broken = text.replaceFirst(Pattern.quote(good), bad);
        int changed = text.indexOf(good);
        List<Integer> lines =
                List.of(line(broken, changed), line(broken, broken.lastIndexOf("\n  - ", changed + 3) + 1));
        List<Problem> problems = problems(broken);
        assertTrue(
                problems.stream().anyMatch(each -> each.reason().contains(reason) && lines.contains(each.line())),
                () -> "expected on line " + lines + ": " + reason + ", found " + problems);
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_their_lines() {
        String broken = AGuideFile.small()
                .replace("version: 3", "version: x")
                .replace("usual: 0.6}", "usual: 0.7}")
                .replace("parts: high", "parts: higher");
        assertEquals(3, problems(broken).size());
        List<Integer> lines = problems(broken).stream().map(Problem::line).toList();
        assertEquals(lines.stream().sorted().toList(), lines);
        GuideProblems thrown = assertThrows(GuideProblems.class, () -> Guide.parse(broken));
        assertTrue(thrown.getMessage().startsWith("line 2: \"version\" must be a number in digits, not \"x\"\nline "));
    }

    @Test
    void what_is_missing_is_named() {
        List<String> reasons =
                problems("code: nothing-else").stream().map(Problem::reason).toList();
        assertTrue(reasons.contains("\"title\" is missing"), reasons.toString());
        assertTrue(reasons.contains("\"version\" is missing"));
        assertTrue(reasons.stream().anyMatch(each -> each.startsWith("the commonness of all causes adds up to 0,")));
        assertTrue(reasons.stream().anyMatch(each -> each.startsWith("exactly one driveability rule")));
    }

    @Test
    void the_second_rule_without_conditions_is_named_by_its_line() {
        String broken = AGuideFile.small().replace("    suspected: [short-circuit]\n", "");
        Problem problem = problems(broken).get(0);
        assertTrue(problem.reason().contains("here are 2: it speaks when no other does"), problem::toString);
        assertEquals(line(broken, broken.indexOf("- level: ok-for-now")), problem.line());
    }

    @Test
    void a_teardown_without_an_operation_to_authorize_is_a_mistake() {
        assertTrue(problems(AGuideFile.small().replace("teardown: column-cover\n", "")).stream()
                .anyMatch(each -> each.reason().contains("no \"teardown\" operation")));
    }

    @Test
    void a_circle_of_needs_is_a_mistake_on_every_observation_in_it() {
        String broken =
                AGuideFile.small().replaceFirst("    minutes: 1\n", "    minutes: 1\n    needs: {contact: any}\n");
        assertEquals(
                List.of(
                        "\"fuse\" needs itself, directly or in a circle",
                        "\"contact\" needs itself, directly or in a circle"),
                problems(broken).stream().map(Problem::reason).toList());
    }

    @Test
    void files_that_are_no_guide_at_all_are_refused() {
        assertRefused("the file is empty", "", " \n\n");
        assertRefused("this is no guide", "just words", "- a\n- list");
        assertRefused("nothing but comments", "# a comment");
        assertRefused("this is not plain text", "\u0000\u0001\u0002", "code: \u0007", "code: \uFFFD\uFFFD");
        assertRefused("a file holds one guide", "--- \na: b\n--- \nc: d", AGuideFile.small() + "---\n- a\n---\n- b");
        assertRefused("this cannot be read", "a: b: c", "%YAML 9.9\n---\na: b");
    }

    private static void assertRefused(String reason, String... texts) {
        for (String text : texts) {
            Problem problem = problems(text).get(0);
            assertTrue(problem.reason().contains(reason), problem::toString);
            assertTrue(problem.line() >= 1);
        }
    }

    private static int line(String text, int position) {
        return (int) text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
    }

    private static List<Problem> problems(String text) {
        return assertThrows(GuideProblems.class, () -> Guide.parse(text)).problems();
    }
}
