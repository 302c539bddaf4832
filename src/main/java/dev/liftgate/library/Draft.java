package dev.liftgate.library;

import dev.liftgate.complaints.Complaints;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.GuideProblems;
import dev.liftgate.workbench.TestCases;
import java.util.List;
import java.util.Optional;

/** A guide with its test cases, handed in and tried out but not stored yet. */
final class Draft {

    private static final int LONGEST_QUOTE = 160;
    private static final long MOST_CASES = 500;

    /**
     * One of the two texts. Its line ends and encoding mark become those of our own files, so that the same words have
     * the same hash from any machine.
     *
     * @param complaint why it cannot be read at all, or null
     */
    record DraftText(String text, String complaint) {

        static DraftText of(String typed) {
            String text = typed == null ? "" : typed.replace("\r\n", "\n");
            return new DraftText(text.startsWith("\uFEFF") ? text.substring(1) : text, null);
        }

        DraftText or(String complaint) {
            return new DraftText(text, this.complaint == null ? complaint : this.complaint);
        }
    }

    /** A mistake in the guide, with its line. */
    record Flaw(int line, String reason, String text) {}

    private final DraftText yaml;
    private final DraftText cases;
    private Guide guide;
    private List<Flaw> flaws = List.of();
    private TestCases tests = new TestCases(0, List.of());

    Draft(DraftText yaml, DraftText cases) {
        this.yaml = yaml.text().isBlank() ? yaml.or("Choose the guide’s file, or paste its text.") : yaml;
        this.cases = complainedAbout(cases);
        if (this.yaml.complaint() == null) {
            read();
        }
    }

    static Draft of(String yaml, String cases) {
        return new Draft(DraftText.of(yaml), DraftText.of(cases));
    }

    private static DraftText complainedAbout(DraftText cases) {
        if (cases.text().isBlank()) {
            return cases.or("At least one test case is wanted: some answers, and what has to follow from them.");
        }
        return cases.text().lines().filter(line -> !line.isBlank()).count() > MOST_CASES
                ? cases.or("At most " + MOST_CASES + " test cases.")
                : cases;
    }

    private void read() {
        try {
            guide = Guide.parse(yaml.text(), Complaints::fault, Complaints::remarkFault);
            if (guide.code().equals("new")) {
                flaws = List.of(new Flaw(1, "\"new\" is taken by a page of its own; choose another code", ""));
            }
            if (cases.complaint() == null) {
                tests = TestCases.run(cases.text(), guide);
            }
        } catch (GuideProblems problems) {
            List<String> lines = yaml.text().lines().toList();
            flaws = problems.problems().stream()
                    .map(each -> new Flaw(each.line(), each.reason(), quote(lines, each.line())))
                    .toList();
        }
    }

    private static String quote(List<String> lines, int line) {
        String text = line <= lines.size() ? lines.get(line - 1).strip() : "";
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    /** The guide, if it and its test cases are in order and it may be stored. */
    Optional<Guide> sound() {
        return Optional.ofNullable(guide)
                .filter(read -> flaws.isEmpty()
                        && cases.complaint() == null
                        && tests.failed().isEmpty());
    }

    public String yaml() {
        return yaml.text();
    }

    public String cases() {
        return cases.text();
    }

    /** The reason why the guide's text is not read, or null. */
    public String yamlComplaint() {
        return yaml.complaint();
    }

    /** The reason why the test cases are not run, or null. */
    public String casesComplaint() {
        return cases.complaint();
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    public TestCases tests() {
        return tests;
    }

    /** The number of test cases that a guide should have. */
    public int enough() {
        return TestCases.ENOUGH;
    }

    public boolean hasFewCases() {
        return tests.count() < TestCases.ENOUGH;
    }
}
