package dev.liftgate.orders;

import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.rows.EditableRow;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A customer's concern in their words, with its cause, its correction and its verification. In the end somebody
 * verifies that the complaint is gone.
 */
@Entity
@Table(name = "concern")
public class Concern extends EditableRow {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private WorkOrder order;

    private int position;

    @Column(updatable = false)
    private String words;

    @Column(name = "guide_sha256")
    private String guideHash;

    private String facet = "";

    @Column(name = "facet_label")
    private String facetLabel = "";

    @Column(name = "cause_code")
    private String causeCode;

    private String cause;

    @Column(name = "cause_confirmed_by")
    private String causeConfirmedBy;

    @Column(name = "cause_confirmed_at")
    private Instant causeConfirmedAt;

    private String ranking;
    private String evidence = "";
    private String severity = "";
    private String driveability = "";
    private String correction;

    @Column(name = "corrected_by")
    private String correctedBy;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    @Column(name = "gone_at")
    private Instant goneAt;

    @Column(name = "gone_verified_by")
    private String goneVerifiedBy;

    @Column(name = "came_back_at")
    private Instant cameBackAt;

    @Column(name = "came_back_by")
    private String cameBackBy;

    @Column(name = "still_there_at")
    private Instant stillThereAt;

    @Column(name = "still_there_by")
    private String stillThereBy;

    protected Concern() {}

    Concern(WorkOrder order, int position, Statement statement) {
        this.order = order;
        this.position = position;
        this.words = statement.words();
        this.guideHash = statement.guideHash();
        this.facet = statement.facet();
        this.facetLabel = statement.facetLabel();
    }

    /** Announced in the transaction in which a complaint is verified as gone. */
    public record Gone(Concern concern, Stamp by) {}

    /** Announced in the transaction in which a verification is withdrawn, because the complaint came back. */
    public record CameBack(Concern concern, Stamp by) {}

    /**
     * Announced in the transaction in which a repair turns out not to have helped.
     *
     * @param causeCode the guide's cause that was repaired, or null
     */
    public record StillThere(Concern concern, String causeCode, Stamp by) {}

    /** The concern as taken down at the counter; guide hash null and facet empty where no guide fits. */
    public record Statement(String words, String guideHash, String facet, String facetLabel) {}

    /**
     * The technician's finding. The texts may be empty where there is no guide.
     *
     * @param causeCode the guide's cause, or null
     * @param evidence what was seen, one thing a line
     * @param severity how much it matters if nothing is done, and why
     * @param driveability whether the car may be driven, and why
     */
    public record Confirmation(
            String causeCode, String words, String ranking, String evidence, String severity, String driveability) {}

    /**
     * Changes by which guide it is looked for, or at which place on the car. The guide stays while a cause is confirmed.
     *
     * @param guide the hash of a version, or null for none
     * @param words what changed, for the timeline
     */
    public void guide(String guide, String facet, String facetLabel, String words, Stamp by) {
        order.progress().require(OrderVerb.GUIDE);
        requireNotGone();
        if (cause != null && !Objects.equals(guideHash, guide)) {
            throw new Refused("guide", "A cause is confirmed: take that back first, then change the guide.");
        }
        this.guideHash = guide;
        this.facet = facet;
        this.facetLabel = facetLabel;
        order.record(EventKind.CHECK, words, by);
    }

    /** Records the cause that the technician has seen. */
    public void confirm(Confirmation finding, Stamp by) {
        order.progress().require(OrderVerb.CONFIRM);
        requireNotGone();
        causeCode = finding.causeCode();
        cause = finding.words();
        ranking = finding.ranking();
        evidence = finding.evidence();
        severity = finding.severity();
        driveability = finding.driveability();
        causeConfirmedBy = by.name();
        causeConfirmedAt = by.at();
        order.record(EventKind.CHECK, "Cause confirmed: " + cause, by);
    }

    /** Takes back a cause that was confirmed by mistake. Jobs that it brought stay, to be taken off one by one. */
    public void unconfirm(String reason, Stamp by) {
        by.require(Permission.REOPEN);
        order.progress().require(OrderVerb.UNCONFIRM);
        requireNotGone();
        if (cause == null) {
            throw new Refused("This concern has no confirmed cause.");
        }
        if (correction != null) {
            throw new Refused("It was repaired already: if that did not help, say that it is still there.");
        }
        String was = cause;
        forgetCause();
        order.record(EventKind.CHECK, "Cause taken back: " + was + " — " + reason, by);
    }

