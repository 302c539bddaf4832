package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.complaints.Lexicon.Term;
import dev.liftgate.complaints.Notion.Stance;
import dev.liftgate.complaints.Thought.Trait;
import dev.liftgate.complaints.Word.WordKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A reader of one thought, word after word: what is denied, what is only tried, and what half true. */
final class ThoughtReader {

    /** The most words between a thing and what is a part of it. */
    private static final int CLOSE = 3;

    private final Words said;
    private final Meanings meanings;
    private final Map<Integer, Word> marked;
    private final int from;
    private final int to;
    private final List<Notion> notions = new ArrayList<>();

    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private boolean joins;

    /** What waits for the next verb. */
    private boolean not;

    private boolean nothing;
    private boolean half;
    private boolean tried;
    private boolean joined;
    private Stance before = Stance.SAID;
    private boolean doubtful;

    /** @param marked the words with a doubt, by their places */
    ThoughtReader(Words said, Meanings meanings, Map<Integer, Word> marked, int from, int to) {
        this.said = said;
        this.meanings = meanings;
        this.marked = marked;
        this.from = from;
        this.to = to;
    }

    Thought read() {
        for (int i = from; i < to; ) {
            Word word = marked.get(i);
            if (word != null) {
                doubtful = word.unsure || word.elsewhere;
            }
            if (Lexicon.lists("tense", meanings.word(i)) && !isThing(i)) {
                traits.add(Trait.REPEATS);
            }
            joins |= Lexicon.lists("joining", meanings.word(i));
            i += meanings.turn(i).isEmpty() && isSmall(i) ? 1 : take(i);
        }
        if (says("inside") && says("outside") && joins) {
            Notion last = notions.get(notions.size() - 1);
            add("eitherway", last.place(), 1, Stance.SAID);
        }
        if (trails()) {
            traits.add(Trait.TRAILS);
        }
        if (Lexicon.lists("contrary condition", meanings.word(from))) {
            traits.add(Trait.CONTRARY);
        } else if (Lexicon.lists("condition", meanings.word(from))) {
            traits.add(Trait.CONDITION);
        }
        return new Thought(said.sentence(from), List.copyOf(notions), traits);
    }

    /** Whether the last word stands for a verb: "the other three do", "and he could not either", "the key no". */
    private boolean trails() {
        int last = to - 1;
        while (last > from && Lexicon.lists("trailing", meanings.word(last))) {
            last--;
        }
        return meanings.isNot(last)
                || Lexicon.lists("auxiliary", meanings.word(last))
                        && !Lexicon.lists("before a main verb", meanings.word(last - 1));
    }

    /** Whether it is a word that says nothing itself, but something of those that follow. */
    private boolean isSmall(int at) {
        String word = meanings.word(at);
        if (meanings.isNot(at)) {
            nothing = Lexicon.lists("nothing", word) && at + 1 < to;
            not = true;
            traits.add(nothing ? Trait.NONE : Trait.DENIES);
            if (Lexicon.lists("preposition", meanings.word(at + 1)) && !meanings.hasDoing(at + 1, to)) {
                traits.add(Trait.TRAILS);
            }
            if (word.equals("never")) {
                add(word, at, 1, Stance.SAID);
            }
        } else if (Lexicon.lists("half", word)) {
            half = true;
        } else if (Lexicon.lists("others", word) && !isNoOther(at)) {
            if (!isCompared(at)) {
                traits.add(Trait.OF_OTHERS);
            }
            if (!Lexicon.lists("other side", meanings.word(at + 1))) {
                add("other", at, 1, Stance.SAID);
            }
        } else if (Lexicon.lists("attempt", word) || isInfinitive(at)) {
            tried = true;
        } else if (Lexicon.lists("joining", word)) {
            joined = true;
        } else {
            half |= Lexicon.lists("hard", word);
            return false;
        }
        return true;
    }

    /** Whether it only says what the trouble is: "its only the inside one". */
    private boolean isThing(int at) {
        return Lexicon.lists("only", meanings.word(at)) && Lexicon.lists("copula", meanings.word(at - 1));
    }

    /** Whether it speaks of no other thing: "every other time", "if I rest my foot on it". */
    private boolean isNoOther(int at) {
        return meanings.word(at - 1).equals("every")
                || meanings.word(at).equals("rest")
                        && Lexicon.lists("before a thing", meanings.word(at + 1))
                        && !meanings.word(at - 1).equals("the");
    }

    /** Whether the others are only compared with, as in "does not lock with the others", or it is "the other side". */
    private boolean isCompared(int at) {
        return Lexicon.lists("other place", meanings.word(at + 1))
                || Lexicon.lists("comparing", meanings.word(at - 1))
                || meanings.word(at - 1).equals("the") && Lexicon.lists("comparing", meanings.word(at - 2));
    }

