package dev.liftgate.complaints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The doubts in a text: marks words that state no fact about this car now. These are guesses, questions, conditions,
 * and words about another car or former days.
 */
final class Doubts {

    /** Questions that take the trouble itself for granted: "why does it …". */
    private static final Set<String> ASKING_WHY = Set.of("why", "how");

    private static final Set<String> ASKING = Set.of(
            "is",
            "are",
            "was",
            "were",
            "do",
            "does",
            "did",
            "can",
            "could",
            "will",
            "would",
            "should",
            "has",
            "have",
            "what",
            "whats",
            "which",
            "who",
            "where",
            "when",
            "any",
            "anyone",
            "am",
            "isnt",
            "doesnt",
            "shouldnt");

    private static final Set<String> ACCUSTOMED = Set.of("is", "am", "are", "im", "get", "got", "be");

    private static final Set<String> ROUGHLY = Set.of("maybe", "perhaps", "probably");

    private static final Set<String> COMPARING = Set.of("than", "like", "as", "way");

    private static final Map<String, List<EverydayEnglish.Turn>> ELSEWHERE = byFirst(EverydayEnglish.ELSEWHERE);
    private static final Map<String, List<EverydayEnglish.Turn>> FORMERLY = byFirst(EverydayEnglish.FORMERLY);
    private static final Map<String, List<EverydayEnglish.Turn>> UNSURE = byFirst(EverydayEnglish.UNSURE);

    private final Words said;
    private final List<String> spoken;

    Doubts(Words said) {
        this.said = said;
        this.spoken = said.spoken();
    }

    void mark() {
        for (int i = 0; i < spoken.size(); i++) {
            if (stands(ELSEWHERE, i) && !stands(UNSURE, i) && !isAccustomed(i) && !isComparison(i)) {
                elsewhere(i);
            }
            if (stands(FORMERLY, i)) {
                stretch(i, true).forEach(word -> word.elsewhere = true);
            }
            if (stands(UNSURE, i) && !isRoughly(i)) {
                unsure(i);
            }
            if (spoken.get(i).equals("if")) {
                condition(i);
            }
            if (said.isQuestion(said.sentence(i)) && isFirst(i) && isAsked(i)) {
                int sentence = said.sentence(i);
                said.all().stream().filter(word -> word.sentence == sentence).forEach(word -> word.unsure = true);
            }
        }
    }

    /** The turns of speech by each word that may begin them. */
    private static Map<String, List<EverydayEnglish.Turn>> byFirst(List<EverydayEnglish.Turn> turns) {
        Map<String, List<EverydayEnglish.Turn>> byFirst = new HashMap<>();
        turns.forEach(
                turn -> turn.words().get(0).forEach(word -> byFirst.computeIfAbsent(word, first -> new ArrayList<>())
                        .add(turn)));
        return byFirst;
    }

    private boolean stands(Map<String, List<EverydayEnglish.Turn>> turns, int at) {
        return turns.getOrDefault(spoken.get(at), List.of()).stream().anyMatch(turn -> turn.standsAt(at, spoken));
    }

    /** Whether it only rounds a number: "maybe one time in four". */
    private boolean isRoughly(int at) {
        return ROUGHLY.contains(spoken.get(at)) && at + 1 < spoken.size() && Meanings.isNumber(spoken.get(at + 1));
    }

    private boolean isAccustomed(int at) {
        return spoken.get(at).equals("used") && at > 0 && ACCUSTOMED.contains(spoken.get(at - 1));
    }

    /** Whether "used to" compares only, as in "longer than it used to" or "doesn't open like it used to". */
    private boolean isComparison(int at) {
        boolean ends = at + 2 >= spoken.size() || said.clause(at + 2) != said.clause(at);
        return spoken.get(at).equals("used") && ends && at > 1 && COMPARING.contains(spoken.get(at - 2));
    }

    /** Whether a question asks for the fact; many put a question mark behind what they state. */
    private boolean isAsked(int at) {
        boolean why = ASKING_WHY.contains(spoken.get(at));
        boolean next = at + 1 < spoken.size() && ASKING.contains(spoken.get(at + 1));
        return !why
                && (ASKING.contains(spoken.get(at)) || next && spoken.get(at).length() <= 4);
    }

    private boolean isFirst(int at) {
        return at == 0 || said.sentence(at - 1) != said.sentence(at);
    }

    /** The words around a place, from one new beginning to the next, within one sentence or clause. */
    private List<Word> stretch(int at, boolean withinClause) {
        int from = at;
        while (from > 0 && goesOn(from - 1, from, withinClause) && !EverydayEnglish.ANEW.contains(spoken.get(from))) {
            from--;
        }
        int to = at;
        while (to + 1 < spoken.size()
                && goesOn(to, to + 1, withinClause)
                && !EverydayEnglish.ANEW.contains(spoken.get(to + 1))) {
            to++;
        }
        List<Word> words = new ArrayList<>();
        for (Word word : said.all()) {
            if (word.place >= from && word.place <= to) {
                words.add(word);
            }
        }
        return words;
    }

    private boolean goesOn(int one, int next, boolean withinClause) {
        return withinClause ? said.clause(one) == said.clause(next) : said.sentence(one) == said.sentence(next);
    }

    private void elsewhere(int at) {
        stretch(at, false).forEach(word -> word.elsewhere = true);
    }

    /** Marks a clause as unsure. If it says nothing else ("…, I think"), it speaks of the clause before it. */
    private void unsure(int at) {
        List<Word> clause = stretch(at, true);
        clause.forEach(word -> word.unsure = true);
        long weight = clause.stream().filter(Word::weighs).count();
        int before = at;
        while (before > 0 && said.clause(before - 1) == said.clause(at)) {
            before--;
        }
        if (weight <= 1 && before > 0 && said.sentence(before - 1) == said.sentence(at)) {
            stretch(before - 1, true).forEach(word -> word.unsure = true);
        }
    }

    private void condition(int at) {
        Word condition =
                said.all().stream().filter(word -> word.place == at).findFirst().orElse(null);
        stretch(at, true).stream().filter(word -> word.place > at).forEach(word -> word.condition = condition);
        for (int i = at + 1; i < spoken.size() && said.clause(i) == said.clause(at); i++) {
            if (spoken.get(i).equals("ever")) {
                elsewhere(at);
            }
        }
    }
}
