package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.GuideProblems.GuideProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that was read off, and the answer that it gives. */
class MeasureTest {

    private static final String BATTERY = AGuideFile.resource("/guides/battery-light-on.yaml");
    private static final String CHARGED = "{code: charged, label: 12.5 V or more, from: 12.5, usual: 0.30}";
    private static final String LOW = "{code: low, label: 12.0 to 12.4 V, from: 12.0, below: 12.5, usual: 0.42}";
    private static final String FLAT = "{code: flat, label: Below 12.0 V, below: 12.0, usual: 0.28}";
    private static final Guide GUIDE = Guide.parse(BATTERY);

    @ParameterizedTest
    @CsvSource({
        "resting-voltage, 12.5, charged",
        "resting-voltage, 12.49, low",
        "resting-voltage, 12, low",
        "resting-voltage, 11.999, flat",
        "resting-voltage, -3, flat",
        "running-voltage, 15.0, normal",
        "running-voltage, 15.01, high",
        "running-voltage, 13.45, low",
        "ripple, 0.1, low",
        "ripple, 0.101, high",
        "battery-age, 5, 3-to-5",
        "battery-age, 5.5, over-5",
        "battery-age, 0, under-3"
    })
    void a_number_gives_the_answer_whose_part_of_the_line_it_lies_in(String code, BigDecimal value, String answer) {
        assertEquals(
                answer,
                check(code)
                        .answerFor(new Readout.Measurement(value))
                        .orElseThrow()
                        .code());
    }

    @Test
    void what_no_number_says_stays_a_button() {
        Observation running = check("running-voltage");
        assertTrue(
                running.answer("jumping").filter(answer -> !answer.isOnLine()).isPresent());
        assertEquals(Optional.empty(), check("belt-look").answerFor(new Readout.Measurement(BigDecimal.ONE)));
    }

    @Test
    void the_words_hold_the_number_and_what_the_guide_makes_of_it() {
        Observation resting = check("resting-voltage");
        assertEquals("11.80 V (below 12.0 V)", text(resting, "11.80"));
        assertEquals("12.1 V (12.0 to 12.4 V)", text(resting, "12.1"));
        assertEquals(
                "from 12.0 below 12.5 V", resting.answer("low").orElseThrow().rangeText("V"));
        assertEquals("from 0 to 30 V", resting.measure().orElseThrow().plausibleText());
        assertTrue(resting.measure().orElseThrow().isPlausible(new BigDecimal("30.0")));
        assertTrue(!resting.measure().orElseThrow().isPlausible(new BigDecimal("30.1")));
    }

    @Test
    void a_gap_and_an_overlap_are_told_with_the_line_of_the_answer() {
        for (String low : List.of(
                "from: 12.1, below: 12.5",
                "from: 12.0, below: 12.4",
                "from: 11.9, below: 12.5",
                "from: 12.0, up-to: 12.5",
                "above: 12.0, below: 12.5",
                "from: 12.0")) {
            List<GuideProblem> problems = problems(LOW, LOW.replace("from: 12.0, below: 12.5", low));
            assertTrue(
                    problems.stream().allMatch(each -> each.reason().contains("leave a gap or overlap")),
                    () -> low + problems);
            assertTrue(
                    problems.stream().allMatch(each -> Math.abs(each.line() - lineOf(LOW)) <= 1), () -> low + problems);
        }
    }

    @Test
    void the_line_has_no_end_on_either_side() {
        says("the numbers beyond 10 have no answer", FLAT, FLAT.replace("below: 12.0", "from: 10, below: 12.0"));
        says("the numbers beyond 14 have no answer", CHARGED, CHARGED.replace("from: 12.5", "from: 12.5, below: 14"));
    }

    @Test
    void limits_that_cannot_be_are_told() {
        says("\"low\" ends before it starts", LOW, LOW.replace("from: 12.0, below: 12.5", "from: 12.6, below: 12.5"));
        says("must be a number in digits", LOW, LOW.replace("below: 12.5", "below: half"));
        says("write a point, not a comma", LOW, LOW.replace("below: 12.5", "below: '12,5'"));
        says("two names of one end", LOW, LOW.replace("below: 12.5", "below: 12.5, up-to: 12.5"));
        says("must be a number in digits", LOW, LOW.replace("below: 12.5", "below: 1e999999999"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "min: 20, max: 10",
                "min: 12.2, max: 30",
                "min: 0, max: 12.2",
            })
    void a_measure_whose_limits_nobody_could_read_off_is_refused(String ends) {
        String broken = BATTERY.replace("measure: {unit: V, min: 0, max: 30}", "measure: {unit: V, " + ends + "}");
        assertThrows(GuideProblems.class, () -> Guide.parse(broken));
    }

    @Test
    void a_unit_is_wanted_and_numbers_want_a_measure() {
        String none = BATTERY.replace("    measure: {unit: mA, min: 0, max: 20000}\n", "")
                .replaceFirst("    measure: \\{unit: V, min: 0, max: 30}\n", "");
        assertTrue(
                reasons(none).contains("\"charged\" stands for numbers, but \"resting-voltage\" has no \"measure\""));
        assertTrue(reasons(BATTERY.replaceFirst("measure: \\{unit: V, min", "measure: {min"))
                .contains("\"unit\" is missing"));
        assertTrue(reasons(BATTERY.replaceFirst("measure: \\{unit: V,", "measure: {unit: V, maximum: 3,"))
                .contains("\"maximum\" is not something a guide says here"));
    }

    @Test
    void a_measure_without_numbers_in_its_answers_is_refused() {
        String horn = AGuideFile.ofTheHorn().replaceFirst("    answers:", "    measure: {unit: V}\n    answers:");
        assertTrue(reasons(horn).contains("a measure has two answers or more"), reasons(horn));
    }

    private static String text(Observation check, String value) {
        BigDecimal number = new BigDecimal(value);
        Readout read = new Readout.Measurement(number);
        return check.text(read, check.answerFor(read).orElseThrow());
    }

    private static Observation check(String code) {
        return GUIDE.observation(code).orElseThrow();
    }

    private static int lineOf(String text) {
        return (int) BATTERY.substring(0, BATTERY.indexOf(text)).lines().count();
    }

    private static void says(String reason, String line, String broken) {
        List<GuideProblem> problems = problems(line, broken);
        assertTrue(problems.stream().anyMatch(each -> each.reason().contains(reason)), problems::toString);
    }

    private static List<GuideProblem> problems(String line, String broken) {
        assertTrue(BATTERY.contains(line));
        return assertThrows(GuideProblems.class, () -> Guide.parse(BATTERY.replace(line, broken)))
                .problems();
    }

    private static String reasons(String text) {
        return assertThrows(GuideProblems.class, () -> Guide.parse(text)).getMessage();
    }
}
