package dev.liftgate.guides;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the parts of a guide fit together: names that mean something, shares that add up, no circles. */
final class GuideCheck {

    private static final double SLACK = 1e-6;

    /** More could not all stay above the floor, and nobody would read them. */
    private static final int MOST_ANSWERS = 20;

    /** A plan over more would take too long to wait for. */
    private static final int MOST_CAUSES = 30;

    private static final int MOST_TEARDOWNS = 4;

    private final Guide guide;
    private final GuideFile file;

    GuideCheck(Guide guide, GuideFile file) {
        this.guide = guide;
        this.file = file;
    }

    void run() {
        unique(guide.observations(), Observation::code, "observation");
        unique(guide.causes(), Cause::code, "cause");
        unique(guide.facets(), Facet::code, "facet");
        unique(guide.situations(), Situation::code, "situation");
        unique(guide.costFactors(), CostFactor::code, "cost factor");
        guide.observations().forEach(this::observation);
        causes();
        guide.facets().forEach(this::facet);
        guide.situations().forEach(this::situation);
        guide.costFactors().forEach(factor -> unique(factor.options(), CostFactor.Option::code, "option"));
        driveability();
        teardown();
    }

    private void observation(Observation observation) {
        unique(observation.answers(), Observation.Answer::code, "answer");
        known(observation.needs());
        if (circle(observation)) {
            at(observation, "\"%s\" needs itself, directly or in a circle".formatted(observation.code()));
        }
        int answers = observation.answers().size();
        if (answers < 2 || answers > MOST_ANSWERS) {
            at(observation, "\"%s\" must have 2 to %d answers".formatted(observation.code(), MOST_ANSWERS));
        }
        if (observation.answer(Condition.ANY).isPresent()) {
            at(
                    observation,
                    "\"%s\" has an answer \"any\", but \"any\" stands for every answer; give it another code"
                            .formatted(observation.code()));
        }
        if (observation.safety()) {
            safety(observation);
        } else {
            addsUpToOne(
                    observation,
                    observation.answers().stream()
                            .mapToDouble(Observation.Answer::baseline)
                            .sum());
        }
    }

    private void safety(Observation observation) {
        if (!observation.answers().stream()
                .map(Observation.Answer::code)
                .toList()
                .equals(List.of("yes", "no"))) {
            at(observation, "a safety question is answered by yes and no, in this order");
        }
    }

    private void addsUpToOne(Observation observation, double sum) {
        if (Math.abs(sum - 1) > SLACK) {
            at(observation, "the usual shares of \"%s\" add up to %.3f, not 1".formatted(observation.code(), sum));
        }
    }

    private boolean circle(Observation start) {
        Set<String> seen = new HashSet<>();
        List<Condition> open = start.needs();
        while (!open.isEmpty()) {
            if (open.stream().anyMatch(need -> need.observation().equals(start.code()))) {
                return true;
            }
            open = open.stream()
                    .filter(need -> seen.add(need.observation()))
                    .flatMap(need -> guide.observation(need.observation()).stream())
                    .flatMap(needed -> needed.needs().stream())
                    .toList();
        }
        return false;
    }

    private void causes() {
        guide.causes().forEach(this::cause);
        double sum = guide.causes().stream().mapToDouble(Cause::commonness).sum();
        if (guide.causes().size() > MOST_CAUSES) {
            at(guide.causes().get(MOST_CAUSES), "a guide has %d causes at most".formatted(MOST_CAUSES));
        }
        double wanted = 1 - Cause.OTHER_COMMONNESS;
        if (Math.abs(sum - wanted) > SLACK) {
            Object where =
                    guide.causes().stream().findFirst().map(Object.class::cast).orElse(guide);
            at(
                    where,
                    "the commonness of all causes adds up to %.3f, not %.2f (the rest is left for \"%s\")"
                            .formatted(sum, wanted, Cause.OTHER));
        }
    }

