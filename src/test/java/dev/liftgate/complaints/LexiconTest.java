package dev.liftgate.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.guides.BundledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The file of words is written by hand, so a word that stands twice would mean what comes last. */
class LexiconTest {

    @Test
    void no_form_belongs_to_two_concepts() {
        Map<String, String> concepts = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String line : concepts()) {
            String name = line.substring(0, line.indexOf(':'));
            for (String form :
                    line.split(" >>? ")[0].substring(name.length() + 1).split(",")) {
                String stems = stems(form.trim());
                String other = form.isBlank() ? null : concepts.putIfAbsent(stems, name);
                if (other != null) {
                    twice.add(form.trim() + " is " + other + " and " + name);
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void a_concept_is_known_by_its_own_name_and_what_follows_from_it_is_one_as_well() {
        for (String line : concepts()) {
            String name = line.substring(0, line.indexOf(':'));
            Lexicon.implications(name)
                    .forEach(also -> assertNotEquals(NotionKind.MARK, Lexicon.kind(also.concept()), line));
        }
        assertEquals("open", Lexicon.word("opened", "open").orElseThrow().concept());
        assertEquals(NotionKind.PART, Lexicon.kind("door"));
        assertEquals(NotionKind.MARK, Lexicon.kind("a word that it does not know"));
    }

    /** The lines of the four sections with concepts. */
    private static List<String> concepts() {
        String text = BundledText.of("/complaints/lexicon.txt").replace("\n  ", " ");
        return text.substring(0, text.indexOf("[break]"))
                .lines()
                .filter(line -> line.contains(":") && !line.startsWith("#"))
                .toList();
    }

    private static String stems(String form) {
        return form.startsWith("=")
                ? form
                : String.join(
                        " ", Arrays.stream(form.split(" ")).map(Stems::stem).toList());
    }
}
