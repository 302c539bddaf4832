package dev.liftgate.workbench;

import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The results of a guide's test cases. The file has one {@link Vector} a line and may have empty lines. Repairs cost
 * what they cost in the demo shop, so that the results are the same in every shop.
 */
public record TestCases(int passed, List<FailedCase> failed) {

    /** The number of test cases that a guide should have before anybody relies on it. */
    public static final int ENOUGH = 25;

    private static final Map<KeptCases, TestCases> RUN = new ConcurrentHashMap<>();

    /**
     * @param line line of the file, from 1
     * @param reasons what did not come true and what was found instead, each beginning with the name of the test case
     */
    public record FailedCase(int line, List<String> reasons) {}

    private record KeptCases(String sha256, String lines) {}

    public static TestCases run(String lines, Guide guide) {
        Diagnosis diagnosis = Diagnosis.of(guide);
        Costs costs = DemoPrices.costs(guide);
        Set<String> ids = new HashSet<>();
        List<FailedCase> failed = new ArrayList<>();
        int passed = 0;
        List<String> all = lines.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isBlank()) {
                List<String> reasons = reasons(all.get(i), diagnosis, costs, ids);
                if (reasons.isEmpty()) {
                    passed++;
                } else {
                    failed.add(new FailedCase(i + 1, reasons));
                }
            }
        }
        return new TestCases(passed, failed);
    }

    /** The results of a stored version. It never changes, so its cases run once in each process. */
    public static TestCases ofStored(WrittenGuide version) {
        return RUN.computeIfAbsent(
                new KeptCases(version.guide().sha256(), version.cases()), kept -> run(kept.lines(), version.guide()));
    }

    public int count() {
        return passed + failed.size();
    }

    private static List<String> reasons(String line, Diagnosis diagnosis, Costs costs, Set<String> ids) {
        try {
            Vector vector = VectorLine.read(line);
            if (!ids.add(vector.id())) {
                return List.of(vector.id() + ": this id is there twice");
            }
            return vector.failures(diagnosis, costs).stream()
                    .map(failure -> vector.id() + ": " + failure)
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }
}
