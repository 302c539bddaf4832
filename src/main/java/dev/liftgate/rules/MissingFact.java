package dev.liftgate.rules;

/**
 * A fact that a paper must show but does not.
 *
 * @param place with its preposition: "in Florida"
 */
public record MissingFact(Paper paper, Fact fact, String place, Cite cite) {

    /** {@code This estimate cannot be issued in Florida: proposed completion date is missing (Fla. Stat. § …).} */
    public String sentence() {
        return "This %s cannot be %s %s: %s is missing (%s)."
                .formatted(paper.words(), paper.made(), place, fact.words(), cite.words());
    }
}
