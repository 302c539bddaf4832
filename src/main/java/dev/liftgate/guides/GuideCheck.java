package dev.liftgate.guides;

import static dev.liftgate.guides.GuideProblems.quoted;
import static dev.liftgate.guides.GuideProblems.shortened;

import dev.liftgate.guides.CostFactor.FactorOption;
import dev.liftgate.guides.Facet.FacetOption;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that the parts of a guide fit together: known names, shares that add up, no circles. */
final class GuideCheck {

    private static final double SLACK = 1e-6;

    /** With more, not all could stay above the floor, and nobody would read them. */
    private static final int MOST_ANSWERS = 20;

    /** Nobody would ask more, and every page with a ranking would be slow. */
    private static final int MOST_OBSERVATIONS = 200;

    /** The look-ahead keeps a bit for each cause, and a table for every combination of opened parts. */
    private static final int MOST_CAUSES = 40;

    private static final int MOST_TEARDOWNS = 8;

    /** Words that conditions, buttons and the command line use instead of an answer. */
    private static final Set<String> RESERVED =
            Set.of(Condition.ANY, "unknown", "cannot-check", "withdrawn", "measured");

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
        observations();
        causes();
        guide.facets().forEach(this::facet);
        guide.situations().forEach(this::situation);
        guide.costFactors().forEach(factor -> unique(factor.options(), FactorOption::code, "option"));
        driveability();
        teardown();
    }

    private void observations() {
        int count = guide.observations().size();
        if (count == 0 || count > MOST_OBSERVATIONS) {
            at(guide.observations(), "a guide has 1 to %d observations, not %d".formatted(MOST_OBSERVATIONS, count));
        } else {
            guide.observations().forEach(this::needs);
        }
        guide.observations().forEach(this::observation);
    }

    private void needs(Observation observation) {
        List<Condition> all = guide.allNeeds(observation);
        if (all.stream().anyMatch(need -> need.observation().equals(observation.code()))) {
            at(observation, quoted(observation.code()) + " needs itself, directly or in a circle");
        }
        Map<String, Condition> answers = new HashMap<>();
        all.stream().filter(need -> !need.any()).forEach(need -> {
            Condition other = answers.putIfAbsent(need.observation(), need);
            if (other != null && !other.equals(need)) {
                at(observation, "it can never be asked: it needs %s and %s".formatted(other, need));
            }
        });
    }

    private void observation(Observation observation) {
        unique(observation.answers(), Observation.Answer::code, "answer");
        known(observation.needs());
        int answers = observation.answers().size();
        if (answers < 2 || answers > MOST_ANSWERS) {
            at(observation, "%s must have 2 to %d answers".formatted(quoted(observation.code()), MOST_ANSWERS));
        }
        observation.answers().stream()
                .filter(answer -> RESERVED.contains(answer.code()))
                .forEach(answer -> at(
                        answer,
                        "%s stands for every observation beside its answers; give this answer another code"
                                .formatted(quoted(answer.code()))));
        observation
                .measure()
                .ifPresentOrElse(measure -> measure.check(observation, this::at), () -> unmeasured(observation));
        codes(observation);
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

    /** Trouble codes must have one answer each. */
    private void codes(Observation observation) {
        if (!observation.readsCodes()) {
            return;
        }
        List<Observation.Answer> answers = observation.answers();
        observation
                .measure()
                .ifPresent(known -> at(observation, "it is answered by a number or by trouble codes, not by both"));
        long others = answers.stream().filter(Observation.Answer::otherCode).count();
        if (others != 1) {
            at(
                    observation,
                    "one answer says \"codes: [other]\", for the codes that none lists; here %d do".formatted(others));
        }
        for (int i = 0; i < answers.size(); i++) {
            Observation.Answer answer = answers.get(i);
            answers.subList(0, i).stream()
                    .filter(before -> before.shares(answer))
                    .forEach(before -> at(
                            answer,
                            "%s and %s have a trouble code in common"
                                    .formatted(quoted(before.code()), quoted(answer.code()))));
        }
    }

    private void unmeasured(Observation observation) {
        observation.answers().stream()
                .filter(Observation.Answer::isOnLine)
                .forEach(answer -> at(
                        answer,
                        "%s stands for numbers, but %s has no \"measure\" that names their unit"
                                .formatted(quoted(answer.code()), quoted(observation.code()))));
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
            at(
                    observation,
                    "the usual shares of %s add up to %s, not 1".formatted(quoted(observation.code()), exact(sum)));
        }
    }

    private void causes() {
        if (guide.causes().size() > MOST_CAUSES) {
            at(
                    guide.causes(),
                    "a guide has at most %d causes, not %d"
                            .formatted(MOST_CAUSES, guide.causes().size()));
        }
        guide.causes().forEach(this::cause);
        double sum = guide.causes().stream().mapToDouble(Cause::commonness).sum();
        double wanted = 1 - Cause.OTHER_COMMONNESS;
        if (Math.abs(sum - wanted) > SLACK) {
            at(
                    guide.causes(),
                    "the commonness of all causes adds up to %s, not %.2f (the rest is left for \"%s\")"
                            .formatted(exact(sum), wanted, Cause.OTHER));
        }
    }

    private void cause(Cause cause) {
        if (cause.code().equals(Cause.OTHER)) {
            at(cause, "\"other\" belongs to every guide by itself and is not written");
        }
        if (cause.signs().isEmpty()) {
            at(cause, quoted(cause.code()) + " has no sign to know it by");
        }
        cause.behind()
                .filter(code ->
                        guide.observation(code).filter(Observation::teardown).isEmpty())
                .ifPresent(code -> at(
                        cause,
                        "\"behind\" names a check that opens the car up, which %s is not".formatted(quoted(code))));
        cause.signs().forEach(this::sign);
    }

    private void sign(Cause.Sign sign) {
        if (known(sign, sign.observation(), sign.answer())
                && guide.observation(sign.observation())
                        .filter(Observation::safety)
                        .isPresent()) {
            at(sign, quoted(sign.observation()) + " is a safety question and says nothing about causes");
        }
    }

    private void facet(Facet facet) {
        unique(facet.options(), FacetOption::code, "option");
        facet.options().forEach(this::implied);
        if (guide.observation(facet.code()).isPresent()) {
            at(facet, "%s is an observation already; give the facet another code".formatted(quoted(facet.code())));
        }
        if (facet.options().isEmpty()) {
            at(facet, quoted(facet.code()) + " has no options");
        }
    }

    private void implied(FacetOption option) {
        Map<String, String> answers =
                option.implies().stream().collect(Collectors.toMap(Condition::observation, Condition::answer));
        for (Condition condition : option.implies()) {
            if (condition.any()) {
                at(condition, "an option says which answer follows from it, not just that there is one");
            }
            guide.observation(condition.observation()).stream()
                    .flatMap(observation -> observation.needs().stream())
                    .filter(need -> need.brokenBy(answers))
                    .forEach(need -> at(condition, "this cannot follow as well: it needs " + need));
        }
        known(option.implies());
    }

    private void situation(Situation situation) {
        known(situation.when());
        if (situation.when().isEmpty()) {
            at(situation, quoted(situation.code()) + " does not say when it holds");
        }
    }

    private void driveability() {
        for (Driveability.Rule rule : guide.driveabilityRules()) {
            known(rule.when());
            rule.suspected().stream()
                    .filter(cause -> guide.cause(cause).isEmpty())
                    .forEach(cause -> at(rule, "there is no cause " + quoted(cause)));
        }
        List<Driveability.Rule> otherwise = guide.driveabilityRules().stream()
                .filter(Driveability.Rule::otherwise)
                .toList();
        if (otherwise.size() != 1) {
            at(
                    otherwise.isEmpty() ? guide.driveabilityRules() : otherwise.get(1),
                    "exactly one driveability rule must be without \"when\" and \"suspected\", here are %d: it speaks when no other does"
                            .formatted(otherwise.size()));
        }
    }

    private void teardown() {
        List<Observation> teardowns =
                guide.observations().stream().filter(Observation::teardown).toList();
        if (!teardowns.isEmpty() && guide.teardownOperation().isEmpty()) {
            at(teardowns.get(0), "it opens the car up, but the guide has no \"teardown\" operation to authorize");
        }
        teardowns.stream()
                .skip(MOST_TEARDOWNS)
                .forEach(each -> at(each, "more than %d checks open the car up".formatted(MOST_TEARDOWNS)));
    }

    private void known(List<Condition> conditions) {
        conditions.forEach(condition -> known(condition, condition.observation(), condition.answer()));
    }

    private boolean known(Object where, String observation, String answer) {
        Optional<Observation> found = guide.observation(observation);
        boolean any = where instanceof Condition && answer.equals(Condition.ANY);
        if (found.isEmpty()) {
            at(where, "there is no observation " + quoted(observation));
        } else if (!any && lacks(found.get(), answer)) {
            String answers =
                    found.get().answers().stream().map(Observation.Answer::code).collect(Collectors.joining(", "));
            at(
                    where,
                    "%s has no answer %s, only: %s".formatted(quoted(observation), quoted(answer), shortened(answers)));
        }
        return found.isPresent();
    }

    /**
     * Whether the observation has other answers, but not this one. An unreadable answer and an observation without
     * answers are reported elsewhere.
     */
    private static boolean lacks(Observation observation, String answer) {
        return !answer.isEmpty()
                && !observation.answers().isEmpty()
                && observation.answer(answer).isEmpty();
    }

    private <T> void unique(List<T> items, Function<T, String> code, String what) {
        Set<String> seen = new HashSet<>();
        items.stream()
                .filter(item -> !code.apply(item).isEmpty() && !seen.add(code.apply(item)))
                .forEach(item -> at(item, "the %s %s is there twice".formatted(what, quoted(code.apply(item)))));
    }

    /** The sum with enough digits to see that it is wrong. */
    private static String exact(double sum) {
        return new BigDecimal(sum)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void at(Object record, String reason) {
        file.problemAt(record, reason);
    }
}
