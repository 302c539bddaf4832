package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.Set;
import java.util.function.IntFunction;
import org.joda.money.Money;

/** A piece of work that the customer decides on by itself: its lines, its range, its price and where it stands. */
@Entity
@Table(name = "job")
public class Job extends Quote {

    /** Announced in the transaction in which a job is done. */
    public record Finished(WorkOrder order, Job job, Stamp by) {}

    static final String PASSED_OVER = "another way was chosen";

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
    private Integer choice;
    private String tier = "";
    private boolean chosen = true;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revives_id")
    private Job revives;

    @Convert(converter = Arrangement.WorkColumn.class)
    private Arrangement.Work work = Arrangement.Work.NONE;

    @OneToMany(mappedBy = "job", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<Line> lines = new LinkedHashSet<>();

    protected Job() {}

    private Job(WorkOrder order, Concern concern, int position, String title) {
        this.order = order;
        this.concern = concern;
        this.position = position;
        this.title = title;
    }

    static Job from(WorkOrder order, Concern concern, int position, Offer offer) {
        Job job = new Job(order, concern, position, offer.title());
        job.operationCode = offer.code();
        job.teardown = offer.teardown();
        job.safetyWords = offer.safetyWords();
        job.usually(offer.typical(), offer.source());
        job.lines.add(Line.labor(job, 1, offer.labor(), offer.openEnded()));
        offer.parts().forEach(part -> job.lines.add(Line.part(job, job.lines.size() + 1, part)));
        if (job.range().isExact()) {
            job.charge(job.range().low(), Basis.PRICE);
        }
        return job;
    }

    /** @param kind labor of this shop, or what another one does */
    static Job flat(
            WorkOrder order,
            Concern concern,
            int position,
            ChargeKind kind,
            String title,
            Money price,
            String taxCode) {
        Job job = new Job(order, concern, position, title);
        job.lines.add(Line.flat(job, 1, kind, title, price, taxCode));
        job.charge(price, Basis.PRICE);
        return job;
    }

    /** Sets the figure the customer decides on; takes an authorization away, for it was given to another figure. */
    void price(Money price, Basis basis, int versionSeen) {
        requireSeen(versionSeen, price, basis);
        requireEditable();
        charge(price, basis);
        takeBack();
    }

    /** Makes it one of several ways to do the same work, of which one counts. */
    void isOneWay(int choice, String tier, boolean chosen) {
        this.choice = choice;
        this.tier = tier;
        this.chosen = chosen;
    }

    void isTheOnlyWay() {
        choice = null;
        tier = "";
        chosen = true;
    }

    void choose(boolean chosen) {
        this.chosen = chosen;
    }

    /** Another way was approved: this one is not wanted any more. */
    void passOver() {
        if (state == JobState.IN_PROGRESS || state.isDone()) {
            throw new Refused("Work on “" + title + "” has begun: it is the way the customer chose.");
        }
        state = JobState.DECLINED;
        reason = PASSED_OVER;
        chosen = false;
        authorized(null);
    }

    void narrow(String code, Factor factor) {
        requireEditable();
        record(code, factor);
        if (price() != null) {
            charge(price(), basis());
            takeBack();
        }
    }

    /** Adds a line beside those of the operation, and its amount to the price; takes an authorization away. */
    Line add(IntFunction<Line> made) {
        requireEditable();
        Line line = made.apply(lines.stream().mapToInt(Line::position).max().orElse(0) + 1);
        lines.add(line);
        if (price() != null) {
            charge(price().plus(line.range().low()), basis());
        }
        takeBack();
        return line;
    }

    /** Takes a line off, and its amount off the price; takes an authorization away. */
    void remove(Line line) {
        requireEditable();
        if (lines.size() == 1) {
            throw new Refused("“" + title + "” has no other line: remove the job instead.");
        }
        Money rest = price() == null ? null : price().minus(line.amount());
        lines.remove(line);
        if (rest != null) {
            charge(rest, basis());
        }
        takeBack();
    }

    Line line(long id) {
        return lines.stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("“" + title + "” has no such line."));
    }

