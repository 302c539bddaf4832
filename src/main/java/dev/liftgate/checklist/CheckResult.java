package dev.liftgate.checklist;

import dev.liftgate.guides.Observation;
import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What was found about one check or one cause: an answer as it was given, or that a cause is not it. Never changed; a
 * later one about the same counts instead.
 */
@Entity
@Table(name = "check_result")
public class CheckResult extends PanacheEntityBase {

    /**
     * What became of a check or a cause. Unknown and cannot-check weigh as if it had not been asked; only a cause is
     * ruled out.
     */
    public enum State {
        ANSWERED,
        UNKNOWN,
        CANNOT_CHECK,
        RULED_OUT,
        WITHDRAWN
    }

    /** Who knew the answer. */
    public enum Source {
        CUSTOMER,
        TECHNICIAN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "concern_id")
    private long concernId;

    private String observation;
    private String cause;

    @Enumerated(EnumType.STRING)
    private State state;

    private String answer;
    private BigDecimal measured;
    private String unit;
    private String note;

    @Enumerated(EnumType.STRING)
    private Source source;

    private Instant at;

    @Column(name = "by_name")
    private String by;

    protected CheckResult() {}

    private CheckResult(long concernId, Reply reply, Source source, String by, Instant at) {
        this.concernId = concernId;
        this.state = reply.state();
        this.answer = reply.answer();
        this.measured = reply.measured();
        this.unit = reply.unit();
        this.note = reply.note();
        this.source = source;
        this.by = by;
        this.at = at;
    }

    /** The reply to a check of the guide. */
    static CheckResult ofCheck(long concernId, String observation, Reply reply, Source source, String by, Instant at) {
        CheckResult result = new CheckResult(concernId, reply, source, by, at);
        result.observation = observation;
        return result;
    }

    /** That a cause of the guide is not it, or that somebody took this back. */
    static CheckResult ofCause(long concernId, String cause, Reply reply, String by, Instant at) {
        CheckResult result = new CheckResult(concernId, reply, Source.TECHNICIAN, by, at);
        result.cause = cause;
        return result;
    }

    /**
     * What a person said: a state, the answer code where there is one, and a note (may be empty).
     *
     * @param measured the number that was read off, or null; until the guide was asked it may come without an answer
     * @param unit of the number, as the guide has it
     */
    public record Reply(State state, String answer, BigDecimal measured, String unit, String note) {

        /** The button beside the field for a number. */
        static final String MEASURED = "measured";

        static final Reply WITHDRAWN = new Reply(State.WITHDRAWN, null, "");

        private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,7}([.,]\\d{0,4})?|[.,]\\d{1,4})");

        public Reply(State state, String answer, String note) {
            this(state, answer, null, null, note);
        }

        static Reply ruledOut(String note) {
            return new Reply(State.RULED_OUT, null, note);
        }

        /** From the button that was pressed: an answer code, {@code unknown}, {@code cannot-check} or {@code withdrawn}. */
        public static Reply of(String pressed, String note) {
            String words = note == null ? "" : note.strip();
            return switch (pressed) {
                case "unknown" -> new Reply(State.UNKNOWN, null, words);
                case "cannot-check" -> new Reply(State.CANNOT_CHECK, null, words);
                case "withdrawn" -> new Reply(State.WITHDRAWN, null, words);
                default -> new Reply(State.ANSWERED, pressed, words);
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
            if (reply.state() != State.ANSWERED || !byNumber && (typed == null || typed.isBlank())) {
                return reply;
            }
            return new Reply(reply.state(), byNumber ? null : pressed, number(typed), null, reply.note());
        }

        private static BigDecimal number(String typed) {
            String bare = typed == null ? "" : typed.strip().replace('\u2212', '-');
            if (bare.isEmpty()) {
                throw new Refused(MEASURED, "Write the number that you read off");
            }
            if (!NUMBER.matcher(bare).matches()) {
                throw new Refused(MEASURED, "Write a number such as 12.4");
            }
            return new BigDecimal(bare.replace(',', '.'));
        }

        /** With what the guide makes of the number: its answer and its unit. */
        Reply to(Observation check) {
            if (measured == null) {
                return this;
            }
            Observation.Measure measure = check.measure()
                    .orElseThrow(
                            () -> new Refused("answer", "“" + check.question() + "” is not answered by a number."));
            if (!measure.isPlausible(measured)) {
                throw new Refused(
                        MEASURED, measure.text(measured) + " cannot be right: it must be " + measure.plausibleText());
            }
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

    public long concernId() {
        return concernId;
    }

    /** The check it is about, or null. */
    public String observation() {
        return observation;
    }

    /** The cause it is about, or null. */
    public String cause() {
        return cause;
    }

    public boolean isAboutCause() {
        return cause != null;
    }

    public State state() {
        return state;
    }

    public boolean isAnswered() {
        return state == State.ANSWERED;
    }

    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    public String answer() {
        return answer;
    }

    /** The number that was read off, or null. */
    public BigDecimal measured() {
        return measured;
    }

    /** The unit of {@link #measured()}, or null. */
    public String unit() {
        return unit;
    }

    public String note() {
        return note;
    }

    public Source source() {
        return source;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }
}
