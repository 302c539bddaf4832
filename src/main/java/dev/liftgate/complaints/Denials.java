package dev.liftgate.complaints;

import dev.liftgate.complaints.Word.WordKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The denials in a text: each "not" marks the words that it denies. These are the next few words; after a "not" that
 * ends its clause ("inside doesn't"), those before it.
 */
final class Denials {

    private static final int REACH = 2;

    /** Small words that may follow a "not" which ends its clause. */
    private static final Set<String> TAILS = Set.of("either", "too", "all", "yes");

    /** Words after these are not denied themselves: "doesn't go up on cold mornings". */
    private static final Set<String> MOVING = Set.of("go", "come");

    private final List<Word> words;

    Denials(List<Word> words) {
        this.words = words;
    }

    void mark() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).kind == WordKind.NOT && !onwards(i)) {
                backwards(i);
            }
        }
    }

    private boolean onwards(int not) {
        Set<String> seen = new HashSet<>();
        boolean direct = true;
        int reach = REACH;
        boolean any = false;
        for (int i = not + 1; i < words.size(); i++) {
            Word word = words.get(i);
            boolean weighty = word.kind == WordKind.CONTENT;
            if (ends(not, i) || word.weighs() && seen.size() == reach || weighty && !seen.add(word.stem)) {
                break;
            }
            if (word.stem.equals("or")) {
                direct = true;
                reach++;
            }
            if (word.deniedBy == null) {
                word.deniedBy = words.get(not);
                word.denied = direct;
            }
            direct &= !weighty && !MOVING.contains(word.stem);
            any |= !TAILS.contains(word.stem);
        }
        return any;
    }

    private boolean ends(int not, int i) {
        Word word = words.get(i);
        return word.clause != words.get(not).clause || word.kind == WordKind.TURN || word.kind == WordKind.NOT;
    }

    private void backwards(int not) {
        int seen = 0;
        for (int i = not - 1; i >= 0 && seen < REACH; i--) {
            Word word = words.get(i);
            if (ends(not, i)) {
                break;
            }
            if (word.weighs() && word.deniedBy == null) {
                word.deniedBy = words.get(not);
                word.denied = true;
                seen++;
            }
        }
    }
}
