package dev.liftgate.complaints;

import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A guide with its phrases prepared for reading complaints. */
final class PhrasedGuide {

    private final Guide guide;
    private final List<Phrase> symptom;
    private final Set<String> things;
    private final List<Saying> sayings = new ArrayList<>();

    PhrasedGuide(Guide guide, Function<String, Phrase> phrases) {
        this.guide = guide;
        this.symptom = guide.phrases().stream().map(phrases).toList();
        this.things = new HashSet<>(phrases.apply(guide.title()).parts());
        symptom.stream().filter(Phrase::denies).forEach(phrase -> things.addAll(phrase.parts()));
        guide.observations().forEach(observation -> sayings.addAll(Saying.of(observation, things, phrases)));
    }

    List<Phrase> symptom() {
        return symptom;
    }

    /** Every phrase of the guide. */
    List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>(symptom);
        sayings.forEach(saying -> all.addAll(saying.phrases()));
        return all;
    }

    /**
     * The share of the symptom that one of its phrases says; 0 for nothing.
     *
     * @param explained what other phrases of the guide are about, so that nothing else is meant by it
     */
    double fit(Match match, Set<Word> explained) {
        double size = match.phrase().words().size();
        return isOurs(match, explained, things) && !match.any(word -> word.elsewhere)
                ? size / (size + 1 + match.gaps() / 2.0)
                : 0;
    }

    /**
     * Whether the match speaks of the guide's own things: no other thing in between or beside it, nor as its subject.
     */
    private static boolean isOurs(Match match, Set<Word> explained, Set<String> things) {
        Set<String> ours = new HashSet<>(things);
        ours.addAll(match.phrase().stems());
        return match.denials().isEmpty()
                && match.between().stream().noneMatch(word -> isForeign(word, ours))
                && !match.touches(word -> isForeign(word, ours))
                && (!match.phrase().parts().isEmpty() || isAbout(match, explained, ours));
    }

    static boolean isForeign(Word word, Set<String> ours) {
        return EverydayEnglish.PARTS.contains(word.stem) && !ours.contains(word.stem);
    }

    static boolean isAbout(Match match, Set<Word> passedOver, Set<String> ours) {
        Word subject = match.subject(word -> isForeign(word, ours) && passedOver.contains(word));
        return subject == null || !isForeign(subject, ours);
    }

    /** The words of a complaint that belong to some phrase of the guide. */
    Set<Word> explained(Function<Phrase, List<Match>> found) {
        Set<Word> explained = new HashSet<>();
        phrases().forEach(phrase -> found.apply(phrase).forEach(match -> explained.addAll(match.words())));
        return explained;
    }

    /** The answers in it, in the order of the guide. */
    private List<VolunteeredAnswer> heard(Function<Phrase, List<Match>> found) {
        Set<Word> explained = explained(found);
        Set<Word> symptomNots = new HashSet<>();
        symptom.forEach(phrase -> found.apply(phrase).stream()
                .filter(match -> match.denials().isEmpty())
                .forEach(match -> match.words().forEach(word -> symptomNots.add(word.deniedBy))));
        Map<Observation, Map<Match, Observation.Answer>> read = new LinkedHashMap<>();
        for (Saying saying : sayings) {
            for (Phrase phrase : saying.phrases()) {
                for (Match match : found.apply(phrase)) {
                    read.computeIfAbsent(saying.observation(), each -> new LinkedHashMap<>())
                            .put(match, saying.said(match, explained, symptomNots));
                }
            }
        }
        List<VolunteeredAnswer> heard = new ArrayList<>();
        read.forEach((observation, matches) -> one(observation, matches).ifPresent(heard::add));
        return withoutWhatCannotBe(heard);
    }

    /** The answer to a question, if only one was given. A match inside a longer one does not count. */
    private static Optional<VolunteeredAnswer> one(Observation observation, Map<Match, Observation.Answer> matches) {
        Map<String, Match> byAnswer = new TreeMap<>();
        matches.forEach((match, answer) -> {
            boolean whole = matches.keySet().stream().noneMatch(match::isPartOf);
            if (whole && answer != null) {
                byAnswer.merge(answer.code(), match, (a, b) -> b.at().size() > a.at().size() ? b : a);
            }
        });
        if (byAnswer.size() != 1) {
            return Optional.empty();
        }
        String code = byAnswer.keySet().iterator().next();
        return observation
                .answer(code)
                .map(answer -> new VolunteeredAnswer(
                        observation, answer, byAnswer.get(code).text()));
    }

    /** The answers without contradictions: of two that exclude each other, the one that depends on the other goes. */
    static List<VolunteeredAnswer> withoutWhatCannotBe(List<VolunteeredAnswer> heard) {
        Map<String, String> answers = new HashMap<>();
        heard.forEach(
                each -> answers.put(each.observation().code(), each.answer().code()));
        return heard.stream()
                .filter(each -> !each.observation().isExcludedBy(answers))
                .toList();
    }

    String code() {
        return guide.code();
    }

    Reading reading(double fit, String words, Function<Phrase, List<Match>> found) {
        return new Reading(guide, fit, words, heard(found));
    }
}
