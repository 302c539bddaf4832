package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.MoneyText;
import dev.liftgate.rows.EditableRow;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.joda.money.Money;

/**
 * A piece of work that the customer decides on by itself: its lines, its range, its price and where it stands.
 *
 * <p>Only what changed is written: an older release wrote the terms of an invoiced job, which stay, with fewer words.
 */
@Entity
@DynamicUpdate
@Table(name = "job")
public class Job extends EditableRow {

    /** Announced in the transaction in which a job is done. */
    public record Finished(WorkOrder order, Job job, Stamp by) {}

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private WorkOrder order;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private int position;
    private String title;

    @Column(name = "operation_code")
    private String operationCode;

    private boolean teardown;

    @Column(name = "safety_words")
    private String safetyWords = "";

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.RECOMMENDED;

    private String reason = "";

    /** Whether the customer was ever shown it. */
    private boolean shown;

    /** Whether it was taken off; it is kept, to be put back. */
    private boolean removed;

    @Embedded
    private Way way = Way.ONLY;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revives_id")
    private Job revives;

    @Convert(converter = JobTerms.JobTermsColumn.class)
    @Column(name = "work")
    private JobTerms terms = JobTerms.NONE;

    @Embedded
    private Quote quote = new Quote(this);

    @Embedded
    private AgreedPrice agreed = new AgreedPrice(this);

