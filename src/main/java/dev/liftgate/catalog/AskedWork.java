package dev.liftgate.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Work that a customer asks for by its name, found in their words.
 *
 * <p>A word that few titles have says more than one that many have: so “oil change” finds the oil and filter change, and
 * “replace” alone finds nothing.
 */
final class AskedWork {

    private static final long ENOUGH = 500;
    private static final long RAREST = 1_000_000;
    private static final int SHORTEST_STEM = 4;

    private final Map<String, Set<String>> titles = new HashMap<>();
    private final Map<String, Long> having;

    /** @param titles by the code of their operation */
    AskedWork(Map<String, String> titles) {
        titles.forEach((code, title) -> this.titles.put(code, words(title)));
        having = this.titles.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    /** The codes of the operations that the words name, the best first. */
    List<String> in(String words, int most) {
        Set<String> said = words(words);
        Map<String, Long> scores = new HashMap<>();
        titles.forEach((code, title) -> scores.put(code, share(title, said)));
        return scores.entrySet().stream()
                .filter(each -> each.getValue() >= ENOUGH)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The share of the title that was said, in thousandths. */
    private long share(Set<String> title, Set<String> said) {
        long all = title.stream().mapToLong(this::weight).sum();
        long found = title.stream()
                .filter(word -> said.stream().anyMatch(each -> isSame(word, each)))
                .mapToLong(this::weight)
                .sum();
        return all == 0 ? 0 : found * 1000 / all;
    }

    private long weight(String word) {
        return RAREST / having.get(word);
    }

    /** The same word, or one that goes on: brake and brakes. */
    private static boolean isSame(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return one.equals(other)
                || shorter.length() >= SHORTEST_STEM
                        && longer.startsWith(shorter)
                        && longer.length() - shorter.length() <= 2;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
