package dev.liftgate.checks;

import dev.liftgate.checks.CheckFinding.FindingState;
import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.Experience;
import dev.liftgate.diagnosis.NextCheck;
import dev.liftgate.diagnosis.OpenCheck;
import dev.liftgate.diagnosis.Ranking;
import dev.liftgate.diagnosis.Reason;
import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Driveability;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Readout;
import dev.liftgate.web.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A guide with the answers so far, its ranked causes and its next check. The same code runs in the shop and, compiled
 * to JavaScript, on the tablet.
 *
 * @param <F> what is kept of each finding
 */
public class Checks<F extends CheckFinding> {

    private final Guide guide;
    private final Map<String, F> latest;
    private final Map<String, F> ruledOut;
    private final Map<String, String> answers;
    private final Ranking ranking;
    private final Costs costs;
    private NextCheck planned;
    private final Experience experience;
    private final boolean teardownAuthorized;

    /**
     * @param found all that was ever found about the concern's checks and causes, oldest first. What its guide does not
     *     know was found with another guide, and does not count.
     */
    public Checks(Diagnosis diagnosis, Costs costs, List<F> found, boolean teardownAuthorized) {
        this.guide = diagnosis.guide();
        List<F> results = found.stream().filter(this::isKnown).toList();
        this.experience = diagnosis.experience();
        this.teardownAuthorized = teardownAuthorized;
        latest = latest(results, CheckFinding::observation);
        ruledOut = latest(results, CheckFinding::cause);
        answers = latest.values().stream()
                .filter(CheckFinding::isAnswered)
                .collect(Collectors.toMap(
                        CheckFinding::observation, CheckFinding::answer, (a, b) -> b, LinkedHashMap::new));
        setAsideWhatNoLongerHolds();
        ranking = diagnosis.rank(answers, skipped(), ruledOut.keySet());
        this.costs = costs;
    }

    private boolean isKnown(CheckFinding finding) {
        if (finding.cause() != null) {
            return guide.cause(finding.cause()).isPresent();
        }
        return guide.observation(finding.observation())
                .filter(check -> finding.answer() == null
                        || check.answer(finding.answer()).isPresent())
                .isPresent();
    }

    /** The finding that counts for each code: the latest, unless it was taken back. */
    private static <F extends CheckFinding> Map<String, F> latest(
            List<F> results, Function<CheckFinding, String> about) {
        Map<String, F> latest = new LinkedHashMap<>();
        for (F result : results) {
            String code = about.apply(result);
            if (code != null) {
                latest.remove(code);
                latest.put(code, result);
            }
        }
        latest.values().removeIf(CheckFinding::isWithdrawn);
        return latest;
    }

    /** Sets aside each answer whose precondition a later answer took away. It stays on record but does not weigh. */
    private void setAsideWhatNoLongerHolds() {
        while (answers.keySet().removeIf(this::isExcluded)) {
            // one answer set aside may take away what another one needs
        }
    }

    private boolean isExcluded(String observation) {
        return guide.observation(observation).filter(this::isNotOnThisCar).isPresent();
    }

    /** The checks that could not be answered. */
    protected Set<String> skipped() {
        return latest.values().stream()
                .filter(result -> !result.isAnswered())
                .map(CheckFinding::observation)
                .collect(Collectors.toSet());
    }

    /**
     * Refuses a reply that the guide does not know, that cannot be true now, or that needs an authorization.
     *
     * @return the reply as it is to be kept: what was read off has become an answer
     */
    public Reply accept(String code, Reply said) {
        Observation observation = guide.observation(code)
                .orElseThrow(() -> new Refused("answer", "This guide has no check called “" + code + "”."));
        if (said.state() != FindingState.ANSWERED) {
            return said;
        }
        Reply reply = said.to(observation);
        if (observation.answer(reply.answer()).isEmpty()) {
            throw new Refused(
                    "answer", "“" + reply.answer() + "” is not an answer to “" + observation.question() + "”.");
        }
        observation.openNeed(answers).ifPresent(need -> {
            throw new Refused(
                    "answer", "“" + observation.question() + "” cannot be checked here: first " + wording(need) + ".");
        });
        if (observation.teardown() && !teardownAuthorized) {
            throw new Refused(
                    "answer",
                    "“" + observation.question() + "” opens the car up. The desk must record the customer’s"
                            + " authorization for the diagnosis first.");
        }
        return reply;
    }

    /** Refuses to rule out a cause that the guide does not list. */
    public void acceptNotTheCause(String code) {
        if (guide.cause(code).isEmpty()) {
            throw new Refused("“" + code + "” is no cause in this guide that could be ruled out.");
        }
    }

    private String wording(Condition need) {
        Observation asked = guide.observation(need.observation()).orElseThrow();
        String answer =
                asked.answer(need.answer()).map(Observation.Answer::label).orElse("an answer");
        return "“" + asked.question() + "” must be answered with “" + answer + "”";
    }

    public Guide guide() {
        return guide;
    }

