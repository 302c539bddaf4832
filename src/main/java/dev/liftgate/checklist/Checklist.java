package dev.liftgate.checklist;

import dev.liftgate.checks.Checks;
import dev.liftgate.checks.Reply;
import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.Diagnosis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checks of one concern, each with who found what and when. */
public final class Checklist extends Checks<CheckResult> {

    private final List<CheckResult> all;
    private final Map<String, CheckResult> last = new HashMap<>();

    Checklist(Diagnosis diagnosis, Costs costs, List<CheckResult> results, boolean teardownAuthorized) {
        super(diagnosis, costs, results, teardownAuthorized);
        all = List.copyOf(results);
        results.stream()
                .filter(result -> !result.isAboutCause())
                .forEach(result -> last.put(result.observation(), result));
    }

    /** All that was ever found, oldest first. */
    List<CheckResult> all() {
        return all;
    }

    /** Whether the guide has the check, and the answer if it is one. */
    boolean knows(String observation, Reply reply) {
        return guide().observation(observation)
                .filter(check ->
                        reply.answer() == null || check.answer(reply.answer()).isPresent())
                .isPresent();
    }

    /** What whoever answers this check has before their eyes: the id of what was recorded last; empty for nothing. */
    public String seen(String observation) {
        return last(observation).map(CheckResult::id).map(String::valueOf).orElse("");
    }

    /** The last that was recorded about a check, be it that an answer was taken back. */
    Optional<CheckResult> last(String observation) {
        return Optional.ofNullable(last.get(observation));
    }
}
