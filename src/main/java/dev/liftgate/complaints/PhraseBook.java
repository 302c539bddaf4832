package dev.liftgate.complaints;

import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The phrases of all guides, which are looked for word for word. */
final class PhraseBook {

    /** More suggestions would help nobody. */
    private static final int MOST_GUIDES = 10;

    /** Where a symptom phrase is said, and how much of the symptom that is. */
    private record SymptomMatch(double fit, Match match) {}

    /** The symptom phrases by their rarest word, each with the guides that have it. */
    private final Map<String, Map<Phrase, List<PhrasedGuide>>> byRarest = new HashMap<>();

    PhraseBook(List<Guide> guides) {
        Map<String, Phrase> written = new HashMap<>();
        Map<String, Phrase> phrases = new HashMap<>();
        Function<String, Phrase> once = text -> written.computeIfAbsent(text, each -> {
            Phrase phrase = new Phrase(each);
            return phrases.computeIfAbsent(phrase.key(), key -> phrase);
        });
        index(guides.stream().map(guide -> new PhrasedGuide(guide, once)).toList());
    }

    private void index(List<PhrasedGuide> guides) {
        Map<String, Integer> common = new HashMap<>();
        guides.stream()
                .flatMap(known -> known.symptom().stream())
                .flatMap(phrase -> phrase.stems().stream())
                .forEach(stem -> common.merge(stem, 1, Integer::sum));
        guides.forEach(known -> known.symptom().forEach(phrase -> phrase.stems().stream()
                .min(Comparator.comparing(common::get))
                .ifPresent(rarest -> byRarest.computeIfAbsent(rarest, stem -> new HashMap<>())
                        .computeIfAbsent(phrase, each -> new ArrayList<>())
                        .add(known))));
    }

    /** The guides of which a symptom phrase is said, best first, ten at most. */
    List<Reading> read(Words said) {
        Map<Phrase, List<Match>> matches = new HashMap<>();
        Function<Phrase, List<Match>> found = phrase -> matches.computeIfAbsent(phrase, each -> each.in(said));
        Map<PhrasedGuide, SymptomMatch> fits = new HashMap<>();
        Map<PhrasedGuide, Set<Word>> explained = new HashMap<>();
        for (String stem : said.stems()) {
            byRarest.getOrDefault(stem, Map.of()).forEach((phrase, guides) -> found.apply(phrase)
                    .forEach(match -> guides.forEach(known -> fits.merge(
                            known,
                            new SymptomMatch(
                                    known.fit(match, explained.computeIfAbsent(known, each -> each.explained(found))),
                                    match),
                            (one, other) -> other.fit() > one.fit() ? other : one))));
        }
        return fits.entrySet().stream()
                .filter(each -> each.getValue().fit() > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<PhrasedGuide, SymptomMatch> each) ->
                                -each.getValue().fit())
                        .thenComparing(each -> each.getKey().code()))
                .limit(MOST_GUIDES)
                .map(each -> each.getKey()
                        .reading(each.getValue().fit(), each.getValue().match().text(), found))
                .toList();
    }

    /** All words that some guide uses, towards which slips of the pen are set right. */
    static Set<String> vocabulary(List<Guide> guides) {
        Set<String> words = new HashSet<>();
        for (Guide guide : guides) {
            guide.phrases().forEach(phrase -> add(phrase, words));
            guide.observations().forEach(observation -> observation.answers().stream()
                    .flatMap(answer -> Stream.concat(answer.phrases().stream(), answer.says().stream()))
                    .forEach(phrase -> add(phrase, words)));
        }
        return words;
    }

    private static void add(String phrase, Set<String> words) {
        Stems.cut(phrase, Integer.MAX_VALUE).forEach(token -> words.add(token.word()));
    }
}
