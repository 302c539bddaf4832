package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Word;
import java.util.Locale;
import java.util.Optional;

/**
 * What one answer says about one cause.
 *
 * @param bits how far it moves the odds of the cause, in bits: log2 of {@code share / usual}; above 0 speaks for it
 * @param share how often this answer is seen with the cause, 0..1
 * @param usual how often it is seen when nothing points anywhere, 0..1
 * @param word the guide's word for {@code share}, when the guide mentions it
 */
public record Reason(
        Observation observation,
        Observation.Answer answer,
        double bits,
        double share,
        double usual,
        Optional<Word> word) {

    /** How strongly it counts: the guide's word with its number where it has one, and the bits. */
    public String weight() {
        return word.map(known -> known.label() + " · ").orElse("")
                + String.format(Locale.ROOT, "%.1f bits", Math.abs(bits));
    }

    /** In the guide's words, with the numbers beside them. */
    public String text() {
        String often = word.map(Word::label).orElseGet(() -> String.format(Locale.ROOT, "%.2f", share));
        return String.format(
                Locale.ROOT,
                "%s %s: %s with this cause, %.2f otherwise",
                observation.question(),
                answer.label(),
                often,
                usual);
    }
}
