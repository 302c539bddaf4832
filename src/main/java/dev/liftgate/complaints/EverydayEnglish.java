package dev.liftgate.complaints;

import dev.liftgate.complaints.Word.WordKind;
import dev.liftgate.guides.BundledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reader's everyday English, from {@code complaints/everyday.txt}. */
final class EverydayEnglish {

    /** Words in a row; each may be any of several. */
    record Turn(List<Set<String>> words) {

        boolean standsAt(int at, List<String> said) {
            if (at + words.size() > said.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).contains(said.get(at + i))) {
                    return false;
                }
            }
            return true;
        }

        static Turn of(String pattern) {
            return new Turn(Arrays.stream(pattern.split(" "))
                    .map(each -> Set.of(each.split("\\|")))
                    .toList());
        }
    }

    /** A turn of speech and the words that stand for it. */
    record Idiom(Turn said, List<String> meant) {}

    private static final Map<String, List<String>> LINES = lines("everyday.txt");
    private static final Map<String, WordKind> KINDS = new HashMap<>();
    private static final Map<String, String> SAME = new HashMap<>();
    private static final Map<String, List<Idiom>> IDIOMS = new HashMap<>();
    private static final Map<String, Set<String>> OPPOSITES = new HashMap<>();

    private static final Set<String> DROPPED = words("dropped");
    private static final Set<String> NO_LONGER = words("no longer");
    private static final Set<String> FAILING = words("failing");
    private static final Set<String> BEYOND = words("beyond");
    private static final Set<String> REAL = words(lines("real-words.txt").get(""));

    static final Set<String> ANEW = words("anew");
    static final Set<String> PARTS;
    static final Set<String> BLAND;
    static final List<Turn> ELSEWHERE = turns("elsewhere");
    static final List<Turn> FORMERLY = turns("formerly");
    static final List<Turn> UNSURE = turns("unsure");

    /** The words of all turns of speech. None of them is a misspelling of another word: "says" is not "stays". */
    private static final Set<String> TURNED = new HashSet<>();

    static {
        put(WordKind.LIGHT, "light");
        put(WordKind.PLACE, "place");
        put(WordKind.NEARLY, "nearly");
        put(WordKind.OTHERS, "others");
        put(WordKind.TURN, "turn");
        put(WordKind.NOT, "not");
        LINES.get("same").forEach(line -> {
            String[] same = line.split(" ");
            Arrays.stream(same).forEach(each -> SAME.put(Stems.stem(each), same[0]));
        });
        LINES.get("idiom").forEach(line -> {
            String[] sides = line.split(" = ");
            Idiom idiom = new Idiom(Turn.of(sides[1]), List.of(sides[0].split(" ")));
            IDIOMS.computeIfAbsent(sides[1].split(" ")[0], first -> new ArrayList<>())
                    .add(idiom);
        });
        Stream.of(
                        ELSEWHERE,
                        FORMERLY,
                        UNSURE,
                        IDIOMS.values().stream()
                                .flatMap(List::stream)
                                .map(Idiom::said)
                                .toList())
                .flatMap(List::stream)
                .flatMap(turn -> turn.words().stream())
                .forEach(TURNED::addAll);
        LINES.get("opposite").forEach(line -> {
            String[] pair = line.split(" ");
            OPPOSITES.computeIfAbsent(meaning(pair[0]), each -> new HashSet<>()).add(meaning(pair[1]));
            OPPOSITES.computeIfAbsent(meaning(pair[1]), each -> new HashSet<>()).add(meaning(pair[0]));
        });
        PARTS = meanings("part");
        BLAND = meanings("bland");
    }

    private EverydayEnglish() {}

    /** Whether a word means nothing at all to the reader. */
    static boolean drops(String word) {
        return DROPPED.contains(word);
    }

    static WordKind kind(String word) {
        WordKind kind = KINDS.getOrDefault(SAME.getOrDefault(Stems.stem(word), word), WordKind.CONTENT);
        return KINDS.getOrDefault(word, kind);
    }

    /**
     * The kind of a word before a given next word: "stopped" denies in "stopped working", "over 60" is not quite 60.
     */
    static WordKind kind(String word, String next) {
        if (denies(word, next)) {
            return WordKind.NOT;
        }
        boolean beyond = BEYOND.contains(word) && !next.isEmpty() && Character.isDigit(next.charAt(0));
        return beyond ? WordKind.NEARLY : kind(word);
    }

    /** The one stem for a word and for all its synonyms. */
    static String meaning(String word) {
        String stem = Stems.stem(word);
        return SAME.containsKey(stem) ? Stems.stem(SAME.get(stem)) : stem;
    }

    /** Whether a word says "not" before this next word, as in "stopped working" or "fails to open". */
    private static boolean denies(String word, String next) {
        return NO_LONGER.contains(word) && next.endsWith("ing") || FAILING.contains(word) && next.equals("to");
    }

    /** The longest turn of speech that begins here, or null. */
    static Idiom idiom(int at, List<String> said) {
        Idiom longest = null;
        for (Idiom each : IDIOMS.getOrDefault(said.get(at), List.of())) {
            if (each.said().standsAt(at, said)
                    && (longest == null
                            || each.said().words().size()
                                    > longest.said().words().size())) {
                longest = each;
            }
        }
        return longest;
    }

    static Set<String> opposites(String stem) {
        return OPPOSITES.getOrDefault(stem, Set.of());
    }

    /** Whether it is a real English word, and so no misspelling of another. */
    static boolean isReal(String word) {
        return REAL.contains(word)
                || DROPPED.contains(word)
                || KINDS.containsKey(word)
                || NO_LONGER.contains(word)
                || FAILING.contains(word)
                || TURNED.contains(word);
    }

    private static void put(WordKind kind, String section) {
        words(section).forEach(word -> KINDS.put(word, kind));
    }

    private static Set<String> words(String section) {
        return words(LINES.get(section));
    }

    private static Set<String> words(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> meanings(String section) {
        return words(section).stream().map(EverydayEnglish::meaning).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Turn> turns(String section) {
        return LINES.get(section).stream().map(Turn::of).toList();
    }

    private static Map<String, List<String>> lines(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : BundledText.of("/complaints/" + name).lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.computeIfAbsent(section, each -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }
}