    /** Takes something off the job or off one of its lines (null: off the whole); a yes stands unless it gets dearer. */
    void discount(Line line, Discount discount) {
        requireEditable();
        if (price() == null) {
            throw new Refused("“" + title + "” has no price yet to take something off.");
        }
        Money before = net();
        if (line == null) {
            discount(discount);
        } else {
            line.discount(discount);
        }
        if (authorizedPrice() != null && net().isGreaterThan(authorizedPrice()) && net().isGreaterThan(before)) {
            takeBack();
        }
    }

    private void takeBack() {
        state = JobState.RECOMMENDED;
        authorized(null);
        startOver();
    }

    /** Says what authorized work came to; the authorization stays what it was. */
    void cameTo(Money price, String reason) {
        if (state != JobState.IN_PROGRESS && !state.isDone()) {
            throw new Refused(
                    "“" + title + "” is " + state.label() + ": what it came to is known when work has begun.");
        }
        conclude(price, reason);
    }

    /** The customer is to decide anew, on what the work came to. */
    void askAgain() {
        if (!state.isAuthorized() || !isConcluded()) {
            throw new Refused("“" + title + "” costs what was agreed to: there is nothing to ask again.");
        }
        takeBack();
    }

    void describe(Arrangement.Work work) {
        this.work = work;
    }

    private void requireEditable() {
        if (state.isDone()) {
            throw new Refused("price", "“" + title + "” is " + state.label() + ": its price stands.");
        }
    }

    /** Puts the job before the customer. */
    void offer() {
        if (price() == null) {
            throw new Refused("“" + title + "” has no price yet. Set a price or a not-to-exceed first.");
        }
        lines.stream()
                .filter(line -> line.isChoice() && line.part() == null)
                .findFirst()
                .ifPresent(line -> {
                    throw new Refused("“" + title + "”: choose the maker’s own or another maker’s part for “"
                            + line.description() + "” first, so that the paper can say which.");
                });
        if (state == JobState.RECOMMENDED || state.isRefused()) {
            state = JobState.OFFERED;
        }
    }

    void approve() {
        requireDecidable();
        state = JobState.APPROVED;
        chosen = true;
        authorized(net());
        reason = "";
    }

    void refuse(JobState refusal, String reason) {
        requireDecidable();
        state = refusal;
        this.reason = reason;
        authorized(null);
    }

    private void requireDecidable() {
        if (state != JobState.OFFERED) {
            throw new Refused("“" + title + "” is " + state.label() + ": there is nothing for the customer to decide.");
        }
    }

    void begin() {
        if (!state.isWorkLeft()) {
            throw new Refused(
                    "“" + title + "” is " + state.label() + ". Work starts when the customer has authorized it.");
        }
        state = JobState.IN_PROGRESS;
    }

    void finish() {
        if (!state.isWorkLeft()) {
            throw new Refused("“" + title + "” is " + state.label() + " and cannot be finished.");
        }
        state = JobState.DONE;
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

    /** It has a price, and nobody has turned it down. */
    public boolean isProposed() {
        return !state.isRefused() && price() != null;
    }

    /** It is part of what the order comes to: proposed, and the chosen one where there are several ways. */
    public boolean isCounted() {
        return isProposed() && chosen;
    }

    /** The customer turned the work down, not just this way to do it. */
    public boolean isTurnedDown() {
        return state.isRefused() && chosen;
    }

    /** Another way to do the same work as that job. */
    public boolean isAlternativeTo(Job other) {
        return choice != null && this != other && choice.equals(other.choice);
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

    /** The ways to do the same work share a number; null where there is only this one. */
    public Integer choice() {
        return choice;
    }

    /** What sets this way apart from the others, as the shop calls it: {@code Good}; else empty. */
    public String tier() {
        return tier;
    }

    public boolean isChosen() {
        return chosen;
    }

    void revive(Job declined) {
        revives = declined;
    }

    public String operationCode() {
        return operationCode;
    }

    public boolean isTeardown() {
        return teardown;
    }

    /** What the papers say of it beside lines and price. */
    public Arrangement.Work work() {
        return work;
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

    @Override
    public Set<Line> lines() {
        return lines;
    }
}
