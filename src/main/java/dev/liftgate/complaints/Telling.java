package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.complaints.Notion.Stance;
import dev.liftgate.complaints.Thought.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text as thoughts, each with what it takes over from those before.
 *
 * <p>People name the door once and go on with "it"; "but not from inside" repeats a verb that it does not have.
 */
final class Telling {

    /** So many sentences later a thing is still meant. */
    private static final int REACH = 2;

    /** A thought is joined by "and" where both sides have a verb within so many words. */
    private static final int AHEAD = 8;

    /** A person begins a thought of a run-on sentence where a verb follows within so many words. */
    private static final int SOON = 5;

    private final Words said;
    private final Meanings meanings;
    private final List<Thought> thoughts = new ArrayList<>();
    private final List<Thought> wholes = new ArrayList<>();
    private final Set<String> concepts = new HashSet<>();

    Telling(Words said) {
        this.said = said;
        this.meanings = new Meanings(said.spoken());
        Map<Integer, Word> marked = new HashMap<>();
        said.all().forEach(word -> marked.put(word.place, word));
        int words = said.spoken().size();
        for (int from = 0, to; from < words; from = to) {
            to = from + 1;
            while (to < words && !begins(from, to)) {
                to++;
            }
            add(new ThoughtReader(said, meanings, marked, from, to).read());
        }
        for (int i = 0; i < thoughts.size(); i++) {
            if (isWell(i)) {
                thoughts.set(i, thoughts.get(i).being(Trait.WELL));
            }
        }
        for (int i = 0; i < thoughts.size(); i++) {
            wholes.add(thoughts.get(i));
        }
        for (int i = 0; i < thoughts.size(); i++) {
            int main = main(i);
            if (main >= 0
                    && !thoughts.get(i).has(NotionKind.SIDE)
                    && !thoughts.get(i).is(Trait.OF_OTHERS)) {
                List<Notion> own = thoughts.get(i).notions().stream()
                        .filter(notion -> !notion.inherited())
                        .toList();
                wholes.set(main, wholes.get(main).with(own));
            }
        }
    }

    /** Whether all is well with what a thought says, or where what it says is so. */
    private boolean isWell(int at) {
        Thought thought = thoughts.get(at);
        int main = main(at);
        if (main < 0 || thought.has(NotionKind.DOING)) {
            return thought.isWell();
        }
        return thought.is(Trait.CONTRARY)
                ? thoughts.get(main).isTrouble()
                : thoughts.get(main).isWell();
    }

    /** The thought that holds under this condition: the one before, else the next in its sentence; -1 for none. */
    private int main(int at) {
        Thought thought = thoughts.get(at);
        if (!thought.is(Trait.CONDITION) && !thought.is(Trait.CONTRARY)) {
            return -1;
        }
        for (int i : new int[] {at - 1, at - 2, at + 1}) {
            if (i >= 0
                    && i < thoughts.size()
                    && thoughts.get(i).sentence() == thought.sentence()
                    && thoughts.get(i).notions().stream()
                            .anyMatch(notion -> !notion.concept().equals("only") && !notion.inherited())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one thought may say more of another: it is no condition of a third. */
    boolean belongs(int thought, int other) {
        int main = main(thought);
        return main < 0 || main == other || thought == other;
    }

    /** A thought with the conditions under which it holds. */
    Thought whole(int at) {
        return wholes.get(at);
    }

    private void add(Thought thought) {
        Thought whole = thought.with(repeated(thought));
        whole = whole.with(partsFor(whole));
        whole = whole.with(sidesFor(whole));
        if (dependsOnDenial(whole)) {
            whole = whole.doubted();
        }
        thoughts.add(whole);
        whole.notions().forEach(notion -> concepts.add(notion.concept()));
    }

    /** Whether it is the condition of what is denied: "it does not get worse when it is cold". */
    private boolean dependsOnDenial(Thought thought) {
        if (thoughts.isEmpty() || thought.has(NotionKind.DOING) || !thought.is(Trait.CONDITION)) {
            return false;
        }
        Thought before = thoughts.get(thoughts.size() - 1);
        return before.sentence() == thought.sentence()
                && before.own(NotionKind.MARK).anyMatch(mark -> mark.stance() == Stance.DENIED);
    }

    List<Thought> thoughts() {
        return thoughts;
    }

    /** Whether all of these are said somewhere in it, however. */
    boolean names(Set<String> wanted) {
        return concepts.containsAll(wanted);
    }

    String text(int start, int end) {
        return said.text(start, end);
    }

    /** Whether a new thought begins at this word. */
    private boolean begins(int from, int at) {
        return said.clause(at) != said.clause(at - 1)
                || Lexicon.lists("break", meanings.word(at))
                || meanings.word(at).equals("and")
                        && !meanings.isDoing(at + 1)
                        && hasVerb(from, at)
                        && hasVerb(at + 1, at + AHEAD)
                || Lexicon.lists("subject", meanings.word(at)) && hasVerb(from, at) && hasVerb(at + 1, at + SOON);
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < Math.min(to, said.spoken().size()); i++) {
            if (i > from && (Lexicon.lists("break", meanings.word(i)) || said.clause(i) != said.clause(from))) {
                return false;
            }
            if (meanings.isDoing(i) || meanings.isNot(i)) {
                return true;
            }
        }
        return false;
    }

    /** The verb of a thought before, where this one has none, and says that it does or does not. */
    private List<Notion> repeated(Thought thought) {
        boolean place = thought.has(NotionKind.SIDE) && (thought.is(Trait.DENIES) || thought.is(Trait.REPEATS));
        if (thought.has(NotionKind.DOING) || !place && !thought.is(Trait.TRAILS)) {
            return List.of();
        }
        Stance now = thought.is(Trait.DENIES) ? Stance.DENIED : Stance.SAID;
        for (int i = thoughts.size() - 1;
                i >= 0 && thought.sentence() - thoughts.get(i).sentence() <= 1;
                i--) {
            List<Notion> verbs = thoughts.get(i).notions().stream()
                    .filter(notion -> notion.kind() == NotionKind.DOING)
                    .map(notion -> notion.takenOver(now))
                    .toList();
            if (!verbs.isEmpty()) {
                return verbs;
            }
        }
        return List.of();
    }

    /** The things of the last two thoughts that name any, the nearest first, for one that names none. */
    private List<Notion> partsFor(Thought thought) {
        List<Notion> parts = new ArrayList<>();
        if (thought.has(NotionKind.PART)) {
            return parts;
        }
        int from = 0;
        for (int i = thoughts.size() - 1; i >= 0 && from < 2; i--) {
            Thought before = thoughts.get(i);
            if (thought.sentence() - before.sentence() > REACH) {
                break;
            }
            if (before.has(NotionKind.PART) && !before.is(Trait.OF_OTHERS)) {
                before.own(NotionKind.PART)
                        .filter(part -> !part.owning() || !Lexicon.lists("surroundings", part.concept()))
                        .forEach(part -> parts.add(part.takenOver(part.stance())));
                from++;
            }
        }
        return parts;
    }

    /** The place that was named by itself right before: "left rear, won't open". */
    private List<Notion> sidesFor(Thought thought) {
        if (thought.has(NotionKind.SIDE) || thoughts.isEmpty()) {
            return List.of();
        }
        Thought before = thoughts.get(thoughts.size() - 1);
        boolean bare = before.sentence() == thought.sentence() && !before.has(NotionKind.DOING);
        return bare
                ? before.notions().stream()
                        .filter(notion -> notion.kind() == NotionKind.SIDE)
                        .map(side -> side.takenOver(side.stance()))
                        .toList()
                : List.of();
    }
}
