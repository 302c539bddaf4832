package dev.liftgate.complaints;

import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads complaints by a shop's guides. Made once, never changed, for many at a time to use.
 * Rather reads nothing than something that was not said; a person confirms what it read.
 */
public final class Complaints {

    private final List<Known> guides = new ArrayList<>();
    /** The guides that may fit, by the rarest word of each phrase of theirs. */
    private final Map<String, Set<Known>> byRarest = new HashMap<>();

    private final Spelling spelling;

    private Complaints(List<Guide> guides) {
        Map<String, Phrase> written = new HashMap<>();
        Map<String, Phrase> phrases = new HashMap<>();
        Function<String, Phrase> once = text -> written.computeIfAbsent(text, each -> {
            Phrase phrase = new Phrase(each);
            return phrases.computeIfAbsent(phrase.key(), key -> phrase);
        });
        guides.forEach(guide -> this.guides.add(new Known(guide, once)));
        index();
        spelling = new Spelling(vocabulary(guides));
    }

    public static Complaints of(List<Guide> guides) {
        return new Complaints(guides);
    }

    private void index() {
        Map<String, Integer> common = new HashMap<>();
        guides.forEach(known ->
                known.symptom().forEach(phrase -> phrase.stems().forEach(stem -> common.merge(stem, 1, Integer::sum))));
        guides.forEach(known -> known.symptom().forEach(phrase -> phrase.stems().stream()
                .min(Comparator.comparing(common::get))
                .ifPresent(rarest -> byRarest.computeIfAbsent(rarest, stem -> new LinkedHashSet<>())
                        .add(known))));
    }

    private static Set<String> vocabulary(List<Guide> guides) {
        Set<String> words = new HashSet<>();
        for (Guide guide : guides) {
            guide.phrases().forEach(phrase -> add(phrase, words));
            guide.observations().forEach(observation -> observation.answers().forEach(answer -> answer.phrases()
                    .forEach(phrase -> add(phrase, words))));
        }
        return words;
    }

    private static void add(String phrase, Set<String> words) {
        Stems.cut(phrase, Integer.MAX_VALUE).forEach(token -> words.add(token.word()));
    }

    /**
     * The guides whose symptom is said in it, best first, each with the answers that are in it already.
     *
     * @param words the customer's own, of any length; the first thousand words are read
     */
    public List<Reading> read(String words) {
        Words said = Words.ofComplaint(words, spelling);
        Map<Phrase, List<Match>> matches = new HashMap<>();
        Function<Phrase, List<Match>> found = phrase -> matches.computeIfAbsent(phrase, each -> each.in(said));
        Set<Known> candidates = new LinkedHashSet<>();
        said.stems().forEach(stem -> candidates.addAll(byRarest.getOrDefault(stem, Set.of())));
        List<Reading> readings = new ArrayList<>();
        for (Known known : candidates) {
            double fit = known.fit(said, found);
            if (fit > 0) {
                readings.add(known.reading(fit, known.heard(said, found)));
            }
        }
        readings.sort(Comparator.comparingDouble(Reading::fit)
                .reversed()
                .thenComparing(reading -> -reading.heard().size())
                .thenComparing(reading -> reading.guide().code()));
        return List.copyOf(readings);
    }
}
