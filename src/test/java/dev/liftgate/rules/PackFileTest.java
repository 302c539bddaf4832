package dev.liftgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.rules.PackFile.PackProblems;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackFileTest {

    static final String SMALL =
            """
            code: xy
            name: Xylonia
            read-on: 2026-11-22
            written-estimate: {over: 0, cite: "Art. 1"}
            tolerance: {percent: 10, tax-counts: no, cite: "Art. 2"}
            estimate:
              - {fact: date, cite: "Art. 3"}
              - {fact: fees, when: fees, cite: "Art. 4"}
            """;

    @Test
    void a_small_pack_is_enough() {
        RulePack pack = RulePack.parse("xy.yaml", SMALL);
        assertEquals("Xylonia", pack.name());
        assertEquals(2, pack.demands(Paper.ESTIMATE).size());
        assertEquals(SMALL, pack.text());
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fact: date|fact: dote|xy.yaml, line 7: \"dote\" is no fact; known are: shop-name, shop-legal-name,",
                "when: fees|when: freezing|xy.yaml, line 8: \"freezing\" is no when; known are: if-available, parts,",
                "fact: fees, when: fees|fact: date|xy.yaml, line 8: this fact is asked for twice",
                "fact: date, |''|xy.yaml, line 7: \"fact\" is missing",
                ", cite: \"Art. 3\"|''|xy.yaml, line 7: \"cite\" is missing",
                "percent: 10|percent: ten|xy.yaml, line 5: \"percent\" must be a number in digits, not \"ten\"",
                "percent: 10, |''|xy.yaml, line 5: a tolerance has a \"percent\" or an \"amount\"",
                "percent: 10|percent: 10, amount: 10|xy.yaml, line 5: with both \"percent\" and \"amount\", \"take\"",
                "tax-counts: no|tax-counts: maybe|xy.yaml, line 5: \"maybe\" is no tax-counts; known are: yes, no,",
                "over: 0, |''|xy.yaml, line 4: a written estimate is needed either",
                "2026-11-22|yesterday|xy.yaml, line 3: \"read-on\" must be a date like 2026-11-22",
                "code: xy|code: X Y|xy.yaml, line 1: \"code\" must be up to 40 lower case letters",
                "name: Xylonia|nome: Xylonia|xy.yaml, line 2: \"nome\" is not something a pack says here",
                "name: Xylonia|code: again|xy.yaml, line 2: \"code\" is written twice here",
                "name: Xylonia|name: *x|xy.yaml, line 2: a pack does not repeat itself",
                "name: Xylonia|name: [[[[[[x]]]]]]|xy.yaml, line 2: this is nested too deep",
                "name: Xylonia|name: \"Xylonia|xy.yaml, line 4: this cannot be read",
                "code: xy|retention: {cite: x}~code: xy|xy.yaml, line 1: a time in \"years\", \"months\" or \"days\"",
            })
    void what_is_wrong_is_said_with_file_and_line(String from, String to, String said) {
        String broken = SMALL.replace(from, to.replace('~', '\n'));
        String message = assertThrows(PackProblems.class, () -> RulePack.parse("xy.yaml", broken))
                .getMessage();
        assertTrue(message.lines().anyMatch(each -> each.startsWith(said)), message);
    }

    @Test
    void what_is_no_pack_at_all_is_refused() {
        for (String text : new String[] {"", "- one\n- two\n", "just words", "x".repeat(200_001), "\0"}) {
            PackProblems problems = assertThrows(PackProblems.class, () -> RulePack.parse("bad.yaml", text));
            assertEquals(1, problems.problems().size());
        }
    }

    @Test
    void all_problems_are_said_at_once_in_the_order_of_their_lines() {
        String broken = SMALL.replace("fact: date", "fact: dote").replace("percent: 10", "percent: ten");
        assertEquals(
                "5, 5, 7",
                assertThrows(PackProblems.class, () -> RulePack.parse("xy.yaml", broken)).problems().stream()
                        .map(each -> String.valueOf(each.line()))
                        .collect(Collectors.joining(", ")));
    }
}
