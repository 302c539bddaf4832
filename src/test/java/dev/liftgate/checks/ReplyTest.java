package dev.liftgate.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Readout;
import dev.liftgate.web.Refused;
import dev.liftgate.workbench.BundledGuides;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.500", "1,500"})
    void a_mark_before_three_digits_is_asked_about_where_both_numbers_can_be(String typed) {
        Refused asked = assertThrows(Refused.class, () -> read("sleep-current", typed));
        assertEquals(Reply.MEASURED, asked.field());
        assertEquals("This may mean two numbers: write 1500 or 1.5000", asked.getMessage());
    }

    @Test
    void both_numbers_of_the_question_can_be_written() {
        assertEquals(new BigDecimal("1500"), read("sleep-current", "1500"));
        assertEquals(new BigDecimal("1.5000"), read("sleep-current", "1.5000"));
    }

    @ParameterizedTest
    @CsvSource({
        "sleep-current, 0.500, 0.500",
        "sleep-current, 45.125, 45.125",
        "resting-voltage, 12.100, 12.100",
        "resting-voltage, '12,4', 12.4",
    })
    void where_only_one_number_can_be_meant_it_is_read(String check, String typed, BigDecimal number) {
        assertEquals(number, read(check, typed));
    }

    private static BigDecimal read(String check, String typed) {
        return Reply.of(Reply.MEASURED, typed, "").to(observation(check)).readout()
                        instanceof Readout.Measurement figure
                ? figure.value()
                : null;
    }

    private static Observation observation(String code) {
        return BundledGuides.guides().stream()
                .map(Guide::observations)
                .flatMap(observations -> observations.stream())
                .filter(observation ->
                        observation.code().equals(code) && observation.measure().isPresent())
                .findFirst()
                .orElseThrow();
    }
}
