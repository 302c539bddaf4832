package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import java.util.Optional;

/**
 * A concept where a text says it.
 *
 * @param concept as the lexicon calls it, or the stem of a word that it does not know
 * @param place of its first word among all that were spoken
 * @param start where its words begin in the text
 * @param doubtful whether it is only guessed or asked, or said of another car or time
 * @param inherited whether an earlier thought says it, and this one goes on from there
 * @param owning whether it is only what a thing is on or of: the door in "the lock on the door"
 * @param implied whether it only follows from what is said: "not open" from "stuck"
 */
record Notion(
        String concept,
        Stance stance,
        int place,
        int start,
        int end,
        boolean doubtful,
        boolean inherited,
        boolean owning,
        boolean implied) {

    /** How a concept is said. */
    enum Stance {
        SAID,
        DENIED,
        /** Tried or wanted, which does not say that it happened. */
        TRIED,
        /** Only half true. */
        HALF
    }

    NotionKind kind() {
        return Lexicon.kind(concept);
    }

    /** Whether it says that a thing works: what opens, moves or locks does. */
    boolean isWork() {
        return concept.equals("work") || Lexicon.lists("function", concept);
    }

    boolean isOwn(NotionKind kind) {
        return kind() == kind && !inherited;
    }

    Notion in(Stance now) {
        return new Notion(concept, now, place, start, end, doubtful, inherited, owning, implied);
    }

    Notion doubted() {
        return new Notion(concept, stance, place, start, end, true, inherited, owning, implied);
    }

    Notion takenOver(Stance now) {
        return new Notion(concept, now, place, start, end, doubtful, true, owning, implied);
    }

    /** What follows from it; empty if it is not said as it would have to be. */
    Optional<Notion> implying(Lexicon.Implied also) {
        if (also.byDenial() != (stance == Stance.DENIED)) {
            return Optional.empty();
        }
        Stance certain = also.denied() ? Stance.DENIED : Stance.SAID;
        Stance then = also.byDenial() || stance == Stance.SAID ? certain : stance;
        return Optional.of(
                new Notion(also.concept(), then, place, start, end, doubtful, inherited, owning, !also.byDenial()));
    }
}
