package dev.liftgate.diagnosis;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Driveability;
import dev.liftgate.guides.Facet;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the answers so far say: causes in order with reasons, whether the answers fit together, and what to check. */
public final class Ranking {

    /** Worth making before not, without teardown before with, then by gain per minute, then as in the guide. */
    private static final Comparator<OpenCheck> BEST_FIRST = Comparator.comparing(OpenCheck::worthMaking)
            .reversed()
            .thenComparing(check -> check.observation().teardown())
            .thenComparing(Comparator.comparingDouble(OpenCheck::gainPerMinute).reversed());

    private final Model model;
    private final Evidence evidence;
    private final double[] posterior;
    private final List<Ranked> causes;

    Ranking(Model model, Evidence evidence) {
        this.model = model;
        this.evidence = evidence;
        this.posterior = Model.normalised(model.logJoint(evidence.indexes));
        this.causes = IntStream.range(0, posterior.length)
                .mapToObj(this::ranked)
                .sorted(Comparator.comparingDouble(Ranked::probability).reversed())
                .toList();
    }

    public Guide guide() {
        return model.guide;
    }

    /** All causes of the guide and {@link Cause#OTHER}, likeliest first; their probabilities add up to 1. */
    public List<Ranked> causes() {
        return causes;
    }

    public Ranked top() {
        return causes.get(0);
    }

    /**
     * @throws IllegalArgumentException when the guide has no such cause
     */
    public Ranked cause(String code) {
        return causes.stream()
                .filter(ranked -> ranked.cause().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Guide %s has no cause \"%s\"".formatted(guide().code(), code)));
    }

    /** The likeliest cause, once the answers have made it likelier than it was; not {@link Cause#OTHER}. */
    public Optional<String> suspected() {
        return Optional.of(top()).filter(Ranked::risen).map(Ranked::cause).filter(code -> !code.equals(Cause.OTHER));
    }

    public Conflict conflict() {
        return Conflict.among(model, evidence.indexes);
    }

    /** Whether the car may be driven, given the answers and the cause that is suspected. */
    public Driveability driveability() {
        return guide().driveability(evidence.answers, suspected());
    }

    /** Every check that could be made now, best first; safety questions and what a facet answers are not among them. */
    public List<OpenCheck> openChecks() {
        Set<String> facets = guide().facets().stream().flatMap(Ranking::implied).collect(Collectors.toSet());
        List<OpenCheck> open = new ArrayList<>();
        for (int o = 0; o < model.observations.size(); o++) {
            Observation observation = model.observations.get(o);
            if (evidence.mayBeAsked(observation) && !facets.contains(observation.code())) {
                open.add(OpenCheck.of(observation, model.gain(posterior, o)));
            }
        }
        open.sort(BEST_FIRST);
        return List.copyOf(open);
    }

    public NextCheck nextCheck() {
        return NextCheck.choose(top(), openChecks());
    }

    /** The safety questions not answered yet. */
    public List<Observation> openSafety() {
        return guide().observations().stream()
                .filter(observation -> observation.safety() && evidence.mayBeAsked(observation))
                .toList();
    }

    /** The facets that would answer something not answered yet. */
    public List<Facet> openFacets() {
        return guide().facets().stream()
                .filter(facet -> implied(facet)
                        .flatMap(code -> guide().observation(code).stream())
                        .anyMatch(evidence::open))
                .toList();
    }

    private static java.util.stream.Stream<String> implied(Facet facet) {
        return facet.options().stream()
                .flatMap(option -> option.implies().stream())
                .map(Condition::observation);
    }

    private Ranked ranked(int c) {
        String code = model.causes.get(c);
        Optional<Cause> cause = guide().cause(code);
        List<Reason> reasons = reasons(c, cause);
        return new Ranked(
                code,
                cause.map(Cause::name).orElse("Something this guide does not list"),
                model.prior[c],
                posterior[c],
                reasons.stream()
                        .filter(reason -> reason.bits() > 0)
                        .sorted(Comparator.comparingDouble(Reason::bits).reversed())
                        .toList(),
                reasons.stream()
                        .filter(reason -> reason.bits() < 0)
                        .sorted(Comparator.comparingDouble(Reason::bits))
                        .toList());
    }

    private List<Reason> reasons(int c, Optional<Cause> cause) {
        List<Reason> reasons = new ArrayList<>();
        for (int o = 0; o < evidence.indexes.length; o++) {
            int a = evidence.indexes[o];
            if (a == Model.NOT_ANSWERED) {
                continue;
            }
            Observation observation = model.observations.get(o);
            Observation.Answer answer = observation.answers().get(a);
            Optional<Word> word = cause.flatMap(each -> each.sign(observation.code(), answer.code()))
                    .map(Cause.Sign::word);
            double[] share = model.share[o][a];
            double bits = model.log[o][a][c] - model.log[o][a][model.other()];
            reasons.add(new Reason(observation, answer, bits, share[c], share[model.other()], word));
        }
        return reasons;
    }
}
