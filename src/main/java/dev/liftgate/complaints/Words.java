package dev.liftgate.complaints;

import dev.liftgate.complaints.Stems.RawWord;
import dev.liftgate.complaints.Word.WordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A complaint word by word, with its denials and doubts marked. A guide's phrase is read the same way. */
final class Words {

    /** No complaint needs more words; the rest is not read. */
    private static final int MOST_WORDS = 1_000;

    private static final int MOST_CHARACTERS = 20_000;
    private static final Set<String> DETERMINERS =
            Set.of("the", "my", "a", "an", "our", "his", "her", "their", "your", "this", "that", "it", "both", "all");

    private final String text;
    private final List<RawWord> tokens;
    private final List<String> spoken = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<Integer> questions = new HashSet<>();
    private final int[] clauses;
    private final int[] sentences;
    private int clause;
    private int sentence;

    private Words(String text, Spelling spelling) {
        this.text = text;
        List<RawWord> cut = Stems.cut(text, MOST_WORDS);
        List<String> said = cut.stream().map(RawWord::word).toList();
        boolean spanish = spelling == null ? Spanish.isWritten(said) : Spanish.isSpoken(said);
        tokens = spanish ? new Translation(text, cut).english() : cut;
        Map<String, String> right = new HashMap<>();
        for (RawWord token : tokens) {
            spoken.add(
                    spanish || spelling == null ? token.word() : right.computeIfAbsent(token.word(), spelling::right));
        }
        clauses = new int[tokens.size()];
        sentences = new int[tokens.size()];
        int before = 0;
        for (int i = 0; i < tokens.size(); ) {
            pause(between(before, tokens.get(i).start()));
            int length = take(i);
            Arrays.fill(clauses, i, i + length, clause);
            Arrays.fill(sentences, i, i + length, sentence);
            i += length;
            before = Math.max(before, tokens.get(i - 1).end());
        }
        pause(between(before, text.length()));
        for (int i = 0; i < words.size(); i++) {
            places.computeIfAbsent(words.get(i).stem, stem -> new ArrayList<>()).add(i);
        }
        new Denials(words).mark();
    }

    /** The text from one place to another; empty where translated words stand in another order than what they are of. */
    private String between(int from, int to) {
        return from < to ? Stems.plain(text.substring(from, to)) : "";
    }

    /** The English words that stand for Spanish ones; words that are not Spanish as they are. */
    static String inEnglish(String complaint) {
        String text = shortened(complaint);
        List<RawWord> said = Stems.cut(text, MOST_WORDS);
        return Spanish.isSpoken(said.stream().map(RawWord::word).toList())
                ? new Translation(text, said)
                        .english().stream().map(RawWord::word).collect(Collectors.joining(" "))
                : text;
    }

    private static String shortened(String complaint) {
        return complaint.substring(0, Math.min(complaint.length(), MOST_CHARACTERS));
    }

    /** The words of a guide's phrase, which is spelled right. */
    static Words ofPhrase(String phrase) {
        return new Words(phrase, null);
    }

    /** The words of a complaint, with its misspellings corrected. */
    static Words ofComplaint(String complaint, Spelling spelling) {
        Words words = new Words(shortened(complaint), spelling);
        new Doubts(words).mark();
        return words;
    }

    /** Takes the word or the turn of speech that begins here; returns how many words that was. */
    private int take(int at) {
        EverydayEnglish.Idiom idiom = EverydayEnglish.idiom(at, spoken);
        List<String> meant = idiom == null ? List.of(spoken.get(at)) : idiom.meant();
        int length = idiom == null ? 1 : idiom.said().words().size();
        String next = next(at + length - 1);
        meant.forEach(word -> add(word, next, tokens.get(at), tokens.get(at + length - 1), at));
        return length;
    }

    /** The word right after this one; empty if a comma or the like stands in between. */
    private String next(int at) {
        return at + 1 < tokens.size()
                        && between(tokens.get(at).end(), tokens.get(at + 1).start())
                                .isBlank()
                ? spoken.get(at + 1)
                : "";
    }

    private void add(String word, String next, RawWord first, RawWord last, int at) {
        WordKind kind = EverydayEnglish.kind(word, next);
        if (EverydayEnglish.drops(word) || word.equals("on") && isPreposition(next)) {
            return;
        }
        words.add(new Word(EverydayEnglish.meaning(word), kind, at, first.start(), last.end(), clause, sentence));
    }

    /** Whether "on" is a preposition, as in "the lock on the door", but not in "the lock is on". */
    private static boolean isPreposition(String next) {
        return DETERMINERS.contains(next)
                || EverydayEnglish.kind(next) == WordKind.PLACE
                || EverydayEnglish.PARTS.contains(EverydayEnglish.meaning(next));
    }

    private void pause(String between) {
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            if (c == '?') {
                questions.add(sentence);
            }
            if (".!?;\n\r\u00BF".indexOf(c) >= 0) {
                sentence++;
                clause++;
            } else if (",()\u2013\u2014/\"\u201C\u201D".indexOf(c) >= 0 || c == '-' && between.length() > 1) {
                clause++;
            }
        }
    }

    List<Word> all() {
        return Collections.unmodifiableList(words);
    }

    /** All spoken words, spelled right. */
    List<String> spoken() {
        return Collections.unmodifiableList(spoken);
    }

    /** Where the spoken word at this place begins in the text. */
    int start(int place) {
        return tokens.get(place).start();
    }

    int end(int place) {
        return tokens.get(place).end();
    }

    int clause(int place) {
        return clauses[place];
    }

    int sentence(int place) {
        return sentences[place];
    }

    boolean isQuestion(int sentence) {
        return questions.contains(sentence);
    }

    List<Integer> places(String stem) {
        return places.getOrDefault(stem, List.of());
    }

    Set<String> stems() {
        return Collections.unmodifiableSet(places.keySet());
    }

    String text(int start, int end) {
        return text.substring(start, end);
    }
}
