package dev.liftgate.diagnosis;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Driveability;
import dev.liftgate.guides.Facet;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The result of the answers so far: ranked causes with reasons, conflicts, and checks to make. */
public final class Ranking {

    /** Checks worth making first, then those without teardown, then by gain per minute, then as in the guide. */
    private static final Comparator<OpenCheck> BEST_FIRST = Comparator.comparing(OpenCheck::worthMaking)
            .reversed()
            .thenComparing(check -> check.observation().teardown())
            .thenComparing(Comparator.comparingDouble(OpenCheck::gainPerMinute).reversed());

    private static final Comparator<RankedCause> LIKELIEST_FIRST =
            (one, two) -> Long.compare(even(two.probability()), even(one.probability()));

    private static final Comparator<Reason> STRONGEST_FIRST =
            (one, two) -> Long.compare(even(Math.abs(two.bits())), even(Math.abs(one.bits())));

    /** Rounds: values that differ only in the last digits of a logarithm stay in the guide's order on every machine. */
    private static long even(double value) {
        return Math.round(value * 1e10);
    }

    private final Model model;
    private final Evidence evidence;
    private final double[] posterior;
    private final List<RankedCause> causes;

    Ranking(Model model, Evidence evidence) {
        this.model = model;
        this.evidence = evidence;
        this.posterior = evidence.odds.after(model, evidence.indexes);
        this.causes = ranked();
    }

    public Guide guide() {
        return model.guide;
    }

    /** All causes of the guide and {@link Cause#OTHER}, likeliest first; their probabilities add up to 1. */
    public List<RankedCause> causes() {
        return causes;
    }

    public RankedCause top() {
        return causes.get(0);
    }

    /**
     * One cause in its place.
     *
     * @throws IllegalArgumentException if the guide has no such cause
     */
    public RankedCause cause(String code) {
        return causes.stream()
                .filter(ranked -> ranked.cause().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Guide %s has no cause \"%s\"".formatted(guide().code(), code)));
    }

    /** The likeliest cause, if the answers have made it likelier than it was; never {@link Cause#OTHER}. */
    public Optional<String> suspected() {
        return Optional.of(top())
                .filter(RankedCause::risen)
                .map(RankedCause::cause)
                .filter(code -> !code.equals(Cause.OTHER));
    }

    public Conflict conflict() {
        return Conflict.among(model, evidence, posterior);
    }

    /** Whether the car may be driven, given the answers and the suspected cause. */
    public Driveability driveability() {
        return guide().driveability(evidence.answers, suspected());
    }

    /**
     * Every check that could be made now, best first. Safety questions and observations of facets are not among them.
     */
    public List<OpenCheck> openChecks() {
        List<OpenCheck> open = new ArrayList<>();
        for (int o = 0; o < model.observations.size(); o++) {
            if (!model.implied[o] && evidence.mayBeAsked(model.observations.get(o))) {
                open.add(open(o));
            }
        }
        open.sort(BEST_FIRST);
        return List.copyOf(open);
    }

    /** The next step of the plan with the least expected cost. Each call computes it anew. */
    public NextCheck nextCheck(Costs costs) {
        int[] answers = evidence.indexes.clone();
        boolean left = false;
        for (int o = 0; o < answers.length; o++) {
            boolean offered = offered(o);
            answers[o] = answers[o] == Model.NOT_ANSWERED && !offered ? Planner.SKIPPED : answers[o];
            left |= offered && evidence.mayBeAsked(model.observations.get(o));
        }
        Planner.Plan plan = model.planner(costs).plan(posterior, answers);
        RankedCause repair = cause(model.causes.get(plan.repair()));
        return plan.check() == Planner.OPEN
                ? NextCheck.none(top(), repair, left)
                : NextCheck.of(
                        open(plan.check()), repair, 1 - plan.cost() / plan.costOfRepairing(), separated(plan.check()));
    }

    /** Whether to plan with it: open, not answered by a facet, and not waiting for something that is no evidence. */
    private boolean offered(int o) {
        Observation observation = model.observations.get(o);
        return !model.implied[o]
                && evidence.open(observation)
                && observation.needs().stream()
                        .allMatch(need -> model.isEvidence(need) || need.holds(evidence.answers));
    }

    private OpenCheck open(int o) {
        return OpenCheck.of(model.observations.get(o), model.gain(posterior, o));
    }

    /** The names of the two causes that a check tells apart best, the likelier first. */
    private List<String> separated(int check) {
        int[] pair = model.separated(posterior, check);
        return List.of(model.names.get(pair[0]), model.names.get(pair[1]));
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
                .filter(facet -> facet.observations().stream()
                        .flatMap(code -> guide().observation(code).stream())
                        .anyMatch(evidence::open))
                .toList();
    }

    private List<RankedCause> ranked() {
        List<Reason[]> given = new ArrayList<>();
        for (int o = 0; o < evidence.indexes.length; o++) {
            if (evidence.indexes[o] != Model.NOT_ANSWERED) {
                given.add(model.reasons[o][evidence.indexes[o]]);
            }
        }
        RankedCause[] ranked = new RankedCause[posterior.length];
        for (int c = 0; c < ranked.length; c++) {
            ranked[c] = ranked(c, given);
        }
        Arrays.sort(ranked, LIKELIEST_FIRST);
        return List.of(ranked);
    }

    private RankedCause ranked(int c, List<Reason[]> given) {
        List<Reason> reasonsFor = new ArrayList<>(given.size());
        List<Reason> reasonsAgainst = new ArrayList<>(given.size());
        for (Reason[] reasons : given) {
            Reason reason = reasons[c];
            if (reason.bits() != 0) {
                (reason.bits() > 0 ? reasonsFor : reasonsAgainst).add(reason);
            }
        }
        reasonsFor.sort(STRONGEST_FIRST);
        reasonsAgainst.sort(STRONGEST_FIRST);
        return new RankedCause(
                model.causes.get(c),
                model.names.get(c),
                evidence.odds.prior[c],
                posterior[c],
                List.copyOf(reasonsFor),
                List.copyOf(reasonsAgainst));
    }
}
