package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.GuideProblems.GuideProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a file as a whole; {@link BrokenDoorTest} has the single mistakes. */
class BrokenGuideTests {

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_their_lines() {
        String broken = AGuideFile.ofTheHorn()
                .replace("version: 3", "version: x")
                .replace("usual: 0.6}", "usual: 0.7}")
                .replace("parts: high", "parts: higher");
        assertEquals(3, problems(broken).size());
        List<Integer> lines = problems(broken).stream().map(GuideProblem::line).toList();
        assertEquals(lines.stream().sorted().toList(), lines);
        GuideProblems thrown = assertThrows(GuideProblems.class, () -> Guide.parse(broken));
        assertTrue(thrown.getMessage().startsWith("line 2: \"version\" must be a number in digits, not \"x\"\nline "));
    }

    @Test
    void what_is_missing_is_named() {
        List<String> reasons = problems("code: nothing-else").stream()
                .map(GuideProblem::reason)
                .toList();
        assertTrue(reasons.contains("\"title\" is missing"), reasons.toString());
        assertTrue(reasons.contains("\"version\" is missing"));
        assertTrue(reasons.stream().anyMatch(each -> each.startsWith("the commonness of all causes adds up to 0,")));
        assertTrue(reasons.stream().anyMatch(each -> each.startsWith("exactly one driveability rule")));
    }

    @Test
    void files_that_are_no_guide_at_all_are_refused() {
        assertRefused("the file is empty", "", " \n\n");
        assertRefused("this is no guide", "just words", "- a\n- list");
        assertRefused("nothing but comments", "# a comment");
        assertRefused("this is not plain text", "\u0000\u0001\u0002", "code: \u0007", "code: \uFFFD\uFFFD");
        assertRefused(
                "a file holds one guide", "--- \na: b\n--- \nc: d", AGuideFile.ofTheHorn() + "---\n- a\n---\n- b");
        assertRefused("this cannot be read", "a: b: c", "%YAML 9.9\n---\na: b");
    }

    private static void assertRefused(String reason, String... texts) {
        for (String text : texts) {
            GuideProblem problem = problems(text).get(0);
            assertTrue(problem.reason().contains(reason), problem::toString);
            assertTrue(problem.line() >= 1);
        }
    }

    private static List<GuideProblem> problems(String text) {
        return assertThrows(GuideProblems.class, () -> Guide.parse(text)).problems();
    }
}
