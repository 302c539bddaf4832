package dev.liftgate.checks;

import dev.liftgate.checks.CheckFinding.FindingState;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Readout;
import dev.liftgate.guides.TroubleCode;
import dev.liftgate.guides.TroubleCode.TypedCodes;
import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A person's reply: a state, the answer code where there is one, and a note (may be empty).
 *
 * @param typed what was typed beside the buttons; null for nothing, and once the guide was asked
 * @param readout what the instrument showed, once the guide was asked; null for nothing
 * @param unit of the number, as the guide has it
 */
public record Reply(FindingState state, String answer, String typed, Readout readout, String unit, String note) {

    /** The button beside the field for what was read off. */
    public static final String MEASURED = "measured";

    public static final Reply WITHDRAWN = new Reply(FindingState.WITHDRAWN, null, "");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,7}([.,]\\d{0,4})?|[.,]\\d{1,4})");

    private static final int DIGITS_OF_A_GROUP = 3;
    private static final BigDecimal THOUSAND = new BigDecimal("1000");

    public Reply(FindingState state, String answer, String note) {
        this(state, answer, null, null, null, note);
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
     * The same where a number or trouble codes may have been typed beside the buttons.
     *
     * @param pressed the same, or {@code measured} for whatever was typed
     * @param typed null or blank for nothing
     */
    public static Reply of(String pressed, String typed, String note) {
        Reply reply = of(pressed, note);
        boolean byReading = pressed.equals(MEASURED);
        if (reply.state() != FindingState.ANSWERED || !byReading && (typed == null || typed.isBlank())) {
            return reply;
        }
        return new Reply(
                reply.state(), byReading ? null : pressed, typed == null ? "" : typed, null, null, reply.note());
    }

    /**
     * A number that was read off, below zero too, with a point or a comma before the decimals.
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
    private static void requireOneMeaning(BigDecimal measured, Observation.Measure measure) {
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

    /** The reply completed from the guide: what was typed as a readout with its unit, and the answer for it. */
    Reply to(Observation check) {
        if (typed == null) {
            return this;
        }
        Readout read = check.readsCodes() ? codes() : figure(check);
        Observation.Answer given = check.answerFor(read).orElseThrow();
        if (answer != null && !answer.equals(given.code())) {
            throw new Refused(
                    MEASURED,
                    check.text(read) + " is “" + given.label() + "”. Take the "
                            + (check.readsCodes() ? "codes" : "number") + " out, or record "
                            + (check.readsCodes() ? "them" : "it") + ", but not both.");
        }
        String unit = check.measure().map(Observation.Measure::unit).orElse(null);
        return new Reply(state, given.code(), null, read, unit, note);
    }

    private Readout figure(Observation check) {
        Observation.Measure measure = check.measure()
                .orElseThrow(() -> new Refused("answer", "“" + check.question() + "” is not answered by a number."));
        BigDecimal number = number(typed);
        if (!measure.isPlausible(number)) {
            throw new Refused(
                    MEASURED, measure.text(number) + " cannot be right: it must be " + measure.plausibleText());
        }
        requireOneMeaning(number, measure);
        return new Readout.Measurement(number);
    }

    private Readout codes() {
        TypedCodes read = TroubleCode.all(typed);
        read.wrong().ifPresent(wrong -> {
            throw new Refused(MEASURED, "“" + wrong + "” is no trouble code; one is like P0420");
        });
        if (read.codes().isEmpty()) {
            throw new Refused(MEASURED, "Write the codes that the tool shows, such as P0420");
        }
        return new Readout.Codes(read.codes());
    }
}
