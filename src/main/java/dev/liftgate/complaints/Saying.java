package dev.liftgate.complaints;

import dev.liftgate.complaints.Word.WordKind;
import dev.liftgate.guides.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An answer of a guide with the phrases that customers use for it.
 *
 * @param opposite what its denial says for certain, or null
 * @param things what the answer may speak of, so that no other thing is meant
 * @param rivals words of the other answers to the same question
 * @param asked words of the question
 */
record Saying(
        Observation observation,
        Observation.Answer answer,
        Observation.Answer opposite,
        List<Phrase> phrases,
        Set<String> things,
        Set<String> rivals,
        Set<String> asked) {

    private static final String SOMETIMES = EverydayEnglish.meaning("sometimes");
    private static final List<Set<String>> OPPOSITES = List.of(Set.of("yes", "no"), Set.of("on", "off"));

    /**
     * The sayings of a question, one for each of its answers.
     *
     * @param things what the guide is about, of which each of its answers may speak
     */
    static List<Saying> of(Observation observation, Set<String> things, Function<String, Phrase> phrases) {
        List<Saying> sayings = new ArrayList<>();
        Map<String, List<Phrase>> byAnswer = new LinkedHashMap<>();
        observation
                .answers()
                .forEach(answer -> byAnswer.put(
                        answer.code(), answer.phrases().stream().map(phrases).toList()));
        Phrase question = phrases.apply(observation.question());
        Set<String> own = new HashSet<>(things);
        own.addAll(question.parts());
        byAnswer.values().forEach(said -> said.forEach(phrase -> own.addAll(phrase.parts())));
        for (Observation.Answer answer : observation.answers()) {
            Set<String> rivals = new HashSet<>();
            byAnswer.forEach((code, said) -> {
                if (!code.equals(answer.code())) {
                    said.forEach(phrase -> rivals.addAll(phrase.stems()));
                }
            });
            byAnswer.get(answer.code()).forEach(phrase -> rivals.removeAll(phrase.stems()));
            rivals.removeAll(own);
            sayings.add(new Saying(
                    observation,
                    answer,
                    opposite(observation, answer),
                    byAnswer.get(answer.code()),
                    own,
                    rivals,
                    question.stems()));
        }
        return sayings;
    }

    /**
     * The answer that a denial proves: the other one of two that leave nothing in between. Null where safety depends on
     * it.
     */
    private static Observation.Answer opposite(Observation observation, Observation.Answer answer) {
        Set<String> codes =
                observation.answers().stream().map(Observation.Answer::code).collect(Collectors.toSet());
        return OPPOSITES.contains(codes) && !observation.safety()
                ? observation.answers().stream()
                        .filter(each -> each != answer)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The answer that a match gives, or null if none is certain. */
    Observation.Answer said(Match match, Set<Word> explained, Set<Word> symptomNots) {
        boolean doubtful = match.any(word -> word.unsure || word.elsewhere || isConditional(word, match))
                || match.between().stream()
                        .anyMatch(word -> PhrasedGuide.isForeign(word, things) || rivals.contains(word.stem))
                || match.touches(word ->
                        PhrasedGuide.isForeign(word, things) || rivals.contains(word.stem) && match.isNamedBy(word))
                || match.isNear(word -> isForeignTo(match, word))
                || match.isConditional()
                || match.dependsOnDenial(symptomNots)
                || match.phrase().parts().isEmpty() && !PhrasedGuide.isAbout(match, explained, things);
        if (doubtful || match.denials().isEmpty()) {
            return doubtful ? null : answer;
        }
        if (match.isDeniedOutright()) {
            return match.isDenied() ? opposite : null;
        }
        return symptomNots.containsAll(match.denials()) ? answer : null;
    }

    private static boolean isConditional(Word word, Match match) {
        return word.condition != null && !match.words().contains(word.condition);
    }

    private boolean isForeignTo(Match match, Word word) {
        boolean contrary = EverydayEnglish.opposites(word.stem).stream()
                .anyMatch(other -> asked.contains(other)
                        && !asked.contains(word.stem)
                        && !match.phrase().stems().contains(other));
        return contrary
                || word.kind == WordKind.OTHERS
                || word.kind == WordKind.NEARLY
                || word.stem.equals(SOMETIMES) && !match.phrase().saysWhere();
    }
}
