package dev.liftgate.complaints;

import dev.liftgate.complaints.Word.WordKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A place in a customer's words where a phrase was found.
 *
 * @param at where its words stand, by their place in {@link Words#all()}, rising
 * @param gaps how many words of weight stand in between
 * @param denials every "not" that reaches into it and is none of the phrase's own
 */
record Match(Words said, Phrase phrase, List<Integer> at, int gaps, Set<Word> denials) {

    /** The distance, in words of weight, within which another door or a "barely" concerns the match. */
    private static final int NEAR = 2;

    private static final Set<String> CONDITIONS = Set.of("when", "whenever", "if", "unless", "until");
    private static final Set<String> PERSONS = Set.of("i", "you", "u", "we", "they");
    private static final Set<String> TRIALS =
            Set.of("pull", "press", "push", "tri", "hit", "use", "shut", "turn", "hold", "start");

    List<Word> words() {
        return at.stream().map(said.all()::get).toList();
    }

    /** The original text of the match, with the "not" that belongs to it. */
    String text() {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Word word : words()) {
            Word not = word.deniedBy == null || !isOwn(word) ? word : word.deniedBy;
            start = Math.min(start, Math.min(word.start, not.start));
            end = Math.max(end, Math.max(word.end, not.end));
        }
        return said.text(start, end);
    }

    private boolean isOwn(Word word) {
        return !denials.contains(word.deniedBy) || isDenied();
    }

    /** Whether the customer denied exactly this. */
    boolean isDenied() {
        return denials.size() == 1 && !phrase.denies() && isDeniedOutright();
    }

    /** Whether a "not" stands right before one of its words, and not before something else that they belong to. */
    boolean isDeniedOutright() {
        return any(word -> word.denied && denials.contains(word.deniedBy));
    }

    boolean any(Predicate<Word> condition) {
        return words().stream().anyMatch(condition);
    }

    boolean isPartOf(Match other) {
        return other.at.size() > at.size() && new HashSet<>(other.at).containsAll(at);
    }

    int first() {
        return at.get(0);
    }

    int last() {
        return at.get(at.size() - 1);
    }

    /** The other words that stand between its own. */
    List<Word> between() {
        return IntStream.range(first(), last())
                .filter(i -> !at.contains(i))
                .mapToObj(said.all()::get)
                .toList();
    }

    /** Whether such a word stands close before or after it, in the same clause. */
    boolean isNear(Predicate<Word> condition) {
        return isNear(condition, -1) || isNear(condition, 1);
    }

    private boolean isNear(Predicate<Word> condition, int step) {
        int edge = step < 0 ? first() : last();
        int seen = 0;
        for (int i = edge + step; i >= 0 && i < said.all().size() && seen < NEAR; i += step) {
            Word word = said.all().get(i);
            if (word.clause != said.all().get(edge).clause || word.kind == WordKind.TURN) {
                return false;
            }
            if (condition.test(word)) {
                return true;
            }
            seen += word.weighs() ? 1 : 0;
        }
        return false;
    }

    /** Whether such a word touches it, so that both name one thing, such as "gas door" or "door speaker". */
    boolean touches(Predicate<Word> condition) {
        return touches(condition, -1) || touches(condition, 1);
    }

    private boolean touches(Predicate<Word> condition, int step) {
        int i = step < 0 ? first() : last();
        List<Word> all = said.all();
        while (i + step >= 0 && i + step < all.size()) {
            Word here = all.get(i);
            Word next = all.get(i + step);
            if (Math.abs(here.place - next.place) > 1 || here.clause != next.clause) {
                return false;
            }
            if (condition.test(next)) {
                return true;
            }
            if (next.kind != WordKind.PLACE) {
                return false;
            }
            i += step;
        }
        return false;
    }

    /**
     * Whether it holds only under a condition, as in "opens from outside when it is warm", but not "when I pull it".
     */
    boolean isConditional() {
        List<Word> all = said.all();
        List<String> spoken = said.spoken();
        int i = last() + 1;
        while (i < all.size() && all.get(i).kind == WordKind.LIGHT) {
            i++;
        }
        if (i == all.size() || all.get(i).clause != all.get(last()).clause) {
            return false;
        }
        int turn = all.get(i).place;
        boolean tried = turn + 2 < spoken.size()
                && PERSONS.contains(spoken.get(turn + 1))
                && TRIALS.contains(EverydayEnglish.meaning(spoken.get(turn + 2)));
        return CONDITIONS.contains(spoken.get(turn)) && !tried;
    }

    /** Whether it is the condition of a denied fact, as in "does not get worse when it is cold". */
    boolean dependsOnDenial(Set<Word> exempt) {
        List<Word> all = said.all();
        int i = first();
        if (all.get(i).kind != WordKind.TURN || i == 0 || all.get(i - 1).clause != all.get(i).clause) {
            return false;
        }
        Word not = all.get(i - 1).deniedBy;
        return not != null && !exempt.contains(not);
    }

    /**
     * Whether a word that touches it changes the thing it names, as in "rear passenger door" or "collision repair".
     */
    boolean isNamedBy(Word word) {
        return word.kind == WordKind.PLACE
                || word.kind == WordKind.CONTENT && word.start > said.all().get(last()).start;
    }

    /** The thing that the words are about: the nearest one named before them, else after them, else {@code null}. */
    Word subject(Predicate<Word> passedOver) {
        Word before = nearest(first(), -1, passedOver, true);
        Word after = before == null ? nearest(last(), 1, passedOver, true) : before;
        return after == null ? nearest(first(), -1, passedOver, false) : after;
    }

    private Word nearest(int from, int step, Predicate<Word> passedOver, boolean sameSentence) {
        List<Word> all = said.all();
        for (int i = from + step; i >= 0 && i < all.size(); i += step) {
            Word word = all.get(i);
            if (sameSentence && word.sentence != all.get(from).sentence || step > 0 && word.kind == WordKind.TURN) {
                return null;
            }
            if (EverydayEnglish.PARTS.contains(word.stem) && !passedOver.test(word)) {
                return word;
            }
        }
        return null;
    }
}
