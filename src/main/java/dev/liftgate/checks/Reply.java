package dev.liftgate.checks;

import dev.liftgate.checks.CheckFinding.FindingState;
import dev.liftgate.guides.Observation;
import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A person's reply: a state, the answer code where there is one, and a note (may be empty).
 *
 * @param measured the number that was read off, or null; until the guide was asked it may come without an answer
 * @param unit of the number, as the guide has it
 */
public record Reply(FindingState state, String answer, BigDecimal measured, String unit, String note) {

    /** The button beside the field for a number. */
    public static final String MEASURED = "measured";

    public static final Reply WITHDRAWN = new Reply(FindingState.WITHDRAWN, null, "");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,7}([.,]\\d{0,4})?|[.,]\\d{1,4})");

    private static final int DIGITS_OF_A_GROUP = 3;
    private static final BigDecimal THOUSAND = new BigDecimal("1000");

    public Reply(FindingState state, String answer, String note) {
        this(state, answer, null, null, note);
    }

    public static Reply ruledOut(String note) {
        return new Reply(FindingState.RULED_OUT, null, note);
    }

    /** The reply behind a button: an answer code, {@code unknown}, {@code cannot-check} or {@code withdrawn}. */
    public static Reply of(String pressed, String note) {
        String words = note == null ? "" : note.strip();
        return switch (pressed) {
            case "unknown" -> new Reply(FindingState.UNKNOWN, null, words);
            case "cannot-check" -> new Reply(FindingState.CANNOT_CHECK, null, words);
            case "withdrawn" -> new Reply(FindingState.WITHDRAWN, null, words);
            default -> new Reply(FindingState.ANSWERED, pressed, words);
        };
    }

    /**
     * The same where a number may have been typed beside the buttons.
     *
     * @param pressed the same, or {@code measured} for whatever the number says
     * @param typed with a point or a comma before the decimals; null or blank for none
     * @throws Refused beside {@code measured} for what is no number
     */
    public static Reply of(String pressed, String typed, String note) {
        Reply reply = of(pressed, note);
        boolean byNumber = pressed.equals(MEASURED);
        if (reply.state() != FindingState.ANSWERED || !byNumber && (typed == null || typed.isBlank())) {
            return reply;
        }
        return new Reply(reply.state(), byNumber ? null : pressed, number(typed), null, reply.note());
    }

    /**
     * A number that was read off, below zero too.
     *
     * @throws Refused beside {@code measured} for what is no number
     */
    public static BigDecimal number(String typed) {
        String bare = typed == null ? "" : typed.strip().replace('\u2212', '-');
        if (bare.isEmpty()) {
            throw new Refused(MEASURED, "Write the number that you read off");
        }
        if (!NUMBER.matcher(bare).matches()) {
            throw new Refused(MEASURED, "Write a number such as 12.4");
        }
        return new BigDecimal(bare.replace(',', '.'));
    }

    /** {@code 1.500} is fifteen hundred in many countries; it is asked for where both can be. */
    private void requireOneMeaning(Observation.Measure measure) {
        BigDecimal thousands = measured.movePointRight(DIGITS_OF_A_GROUP);
        boolean grouped = measured.scale() == DIGITS_OF_A_GROUP
                && measured.abs().compareTo(BigDecimal.ONE) >= 0
                && measured.abs().compareTo(THOUSAND) < 0;
        if (grouped && measure.isPlausible(thousands)) {
            throw new Refused(
                    MEASURED,
                    "This may mean two numbers: write " + thousands.toPlainString() + " or " + measured.toPlainString()
                            + "0");
        }
    }

    /** The reply completed from the guide: the answer for its number, and the unit. */
    Reply to(Observation check) {
        if (measured == null) {
            return this;
        }
        Observation.Measure measure = check.measure()
                .orElseThrow(() -> new Refused("answer", "“" + check.question() + "” is not answered by a number."));
        if (!measure.isPlausible(measured)) {
            throw new Refused(
                    MEASURED, measure.text(measured) + " cannot be right: it must be " + measure.plausibleText());
        }
        requireOneMeaning(measure);
        Observation.Answer given = check.answerFor(measured).orElseThrow();
        if (answer != null && !answer.equals(given.code())) {
            throw new Refused(
                    MEASURED,
                    measure.text(measured) + " is “" + given.label()
                            + "”. Take the number out, or record it, but not both.");
        }
        return new Reply(state, given.code(), measured, measure.unit(), note);
    }
}
