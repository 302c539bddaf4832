package dev.liftgate.complaints;

import dev.liftgate.complaints.Word.WordKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A phrase of a guide in its stems, with the rules for finding it. */
final class Phrase {

    /** The most words between a thing and its "not", as in "the door on my van just will not …". */
    private static final int SUBJECT_GAP = 6;

    /** Words that may stand where the author wrote a comma. */
    private static final Set<String> JOINING = Set.of("and", "but", "so", "then", "plus");

    private final List<Word> words;
    private final Set<String> stems;
    private final boolean denies;

    Phrase(String written) {
        words = Words.ofPhrase(written).all().stream()
                .filter(word -> word.kind != WordKind.NOT)
                .toList();
        stems = words.stream().map(word -> word.stem).collect(Collectors.toUnmodifiableSet());
        denies = words.stream().anyMatch(word -> word.denied);
    }

    List<Word> words() {
        return words;
    }

    Set<String> stems() {
        return stems;
    }

    boolean denies() {
        return denies;
    }

    Set<String> parts() {
        return stems.stream().filter(EverydayEnglish.PARTS::contains).collect(Collectors.toSet());
    }

    /** Whether it names a place on the car. A place holds however often the trouble comes. */
    boolean saysWhere() {
        return words.stream().anyMatch(word -> word.kind == WordKind.PLACE);
    }

    /** Whether it says too little to be found: only one common word is left of it, as of "it locks me in". */
    boolean saysTooLittle() {
        return words.isEmpty() || words.size() == 1 && !denies && isBland(words.get(0));
    }

    private static boolean isBland(Word word) {
        return word.kind != WordKind.CONTENT
                || EverydayEnglish.PARTS.contains(word.stem)
                || EverydayEnglish.BLAND.contains(word.stem);
    }

    /** A key that is equal for phrases that are found in the same complaints. */
    String key() {
        return words.stream()
                .map(word -> word.clause + (word.denied ? "-" : word.deniedBy != null ? "~" : " ") + word.stem)
                .collect(Collectors.joining());
    }

    /** Its matches in a text: the words in their order, with little in between. */
    List<Match> in(Words said) {
        List<Match> found = new ArrayList<>();
        if (saysTooLittle() || !said.stems().containsAll(stems)) {
            return found;
        }
        for (int start : said.places(words.get(0).stem)) {
            Match match = from(start, said);
            if (match != null) {
                found.add(match);
            }
        }
        return found;
    }

    private Match from(int start, Words said) {
        List<Word> all = said.all();
        List<Integer> at = new ArrayList<>(List.of(start));
        int gaps = 0;
        for (int k = 1; k < words.size(); k++) {
            boolean subjectGap = isSubjectGap(k);
            int most = subjectGap ? SUBJECT_GAP : room(k) - gaps;
            int last = at.get(k - 1);
            int skipped = 0;
            int i = last + 1;
            while (i < all.size() && !isNext(all.get(i), k)) {
                Word between = all.get(i);
                skipped += between.kind == WordKind.CONTENT ? 1 : 0;
                if (skipped > most || !mayStandBetween(between, k)) {
                    return null;
                }
                i++;
            }
            if (i == all.size() || isTornApart(all.get(last), all.get(i), k, gaps + skipped)) {
                return null;
            }
            at.add(i);
            gaps += skipped;
        }
        return judged(all, new Match(said, this, List.copyOf(at), gaps, Set.of()));
    }

    /** Whether this is the gap between a thing and its "not". It may be wide, and even say what the thing does do. */
    private boolean isSubjectGap(int k) {
        return mustBeDenied(k) && words.get(k - 1).deniedBy == null && !isPause(k);
    }

    /** Whether the author wrote a comma here. It stands for any short break: a comma, a full stop, "and", "but". */
    private boolean isPause(int k) {
        return words.get(k).clause != words.get(k - 1).clause;
    }

    /**
     * Whether this word must be denied: the first after a "not"; of small words in a row ("won't let … out") not the
     * rest.
     */
    private boolean mustBeDenied(int k) {
        Word word = words.get(k);
        return word.denied && (word.kind != WordKind.LIGHT || k == 0 || words.get(k - 1).deniedBy != word.deniedBy);
    }

    private int room(int k) {
        boolean place = words.get(k).kind == WordKind.PLACE || words.get(k - 1).kind == WordKind.PLACE;
        return place ? 0 : words.size() < 3 ? 1 : 2;
    }

    private boolean isNext(Word said, int k) {
        return said.stem.equals(words.get(k).stem) && (said.denied || !isSubjectGap(k));
    }

    private boolean mayStandBetween(Word said, int k) {
        if (isSubjectGap(k)) {
            return words.subList(0, k).stream().noneMatch(word -> word.stem.equals(said.stem));
        }
        return isPause(k) && JOINING.contains(said.stem) || isPassedOver(said);
    }

    private boolean isPassedOver(Word said) {
        return said.kind != WordKind.TURN
                && said.kind != WordKind.OTHERS
                && said.kind != WordKind.NEARLY
                && !stems.contains(said.stem)
                && EverydayEnglish.opposites(said.stem).stream().noneMatch(stems::contains);
    }

    /**
     * Whether two words are too far apart to be one thought. A new clause is a new thought, unless nothing stands in
     * between; only a "not" may come a sentence later.
     */
    private boolean isTornApart(Word one, Word next, int k, int gaps) {
        if (isSubjectGap(k) || isPause(k)) {
            return next.sentence - one.sentence > 1;
        }
        return next.sentence != one.sentence || next.clause != one.clause && (denies || gaps > 0);
    }

    /**
     * The match if all is denied that the phrase denies, else null. Other denials go with the match, for others to
     * judge.
     */
    private Match judged(List<Word> all, Match match) {
        Set<Word> own = new HashSet<>();
        Set<Word> foreign = new HashSet<>();
        for (int k = 0; k < words.size(); k++) {
            Word said = all.get(match.at().get(k));
            if (mustBeDenied(k) && !said.denied) {
                return null;
            }
            (mustBeDenied(k) ? own : foreign).add(said.deniedBy);
        }
        foreign.remove(null);
        foreign.removeAll(own);
        return new Match(match.said(), this, match.at(), match.gaps(), foreign);
    }
}
