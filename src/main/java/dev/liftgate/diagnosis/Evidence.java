package dev.liftgate.diagnosis;

import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Observation;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The known facts about one car, checked against the guide and in its order. */
final class Evidence {

    final Map<String, String> answers;
    final Set<String> skipped;

    /** Index of the answer to each observation of the model. */
    final int[] indexes;

    /** The odds of the causes without any answers. Ruled-out causes are gone. */
    final Odds odds;

    Evidence(Model model, Map<String, String> answers, Set<String> skipped, Set<String> ruledOut) {
        this.answers = Map.copyOf(answers);
        this.skipped = Set.copyOf(skipped);
        this.indexes = new int[model.observations.size()];
        Arrays.fill(indexes, Model.NOT_ANSWERED);
        this.answers.forEach((code, answer) -> take(model, code, answer));
        this.skipped.forEach(code -> observation(model, code));
        model.conditional.forEach(this::refuseBrokenNeed);
        Odds left = model.odds;
        for (String cause : ruledOut) {
            left = left.without(model.listed(cause));
        }
        this.odds = left;
    }

    boolean open(Observation observation) {
        return !answers.containsKey(observation.code()) && !skipped.contains(observation.code());
    }

    /** Whether it is open, and everything that must hold first is known to hold. */
    boolean mayBeAsked(Observation observation) {
        if (!open(observation)) {
            return false;
        }
        for (Condition need : observation.needs()) {
            if (!need.holds(answers)) {
                return false;
            }
        }
        return true;
    }

    /** The same answers without one. */
    static int[] without(int[] indexes, int left) {
        int[] fewer = Arrays.copyOf(indexes, indexes.length);
        fewer[left] = Model.NOT_ANSWERED;
        return fewer;
    }

    private void take(Model model, String code, String answer) {
        int index = model.indexOf(code);
        Observation observation =
                index == Model.NOT_EVIDENCE ? observation(model, code) : model.observations.get(index);
        for (int a = 0; a < observation.answers().size(); a++) {
            if (observation.answers().get(a).code().equals(answer)) {
                if (index != Model.NOT_EVIDENCE) {
                    indexes[index] = a;
                }
                return;
            }
        }
        throw new IllegalArgumentException("Observation \"%s\" of guide %s has no answer \"%s\"; it has: %s"
                .formatted(
                        code,
                        model.guide.code(),
                        answer,
                        observation.answers().stream()
                                .map(Observation.Answer::code)
                                .collect(Collectors.joining(", "))));
    }

    /** Refuses only a contradiction. A person who saw the child lock has seen the door open, asked about it or not. */
    private void refuseBrokenNeed(Observation observation) {
        for (Condition need : observation.needs()) {
            if (answers.containsKey(observation.code()) && need.brokenBy(answers)) {
                throw new IllegalArgumentException("\"%s\" (%s) can only be answered when %s"
                        .formatted(observation.question(), observation.code(), need));
            }
        }
    }

    private static Observation observation(Model model, String code) {
        return model.guide
                .observation(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Guide %s has no observation \"%s\"".formatted(model.guide.code(), code)));
    }
}
