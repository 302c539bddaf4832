package dev.liftgate.desk;

import dev.liftgate.money.KeptJson;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A concern as a form has it, everything as it was typed or chosen.
 *
 * @param guide the code of a guide, {@code none}, or empty
 * @param heard the ticked answers as {@code observation=answer}
 * @param work the codes of operations that the customer asks for
 */
record ToldConcern(
        @RestForm @Size(max = 8000, message = TOO_LONG) String words,
        @RestForm @Pattern(regexp = ConcernKind.NAMES, message = ToldConcern.WHAT_IT_IS) String kind,
        @RestForm @Size(max = 100) String guide,
        @RestForm @Size(max = 100) String facet,
        @RestForm @Size(max = 100) List<String> heard,
        @RestForm @Size(max = 20) List<String> work) {

    static final String TOO_LONG = "At most 4,000 characters; put the rest into notes";

    static final String WHAT_IT_IS = "Choose what it is";

    private static final String NO_GUIDE = "none";

    private static final String DAMAGED =
            "This form was damaged on its way. Go back, reload the page and send it again.";

    private static final int LONGEST = 4000;

    /** What nobody typed yet. */
    static final ToldConcern BLANK = new ToldConcern("", "", "", "", List.of(), List.of());

    /** The words as they are kept; refused if there are none, or too many. */
    String said() {
        String said = Typed.lines(words);
        if (said.isEmpty()) {
            throw new Refused("words", "What does the customer say, in their own words?");
        }
        if (said.length() > LONGEST) {
            throw new Refused("words", TOO_LONG);
        }
        return said;
    }

    boolean isBlank() {
        return Typed.lines(words).isEmpty();
    }

    /** What the person chose; else a service where only its work is ticked, or something that is wrong. */
    public ConcernKind asked() {
        if (kind == null || kind.isBlank()) {
            return asksOnlyForWork() ? ConcernKind.SERVICE : ConcernKind.CONCERN;
        }
        if (!kind.matches(ConcernKind.NAMES)) {
            throw new Refused("kind", WHAT_IT_IS);
        }
        return ConcernKind.valueOf(kind);
    }

    private boolean asksOnlyForWork() {
        String chosen = Typed.line(guide);
        return work != null && !work.isEmpty() && (chosen.isEmpty() || chosen.equals(NO_GUIDE));
    }

    List<String> wanted() {
        return work == null || asked() == ConcernKind.INFORMATION ? List.of() : work;
    }

    boolean hears(String observation, String answer) {
        return heard != null && heard.contains(observation + "=" + answer);
    }

    /** As one hidden field keeps it, while the next concern is written. A kind that nobody chose stays open. */
    public String packed() {
        return KeptJson.write(new ToldConcern(
                words, kind == null ? "" : kind, guide, facet, heard == null ? List.of() : heard, wanted()));
    }

    static ToldConcern unpack(String packed) {
        try {
            ToldConcern told = KeptJson.read(packed, ToldConcern.class);
            if (told == null) {
                throw new Refused(DAMAGED);
            }
            told.asked();
            return told;
        } catch (IllegalArgumentException damaged) {
            throw new Refused(DAMAGED);
        }
    }
}
