package dev.liftgate.complaints;

import dev.liftgate.guides.BundledText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.es.SpanishLightStemmer;

/** The reader's Spanish, from {@code complaints/spanish.txt}: which English words stand for a Spanish form. */
final class Spanish {

    /** So many words that are Spanish and nothing else make a complaint Spanish … */
    private static final int ENOUGH = 2;

    /** … unless the English ones are more than so many times as many. The English around them is read as it is. */
    private static final int MIXED = 2;

    /** Names of cars and towns bring words of so many letters into English: El Camino, Los Angeles. */
    private static final int LONGEST_OF_NAMES = 3;

    /** Shorter words sound like too many others. */
    private static final int LONG_ENOUGH = 5;

    /**
     * Several words in a row.
     *
     * @param before what must stand right before them, or null
     * @param behind what must stand right behind them, or null
     */
    record SpanishTurn(Set<String> before, List<Set<String>> words, Set<String> behind, List<String> english) {

        boolean standsAt(int at, List<String> said) {
            int end = at + words.size();
            if (end > said.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!fits(words.get(i), said.get(at + i))) {
                    return false;
                }
            }
            return (before == null || at > 0 && fits(before, said.get(at - 1)))
                    && (behind == null || end < said.size() && fits(behind, said.get(end)));
        }

