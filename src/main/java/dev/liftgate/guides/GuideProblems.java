package dev.liftgate.guides;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a guide that cannot be used: everything that is wrong with it at once, in the order of its lines. */
public class GuideProblems extends RuntimeException {

    /**
     * @param line line of the guide file, from 1
     * @param reason what is wrong, for the person who wrote the guide
     */
    public record Problem(int line, String reason) {
        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    private final List<Problem> problems;

    GuideProblems(List<Problem> problems) {
        this.problems = problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .distinct()
                .toList();
    }

    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