    /** Whether "to" begins what somebody went to do; who has to do it does it. */
    private boolean isInfinitive(int at) {
        return meanings.word(at).equals("to")
                && at > from
                && meanings.isDoing(at + 1)
                && !Lexicon.lists("have to", meanings.word(at - 1));
    }

    /** Takes the words from here on that are one concept; returns how many they were. */
    private int take(int at) {
        Optional<Term> term = meanings.term(at);
        if (term.isPresent()) {
            take(term.get().concept(), at, term.get().length());
            return term.get().length();
        }
        EverydayEnglish.Idiom idiom = EverydayEnglish.idiom(at, said.spoken());
        if (idiom != null && at + idiom.said().words().size() <= to) {
            int length = idiom.said().words().size();
            idiom.meant().forEach(word -> takeMeant(word, at, length));
            return length;
        }
        String word = meanings.word(at);
        if (!EverydayEnglish.drops(word) && !Lexicon.lists("light", word) && !Lexicon.lists("break", word)) {
            take(EverydayEnglish.meaning(word), at, 1);
        }
        return 1;
    }

    private void takeMeant(String word, int at, int length) {
        if (Lexicon.lists("half", word)) {
            half = true;
            halve();
        } else if (EverydayEnglish.kind(word) == WordKind.NOT) {
            not = true;
            traits.add(Trait.DENIES);
        } else {
            take(
                    new Meanings(List.of(word)).term(0).map(Term::concept).orElse(EverydayEnglish.meaning(word)),
                    at,
                    length);
        }
    }

    private void take(String concept, int at, int length) {
        NotionKind kind = Lexicon.kind(concept);
        if (concept.equals("none")) {
            not = true;
            traits.add(Trait.DENIES);
            add("every", at, length, Stance.SAID);
        } else if (kind == NotionKind.DOING) {
            before = stance();
            add(concept, at, length, before);
            not = false;
            half = false;
            tried = false;
            joined = false;
        } else if (kind == NotionKind.MARK && not && (nothing || !meanings.hasDoing(at + length, to))) {
            add(concept, at, length, Stance.DENIED);
            not = nothing && meanings.hasDoing(at + length, to);
        } else if (half && Lexicon.lists("not quite", concept) && !meanings.hasDoing(at + length, to)) {
            add(concept, at, length, Stance.HALF);
        } else if (kind != NotionKind.PART || !isPartOfAnother(at)) {
            boolean missing = kind == NotionKind.PART && not && nothing && !meanings.hasDoing(at + length, to);
            add(concept, at, length, missing ? Stance.DENIED : Stance.SAID);
        }
    }

    /** "Does not open all the way" takes half of the verb before back. */
    private void halve() {
        notions.replaceAll(notion -> notion.kind() == NotionKind.DOING ? notion.in(Stance.HALF) : notion);
    }

    private Stance stance() {
        if (half) {
            return Stance.HALF;
        }
        if (not) {
            return Stance.DENIED;
        }
        return tried ? Stance.TRIED : joined ? before : Stance.SAID;
    }

    /** Whether the word right before names what this is a part of: the handle of a tailgate is none of a door. */
    private boolean isPartOfAnother(int at) {
        if (notions.isEmpty()) {
            return false;
        }
        Notion last = notions.get(notions.size() - 1);
        return Lexicon.lists("owner", last.concept()) && at - last.place() <= CLOSE;
    }

    /** Whether it is only where something is, or what a thing before is on or of: "under the hood". */
    private boolean owns(int at) {
        boolean determined = Lexicon.lists("before a thing", meanings.word(at - 1));
        if (at - 2 >= from && determined && Lexicon.lists("where", meanings.word(at - 2))) {
            return true;
        }
        for (int i = at - 1; i >= Math.max(from, at - CLOSE); i--) {
            if (Lexicon.lists("of", meanings.word(i))) {
                int place = i - 1;
                return notions.stream()
                        .anyMatch(each ->
                                each.kind() == NotionKind.PART && each.place() <= place && each.place() >= place - 1);
            }
        }
        return false;
    }

    private boolean says(String concept) {
        return notions.stream().anyMatch(notion -> notion.concept().equals(concept));
    }

    private void add(String concept, int at, int length, Stance stance) {
        int end = Math.min(at + length, to) - 1;
        Notion notion =
                new Notion(concept, stance, at, said.start(at), said.end(end), doubtful, false, owns(at), false);
        notions.add(notion);
        Lexicon.implications(concept).forEach(also -> notion.implying(also).ifPresent(notions::add));
    }
}
