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
import java.util.stream.IntStream;
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

    private static final String WITH_PRESSURE =
            """
            code: short
            title: Short inspection
            sections:
              - title: Spare
                points:
                  - code: spare
                    title: Pressure of the spare
                    how: Cold.
                    measure:
                      unit: bar
                      yellow-below: 4.2
                      red-below: 3.5
                      most: 8
                      source: Moulded on spares of type T
                    measure-us:
                      unit: psi
                      yellow-below: 60
                      red-below: 50
                      most: 120
                      source: 60 psi, moulded on spares of type T
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
    void a_point_has_limits_of_its_own_for_us_tools() {
        Point tread = Inspection.multiPoint().point("tread-front-left").orElseThrow();
        assertEquals(
                "Yellow below 4/32 in, red below 2/32 in", tread.scale(true).words());
        assertEquals("1/32 in", tread.scale(true).step());
        assertEquals("Yellow below 3.2 mm, red below 1.6 mm", tread.scale(false).words());
        Point pads = Inspection.multiPoint().point("pads-front").orElseThrow();
        assertEquals(pads.scale(false), pads.scale(true));
        Inspection pressure = Inspection.parse(WITH_PRESSURE);
        assertEquals(
                "Yellow below 60 psi, red below 50 psi",
                pressure.point("spare").orElseThrow().scale(true).words());
        assertProblem(
                "line 9: \"measure-us\" stands beside", WITH_PRESSURE.replaceFirst("(?s) {8}measure:.*?type T\\n", ""));
        assertProblem("\"measure-us\" says the same", WITH_PRESSURE.replace("unit: psi", "unit: bar"));
        assertProblem(
                "line 6: red must be worse than yellow. Yellow below 60 psi, red below 70 psi is not",
                WITH_PRESSURE.replace("red-below: 50", "red-below: 70"));
        assertProblem(
                "line 15: \"source\" is missing",
                WITH_PRESSURE.replace("          source: 60 psi, moulded on spares of type T\n", ""));
    }

    @Test
    void a_form_that_no_tablet_could_show_is_refused_in_words() {
        assertProblem("line 3: an inspection has at most 250 points, this one has 500", ofPoints(500));
        assertEquals(250, Inspection.parse(ofPoints(250)).points().size());
        assertProblem(
                "line 2: \"title\" has 81 characters; at most 80 fit",
                SOUND.replace("title: Short inspection", "title: " + "x".repeat(81)));
        assertProblem(
                "line 17: \"Tires\" is there twice",
                SOUND + "  - title: Tires\n    points:\n      - {code: spare, title: Spare, how: Look.}\n");
    }

    private static String ofPoints(int count) {
        return "code: long\ntitle: Long\nsections:\n  - title: All\n    points:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "      - {code: p" + i + ", title: Point " + i + ", how: Look.}\n")
                        .collect(Collectors.joining());
    }

    @Test
    void what_two_forms_ask_otherwise_is_said_in_sentences() {
        Inspection was = Inspection.parse(SOUND);
        Inspection now = Inspection.parse(SOUND.replace("title: Short inspection", "title: Quick look")
                .replace("3.2", "4")
                .replace("operation: tire-replacement", "operation: tires")
                .replace("code: wear, title: Even wear", "code: valves, title: Valves"));
        assertEquals(
                List.of(
                        "The form is called “Quick look”, not “Short inspection”.",
                        "“Tread” is judged by Yellow below 4 mm, red below 1.6 mm (49 CFR 570.9), not by"
                                + " Yellow below 3.2 mm, red below 1.6 mm (49 CFR 570.9).",
                        "“Tread” is mended by tires, not by tire-replacement.",
                        "“Valves” is new in Tires.",
                        "“Even wear” is gone."),
                FormDifference.between(was, now));
        assertEquals(List.of(), FormDifference.between(was, Inspection.parse(SOUND + "# a comment\n")));
        List<String> many = FormDifference.between(was, Inspection.parse(ofPoints(200)));
        assertEquals(61, many.size());
        assertTrue(many.get(60).startsWith("And "), many.get(60));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        GuideProblems problems = refused(SOUND.replace("3.2", "thin").replace("title: Short inspection", "title:"));
        assertEquals(2, problems.problems().size());
        assertFalse(problems.getMessage().contains("guide"), problems.getMessage());
        assertProblem("an inspection does not repeat itself", SOUND.replace("title: Tires", "title: *tires"));
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
