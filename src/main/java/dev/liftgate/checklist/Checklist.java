package dev.liftgate.checklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.liftgate.checks.Checks;
import dev.liftgate.checks.Reply;
import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.NextCheck;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of one concern. Each result says who found it and when. */
public final class Checklist extends Checks<CheckResult> {

    /**
     * Reckoning a plan takes longer than drawing a page, and many cars come with the same answers. What the log of repairs
     * or a price has made old is soon forgotten.
     */
    private static final Cache<PlanBasis, NextCheck> PLANS = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** All that a plan follows from. */
    private record PlanBasis(
            Diagnosis diagnosis, Costs costs, Map<String, String> answers, Set<String> skipped, Set<String> ruledOut) {}

    private final Diagnosis diagnosis;
    private final List<CheckResult> borrowed;
    private final List<CheckResult> all;
    private final Map<String, CheckResult> last = new HashMap<>();

    /**
     * @param borrowed what was found for other concerns and holds for the whole car; it counts until something is found here
     * @param results what was ever found for this one, oldest first
     */
    Checklist(
            Diagnosis diagnosis,
            Costs costs,
            List<CheckResult> borrowed,
            List<CheckResult> results,
            boolean teardownAuthorized) {
        super(
                diagnosis,
                costs,
                Stream.concat(borrowed.stream(), results.stream()).toList(),
                teardownAuthorized);
        this.diagnosis = diagnosis;
        this.borrowed = borrowed;
        all = List.copyOf(results);
        results.stream()
                .filter(result -> !result.isAboutCause())
                .forEach(result -> last.put(result.observation(), result));
    }

    @Override
    protected NextCheck plan(Costs costs) {
        Set<String> ruledOut = ruledOut().stream().map(CheckResult::cause).collect(Collectors.toUnmodifiableSet());
        return PLANS.get(
                new PlanBasis(diagnosis, costs, Map.copyOf(answers()), skipped(), ruledOut), anew -> super.plan(costs));
    }

    /** All that was ever found, oldest first. */
    List<CheckResult> all() {
        return all;
    }

    /** The same with what was found for other concerns. */
    Checklist with(List<CheckResult> fromOthers, Costs costs) {
        return new Checklist(diagnosis, costs, fromOthers, all, isTeardownAuthorized());
    }

    /** All that counts, what is borrowed first. */
    List<CheckResult> counted() {
        return Stream.concat(borrowed.stream(), all.stream()).toList();
    }

    /** Whether a result was found for another concern of the car. */
    public boolean isBorrowed(CheckResult result) {
        return borrowed.contains(result);
    }

    /** What was found for another concern, holds for the whole car, and was never looked for here. */
    List<CheckResult> borrowedFrom(Checklist other) {
        return other.results().stream()
                .filter(result ->
                        !result.isAboutCause() && last(result.observation()).isEmpty())
                .filter(result -> guide().observation(result.observation())
                        .filter(here -> other.guide().observation(result.observation()).stream()
                                .anyMatch(here::isSameOfTheCar))
                        .isPresent())
                .toList();
    }

    /** Whether the guide has the check, and the answer if it is one. */
    boolean knows(String observation, Reply reply) {
        return guide().observation(observation)
                .filter(check ->
                        reply.answer() == null || check.answer(reply.answer()).isPresent())
                .isPresent();
    }

    /** Whether another guide asks the same in the same words, and has that answer if it is one. */
    boolean asksAs(Guide other, String observation, String answer) {
        return guide().observation(observation)
                .filter(here -> other.observation(observation)
                        .filter(there -> there.question().equals(here.question()) && answers(here, there, answer))
                        .isPresent())
                .isPresent();
    }

    private static boolean answers(Observation here, Observation there, String answer) {
        return answer == null
                || here.answer(answer)
                        .map(Observation.Answer::label)
                        .equals(there.answer(answer).map(Observation.Answer::label));
    }

    /** Whether the result counts by another guide as well, because that asks the same or has the same cause. */
    boolean countsBy(Guide other, CheckResult result) {
        return result.isAboutCause()
                ? other.cause(result.cause())
                        .filter(cause -> cause.name().equals(cause(result)))
                        .isPresent()
                : asksAs(other, result.observation(), result.answer());
    }

    /**
     * The id of the result last recorded about a check; empty for none. A form sends it back to say what its reader
     * saw.
     */
    public String seen(String observation) {
        return last(observation).map(CheckResult::id).map(String::valueOf).orElse("");
    }

    /** The result last recorded about a check, even if it takes an answer back. */
    Optional<CheckResult> last(String observation) {
        return Optional.ofNullable(last.get(observation));
    }
}
