package dev.liftgate.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALampGuide;
import dev.liftgate.guides.Guide;
import dev.liftgate.workbench.TestCases.FailedCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final String YAML = ALampGuide.of("lamp");

    @Test
    void a_sound_guide_with_test_cases_that_come_true_is_sound() {
        Draft draft = Draft.of(YAML, ALampGuide.CASES);
        assertEquals("lamp", draft.sound().orElseThrow().code());
        assertEquals(2, draft.tests().count());
        assertTrue(draft.hasFewCases());
        assertNull(draft.yamlComplaint());
        assertNull(draft.casesComplaint());
    }

    @Test
    void the_same_words_have_the_same_hash_from_whatever_machine_they_come() {
        String expected = Guide.parse(YAML).sha256();
        assertEquals(expected, sha256(YAML.replace("\n", "\r\n")));
        assertEquals(expected, sha256("\uFEFF" + YAML));
    }

    @Test
    void every_flaw_comes_with_its_line() {
        Draft draft = Draft.of(
                YAML.replace("version: 1", "version: one").replace("severity: low", "severity: dire"),
                ALampGuide.CASES);
        assertTrue(draft.sound().isEmpty());
        assertEquals(
                List.of(2, 19, 30), draft.flaws().stream().map(Draft.Flaw::line).toList());
        assertEquals("version: one", draft.flaws().get(0).text());
        assertEquals("severity: dire", draft.flaws().get(1).text());
        assertEquals(0, draft.tests().count());
    }

    @Test
    void a_phrase_that_says_nothing_alone_is_a_flaw() {
        Draft draft =
                Draft.of(YAML.replace("title:", "phrases: [my lamp, lamp won't go out]\ntitle:"), ALampGuide.CASES);
        assertTrue(draft.sound().isEmpty());
        assertEquals(1, draft.flaws().size());
        assertEquals(3, draft.flaws().get(0).line());
        assertTrue(draft.flaws().get(0).reason().startsWith("\"my lamp\" says too little"));
    }

    @Test
    void a_test_case_that_fails_says_what_was_found_and_keeps_the_guide_out() {
        Draft draft = Draft.of(YAML, ALampGuide.CASES.replace("lid-bent", "switch-worn"));
        assertTrue(draft.sound().isEmpty());
        FailedCase failed = draft.tests().failed().get(0);
        assertEquals(1, failed.line());
        assertEquals(List.of("lamp/pressed: expected one of [switch-worn] first, found lid-bent"), failed.reasons());
        assertEquals(1, draft.tests().passed());
    }

    @Test
    void nothing_and_too_much_are_said_beside_their_field() {
        assertNotNull(Draft.of("", "").yamlComplaint());
        assertNotNull(Draft.of(null, null).casesComplaint());
        assertNotNull(Draft.of(YAML, " \n").casesComplaint());
        assertNotNull(Draft.of(YAML, "{}\n".repeat(501)).casesComplaint());
        assertTrue(Draft.of(YAML, " \n").sound().isEmpty());
    }

    @Test
    void a_guide_cannot_take_the_address_of_the_form() {
        Draft draft = Draft.of(ALampGuide.of("new"), ALampGuide.CASES);
        assertFalse(draft.flaws().isEmpty());
        assertTrue(draft.sound().isEmpty());
    }

    private static String sha256(String yaml) {
        return Draft.of(yaml, ALampGuide.CASES).sound().orElseThrow().sha256();
    }
}