    private void cause(Cause cause) {
        if (cause.code().equals(Cause.OTHER)) {
            at(cause, "\"other\" belongs to every guide by itself and is not written");
        }
        if (cause.operations().isEmpty()) {
            at(cause, "\"%s\" has no operation that mends it".formatted(cause.code()));
        }
        if (cause.signs().isEmpty()) {
            at(cause, "\"%s\" has no sign to know it by".formatted(cause.code()));
        }
        cause.behind()
                .filter(code ->
                        guide.observation(code).filter(Observation::teardown).isEmpty())
                .ifPresent(code -> at(
                        cause, "\"behind\" names a check that opens the car up, which \"%s\" is not".formatted(code)));
        cause.signs().forEach(this::sign);
    }

    private void sign(Cause.Sign sign) {
        if (known(sign, sign.observation(), sign.answer())
                && guide.observation(sign.observation())
                        .filter(Observation::safety)
                        .isPresent()) {
            at(sign, "\"%s\" is a safety question and says nothing about causes".formatted(sign.observation()));
        }
    }

    private void facet(Facet facet) {
        unique(facet.options(), Facet.Option::code, "option");
        facet.options().forEach(option -> known(option.implies()));
        if (facet.options().isEmpty()) {
            at(facet, "\"%s\" has no options".formatted(facet.code()));
        }
    }

    private void situation(Situation situation) {
        known(situation.when());
        if (situation.when().isEmpty()) {
            at(situation, "\"%s\" does not say when it holds".formatted(situation.code()));
        }
    }

    private void driveability() {
        for (Driveability.Rule rule : guide.driveabilityRules()) {
            known(rule.when());
            rule.suspected().stream()
                    .filter(cause -> guide.cause(cause).isEmpty())
                    .forEach(cause -> at(rule, "there is no cause \"%s\"".formatted(cause)));
        }
        List<Driveability.Rule> unconditional = guide.driveabilityRules().stream()
                .filter(Driveability.Rule::otherwise)
                .toList();
        if (unconditional.size() != 1) {
            at(
                    unconditional.isEmpty() ? guide : unconditional.get(1),
                    "exactly one driveability rule must be without \"when\" and \"suspected\", here are %d: it speaks when no other does"
                            .formatted(unconditional.size()));
        }
    }

    private void teardown() {
        List<Observation> teardowns =
                guide.observations().stream().filter(Observation::teardown).toList();
        if (teardowns.size() > MOST_TEARDOWNS) {
            at(
                    teardowns.get(MOST_TEARDOWNS),
                    "at most %d checks of a guide may open the car up".formatted(MOST_TEARDOWNS));
        }
        if (!teardowns.isEmpty() && guide.teardownOperation().isEmpty()) {
            at(teardowns.get(0), "it opens the car up, but the guide has no \"teardown\" operation to authorize");
        }
    }

    private void known(List<Condition> conditions) {
        conditions.forEach(condition -> known(condition, condition.observation(), condition.answer()));
    }

    private boolean known(Object where, String observation, String answer) {
        Optional<Observation> found = guide.observation(observation);
        boolean any = where instanceof Condition && answer.equals(Condition.ANY);
        if (found.isEmpty()) {
            at(where, "there is no observation \"%s\"".formatted(observation));
        } else if (!any && !answer.isEmpty() && found.get().answer(answer).isEmpty()) {
            String answers =
                    found.get().answers().stream().map(Observation.Answer::code).collect(Collectors.joining(", "));
            at(where, "\"%s\" has no answer \"%s\", only: %s".formatted(observation, answer, answers));
        }
        return found.isPresent();
    }

    private <T> void unique(List<T> items, Function<T, String> code, String what) {
        Set<String> seen = new HashSet<>();
        items.stream()
                .filter(item -> !code.apply(item).isEmpty() && !seen.add(code.apply(item)))
                .forEach(item -> at(item, "the %s \"%s\" is there twice".formatted(what, code.apply(item))));
    }

    private void at(Object record, String reason) {
        file.problemAt(record, reason);
    }
}
