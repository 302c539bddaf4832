package dev.liftgate.complaints;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A phrase found in what somebody said.
 *
 * @param at where its words stand, by their place in {@link Words#all()}, rising
 * @param gaps how many words of weight stand in between
 * @param denied whether it was said of the phrase that it is not so
 */
record Match(Words said, Phrase phrase, List<Integer> at, int gaps, boolean denied) {

    /** How far around it another door or a "barely" still concerns it, in words of weight. */
    private static final int NEAR = 2;

    List<Word> words() {
        return at.stream().map(said.all()::get).toList();
    }

    /** What it was read from, as it was written, with the "not" that belongs to it. */
    String text() {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Word word : words()) {
            Word not = word.deniedBy == null ? word : word.deniedBy;
            start = Math.min(start, Math.min(word.start, not.start));
            end = Math.max(end, Math.max(word.end, not.end));
        }
        return said.text(start, end);
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

    /** The words of others that stand inside it. */
    List<Word> between() {
        return java.util.stream.IntStream.range(first(), last())
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
            if (word.clause != said.all().get(edge).clause || word.kind == Word.Kind.TURN) {
                return false;
            }
            if (condition.test(word)) {
                return true;
            }
            seen += word.weighs() ? 1 : 0;
        }
        return false;
    }

    /** Whether such a word touches it, so that both name one thing: "gas door", "door speaker", "rear passenger door". */
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
            if (next.kind != Word.Kind.PLACE) {
                return false;
            }
            i += step;
        }
        return false;
    }

    /** Whether it holds under a condition only: "opens from outside when it is warm". */
    boolean isFollowedBy(String turn) {
        List<Word> all = said.all();
        int i = last() + 1;
        while (i < all.size() && all.get(i).kind == Word.Kind.LIGHT) {
            i++;
        }
        return i < all.size() && all.get(i).clause == all.get(last()).clause && all.get(i).stem.equals(turn);
    }

    /** What the words are about: the nearest thing named before them, else after them, {@code null} for nothing. */
    Word subject(Set<Integer> passedOver) {
        Word before = nearest(first(), -1, passedOver, true);
        Word after = before == null ? nearest(last(), 1, passedOver, true) : before;
        return after == null ? nearest(first(), -1, passedOver, false) : after;
    }

    private Word nearest(int from, int step, Set<Integer> passedOver, boolean sameSentence) {
        List<Word> all = said.all();
        for (int i = from + step; i >= 0 && i < all.size(); i += step) {
            Word word = all.get(i);
            if (sameSentence && word.sentence != all.get(from).sentence) {
                return null;
            }
            if (Everyday.PARTS.contains(word.stem) && !passedOver.contains(i)) {
                return word;
            }
        }
        return null;
    }
}
