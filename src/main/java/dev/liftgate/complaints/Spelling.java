package dev.liftgate.complaints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A spelling corrector that finds the guide's word for a misspelled one. It counts slips by Damerau and Levenshtein:
 * one in five letters is allowed, two in eight; in a word of four only a letter left out, doubled or swapped. The first
 * letter must be right, a real word is no slip, and of two candidates neither is taken.
 */
final class Spelling {

    private static final int NONE = Integer.MAX_VALUE;

    private record KnownWord(String word, String stem, String meaning) {}

    private final Map<Character, List<KnownWord>> known = new HashMap<>();
    private final Set<String> words;

    Spelling(Set<String> words) {
        this.words = Set.copyOf(words);
        for (String word : new TreeSet<>(words)) {
            if (word.length() > 3 && word.chars().allMatch(Character::isLetter)) {
                known.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                        .add(new KnownWord(word, Stems.stem(word), EverydayEnglish.meaning(word)));
            }
        }
    }

    String right(String word) {
        if (word.length() < 3 || word.length() > 20 || words.contains(word) || EverydayEnglish.isReal(word)) {
            return word;
        }
        String stem = Stems.stem(word);
        KnownWord best = null;
        int least = NONE;
        boolean several = false;
        for (KnownWord each : known.getOrDefault(word.charAt(0), List.of())) {
            int slips = slips(word, stem, each);
            if (slips < least) {
                least = slips;
                best = each;
                several = false;
            } else if (slips < NONE && slips == least) {
                several |= !each.meaning().equals(best.meaning());
            }
        }
        return best == null || several ? word : best.word();
    }

    private static int slips(String word, String stem, KnownWord meant) {
        if (stem.equals(meant.stem())) {
            return 0;
        }
        int longer = Math.abs(word.length() - meant.word().length());
        if (longer > 3 || meant.word().length() == 4 && longer > 1) {
            return NONE;
        }
        if (meant.word().length() == 4) {
            return isShortSlip(word, meant.word()) ? 1 : NONE;
        }
        int shorter = Math.min(word.length(), meant.word().length());
        int allowed = shorter >= 8 ? 2 : word.length() >= 5 || isShortSlip(word, meant.word()) ? 1 : 0;
        int slips = longer > 2 ? NONE : distance(word, meant.word());
        if (slips > allowed && stem.length() > 2 && meant.stem().length() > 3) {
            slips = distance(stem, meant.stem());
        }
        return slips <= allowed ? slips : NONE;
    }

    /** Whether one letter was left out, doubled or swapped with its neighbour, first and last being right. */
    private static boolean isShortSlip(String word, String meant) {
        if (word.charAt(word.length() - 1) != meant.charAt(meant.length() - 1) || distance(word, meant) != 1) {
            return false;
        }
        return word.length() != meant.length()
                || word.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(meant.chars().sorted().boxed().toList());
    }

    /** The number of slips between two words: a letter wrong, missing, too many, or two neighbours swapped. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] d) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
