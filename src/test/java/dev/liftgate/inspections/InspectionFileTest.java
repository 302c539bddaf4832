package dev.liftgate.inspections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.guides.GuideProblems;
import dev.liftgate.inspections.Inspection.Point;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InspectionFileTest {

    private static final String SOUND =
            """
            code: short
            title: Short inspection
            sections:
              - title: Tires
                points:
                  - code: tread
                    title: Tread
                    how: Measure it.
                    operation: tire-replacement
                    measure:
                      unit: mm
                      yellow-below: 3.2
                      red-below: 1.6
                      most: 20
                      source: 49 CFR 570.9
                  - {code: wear, title: Even wear, how: Look at it.}
            """;

    @Test
    void what_comes_with_liftgate_is_sound_and_names_a_source_for_every_threshold() {
        Inspection inspection = Inspection.multiPoint();
        assertTrue(inspection.points().size() >= 30);
        List<Point> measured = inspection.points().stream()
                .filter(point -> point.measure() != null)
                .toList();
        assertTrue(measured.size() >= 8);
        assertTrue(measured.stream().allMatch(point -> point.measure().source().length() > 20));
        assertEquals(
                List.of(
                        "Lights",
                        "Under the hood",
                        "Battery",
                        "Tires",
                        "Brakes",
                        "Wipers and glass",
                        "Steering and suspension"),
                inspection.groups().stream().map(Inspection.Group::title).toList());
    }

    @Test
    void every_operation_it_names_is_sold_by_the_demo_shop() throws IOException {
        String sold;
        try (InputStream file = getClass().getResourceAsStream("/demo/operations.yaml")) {
            sold = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> unknown = Inspection.multiPoint().points().stream()
                .map(Point::operation)
                .filter(code -> !code.isEmpty() && !sold.contains("- code: " + code + "\n"))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void a_value_gets_its_colour_to_the_digit() {
        ColourScale tread = Inspection.parse(SOUND).point("tread").orElseThrow().measure();
        assertEquals(Colour.RED, tread.colour(new BigDecimal("1.59")));
        assertEquals(Colour.YELLOW, tread.colour(new BigDecimal("1.6")));
        assertEquals(Colour.YELLOW, tread.colour(new BigDecimal("3.19")));
        assertEquals(Colour.GREEN, tread.colour(new BigDecimal("3.20")));
        assertEquals("Yellow below 3.2 mm, red below 1.6 mm", tread.words());
        ColourScale water = Inspection.parse(
                        SOUND.replace("yellow-below: 3.2", "yellow-above: 2").replace("red-below: 1.6", "red-above: 3"))
                .point("tread")
                .orElseThrow()
                .measure();
        assertEquals(Colour.GREEN, water.colour(new BigDecimal("2.00")));
        assertEquals(Colour.YELLOW, water.colour(new BigDecimal("3")));
        assertEquals(Colour.RED, water.colour(new BigDecimal("3.01")));
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        assertProblem("line 2: \"title\" is empty", SOUND.replace("title: Short inspection", "title:"));
        assertProblem("line 6: \"title\" is missing", SOUND.replace("        title: Tread\n", ""));
        assertProblem("line 12: \"yellow-below\" must be a number", SOUND.replace("3.2", "thin"));
        assertProblem("line 14: \"most\" must be more than 0", SOUND.replace("most: 20", "most: -1"));
        assertProblem("line 13: \"red-below\" must be more than 0", SOUND.replace("red-below: 1.6", "red-below: 0"));
        assertProblem("line 6: red must be worse than yellow", SOUND.replace("red-below: 1.6", "red-below: 4"));
        assertProblem("line 6: \"most\" must be more than any threshold", SOUND.replace("most: 20", "most: 3"));
        assertProblem("\"yellow-below\" is missing", SOUND.replace("          yellow-below: 3.2\n", ""));
        assertProblem("line 10: \"source\" is missing", SOUND.replace("          source: 49 CFR 570.9\n", ""));
        assertProblem("line 16: \"tread\" is there twice", SOUND.replace("code: wear", "code: tread"));
        assertProblem(
                "\"colour\" is not something an inspection says here",
                SOUND.replace("title: Even wear", "title: Even wear, colour: red"));
        assertProblem("is no code", SOUND.replace("operation: tire-replacement", "operation: Tire Replacement"));
        assertProblem("this is no inspection", "- a\n- b\n");
        assertProblem("needs \"sections\"", "code: short\ntitle: Short\n");
        assertProblem("line 4: this section has no points", "code: a\ntitle: b\nsections:\n  - title: Tires\n");
        assertProblem("\"yellow-below\" is not something", SOUND.replace("red-below: 1.6", "red-above: 4"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        GuideProblems problems = refused(SOUND.replace("3.2", "thin").replace("title: Short inspection", "title:"));
        assertEquals(2, problems.problems().size());
        assertFalse(problems.getMessage().contains("guide"), problems.getMessage());
    }

    private static void assertProblem(String words, String yaml) {
        GuideProblems problems = refused(yaml);
        assertTrue(
                problems.problems().stream()
                        .anyMatch(problem -> problem.toString().contains(words)),
                () -> words + " is not in\n"
                        + problems.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    private static GuideProblems refused(String yaml) {
        return assertThrows(GuideProblems.class, () -> Inspection.parse(yaml));
    }
}
