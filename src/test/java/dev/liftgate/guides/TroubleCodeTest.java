package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.GuideProblems.GuideProblem;
import dev.liftgate.guides.TroubleCode.TypedCodes;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trouble codes as people type them, and the answers that they give. */
class TroubleCodeTest {

    private static final String ANSWERS =
            """
                answers:
                  - {code: misfire, label: 'A misfire', codes: [P0300-P0312], usual: 0.2}
                  - {code: catalyst, label: 'The catalyst', codes: [P0420, P0430], usual: 0.2}
                  - {code: another, label: 'Another code', codes: [other], usual: 0.2}
                  - {code: none, label: 'None stored', usual: 0.4}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P0420                      | P0420
                    p0420, P0301               | P0420, P0301
                    P0420 P0301;U0100/B1342    | P0420, P0301, U0100, B1342
                    PO42O                      | P0420
                    P 0420                     | P0420
                    P0420 p0420                | P0420
                    P219A                      | P219A
                    P0420-64 P0420:00          | P0420-64, P0420-00
                    C1234.                     | C1234
                    """)
    void codes_are_read_in_any_spelling(String typed, String text) {
        TypedCodes read = TroubleCode.all(typed);
        assertEquals(Optional.empty(), read.wrong());
        assertEquals(text, new Readout.Codes(read.codes()).text());
    }

    @ParameterizedTest
    @CsvSource({
        "P4420, P4420",
        "X0420, X0420",
        "P042, P042",
        "'P0301, P04200', P04200",
        "0420, 0420",
        "misfire, MISFIRE",
        "P0000, P0000",
        "P0G20, P0G20",
        "P0420P0301, P0420P0301"
    })
    void a_code_that_does_not_exist_is_named(String typed, String wrong) {
        assertEquals(Optional.of(wrong), TroubleCode.all(typed).wrong());
    }

    @Test
    void of_several_codes_the_one_counts_that_the_guide_lists_first() {
        Observation check = codes(ANSWERS);
        assertTrue(check.readsCodes());
        assertEquals("P0420, P0304 (a misfire)", text(check, "P0420 P0304"));
        assertEquals("P0171, P0430 (the catalyst)", text(check, "P0171 P0430"));
        assertEquals("P0171 (another code)", text(check, "P0171"));
        assertEquals("P0312-64 (a misfire)", text(check, "P0312-64"));
        assertEquals("P0313 (another code)", text(check, "P0313"));
    }

    @Test
    void what_is_read_can_be_kept_as_text() {
        Readout read = new Readout.Codes(TroubleCode.all("P0420-64 p0301").codes());
        assertEquals(read, Readout.of(read.text()));
        assertEquals(
                "P0300–P0312", codes(ANSWERS).answer("misfire").orElseThrow().codesText());
        assertEquals(
                "every other code",
                codes(ANSWERS).answer("another").orElseThrow().codesText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P0430] | P0301] | "misfire" and "catalyst" have a trouble code in common
                    P0300-P0312 | P0312-P0300 | "P0312-P0300", which is no trouble code
                    P0300-P0312 | P03 | "P03", which is no trouble code
                    P0300-P0312 | P0300-U0312 | "P0300-U0312", which is no trouble code
                    [other] | [P0171] | one answer says "codes: [other]", for the codes that none lists; here 0 do
                    P0430] | other] | one answer says "codes: [other]", for the codes that none lists; here 2 do
                    """)
    void codes_with_two_answers_or_none_are_refused(String from, String to, String reason) {
        String guide = withCodes(ANSWERS.replace(from, to));
        String found = assertThrows(GuideProblems.class, () -> Guide.parse(guide)).problems().stream()
                .map(GuideProblem::reason)
                .collect(Collectors.joining("\n"));
        assertTrue(found.contains(reason), found);
    }

    private static String text(Observation check, String typed) {
        Readout read = new Readout.Codes(TroubleCode.all(typed).codes());
        return check.text(read, check.answerFor(read).orElseThrow());
    }

    private static Observation codes(String answers) {
        return Guide.parse(withCodes(answers)).observations().get(0);
    }

    /** The guide of the horn with one more check, before its first. */
    private static String withCodes(String answers) {
        return AGuideFile.ofTheHorn()
                .replaceFirst(
                        "(?m)^observations:\n",
                        """
                        observations:
                          - code: stored-codes
                            question: Which trouble codes are stored?
                            how: Connect the scan tool.
                            who: technician
                            minutes: 3
                        """
                                + answers.indent(0));
    }
}
