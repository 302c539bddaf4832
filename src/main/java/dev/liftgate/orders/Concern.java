package dev.liftgate.orders;

import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.orders.OwnCheck.OwnCheckFacts;
import dev.liftgate.rows.EditableRow;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/**
 * A customer's concern in their words, with its cause, its correction and its verification. In the end somebody
 * verifies that the complaint is gone.
 */
@Entity
@Table(name = "concern")
public class Concern extends EditableRow {

    /** The most concerns that an order takes. */
    public static final int MOST = 20;

    public static final String FULL = "An order takes " + MOST + " concerns: open another order for the rest.";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private WorkOrder order;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConcernKind kind;

    @Column(updatable = false)
    private String words;

    @Column(name = "guide_sha256")
    private String guideHash;

    private String facet = "";

    @Column(name = "facet_label")
    private String facetLabel = "";

    @Embedded
    private Confirmation found = Confirmation.NONE;

    @Column(name = "cause_confirmed_by")
    private String causeConfirmedBy;

    @Column(name = "cause_confirmed_at")
    private Instant causeConfirmedAt;

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

    @OneToMany(mappedBy = "concern", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    @BatchSize(size = MOST)
    private Set<OwnCheck> ownChecks = new LinkedHashSet<>();

    protected Concern() {}

    Concern(WorkOrder order, int position, Statement statement) {
        if (position > MOST) {
            throw new Refused("words", FULL);
        }
        this.order = order;
        this.position = position;
        this.kind = statement.kind();
        this.words = statement.words();
        this.guideHash = statement.guideHash();
        this.facet = statement.facet();
        this.facetLabel = statement.facetLabel();
    }

    /** The concern as taken down at the counter; guide hash null and facet empty where no guide fits. */
    public record Statement(ConcernKind kind, String words, String guideHash, String facet, String facetLabel) {

        /** Something is wrong. */
        public Statement(String words, String guideHash, String facet, String facetLabel) {
            this(ConcernKind.CONCERN, words, guideHash, facet, facetLabel);
        }
    }

    /**
     * Changes by which guide it is looked for, or at which place on the car. The guide stays while a cause is confirmed.
     *
     * @param guide the hash of a version, or null for none
     * @param words what changed, for the timeline
     */
    public void guide(String guide, String facet, String facetLabel, String words, Stamp by) {
        require(OrderVerb.GUIDE);
        if (cause() != null && !Objects.equals(guideHash, guide)) {
            throw new Refused("guide", "A cause is confirmed: take that back first, then change the guide.");
        }
        this.guideHash = guide;
        this.facet = facet;
        this.facetLabel = facetLabel;
        order.record(EventKind.CHECK, words, by);
    }

    /** Records a check that no guide asks for. */
    public void check(OwnCheckFacts facts, Stamp by) {
        order.progress().require(OrderVerb.OWN_CHECK);
        if (kind.hasCause()) {
            order.progress().beginDiagnosis(by);
        }
        OwnCheck check = new OwnCheck(this, facts, by);
        ownChecks.add(check);
        order.record(EventKind.CHECK, check.text(), by);
    }

    /** Records the cause that the technician has seen. */
    public void confirm(Confirmation finding, Stamp by) {
        require(OrderVerb.CONFIRM);
        found = finding;
        causeConfirmedBy = by.name();
        causeConfirmedAt = by.at();
        order.record(EventKind.CHECK, "Cause confirmed: " + finding.words(), by);
    }

    /** Takes back a cause that was confirmed by mistake. Jobs that it brought stay, to be taken off one by one. */
    public void unconfirm(String reason, Stamp by) {
        by.require(Permission.REOPEN);
        require(OrderVerb.UNCONFIRM);
        if (cause() == null) {
            throw new Refused("This concern has no confirmed cause.");
        }
        if (correction != null) {
            throw new Refused("It was repaired already: if that did not help, say that it is still there.");
        }
        String was = cause();
        forgetCause();
        order.record(EventKind.CHECK, "Cause taken back: " + was + " — " + reason, by);
    }

    private void forgetCause() {
        found = Confirmation.NONE;
        causeConfirmedBy = null;
        causeConfirmedAt = null;
    }

    /** Writes down what was done. */
    public void correct(String words, Stamp by) {
        require(OrderVerb.CORRECT);
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
        require(OrderVerb.VERIFY);
        Progress.requireDone(order.jobsOf(this));
        requireCorrection();
        goneAt = by.at();
        goneVerifiedBy = by.name();
        cameBackAt = null;
        cameBackBy = null;
        order.jobsOf(this).forEach(Job::verify);
        order.record(EventKind.WORK, kind.verified() + ": “" + words + "”", by);
    }

    /** Records that the complaint came back, even on a closed order: a car comes back weeks later. */
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

    /** Records that the repair did not help: cause and correction are open again, the job keeps its price. */
    void stillThere(Stamp by) {
        require(OrderVerb.STILL_THERE);
        requireCorrection();
        String tried = (cause() == null ? "" : "cause so far: " + cause() + " — ") + "correction so far: " + correction;
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

    private void require(OrderVerb verb) {
        order.progress().require(verb);
        kind.requireWork();
        if (isGone()) {
            throw new Refused("This complaint was verified as gone by " + goneVerifiedBy + ".");
        }
    }

    public WorkOrder order() {
        return order;
    }

    public int position() {
        return position;
    }

    public ConcernKind kind() {
        return kind;
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
        return found.causeCode();
    }

    public String cause() {
        return found.words();
    }

    public String causeConfirmedBy() {
        return causeConfirmedBy;
    }

    public String ranking() {
        return found.ranking();
    }

    /** The observations behind the confirmed cause, in the order they were kept; may be empty. */
    public List<String> evidence() {
        return found.evidence().lines().toList();
    }

    /** The checks that people wrote down themselves, in their order. */
    public Set<OwnCheck> ownChecks() {
        return ownChecks;
    }

    public String severity() {
        return found.severity();
    }

    public String driveability() {
        return found.driveability();
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
