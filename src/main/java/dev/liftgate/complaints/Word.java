package dev.liftgate.complaints;

/** A word of a text, with marks from the words around it. */
final class Word {

    /** The effect of a word on a phrase that it stands in without belonging to it. */
    enum WordKind {
        /** Has a meaning; with too many of these it is not the phrase any more. */
        CONTENT,
        /** Says where on the car. */
        PLACE,
        /** Means nothing by itself. */
        LIGHT,
        /** Begins something new. */
        TURN,
        /** Denies what follows. */
        NOT,
        /** Takes half of it back, as "barely". */
        NEARLY,
        /** Speaks of another thing. */
        OTHERS
    }

    final String stem;
    final WordKind kind;
    /** Its place among all spoken words, including those without weight. */
    final int place;

    final int start;
    final int end;
    final int clause;
    final int sentence;

    /** The word that denies it, or null. */
    Word deniedBy;
    /** Whether it is denied itself, rather than one that follows the denied word. */
    boolean denied;
    /** Whether it is part of a guess or a question. */
    boolean unsure;
    /** The "if" that it depends on, or null. */
    Word condition;
    /** Whether it is about another car or former days. */
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
