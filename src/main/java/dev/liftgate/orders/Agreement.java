package dev.liftgate.orders;

import dev.liftgate.customers.Odometer;
import dev.liftgate.money.KeptJsonColumn;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Parent;
import org.joda.money.Money;

/** The customer's side of an order: last quote, yeses so far, and terms beside the price. */
@Embeddable
public class Agreement {

    @Parent
    private WorkOrder order;

    @Column(name = "last_estimate")
    int lastEstimate;

    @Column(name = "quoted_total")
    Money quotedTotal;

    @Column(name = "authorized_total")
    private Money authorizedTotal;

    @Convert(converter = PromiseColumn.class)
    private Promise promise;

    @Convert(converter = AgreedTerms.TermsColumn.class)
    AgreedTerms terms = AgreedTerms.NONE;

    protected Agreement() {}

    Agreement(WorkOrder order, Money nothing) {
        this.order = order;
        authorizedTotal = nothing;
    }

    // the only way in which Hibernate sets the order
    WorkOrder getOrder() {
        return order;
    }

    void setOrder(WorkOrder order) {
        this.order = order;
    }

    /**
     * Keeps the terms that were agreed on beside price and time.
     *
     * @param odometer on arrival, if it is read only now; null leaves it as it is
     */
    public void agree(AgreedTerms agreed, Odometer odometer, Stamp by) {
        order.progress().require(OrderVerb.AGREE);
        if (!agreed.equals(terms)) {
            order.record(EventKind.NOTE, agreed.since(terms), by);
            terms = agreed;
        }
        if (odometer != null && order.odometerIn() == null) {
            order.cameInAt(odometer);
            order.record(EventKind.NOTE, "Odometer read on arrival: " + odometer.text(), by);
        }
    }

    /** Puts all priced jobs before the customer, so that the next estimate prints them as they will wait for it. */
    public void offerAll() {
        order.progress().require(OrderVerb.ISSUE);
        order.jobs().stream().filter(Job::isProposed).forEach(Job::offer);
    }

    /** Records that an estimate version was issued: all counted jobs now wait for the customer. */
    public void estimateIssued(int version, Money total, Stamp by) {
        offerAll();
        lastEstimate = version;
        quotedTotal = total;
        order.record(EventKind.ESTIMATE, "Estimate version " + version + " issued, " + MoneyText.text(total), by);
    }

    /**
     * Records what the customer decided, job by job.
     *
     * @param law the hash of the rule pack that it is decided under; null if none is kept
     */
    public Authorization authorize(
            Integer estimateVersion,
            Authorization.Respondent respondent,
            List<Decision.JobVerdict> verdicts,
            String law,
            Stamp by) {
        order.progress().require(OrderVerb.AUTHORIZE);
        Money before = authorizedTotal;
        Authorization authorization = new Authorization(order, estimateVersion, respondent, by);
        for (Decision.JobVerdict each : verdicts) {
            Job job = order.job(each.jobId());
            switch (each.verdict()) {
                case APPROVE -> job.agreed().approve();
                case DECLINE -> job.agreed().refuse(JobState.DECLINED, each.reason());
                case DEFER -> job.agreed().refuse(JobState.DEFERRED, each.reason());
                case WITHDRAW -> throw new Refused("A customer approves, declines or defers.");
            }
            authorization.decide(job, each.verdict(), each.reason());
            if (each.verdict() == Decision.Verdict.APPROVE) {
                Alternatives.to(job).passOver(authorization);
            }
        }
        if (authorization.isYes()) {
            promise = promiseWith(job -> job.state().isAuthorized()).under(law);
            promise.jobs().forEach(each -> order.job(each.job()).agreed().coveredAt(each.net()));
        }
        order.settle();
        authorization.totals(before, authorizedTotal, promise);
        order.add(authorization);
        if (respondent.method() == Authorization.Method.ONLINE) {
            order.isNews(by);
        }
        order.record(EventKind.AUTHORIZATION, authorization.words(), by);
        return authorization;
    }

