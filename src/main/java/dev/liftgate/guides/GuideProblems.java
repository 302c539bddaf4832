package dev.liftgate.guides;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A guide that cannot be used, with all its problems in the order of lines. */
public class GuideProblems extends RuntimeException {

    /**
     * One problem.
     *
     * @param line line of the guide file, from 1
     * @param reason what is wrong, for the author of the guide
     */
    public record GuideProblem(int line, String reason) {
        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    /** More than anybody would read. A file that is no guide at all could have a hundred thousand. */
    private static final int MOST = 300;

    private static final int LONGEST_QUOTE = 60;

    private final List<GuideProblem> problems;

    GuideProblems(List<GuideProblem> problems) {
        List<GuideProblem> all = problems.stream()
                .sorted(Comparator.comparingInt(GuideProblem::line))
                .distinct()
                .toList();
        this.problems = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
        if (all.size() > MOST) {
            this.problems.add(
                    new GuideProblem(all.get(MOST).line(), "and %d more from here".formatted(all.size() - MOST)));
        }
    }

    public List<GuideProblem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public String getMessage() {
        return problems.stream().map(GuideProblem::toString).collect(Collectors.joining("\n"));
    }

    /** A piece of the file as part of a sentence: in quotes, on one line, and shortened. */
    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    static String shortened(String text) {
        String start = text.substring(0, Math.min(LONGEST_QUOTE, text.length())).replaceAll("\\s+", " ");
        return text.length() > LONGEST_QUOTE ? start + "…" : start;
    }
}
