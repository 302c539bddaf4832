package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;
import dev.liftgate.guides.ScaleWord;
import java.util.Optional;

/**
 * The meaning of one answer for one cause.
 *
 * @param bits how far it moves the odds of the cause, in bits: log2 of {@code share / usual}; above 0 speaks for it
 * @param written how often this answer is seen with the cause by the guide alone, 0..1
 * @param share the same, moved by the shop's own repairs
 * @param usual how often it is seen if nothing points anywhere, 0..1
 * @param word the guide's word for {@code written}, if the guide mentions it
 */
public record Reason(
        Observation observation,
        Observation.Answer answer,
        double bits,
        double written,
        double share,
        double usual,
        Optional<ScaleWord> word) {

    /** In bits: it makes the cause more than four times as likely, or as unlikely. */
    private static final double STRONG = 2;

    /** In bits: it moves the odds by a quarter or less. */
    private static final double SLIGHT = 0.32;

    /** How strongly it speaks, in a word; whether for the cause or against it is told by the list that it stands in. */
    public String strength() {
        double size = Math.abs(bits);
        return size >= STRONG ? "strongly" : size >= SLIGHT ? "somewhat" : "slightly";
    }

    /** The strength of the reason: the guide's word with its number if there is one, and the bits. */
    public String weight() {
        return word.map(known -> known.label() + here() + " · ").orElse("") + ScaleWord.figure(Math.abs(bits), 1)
                + " bits";
    }

    /** How the shop's own repairs changed the guide's share; empty if the printed number stays the same. */
    private String here() {
        return number(share).equals(number(written)) ? "" : ", here " + number(share);
    }

    private static String number(double share) {
        return ScaleWord.figure(share, 2);
    }

    /** The reason in the guide's words, with the numbers beside them. */
    public String text() {
        return "%s %s: %s%s with this cause, %s otherwise"
                .formatted(
                        observation.question(),
                        answer.label(),
                        word.map(ScaleWord::label).orElseGet(() -> number(written)),
                        here(),
                        number(usual));
    }
}
