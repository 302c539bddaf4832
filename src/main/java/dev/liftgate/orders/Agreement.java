package dev.liftgate.orders;

import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.staff.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
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
    Money authorizedTotal;

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

    /** Records that an estimate version was issued: all counted jobs now wait for the customer. */
    public void estimateIssued(int version, Money total, Stamp by) {
        order.progress().requireOpen();
        order.jobs().stream().filter(Job::isProposed).forEach(Job::offer);
        lastEstimate = version;
        quotedTotal = total;
        order.record(EventKind.ESTIMATE, "Estimate version " + version + " issued, " + MoneyText.text(total), by);
    }

    /** Records what the customer decided, job by job. */
    public Authorization authorize(
            Integer estimateVersion,
            Authorization.Respondent respondent,
            List<Decision.JobVerdict> verdicts,
            Stamp by) {
        order.progress().requireOpen();
        Money before = authorizedTotal;
        Authorization authorization = new Authorization(order, estimateVersion, respondent, by);
        for (Decision.JobVerdict each : verdicts) {
            Job job = order.job(each.jobId());
            switch (each.verdict()) {
                case APPROVE -> job.approve();
                case DECLINE -> job.refuse(JobState.DECLINED, each.reason());
                case DEFER -> job.refuse(JobState.DEFERRED, each.reason());
            }
            authorization.decide(job, each.verdict(), each.reason());
            if (each.verdict() == Decision.Verdict.APPROVE) {
                Alternatives.to(job).passOver(authorization);
            }
        }
        order.settle();
        authorization.totals(before, authorizedTotal);
        order.add(authorization);
        if (respondent.method() == Authorization.Method.ONLINE) {
            order.isNews(by);
        }
        order.record(EventKind.AUTHORIZATION, authorization.words(), by);
        return authorization;
    }

    // Hibernate takes every assignment in an embeddable for a change of the order, also of the same value
    void follow(Money authorized) {
        if (!authorized.equals(authorizedTotal)) {
            authorizedTotal = authorized;
        }
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

    public AgreedTerms terms() {
        return terms;
    }
}
