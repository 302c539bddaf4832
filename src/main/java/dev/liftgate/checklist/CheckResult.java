package dev.liftgate.checklist;

import dev.liftgate.checks.CheckFinding;
import dev.liftgate.checks.Reply;
import dev.liftgate.guides.Readout;
import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.StampedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A result on record: an answer to a check, or a cause ruled out. Never changed; a later one about the same counts
 * instead.
 */
@Entity
@Immutable
@Table(name = "check_result")
public class CheckResult extends StampedRow implements CheckFinding {

    /** The source of an answer. */
    public enum AnswerSource {
        CUSTOMER,
        TECHNICIAN
    }

    @Column(name = "concern_id")
    private long concernId;

    private String observation;
    private String cause;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    private String answer;
    private BigDecimal measured;
    private String unit;

    @Column(name = "trouble_codes")
    private String troubleCodes;

    private String note;

    @Enumerated(EnumType.STRING)
    private AnswerSource source;

    /** The tablet's name for it, if it was recorded on one. */
    private UUID entry;

    protected CheckResult() {}

    private CheckResult(long concernId, Reply reply, AnswerSource source, Stamp by) {
        super(by);
        this.concernId = concernId;
        this.state = reply.state();
        this.answer = reply.answer();
        if (reply.readout() instanceof Readout.Measurement figure) {
            this.measured = figure.value();
            this.unit = reply.unit();
        } else if (reply.readout() != null) {
            this.troubleCodes = reply.readout().text();
        }
        this.note = reply.note();
        this.source = source;
    }

    /** The reply to a check of the guide. */
    static CheckResult ofCheck(long concernId, String observation, Reply reply, AnswerSource source, Stamp by) {
        CheckResult result = new CheckResult(concernId, reply, source, by);
        result.observation = observation;
        return result;
    }

    /** A cause of the guide ruled out, or an exclusion taken back. */
    static CheckResult ofCause(long concernId, String cause, Reply reply, Stamp by) {
        CheckResult result = new CheckResult(concernId, reply, AnswerSource.TECHNICIAN, by);
        result.cause = cause;
        return result;
    }

    CheckResult from(UUID entry) {
        this.entry = entry;
        return this;
    }

    /** Whether this is the result that somebody had before their eyes. An empty text stands for no result. */
    boolean isWhatWasSeen(String seen) {
        return String.valueOf(id()).equals(seen)
                || entry != null && entry.toString().equals(seen);
    }

    boolean says(Reply reply) {
        return state == reply.state()
                && Objects.equals(answer, reply.answer())
                && Objects.equals(readout(), reply.readout());
    }

    public long concernId() {
        return concernId;
    }

    @Override
    public String observation() {
        return observation;
    }

    @Override
    public String cause() {
        return cause;
    }

    public boolean isAboutCause() {
        return cause != null;
    }

    @Override
    public FindingState state() {
        return state;
    }

    @Override
    public String answer() {
        return answer;
    }

    @Override
    public Readout readout() {
        if (troubleCodes != null) {
            return Readout.of(troubleCodes);
        }
        return measured == null ? null : new Readout.Measurement(measured);
    }

    public String note() {
        return note;
    }

    public AnswerSource source() {
        return source;
    }
}
