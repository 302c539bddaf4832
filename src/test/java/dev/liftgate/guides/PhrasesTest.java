package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.AGuideFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever reads phrases has a say in them when a guide is handed in. */
class PhrasesTest {

    private static final String YAML =
            AGuideFile.ofTheHorn("horn").replace("phrases: [no horn]", "phrases: [no horn, my horn]");

    @Test
    void every_phrase_of_the_symptom_and_of_the_answers_is_shown_to_the_reader() {
        List<String> shown = new ArrayList<>();
        Guide.parse(
                YAML,
                phrase -> {
                    shown.add(phrase);
                    return Optional.empty();
                },
                remark -> Optional.empty());
        assertEquals(List.of("no horn", "my horn", "fuse blew"), shown);
    }

    @Test
    void remarks_of_the_symptom_and_of_answers_are_shown_as_well() {
        String remarks = YAML.replace("phrases: [no horn", "says: [horn dead]\nunless: [bell dead]\nphrases: [no horn");
        List<String> shown = new ArrayList<>();
        Guide.parse(remarks, phrase -> Optional.empty(), remark -> {
            shown.add(remark);
            return Optional.empty();
        });
        assertEquals(List.of("horn dead", "bell dead"), shown);
    }

    @Test
    void what_the_reader_has_to_say_is_told_with_the_line() {
        GuideProblems problems = assertThrows(
                GuideProblems.class,
                () -> Guide.parse(
                        YAML,
                        phrase -> phrase.equals("my horn") ? Optional.of("says too little") : Optional.empty(),
                        remark -> Optional.empty()));
        assertEquals(
                List.of("5: \"my horn\" says too little"),
                problems.problems().stream()
                        .map(problem -> problem.line() + ": " + problem.reason())
                        .toList());
    }
}
