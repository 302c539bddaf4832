package dev.liftgate.diagnosis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.liftgate.guides.Guide;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares worked out by hand from the words of a guide. */
class RowsTest {

    @Test
    void what_is_not_stated_shares_the_rest_as_usual() {
        assertRow("{a0: often}", new double[] {0.5, 0.3, 0.2}, 0.70, 0.3 * 0.3 / 0.5, 0.3 * 0.2 / 0.5);
        assertRow("{a1: sometimes}", new double[] {0.5, 0.3, 0.2}, 0.75 * 0.5 / 0.7, 0.25, 0.75 * 0.2 / 0.7);
    }

    @Test
    void without_a_sign_it_is_as_usual() {
        assertRow("{}", new double[] {0.5, 0.3, 0.2}, 0.5, 0.3, 0.2);
    }

    @Test
    void stated_answers_leave_three_percent_to_the_others() {
        assertRow("{a0: usually, a1: often}", new double[] {0.5, 0.3, 0.2}, 0.97 * 0.8 / 1.5, 0.97 * 0.7 / 1.5, 0.03);
        assertRow("{a0: by-design}", new double[] {0.5, 0.3, 0.2}, 0.97, 0.018, 0.012);
    }

    @Test
    void stated_answers_that_are_all_share_everything() {
        assertRow("{a0: often, a1: sometimes}", new double[] {0.5, 0.5}, 0.7 / 0.95, 0.25 / 0.95);
        assertRow("{a0: may, a1: sometimes}", new double[] {0.5, 0.5}, 0.4 / 0.65, 0.25 / 0.65);
    }

    @Test
    void nothing_falls_below_one_percent_and_the_others_pay_in_proportion() {
        assertRow(
                "{a0: by-design}",
                new double[] {0.5, 0.49, 0.01},
                0.99 * 0.97 / (0.97 + 0.0294),
                0.99 * 0.0294 / (0.97 + 0.0294),
                0.01);
        assertRow(
                "{a0: by-design}",
                new double[] {0.5, 0.2, 0.2, 0.05, 0.05},
                0.98 * 0.97 / 0.994,
                0.98 * 0.012 / 0.994,
                0.98 * 0.012 / 0.994,
                0.01,
                0.01);
    }

    private static void assertRow(String sign, double[] usual, double... expected) {
        String answers = IntStream.range(0, usual.length)
                .mapToObj(a -> String.format(Locale.ROOT, "{code: a%d, label: A, usual: %s}", a, usual[a]))
                .collect(Collectors.joining(", "));
        String signs = sign.equals("{}") ? "p: {b: may}" : "o: " + sign + ", p: {b: may}";
        Guide guide = Guide.parse(
                """
                code: rows
                version: 1
                title: Rows
                source: made up
                driveability: [{level: ok-for-now, because: made up}]
                observations:
                  - {code: o, question: q, how: h, who: customer, minutes: 1, answers: [%s]}
                  - {code: p, question: q, how: h, who: customer, minutes: 1, answers: [{code: b, label: B, usual: 0.5}, {code: c, label: C, usual: 0.5}]}
                causes:
                  - {code: c, name: n, customer-name: n, commonness: 0.97, severity: low, severity-reason: r, fix: f, correction: c, operations: [op], signs: {%s}}
                """
                        .formatted(answers, signs));
        double[] row = Rows.of(guide.observations().get(0), guide.cause("c"));
        assertArrayEquals(expected, row, 1e-12, () -> Arrays.toString(row));
        assertArrayEquals(usual, Rows.of(guide.observations().get(0), guide.cause("other")), 1e-12);
    }
}
