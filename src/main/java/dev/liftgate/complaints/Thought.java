package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.complaints.Notion.Stance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A thought: the concepts between two breaks of a text, in their order.
 *
 * @param sentence the number of its sentence
 * @param ofOthers whether it speaks of the other doors, the rest of the windows …
 * @param denies whether a "not" stands in it
 * @param repeats whether it has a small word that can repeat the verb before: "inside it doesn't"
 */
record Thought(int sentence, List<Notion> notions, boolean ofOthers, boolean denies, boolean repeats) {

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
                sentence, Stream.concat(notions.stream(), more.stream()).toList(), ofOthers, denies, repeats);
    }

    Thought doubted() {
        return new Thought(sentence, notions.stream().map(Notion::doubted).toList(), ofOthers, denies, repeats);
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
                        .filter(part -> part.place() > doing.place())
                        .map(Notion::concept)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether one of these things does it, or nothing is named that could. */
    boolean isDoneBy(Set<String> things, Notion doing) {
        String subject = subject(doing);
        if (subject != null) {
            return things.contains(subject);
        }
        List<String> taken = parts().toList();
        return taken.isEmpty() || taken.stream().anyMatch(things::contains);
    }

    /** Whether the nearest thing that it names or takes over is one of these, or there is none. */
    boolean isOf(Set<String> things) {
        return parts().findFirst().map(things::contains).orElse(true);
    }

    private Stream<String> parts() {
        return notions.stream()
                .filter(notion -> notion.kind() == NotionKind.PART)
                .map(Notion::concept);
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
