package dev.liftgate.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.ALampGuide;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.GuideDifference.GuideChange;
import dev.liftgate.workbench.BundledGuides;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideDifferenceTest {

    private static final String DOOR = AGuideFile.ofTheDoor();

    @Test
    void a_guide_does_not_differ_from_itself_whatever_its_comments() {
        assertTrue(GuideDifference.between(guide(DOOR), guide(DOOR + "\n# a remark\n"))
                .sections()
                .isEmpty());
        for (Guide guide : BundledGuides.guides()) {
            assertTrue(GuideDifference.between(guide, guide).sections().isEmpty(), guide.code());
        }
    }

    @Test
    void what_is_added_one_way_is_removed_the_other_way() {
        for (Guide guide : BundledGuides.guides()) {
            GuideDifference there = GuideDifference.between(guide(DOOR), guide);
            GuideDifference back = GuideDifference.between(guide, guide(DOOR));
            assertEquals(count(there, true), count(back, false), guide.code());
            assertEquals(count(there, false), count(back, true), guide.code());
        }
    }

    @Test
    void figures_and_words_are_shown_as_they_were_and_as_they_are() {
        says(
                "Causes",
                "Door latch worn or sticking: common 18 % → 22 %",
                "commonness: 0.18\n    severity: moderate-to-high",
                "commonness: 0.22\n    severity: moderate-to-high",
                "commonness: 0.20",
                "commonness: 0.16");
        says("Causes", "severity moderate to high → high", "severity: moderate-to-high", "severity: high");
        says(
                "Causes",
                "Cause Door latch worn or sticking → Latch worn",
                "name: Door latch worn or sticking",
                "name: Latch worn");
        says(
                "Causes",
                "operation added: oil-change",
                "operations: [latch-replacement]",
                "operations: [latch-replacement, oil-change]");
        says(
                "Checks",
                "Check Does the door rattle? → Is there a rattle?",
                "question: Does the door rattle?",
                "question: Is there a rattle?");
        says(
                "About the guide",
                "Title Car door won't open from inside → Stuck door",
                "title: Car door won't open from inside",
                "title: Stuck door");
        says("About the guide", "Version in the file 4 → 5", "version: 4", "version: 5");
    }

    @Test
    void answers_are_told_with_their_usual_share_and_the_customers_words() {
        String lamp = ALampGuide.of("lamp");
        String other = lamp.replace("It goes out, usual: 0.5", "It goes out, usual: 0.4, phrases: [it dies]")
                .replace("It stays on, usual: 0.5", "It stays on, usual: 0.6");
        String check = "What does the xylolamp do when its switch is pressed? ";
        assertEquals(
                List.of(
                        check + "It goes out, usual 50 % → 40 %",
                        check + "It stays on, usual 50 % → 60 %",
                        check + "It goes out, customer’s words added: it dies"),
                sentences(GuideDifference.between(guide(lamp), guide(other)), "Checks"));
    }

    @Test
    void what_is_measured_is_told() {
        String lamp = ALampGuide.of("lamp");
        String measured = lamp.replace("minutes: 1\n", "minutes: 1\n    measure: {unit: mA, min: 0}\n")
                .replace("It goes out, usual", "It goes out, below: 20, usual")
                .replace("It stays on, usual", "It stays on, from: 20, usual");
        String check = "What does the xylolamp do when its switch is pressed? ";
        assertEquals(
                List.of(
                        check + "measured no → in mA 0 mA or more",
                        check + "It goes out, measured added: below 20 mA",
                        check + "It stays on, measured added: from 20 mA"),
                sentences(GuideDifference.between(guide(lamp), guide(measured)), "Checks"));
    }

    @Test
    void a_question_that_is_worded_anew_is_told_once() {
        String lamp = ALampGuide.of("lamp");
        GuideDifference difference = GuideDifference.between(
                guide(lamp), guide(lamp.replace("What does the xylolamp do", "How is the xylolamp")));
        assertEquals(1, difference.sections().size());
        assertEquals(1, difference.sections().get(0).changes().size());
    }

    @Test
    void a_sign_is_added_removed_or_weighed_anew() {
        String latch = "latch-edge: {dirty-rusty: may, damaged-misaligned: mentioned}";
        String name = "Door latch worn or sticking: sign";
        says(
                "Causes",
                name + " added: Does the door rattle? Something rattles inside, may (0.40)",
                latch,
                latch + "\n      rattle: {inside: may}");
        says(
                "Causes",
                name
                        + " removed: What does the latch at the door edge look like? Damaged or out of line, mentioned (0.12)",
                latch,
                "latch-edge: {dirty-rusty: may}");
        says(
                "Causes",
                "Dirty or rusty, may (0.40) → What does the latch at the door edge look like? Dirty or rusty, often (0.70)",
                latch,
                latch.replace("dirty-rusty: may", "dirty-rusty: often"));
    }

    @Test
    void a_new_cause_is_told_whole_and_a_dropped_check_by_its_question() {
        GuideDifference difference = GuideDifference.between(guide(ALampGuide.of("lamp")), guide(DOOR));
        List<String> causes = sentences(difference, "Causes");
        assertTrue(causes.contains("Cause removed: Switch worn"), causes::toString);
        assertTrue(
                causes.stream()
                        .anyMatch(each ->
                                each.startsWith("Cause added: Door latch worn or sticking: common 18 %; severity ")
                                        && each.contains("sign ")),
                causes::toString);
        List<String> checks = sentences(difference, "Checks");
        assertTrue(
                checks.contains("Check removed: What does the xylolamp do when its switch is pressed?"),
                checks::toString);
        assertTrue(sentences(difference, "Cost").stream().allMatch(each -> each.contains(" added: ")));
    }

    @Test
    void rules_for_driving_are_told_by_what_they_watch() {
        String lamp = ALampGuide.of("lamp");
        String rule = "  - {level: do-not-drive, when: {lamp-when-pressed: stays-on}, because: It glares.}\n";
        assertEquals(
                List.of(
                        "Rule added: What does the xylolamp do when its switch is pressed? It stays on: level do not drive; because It glares."),
                sentences(GuideDifference.between(guide(lamp), guide(lamp + rule)), "Driving"));
        assertEquals(
                List.of(
                        "What does the xylolamp do when its switch is pressed? It stays on: level do not drive → short distance"),
                sentences(
                        GuideDifference.between(
                                guide(lamp + rule), guide(lamp + rule.replace("do-not-drive", "short-distance"))),
                        "Driving"));
    }

    @Test
    void an_option_from_which_nothing_follows_is_told_without_a_meaning() {
        String lamp = ALampGuide.of("lamp");
        String asking = lamp.replace(
                "observations:\n",
                """
                facets:
                  - {code: lamp, question: Which lamp?, options: [{code: near, label: The near one}]}
                observations:
                """);
        assertEquals(
                List.of("Question added: Which lamp? option The near one"),
                sentences(GuideDifference.between(guide(lamp), guide(asking)), "Where on the car"));
    }

    private static void says(String section, String sentence, String... replacements) {
        String text = DOOR;
        for (int i = 0; i < replacements.length; i += 2) {
            assertTrue(text.contains(replacements[i]), replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        List<String> found = sentences(GuideDifference.between(guide(DOOR), guide(text)), section);
        assertTrue(found.stream().anyMatch(each -> each.contains(sentence)), found::toString);
    }

    private static List<String> sentences(GuideDifference difference, String section) {
        return difference.sections().stream()
                .filter(each -> each.title().equals(section))
                .flatMap(each -> each.changes().stream())
                .map(GuideChange::toString)
                .toList();
    }

    private static long count(GuideDifference difference, boolean added) {
        return difference.sections().stream()
                .flatMap(each -> each.changes().stream())
                .filter(each -> added ? each.added() : each.removed())
                .count();
    }

    private static Guide guide(String yaml) {
        return Guide.parse(yaml);
    }
}
