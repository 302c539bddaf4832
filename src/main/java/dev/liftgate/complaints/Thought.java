package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.complaints.Notion.Stance;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A thought: the concepts between two breaks of a text, in their order.
 *
 * @param sentence the number of its sentence
 */
record Thought(int sentence, List<Notion> notions, Set<Trait> traits) {

    /** What a thought has beside its concepts. */
    enum Trait {
        /** It speaks of the other doors, the rest of the windows … */
        OF_OTHERS,
        /** A "not" stands in it. */
        DENIES,
        /** It says that there is none of something: "no leak", "without the key". */
        NONE,
        /** It has a small word that can repeat the verb before: "inside it doesn't". */
        REPEATS,
        /** It ends in such a word, or in a "not" that denies nothing in it: "the other three do", "the key no". */
        TRAILS,
        /** It begins with when, if … and says when another thought is so. */
        CONDITION,
        /** The same, behind until or unless. */
        CONTRARY,
        /** What it names is where all is well: the cold in "works fine when it is cold". */
        WELL
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    Thought being(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Thought(sentence, notions, more);
    }

    /** Whether it says that something is so, or works. */
    boolean isWell() {
        return notions.stream().anyMatch(notion -> notion.stance() == Stance.SAID && notion.isWork()) && !isTrouble();
    }

    /** Whether it says that something does not do what it should. */
    boolean isTrouble() {
        return notions.stream().anyMatch(notion -> notion.stance() == Stance.DENIED && notion.isWork());
    }

    boolean has(NotionKind kind) {
        return notions.stream().anyMatch(notion -> notion.isOwn(kind));
    }

    Stream<Notion> own(NotionKind kind) {
        return notions.stream().filter(notion -> notion.isOwn(kind));
    }

    boolean says(String concept) {
        return notions.stream().anyMatch(notion -> notion.concept().equals(concept));
    }

    Thought with(List<Notion> more) {
        return new Thought(
                sentence, Stream.concat(notions.stream(), more.stream()).toList(), traits);
    }

    Thought doubted() {
        return new Thought(sentence, notions.stream().map(Notion::doubted).toList(), traits);
    }

    /** The thing that directly follows a thing, so that both are one: "door speaker"; empty for none. */
    Optional<String> ownedBy(Notion part) {
        return own(NotionKind.PART)
                .filter(next -> next.place() == part.place() + 1)
                .map(Notion::concept)
                .findFirst();
    }

    /** The thing that does it: the last one named before, else the first one after it. */
    private String subject(Notion doing) {
        String before = own(NotionKind.PART)
                .filter(part -> part.place() < doing.place() && !part.owning())
                .map(Notion::concept)
                .reduce((first, last) -> last)
                .orElse(null);
        return before != null
                ? before
                : own(NotionKind.PART)
                        .filter(part -> part.place() > doing.place() && !part.owning())
                        .map(Notion::concept)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Whether one of these things does it, or nothing is named that could.
     *
     * @param named whether the things are named as well; if not, it may be what happens where another thing is
     */
    boolean isDoneBy(Set<String> things, boolean named, Notion doing) {
        String subject = subject(doing);
        if (subject != null) {
            return things.contains(subject);
        }
        List<String> taken = parts().filter(part -> !named || part.inherited() || !part.owning())
                .map(Notion::concept)
                .toList();
        return taken.isEmpty()
                || is(Trait.NONE) && doing.stance() == Stance.DENIED
                || taken.stream().anyMatch(things::contains);
    }

    /** Whether the nearest thing that it names or takes over is one of these, or there is none. */
    boolean isOf(Set<String> things) {
        return parts().findFirst().map(part -> things.contains(part.concept())).orElse(true);
    }

    private Stream<Notion> parts() {
        return notions.stream().filter(notion -> notion.kind() == NotionKind.PART);
    }

    /** How a concept that has this stance is said, best where the thought itself says it; null if it is not. */
    Notion find(String concept, Stance stance, boolean impliedToo) {
        Notion found = null;
        for (Notion notion : notions) {
            boolean fits = notion.concept().equals(concept)
                    && notion.stance() == stance
                    && !notion.doubtful()
                    && (impliedToo || !notion.implied());
            if (fits && (found == null || found.inherited() && !notion.inherited())) {
                found = notion;
            }
        }
        return found;
    }
}