    /**
     * Takes back a decision that was recorded wrongly, by a record of its own: the job lies before the customer again.
     */
    public Authorization withdraw(Job job, String reason, Stamp by) {
        by.require(Permission.REOPEN);
        order.progress().require(OrderVerb.WITHDRAW);
        Money before = authorizedTotal;
        Authorization.Respondent desk = new Authorization.Respondent(
                by.name(), Authorization.THE_SHOP, Authorization.Method.DESK, "", "Recorded wrongly: " + reason);
        Authorization correction = new Authorization(order, null, desk, by);
        job.agreed().withdraw();
        correction.decide(job, Decision.Verdict.WITHDRAW, reason);
        order.settle();
        correction.totals(before, authorizedTotal, promise);
        order.add(correction);
        order.record(EventKind.AUTHORIZATION, correction.words(), by);
        return correction;
    }

    /**
     * What the customer would have said yes to with these jobs, all on present terms. A job that they agreed to before
     * stays at that price, unless it has become cheaper.
     */
    public Promise promiseWith(Predicate<Job> jobs) {
        return Promise.of(
                order.jobs().stream().filter(jobs).map(this::promised).toList(),
                order.reckoning().rules(),
                promise() == null ? List.of() : promise().laws(),
                authorizedTotal.getCurrencyUnit());
    }

    /** The same if the customer now says yes to these: each passes over the other ways to do its work. */
    public Promise promiseIf(List<Job> approved) {
        return promiseWith(job -> approved.contains(job)
                || job.state().isAuthorized() && approved.stream().noneMatch(job::isAlternativeTo));
    }

    private Promise.PromisedJob promised(Job job) {
        Promise.PromisedJob now = Promise.PromisedJob.of(job);
        return Optional.ofNullable(promise())
                .flatMap(standing -> standing.job(job.id()))
                .filter(before -> before.net().isLessThan(now.net()))
                .orElse(now);
    }

    /** Keeps what still stands of the promise; it can only become less. */
    void follow() {
        Promise standing = promise();
        // Hibernate takes every assignment in an embeddable for a change of the order, also of the same value
        Promise rest = standing == null ? null : standing.only(this::stands);
        if (!Objects.equals(rest, promise)) {
            promise = rest;
        }
        Money total = promised().total();
        if (!total.equals(authorizedTotal)) {
            authorizedTotal = total;
        }
    }

    private boolean stands(Promise.PromisedJob promised) {
        return order.jobs().stream()
                .anyMatch(job -> job.id() == promised.job() && job.state().isAuthorized());
    }

    /** The promise of an order from before promises were kept, as its jobs tell it. */
    private Promise older() {
        List<Promise.PromisedJob> jobs = order.jobs().stream()
                .filter(job -> job.state().isAuthorized())
                .map(job -> new Promise.PromisedJob(job.id(), job.agreed().charges()))
                .toList();
        return jobs.isEmpty()
                ? null
                : Promise.of(jobs, order.reckoning().rules(), List.of(), authorizedTotal.getCurrencyUnit());
    }

    /** The number of the latest issued estimate version, 0 while there is none. */
    public int lastEstimate() {
        return lastEstimate;
    }

    /** The total of that version; null while there is none. */
    public Money quotedTotal() {
        return quotedTotal;
    }

    /** The total that the customer has authorized so far, with fees and tax. */
    public Money authorizedTotal() {
        return authorizedTotal;
    }

    /** What the customer has said yes to, as far as it stands; null while there is no yes. */
    public Promise promise() {
        return promise == null ? older() : promise;
    }

    /** The totals of that. */
    public Totals promised() {
        Promise standing = promise();
        return standing == null
                ? Totals.of(
                        authorizedTotal.getCurrencyUnit(),
                        List.of(),
                        order.reckoning().rules())
                : standing.totals();
    }

    public AgreedTerms terms() {
        return terms;
    }

    @Immutable
    static class PromiseColumn extends KeptJsonColumn<Promise> {
        PromiseColumn() {
            super(Promise.class);
        }
    }
}