    public Ranking ranking() {
        return ranking;
    }

    /** The data beside the guide with which a tablet ranks and plans as the shop does. */
    public Map<String, Object> packed() {
        return TabletEngine.pack(experience, costs);
    }

    /** The number of the shop's own repairs that move the odds. */
    public int repairs() {
        return experience.repairs();
    }

    /** The causes that were ruled out, by whom and when, in the order it happened. */
    public List<F> ruledOut() {
        return List.copyOf(ruledOut.values());
    }

    /** The results of checks that count, in the order they were found. */
    public List<F> results() {
        return List.copyOf(latest.values());
    }

    public boolean isRuledOut(String cause) {
        return ruledOut.containsKey(cause);
    }

    /**
     * The next check. Open safety questions come before opening the car up, and when nothing else is worth asking: they
     * tell whether the car may be driven.
     */
    public Optional<Observation> next() {
        Optional<Observation> best = planned().check().map(OpenCheck::observation);
        Optional<Observation> safety = ranking.openSafety().stream().findFirst();
        return best.filter(check -> !check.teardown()).or(() -> safety).or(() -> best);
    }

    /** The reason for the next check, or the reason why there is none. */
    public String why() {
        return next().filter(Observation::safety).isPresent()
                ? "tells whether the car may be driven"
                : planned().reason();
    }

    /** The plan, made when first asked for: it takes a moment, and lists of orders do not need it. */
    private NextCheck planned() {
        if (planned == null) {
            planned = plan(costs);
        }
        return planned;
    }

    /** The plan from here on, reckoned anew. */
    protected NextCheck plan(Costs costs) {
        return ranking.nextCheck(costs);
    }

    /** Whether the next check waits for the customer's yes to opening the car up. */
    public boolean isWaitingForTeardown() {
        return !teardownAuthorized && next().filter(Observation::teardown).isPresent();
    }

    public boolean isTeardownAuthorized() {
        return teardownAuthorized;
    }

    public Driveability driveability() {
        return guide.driveability(answers, ranking.suspected());
    }

    public Map<String, String> answers() {
        return answers;
    }

    public int answered() {
        return answers.size();
    }

    /** The latest result for a check, or null. */
    public F result(String observation) {
        return latest.get(observation);
    }

    /** Whether an answer has no weight, because another answer took away what it needs. */
    public boolean isSetAside(CheckFinding result) {
        return result.isAnswered() && !answers.containsKey(result.observation());
    }

    /** Whether the check may be answered now. */
    public boolean isPossible(Observation observation) {
        return observation.openNeed(answers).isEmpty() && (teardownAuthorized || !observation.teardown());
    }

    public boolean isGiven(Observation observation, Observation.Answer answer) {
        F result = latest.get(observation.code());
        return result != null && answer.code().equals(result.answer());
    }

    /** Whether this car cannot have the check at all, because what it needs was answered otherwise. */
    public boolean isNotOnThisCar(Observation observation) {
        return observation.isExcludedBy(answers);
    }

    /** The first condition in words that a check still waits for. */
    public String needsOf(Observation observation) {
        return observation.openNeed(answers).map(this::wording).orElse("nothing more is needed");
    }

    /** The name of the cause that a result is about. */
    public String cause(CheckFinding result) {
        return guide.cause(result.cause()).map(Cause::name).orElse(result.cause());
    }

    /** A result in words, as its check has them. */
    public String label(CheckFinding result) {
        return label(result.observation(), result.state(), result.answer(), result.readout());
    }

    /** A reply in words, before it is recorded. */
    public String label(String check, Reply reply) {
        return label(check, reply.state(), reply.answer(), reply.readout());
    }

    private String label(String check, FindingState state, String answer, Readout readout) {
        return switch (state) {
            case ANSWERED ->
                guide.observation(check)
                        .flatMap(asked -> asked.answer(answer).map(given -> wording(asked, given, readout)))
                        .orElse(answer);
            case UNKNOWN -> "don’t know";
            case CANNOT_CHECK -> "can’t check";
            case RULED_OUT -> "ruled out";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static String wording(Observation check, Observation.Answer answer, Readout readout) {
        return readout == null ? answer.label() : check.text(readout, answer);
    }

    /** The answer behind a reason, with what the instrument showed, if anything. */
    public String answer(Reason reason) {
        F given = result(reason.observation().code());
        boolean same = given != null && reason.answer().code().equals(given.answer());
        return wording(reason.observation(), reason.answer(), same ? given.readout() : null);
    }

    /** What an instrument showed for a check, as a person would type it again; empty for none. */
    public String measured(Observation observation) {
        F result = result(observation.code());
        return result == null || result.readout() == null
                ? ""
                : result.readout().text();
    }

    /**
     * The answers that speak for a cause, for the customer to read: each as “question answer”, the strongest first.
     */
    public List<String> speaksFor(String cause) {
        return ranking.cause(cause).reasonsFor().stream()
                .map(reason -> reason.observation().question() + " " + answer(reason))
                .toList();
    }
}