    @OneToMany(mappedBy = "job", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<Line> lines = new LinkedHashSet<>();

    protected Job() {}

    private Job(WorkOrder order, Concern concern, String title) {
        this.order = order;
        this.concern = concern;
        this.position = order.nextPosition();
        this.title = title;
    }

    static Job from(WorkOrder order, Concern concern, Offer offer) {
        Job job = new Job(order, concern, offer.title());
        job.operationCode = offer.code();
        job.teardown = offer.teardown();
        job.safetyWords = offer.safetyWords();
        job.quote.usually(offer.typical(), offer.source());
        offer.allLabor()
                .forEach(labor -> job.lines.add(Line.labor(job, job.lines.size() + 1, labor, offer.openEnded())));
        offer.parts().forEach(part -> job.lines.add(Line.part(job, job.lines.size() + 1, part)));
        if (offer.range().isExact()) {
            job.quote.charge(offer.range().low(), PriceBasis.PRICE);
        }
        return job;
    }

    /** A part that is sold without work. */
    static Job of(WorkOrder order, Concern concern, Offer.PartChoice part) {
        Job job = new Job(order, concern, part.description());
        job.lines.add(Line.part(job, 1, part));
        job.quote.charge(job.quote.narrowed().low(), PriceBasis.PRICE);
        return job;
    }

    /** @param kind labor of this shop, or what another one does */
    static Job flat(WorkOrder order, Concern concern, ChargeKind kind, String title, Money price, String taxCode) {
        Job job = new Job(order, concern, title);
        job.lines.add(Line.flat(job, 1, kind, title, price, taxCode));
        job.quote.charge(price, PriceBasis.PRICE);
        return job;
    }

    /** All lines, with the verbs that change them. */
    public JobLines jobLines() {
        return new JobLines(this, lines);
    }

    /** Takes back a yes; returns what the timeline has to add about that, or an empty text. */
    String takeBack() {
        String gone = state.isAuthorized() ? "; its authorization is gone with the old figure" : "";
        state = JobState.RECOMMENDED;
        agreed.startOver();
        return gone;
    }

    /** Sets what the papers say of it beside lines and price. */
    public void describe(JobTerms terms, Stamp by) {
        order.progress().require(OrderVerb.DESCRIBE);
        if (!terms.equals(this.terms)) {
            tell(this.terms.differenceTo(terms), by);
            this.terms = terms;
        }
    }

    void requireEditable() {
        if (state.isDone()) {
            throw new Refused("price", "“" + title + "” is " + state.label() + ": its price stands.");
        }
    }

    /** Offers it by word of mouth: a diagnosis is agreed on before there is anything to write an estimate about. */
    public void offer(Stamp by) {
        order.progress().require(OrderVerb.OFFER);
        offer();
        tell(" offered at " + MoneyText.text(quote.price()), by);
    }

    /** Puts the job before the customer. */
    void offer() {
        if (quote.price() == null) {
            throw new Refused("“" + title + "” has no price yet. Set a price or a not-to-exceed first.");
        }
        if (state == JobState.RECOMMENDED || state.isRefused()) {
            state = JobState.OFFERED;
            shown = true;
        }
    }

    boolean wasShown() {
        return shown;
    }

    void remove(boolean removed) {
        this.removed = removed;
    }

    boolean isRemoved() {
        return removed;
    }

    /** Lets this way count instead of the one that counted so far. */
    public void choose(Stamp by) {
        order.progress().require(OrderVerb.CHOOSE);
        Alternatives.to(this).choose();
        tell(" counts now: " + title, by);
    }

    void way(Way way) {
        this.way = way;
    }

    /** The way as it is kept, also where all others were taken off. */
    Way keptWay() {
        return way;
    }

    void decided(JobState decision, String reason) {
        this.state = decision;
        this.reason = reason;
    }

    /** Starts the work on it, for which there must be a yes. */
    public void begin(Stamp by) {
        order.progress().require(OrderVerb.BEGIN);
        if (!state.isWorkLeft()) {
            throw new Refused(
                    "“" + title + "” is " + state.label() + ". Work starts when the customer has authorized it.");
        }
        state = JobState.IN_PROGRESS;
        order.record(OrderEvent.EventKind.WORK, "Clock started on job " + letter(), by);
    }

    void finish(Stamp by) {
        order.progress().require(OrderVerb.FINISH);
        if (!state.isWorkLeft()) {
            throw new Refused("“" + title + "” is " + state.label() + " and cannot be finished.");
        }
        state = JobState.DONE;
        order.record(OrderEvent.EventKind.WORK, "Job " + letter() + " done: " + title, by);
    }

    /** Takes back that it is done: there is work left, and the yes to it stands. */
    public void reopen(String reason, Stamp by) {
        by.require(Permission.REOPEN);
        order.progress().require(OrderVerb.REOPEN_JOB);
        if (state != JobState.DONE) {
            throw new Refused("“" + title + "” is " + state.label()
                    + (state == JobState.VERIFIED ? ": first say at its concern that the complaint came back." : "."));
        }
        state = JobState.IN_PROGRESS;
        order.record(OrderEvent.EventKind.WORK, "Job " + letter() + " is not done after all: " + reason, by);
    }

    void verify() {
        if (state == JobState.DONE) {
            state = JobState.VERIFIED;
        }
    }

    void doubt() {
        if (state == JobState.VERIFIED) {
            state = JobState.DONE;
        }
    }

    void tell(String words, Stamp by) {
        order.record(OrderEvent.EventKind.JOB, "Job " + letter() + words, by);
    }

    /** Whether it has a price and nobody has turned it down. */
    public boolean isProposed() {
        return !state.isRefused() && quote.price() != null;
    }

    /** Whether it is part of the order's total: proposed, and the chosen one where there are several ways. */
    public boolean isCounted() {
        return isProposed() && way.isChosen();
    }

    /** Whether the customer turned down the work, and not just this way to do it. */
    public boolean isTurnedDown() {
        return state.isRefused() && way.isChosen();
    }

    /** Whether it is another way to do the same work as that job. */
    public boolean isAlternativeTo(Job other) {
        return this != other && way.isBeside(other.way);
    }

    public WorkOrder order() {
        return order;
    }

    public Concern concern() {
        return concern;
    }

    /** Jobs are called A, B, C … on paper and on the phone. */
    public String letter() {
        return position <= 26 ? String.valueOf((char) ('A' + position - 1)) : "A" + position;
    }

    int position() {
        return position;
    }

    public String title() {
        return title;
    }

    void revive(Job earlier) {
        revives = earlier;
    }

    public String operationCode() {
        return operationCode;
    }

    public boolean isTeardown() {
        return teardown;
    }

    public JobTerms terms() {
        return terms;
    }

    public String safetyWords() {
        return safetyWords;
    }

    public JobState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    /** The way: the only one while no other stands beside it. */
    public Way way() {
        boolean alone = way.choice() != null && order.jobs().stream().noneMatch(this::isAlternativeTo);
        return alone ? Way.ONLY : way;
    }

    /** The price that the customer said yes to. */
    public AgreedPrice agreed() {
        return agreed;
    }

    public Quote quote() {
        return quote;
    }

    public List<Line> lines() {
        return jobLines().standing();
    }
}
