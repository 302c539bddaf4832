package dev.liftgate.complaints;

import dev.liftgate.guides.BundledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the trade, and the concept that each stands for, from {@code complaints/lexicon.txt}. */
final class Lexicon {

    /** What a concept is in a sentence. */
    enum NotionKind {
        /** A thing on the car: door, handle, window. */
        PART,
        /** A place on the car: inside, rear, driver. */
        SIDE,
        /** What a thing does, or how it is: opens, clicks, loose. A denial looks for the next of these. */
        DOING,
        /** All else that has a meaning: cold, sometimes, suddenly. */
        MARK
    }

    /**
     * What else is true where a concept is said, or where it is denied: "stuck" is "not open" as well, and what does
     * not crank does not start.
     */
    record Implied(String concept, boolean denied, boolean byDenial) {}

    /** A concept, and how many words in a row say it. */
    record Term(String concept, int length) {}

    private record Expression(List<String> stems, String concept) {}

    private static final Map<String, NotionKind> SECTIONS = Map.of(
            "part", NotionKind.PART, "side", NotionKind.SIDE, "doing", NotionKind.DOING, "mark", NotionKind.MARK);

    private static final Map<String, NotionKind> KINDS = new HashMap<>();
    private static final Map<String, String> BY_WORD = new HashMap<>();
    private static final Map<String, String> BY_STEM = new HashMap<>();
    private static final Map<String, List<Expression>> TURNS = new HashMap<>();

    /** The stem of the name of the concept that a stem stands for, where that is another one. */
    private static final Map<String, String> NAMED = new HashMap<>();

    private static final Map<String, List<Implied>> IMPLIED = new HashMap<>();
    private static final Map<String, Set<String>> LISTS = new HashMap<>();

    static {
        String section = "";
        for (String line : BundledText.of("/complaints/lexicon.txt")
                .replace("\n  ", " ")
                .lines()
                .toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (SECTIONS.containsKey(section)) {
                    concept(line, SECTIONS.get(section));
                } else {
                    LISTS.computeIfAbsent(section, each -> new HashSet<>()).addAll(Arrays.asList(line.split(" ")));
                }
            }
        }
    }

    private Lexicon() {}

    private static void concept(String line, NotionKind kind) {
        boolean byDenial = line.contains(" >> ");
        String[] sides = line.split(" >>? ");
        String name = sides[0].substring(0, sides[0].indexOf(':'));
        KINDS.put(name, kind);
        for (String words : sides[0].substring(name.length() + 1).split(",")) {
            form(words.trim(), name);
        }
        BY_STEM.putIfAbsent(Stems.stem(name), name);
        if (sides.length > 1) {
            IMPLIED.put(
                    name,
                    Arrays.stream(sides[1].split(","))
                            .map(written -> implied(written.trim(), byDenial))
                            .toList());
        }
    }

    /** One form of a concept: several words in a row, a word as it stands behind "=", or a word in all its forms. */
    private static void form(String written, String concept) {
        if (written.startsWith("=")) {
            BY_WORD.put(written.substring(1), concept);
        } else if (written.contains(" ")) {
            List<String> stems =
                    Arrays.stream(written.split(" ")).map(Stems::stem).toList();
            TURNS.computeIfAbsent(stems.get(0), first -> new ArrayList<>()).add(new Expression(stems, concept));
        } else {
            BY_STEM.put(Stems.stem(written), concept);
            NAMED.put(Stems.stem(written), Stems.stem(concept));
        }
    }

    private static Implied implied(String written, boolean byDenial) {
        boolean denied = written.startsWith("not ");
        return new Implied(denied ? written.substring(4) : written, denied, byDenial);
    }

    /** The concept of one word: as it stands, else in whatever form; empty if the lexicon does not know it. */
    static Optional<Term> word(String spoken, String stem) {
        return Optional.ofNullable(BY_WORD.getOrDefault(spoken, BY_STEM.get(stem)))
                .map(concept -> new Term(concept, 1));
    }

    /** The longest turn of speech that begins here. */
    static Optional<Term> turn(int at, List<String> stems) {
        Term longest = longest(at, stems, stems.get(at), null);
        String named = NAMED.get(stems.get(at));
        return Optional.ofNullable(named == null ? longest : longest(at, stems, named, longest));
    }

    private static Term longest(int at, List<String> stems, String first, Term known) {
        Term longest = known;
        for (Expression turn : TURNS.getOrDefault(first, List.of())) {
            int length = length(turn.stems(), at, stems);
            if (length > 0 && (longest == null || length > longest.length())) {
                longest = new Term(turn.concept(), length);
            }
        }
        return longest;
    }

    /**
     * How many words say a turn there, 0 for none: they may be others for the same concepts (a tyre light is a tire
     * light), and have a "way" or "really" in between.
     */
    private static int length(List<String> turn, int at, List<String> stems) {
        int next = at;
        for (int i = 0; i < turn.size(); i++, next++) {
            if (i > 0
                    && next < stems.size()
                    && !stems.get(next).equals(turn.get(i))
                    && lists("filler", stems.get(next))) {
                next++;
            }
            String said = next < stems.size() ? stems.get(next) : "";
            if (!said.equals(turn.get(i)) && !turn.get(i).equals(NAMED.get(said))) {
                return 0;
            }
        }
        return next - at;
    }

    static NotionKind kind(String concept) {
        return KINDS.getOrDefault(concept, NotionKind.MARK);
    }

    static List<Implied> implications(String concept) {
        return IMPLIED.getOrDefault(concept, List.of());
    }

    /** Whether a word stands in one of the lists of small words, such as those that end a thought. */
    static boolean lists(String list, String word) {
        return LISTS.get(list).contains(word);
    }
}
