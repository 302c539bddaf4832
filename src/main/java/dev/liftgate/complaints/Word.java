package dev.liftgate.complaints;

/** A word that somebody said, and what the words around it make of it. */
final class Word {

    /** What a word does to a phrase that it stands in without belonging to it. */
    enum WordKind {
        /** Means something: too many of them, and it is not the phrase any more. */
        CONTENT,
        /** Says where on the car. */
        PLACE,
        /** Means nothing by itself. */
        LIGHT,
        /** Something new begins. */
        TURN,
        /** Denies what follows. */
        NOT,
        /** Takes it half back. */
        NEARLY,
        /** Speaks of another one. */
        OTHERS
    }

    final String stem;
    final WordKind kind;
    /** Its place among all words, those that carry nothing included. */
    final int place;

    final int start;
    final int end;
    final int clause;
    final int sentence;

    /** The word that denies it, or null. */
    Word deniedBy;
    /** Whether it is the very word that is denied, rather than one that follows it. */
    boolean denied;
    /** Said as a guess or a question. */
    boolean unsure;
    /** The "if" that it hangs on, or null. */
    Word condition;
    /** Said of another car or of former days. */
    boolean elsewhere;

    Word(String stem, WordKind kind, int place, int start, int end, int clause, int sentence) {
        this.stem = stem;
        this.kind = kind;
        this.place = place;
        this.start = start;
        this.end = end;
        this.clause = clause;
        this.sentence = sentence;
    }

    boolean weighs() {
        return kind == WordKind.CONTENT || kind == WordKind.PLACE;
    }
}