        private static boolean fits(Set<String> wanted, String word) {
            return wanted.contains(word) || wanted.contains(STEM + stem(word));
        }
    }

    private static final String STEM = "~";

    private static final Set<String> SKIPPED = new HashSet<>();
    private static final Set<String> BEFORE_THE_THING = new HashSet<>();
    private static final Map<String, Set<String>> VERBS = new HashMap<>();
    private static final Set<String> VERB_FORMS = new HashSet<>();
    private static final Map<String, List<String>> WORDS = new HashMap<>();
    private static final Map<String, List<String>> STEMS = new HashMap<>();
    private static final Map<String, List<String>> SOUNDS = new HashMap<>();
    private static final Map<String, List<SpanishTurn>> TURNS = new HashMap<>();

    /** What was asked for before: each word is asked for many times. */
    private static final Map<String, Optional<List<String>>> FOUND = new ConcurrentHashMap<>();

    private static final Map<String, String> CUT = new ConcurrentHashMap<>();

    static {
        Map<String, List<String>> lines = lines();
        lines.get("skipped").forEach(line -> SKIPPED.addAll(List.of(line.split(" "))));
        lines.get("before the thing").forEach(line -> BEFORE_THE_THING.addAll(List.of(line.split(" "))));
        lines.get("verbs")
                .forEach(line -> eachForm(line, (form, english) -> {
                    SpanishVerb verb = SpanishVerb.of(form);
                    VERBS.put(verb.infinitive(), verb.forms());
                }));
        VERBS.values().forEach(VERB_FORMS::addAll);
        lines.get("words").forEach(line -> eachForm(line, Spanish::form));
        lines.get("words")
                .forEach(line -> eachForm(line, (form, english) -> {
                    if (isOneWord(form)) {
                        WORDS.putIfAbsent(plain(form), english);
                        STEMS.putIfAbsent(stem(plain(form)), english);
                    }
                }));
        lines.get("verbs")
                .forEach(line -> eachForm(
                        line, (form, english) -> VERBS.get(SpanishVerb.of(form).infinitive())
                                .forEach(each -> WORDS.putIfAbsent(each, english))));
        WORDS.forEach((word, english) -> SOUNDS.putIfAbsent(sound(plain(word)), english));
    }

    private Spanish() {}

    /** What is done with a form and the English words for it. */
    private interface Taking {
        void take(String form, List<String> english);
    }

    private static Map<String, List<String>> lines() {
        Map<String, List<String>> sections = new HashMap<>();
        String section = "";
        for (String line : BundledText.of("/complaints/spanish.txt").lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.computeIfAbsent(section, each -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    private static void eachForm(String line, Taking taking) {
        int colon = line.indexOf(':');
        List<String> english = Arrays.stream(line.substring(0, colon).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        for (String form : line.substring(colon + 1).split(",")) {
            taking.take(form.trim(), english);
        }
    }

    private static boolean isOneWord(String form) {
        return form.chars().noneMatch(c -> " |*".indexOf(c) >= 0);
    }

    private static void form(String form, List<String> english) {
        if (isOneWord(form)) {
            WORDS.put(form, english);
            return;
        }
        List<String> written = Arrays.stream(form.split(" "))
                .filter(word -> !SKIPPED.contains(word))
                .map(Spanish::plain)
                .toList();
        int from = written.get(0).startsWith("(") ? 1 : 0;
        int to = written.get(written.size() - 1).endsWith(")") ? written.size() - 1 : written.size();
        Set<String> before = from == 0 ? null : any(written.get(0));
        Set<String> behind = to == written.size() ? null : any(written.get(to));
        SpanishTurn turn = new SpanishTurn(
                before, written.subList(from, to).stream().map(Spanish::any).toList(), behind, english);
        turn.words().get(0).forEach(first -> TURNS.computeIfAbsent(first, none -> new ArrayList<>())
                .add(turn));
    }

    /** The words that one place of a turn may be, and the stems of those that are no verbs. */
    private static Set<String> any(String written) {
        Set<String> words = new HashSet<>();
        for (String word : written.replaceAll("[()]", "").split("\\|")) {
            if (word.endsWith("*")) {
                words.addAll(VERBS.getOrDefault(
                        word.substring(0, word.length() - 1),
                        new SpanishVerb(word.substring(0, word.length() - 1), List.of()).forms()));
            } else {
                words.add(word);
                words.add(STEM + stem(word));
            }
        }
        return words;
    }

    /** A word without its accents. */
    static String plain(String word) {
        return word.chars().allMatch(c -> c < 128)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** What manija and manijas, flojo and floja have in common. */
    private static String stem(String plain) {
        return Stems.remembered(CUT, plain, Spanish::cut);
    }

    private static String cut(String plain) {
        char[] letters = plain.toCharArray();
        return new String(letters, 0, new SpanishLightStemmer().stem(letters, letters.length));
    }

    /** The word as it is spoken: slips in Spanish are letters that sound alike, as in "bentana" or "yabe". */
    private static String sound(String plain) {
        return plain.replaceAll("c(?=[ei])|z", "s")
                .replace("ch", "\u0001")
                .replace("h", "")
                .replace('v', 'b')
                .replace("ll", "y")
                .replaceAll("g(?=[ei])", "j")
                .replaceAll("qu|c", "k");
    }

    /** Whether it is an article or a pronoun, which nothing is looked for across. */
    static boolean skips(String spoken) {
        return SKIPPED.contains(spoken);
    }

    static boolean isInfinitive(String plain) {
        return VERB_FORMS.contains(plain) && plain.matches(".*[aei]r(l[aeo]s?|se|me|te)?");
    }

    static boolean standsBeforeTheThing(List<String> english) {
        return english.size() == 1 && BEFORE_THE_THING.contains(english.get(0));
    }

    /** The English for one word; null for one that the list does not know. */
    static List<String> word(String spoken) {
        return Stems.remembered(FOUND, spoken, Spanish::found).orElse(null);
    }

    private static Optional<List<String>> found(String spoken) {
        if (WORDS.containsKey(spoken)) {
            return Optional.of(WORDS.get(spoken));
        }
        String plain = plain(spoken);
        List<String> english = WORDS.getOrDefault(plain, STEMS.get(stem(plain)));
        return Optional.ofNullable(
                english != null || plain.length() < LONG_ENOUGH ? english : SOUNDS.get(sound(plain)));
    }

    /** The longest turn of speech that begins here; of two as long the one that asks for more around it; or null. */
    static SpanishTurn turn(int at, List<String> plain) {
        SpanishTurn longest = null;
        for (String first : List.of(plain.get(at), STEM + stem(plain.get(at)))) {
            for (SpanishTurn each : TURNS.getOrDefault(first, List.of())) {
                if ((longest == null || weight(each) > weight(longest)) && each.standsAt(at, plain)) {
                    longest = each;
                }
            }
        }
        return longest;
    }

    private static int weight(SpanishTurn turn) {
        return 2 * turn.words().size() + (turn.before() == null && turn.behind() == null ? 0 : 1);
    }

    /** Whether a complaint in these words is Spanish, perhaps with English in between. */
    static boolean isSpoken(List<String> words) {
        int spanish = 0;
        int english = 0;
        boolean telling = false;
        for (String word : words) {
            boolean ours = isKnown(word);
            boolean theirs = isEnglish(word);
            spanish += ours && !theirs ? 1 : 0;
            english += theirs && !ours ? 1 : 0;
            telling |= ours && !theirs && word.length() > LONGEST_OF_NAMES;
        }
        return telling && (spanish >= ENOUGH || english == 0) && spanish * MIXED >= english;
    }

    /** Whether a guide says this in Spanish: a phrase has few words, so that none may be English. */
    static boolean isWritten(List<String> words) {
        return words.stream().allMatch(Spanish::isKnown) && words.stream().anyMatch(word -> !isEnglish(word));
    }

    private static boolean isKnown(String word) {
        return skips(word) || word(word) != null;
    }

    private static boolean isEnglish(String word) {
        return EverydayEnglish.isReal(word)
                || Lexicon.word(word, Stems.stem(word)).isPresent();
    }
}
