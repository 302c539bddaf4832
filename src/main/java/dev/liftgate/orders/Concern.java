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

/** A customer's concern in their words, with its cause, its correction and its verification. */
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
    private ConcernKind kind;

    @Column(updatable = false)
    private String words;

    private String wording;

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

    @Embedded
    private Correction correction;

    @Embedded
    private Verification verification;

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
     * Changes what it is, by which guide it is looked for, or at which place on the car. Guide and fault stay while a
     * cause is confirmed.
     *
     * @param guide the hash of a version, or null for none
     * @param words what changed, for the timeline
     */
    public void guide(ConcernKind asked, String guide, String facet, String facetLabel, String words, Stamp by) {
        order.progress().require(OrderVerb.GUIDE);
        requireOpen();
        if (cause() != null && asked != kind && !asked.hasCause()) {
            throw new Refused("kind", "A cause is confirmed: take that back first, then change what this is.");
        }
        if (cause() != null && !Objects.equals(guideHash, guide)) {
            throw new Refused("guide", "A cause is confirmed: take that back first, then change the guide.");
        }
        if (!asked.needsWork()
                && (correction != null
                        || order.jobsOf(this).stream()
                                .anyMatch(job -> !job.state().isRefused()))) {
            throw new Refused("kind", "There is work for it on this order: it is more than something to know.");
        }
        this.kind = asked;
        this.guideHash = guide;
        this.facet = facet;
        this.facetLabel = facetLabel;
        order.record(EventKind.CHECK, words, by);
    }

    /** Lets papers say this in the shop's words, or with an empty text the customer's again. What was said stays. */
    public void reword(String shops, Stamp by) {
        order.progress().require(OrderVerb.DESCRIBE);
        wording = shops.isEmpty() ? null : shops;
        String says = wording == null ? "what the customer said" : "in the shop’s words “" + wording + "”";
        order.record(EventKind.NOTE, "Papers say of concern " + position + " " + says, by);
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
        order.record(EventKind.CHECK, "Cause confirmed: " + finding.told(), by);
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
        correction = Correction.of(words, by);
        verification = verification().corrected();
        order.record(EventKind.WORK, "Correction: " + words, by);
    }

    void verifyGone(Stamp by) {
        require(OrderVerb.VERIFY);
        Progress.requireDone(order.jobsOf(this));
        requireCorrection();
        verification = Verification.gone(by);
        order.jobsOf(this).forEach(Job::verify);
        order.record(EventKind.WORK, kind.verified() + ": “" + words + "”", by);
    }

    /** Records that the complaint came back, even on a closed order: a car comes back weeks later. */
    void comeBack(Stamp by) {
        if (!isGone()) {
            throw new Refused("This complaint is not verified as gone: there is nothing to withdraw.");
        }
        verification = Verification.back(by);
        order.jobsOf(this).forEach(Job::doubt);
        order.record(EventKind.WORK, "Complaint came back: “" + words + "”", by);
    }

    /** Records that the repair did not help: cause and correction are open again, the job keeps its price. */
    void stillThere(Stamp by) {
        require(OrderVerb.STILL_THERE);
        requireCorrection();
        String tried = (cause() == null ? "" : "cause so far: " + cause() + " — ") + "correction so far: "
                + correction.words();
        forgetCause();
        correction = null;
        verification = verification().stillThere(by);
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
        requireOpen();
    }

    private void requireOpen() {
        if (isGone()) {
            throw new Refused("This complaint was verified as gone by " + goneVerifiedBy() + ".");
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

    /** The shop's words for papers, where they cannot print the customer's or would say them wrongly; null for none. */
    public String wording() {
        return wording;
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

    public Confirmation found() {
        return found;
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
        return correction == null ? null : correction.words();
    }

    public String correctedBy() {
        return correction == null ? null : correction.by();
    }

    private Verification verification() {
        return verification == null ? Verification.NONE : verification;
    }

    public boolean isGone() {
        return verification().goneAt() != null;
    }

    public String goneVerifiedBy() {
        return verification().goneBy();
    }

    /** Whether the complaint came back after it was verified as gone, and has not been verified again since. */
    public boolean isBack() {
        return verification().backAt() != null;
    }

    public String cameBackBy() {
        return verification().backBy();
    }

    /** Whether the last repair did not help, and no other one has been written down since. */
    public boolean isStillThere() {
        return verification().stillThereAt() != null;
    }

    public String stillThereBy() {
        return verification().stillThereBy();
    }
}
