package dev.liftgate.workbench;

import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.RankedCause;
import dev.liftgate.diagnosis.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One test case of a guide: some answers, and the results they must have. It is one JSON object a line; every key but
 * {@code id} and {@code answers} is optional and null when it is not there, and unknown keys are refused.
 *
 * @param topAny one of these causes must come first
 * @param notTop none of these causes may come first
 * @param order pairs of causes, the likelier one first
 * @param within all these causes must be among the first k
 * @param atLeast least probability of a cause
 * @param atMost greatest probability of a cause
 * @param rises these causes must be likelier than before any answer
 * @param nextAny one of these observations must be the next check
 * @param notNext none of these observations may be the next check
 * @param driveability the level that the guide's rules must arrive at
 */
record Vector(
        String id,
        Map<String, String> answers,
        List<String> topAny,
        List<String> notTop,
        List<List<String>> order,
        Within within,
        Map<String, Double> atLeast,
        Map<String, Double> atMost,
        List<String> rises,
        List<String> nextAny,
        List<String> notNext,
        String driveability) {

    record Within(int k, List<String> causes) {}

    /** The expectations that failed, each with what was found instead; empty if none did. */
    List<String> failures(Diagnosis diagnosis, Costs costs) {
        try {
            return new Trial(diagnosis.rank(answers), costs).failures();
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }

    private final class Trial {
        private final Ranking ranking;
        private final Costs costs;
        private final List<String> failures = new ArrayList<>();

        Trial(Ranking ranking, Costs costs) {
            this.ranking = ranking;
            this.costs = costs;
        }

        List<String> failures() {
            places();
            probabilities();
            next();
            String level = ranking.driveability().level().code();
            expect(
                    driveability == null || driveability.equals(level),
                    "driveability %s, found %s",
                    driveability,
                    level);
            return failures;
        }

        private void places() {
            String top = ranking.top().cause();
            expect(topAny == null || known(topAny).contains(top), "one of %s first, found %s", topAny, top);
            expect(notTop == null || !known(notTop).contains(top), "none of %s first, found %s", notTop, top);
            for (List<String> pair : orEmpty(order)) {
                double higher = ranking.cause(pair.get(0)).probability();
                double lower = ranking.cause(pair.get(1)).probability();
                expect(
                        higher > lower,
                        "%s above %s, found %s and %s",
                        pair.get(0),
                        pair.get(1),
                        show(higher),
                        show(lower));
            }
            if (within != null) {
                List<String> first = ranking.causes().stream()
                        .limit(within.k)
                        .map(RankedCause::cause)
                        .toList();
                expect(first.containsAll(known(within.causes)), "%s among the first, found %s", within.causes, first);
            }
        }

        private void probabilities() {
            orEmpty(atLeast).forEach((cause, least) -> {
                double found = ranking.cause(cause).probability();
                expect(found >= least, "%s at least %s, found %s", cause, least, show(found));
            });
            orEmpty(atMost).forEach((cause, most) -> {
                double found = ranking.cause(cause).probability();
                expect(found <= most, "%s at most %s, found %s", cause, most, show(found));
            });
            for (String cause : orEmpty(rises)) {
                RankedCause found = ranking.cause(cause);
                expect(
                        found.risen(),
                        "%s to rise above %s, found %s",
                        cause,
                        show(found.prior()),
                        show(found.probability()));
            }
        }

        private void next() {
            if (nextAny == null && notNext == null) {
                return;
            }
            String next = ranking.nextCheck(costs)
                    .check()
                    .map(check -> check.observation().code())
                    .orElse("none");
            expect(nextAny == null || observed(nextAny).contains(next), "one of %s next, found %s", nextAny, next);
            expect(notNext == null || !observed(notNext).contains(next), "none of %s next, found %s", notNext, next);
        }

        /** The causes, all known to the guide. A misspelled cause would let a test case pass for ever. */
        private List<String> known(List<String> causes) {
            causes.forEach(ranking::cause);
            return causes;
        }

        private List<String> observed(List<String> observations) {
            observations.stream()
                    .filter(code -> ranking.guide().observation(code).isEmpty())
                    .forEach(code -> failures.add("there is no observation \"" + code + "\""));
            return observations;
        }

        private void expect(boolean fulfilled, String what, Object... values) {
            if (!fulfilled) {
                failures.add("expected " + what.formatted(values));
            }
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orEmpty(Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private static String show(double probability) {
        return String.format(Locale.ROOT, "%.4f", probability);
    }
}
