package dev.liftgate.diagnosis;

import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Observation;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known about one car: checked against the guide, and put into its order whatever order it came in. */
final class Evidence {

    final Map<String, String> answers;
    final Set<String> skipped;

    /** Index of the answer to each observation of the model. */
    final int[] indexes;

    Evidence(Model model, Map<String, String> answers, Set<String> skipped) {
        this.answers = Map.copyOf(answers);
        this.skipped = Set.copyOf(skipped);
        answers.forEach((observation, answer) -> refuseUnknown(model, observation, answer));
        skipped.forEach(observation -> observation(model, observation));
        model.guide.observations().forEach(this::refuseBrokenNeed);
        this.indexes = model.observations.stream().mapToInt(this::index).toArray();
    }

    boolean open(Observation observation) {
        return !answers.containsKey(observation.code()) && !skipped.contains(observation.code());
    }

    /** Open, and all that must hold first is known to hold. */
    boolean mayBeAsked(Observation observation) {
        return open(observation)
                && (observation.needs().isEmpty()
                        || observation.needs().stream().allMatch(need -> need.holds(answers)));
    }

    /** The same answers but one. */
    static int[] without(int[] indexes, int left) {
        int[] fewer = Arrays.copyOf(indexes, indexes.length);
        fewer[left] = Model.NOT_ANSWERED;
        return fewer;
    }

    private int index(Observation observation) {
        String given = answers.get(observation.code());
        for (int a = 0; a < observation.answers().size(); a++) {
            if (observation.answers().get(a).code().equals(given)) {
                return a;
            }
        }
        return Model.NOT_ANSWERED;
    }

    /** Only a contradiction is refused: whoever saw the child lock has seen the door open, asked about it or not. */
    private void refuseBrokenNeed(Observation observation) {
        for (Condition need : observation.needs()) {
            if (answers.containsKey(observation.code()) && need.brokenBy(answers)) {
                throw new PreconditionBroken(observation, need);
            }
        }
    }

    private static void refuseUnknown(Model model, String code, String answer) {
        Observation observation = observation(model, code);
        if (observation.answer(answer).isEmpty()) {
            throw new IllegalArgumentException("Observation \"%s\" of guide %s has no answer \"%s\"; it has: %s"
                    .formatted(
                            code,
                            model.guide.code(),
                            answer,
                            observation.answers().stream()
                                    .map(Observation.Answer::code)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static Observation observation(Model model, String code) {
        Observation observation = model.byCode.get(code);
        if (observation == null) {
            throw new IllegalArgumentException(
                    "Guide %s has no observation \"%s\"".formatted(model.guide.code(), code));
        }
        return observation;
    }
}