    private void forgetCause() {
        causeCode = null;
        cause = null;
        causeConfirmedBy = null;
        causeConfirmedAt = null;
        ranking = null;
        evidence = "";
        severity = "";
        driveability = "";
    }

    /** Writes down what was done. */
    public void correct(String words, Stamp by) {
        order.progress().require(OrderVerb.CORRECT);
        requireNotGone();
        if (correction != null && order.progress().invoicedAt() != null) {
            throw new Refused("Order " + order.number() + " has its invoice already, which prints this correction.");
        }
        correction = words;
        correctedBy = by.name();
        correctedAt = by.at();
        stillThereAt = null;
        stillThereBy = null;
        order.record(EventKind.WORK, "Correction: " + words, by);
    }

    void verifyGone(Stamp by) {
        order.progress().require(OrderVerb.VERIFY);
        Progress.requireDone(order.jobsOf(this));
        requireNotGone();
        requireCorrection();
        goneAt = by.at();
        goneVerifiedBy = by.name();
        cameBackAt = null;
        cameBackBy = null;
        order.jobsOf(this).forEach(Job::verify);
        order.record(EventKind.WORK, "Complaint gone: “" + this.words + "”", by);
    }

    /**
     * Records that the complaint came back. The order may be closed: a car comes back weeks later, and the file should
     * say so.
     */
    void comeBack(Stamp by) {
        if (!isGone()) {
            throw new Refused("This complaint is not verified as gone: there is nothing to withdraw.");
        }
        goneAt = null;
        goneVerifiedBy = null;
        cameBackAt = by.at();
        cameBackBy = by.name();
        order.jobsOf(this).forEach(Job::doubt);
        order.record(EventKind.WORK, "Complaint came back: “" + words + "”", by);
    }

    /**
     * Records that the repair did not help. Cause and correction are open again and diagnosis goes on; the job keeps
     * its price.
     */
    void stillThere(Stamp by) {
        order.progress().require(OrderVerb.STILL_THERE);
        requireNotGone();
        requireCorrection();
        String tried = (cause == null ? "" : "cause so far: " + cause + " — ") + "correction so far: " + correction;
        forgetCause();
        correction = null;
        correctedBy = null;
        correctedAt = null;
        stillThereAt = by.at();
        stillThereBy = by.name();
        order.record(EventKind.WORK, "Still there: “" + words + "” — " + tried, by);
        order.progress().beginDiagnosis(by);
    }

    private void requireCorrection() {
        if (correction == null) {
            throw new Refused("Write down what was done first: the correction is still empty.");
        }
    }

    private void requireNotGone() {
        if (isGone()) {
            throw new Refused("This complaint was verified as gone by " + goneVerifiedBy + ".");
        }
    }

    /** As it was taken down at the counter. */
    Statement statement() {
        return new Statement(words, guideHash, facet, facetLabel);
    }

    public WorkOrder order() {
        return order;
    }

    public int position() {
        return position;
    }

    public String words() {
        return words;
    }

    /** The hash of the guide version this concern is diagnosed with, or null. */
    public String guideHash() {
        return guideHash;
    }

    public String facet() {
        return facet;
    }

    public String facetLabel() {
        return facetLabel;
    }

    public String causeCode() {
        return causeCode;
    }

    public String cause() {
        return cause;
    }

    public String causeConfirmedBy() {
        return causeConfirmedBy;
    }

    public String ranking() {
        return ranking;
    }

    /** The observations behind the confirmed cause, in the order they were kept; may be empty. */
    public List<String> evidence() {
        return evidence.lines().toList();
    }

    public String severity() {
        return severity;
    }

    public String driveability() {
        return driveability;
    }

    public String correction() {
        return correction;
    }

    public String correctedBy() {
        return correctedBy;
    }

    public boolean isGone() {
        return goneAt != null;
    }

    public String goneVerifiedBy() {
        return goneVerifiedBy;
    }

    /** Whether the complaint came back after it was verified as gone, and has not been verified again since. */
    public boolean isBack() {
        return cameBackAt != null;
    }

    public String cameBackBy() {
        return cameBackBy;
    }

    /** Whether the last repair did not help, and no other one has been written down since. */
    public boolean isStillThere() {
        return stillThereAt != null;
    }

    public String stillThereBy() {
        return stillThereBy;
    }
}
