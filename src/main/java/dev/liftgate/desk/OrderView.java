package dev.liftgate.desk;

import dev.liftgate.checklist.Checklist;
import dev.liftgate.checklist.Checklists;
import dev.liftgate.clocks.Clocks;
import dev.liftgate.clocks.Clocks.TimeSheet;
import dev.liftgate.estimates.Estimates.NextVersion;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderEvent;
import dev.liftgate.orders.OrderVerb;
import dev.liftgate.orders.Stage;
import dev.liftgate.orders.WorkOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * One order as the desk sees it. It takes a fixed number of statements, however large the order is.
 *
 * @param balance what is left to pay of the invoice, below zero if it is owed to the customer; null before there is one
 * @param isLive the page asked by itself, and perhaps nobody looks at it
 */
public record OrderView(
        WorkOrder order,
        PromiseBadge promise,
        Map<Long, Checklist> checklists,
        List<OrderEvent> timeline,
        TimeSheet clocked,
        NextVersion next,
        Money balance,
        Instant now,
        boolean isLive) {

    /** The stages in order, for the strip at the top. */
    public List<Stage> stages() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.CANCELLED)
                .toList();
    }

    /** The concern's checklist, or null where it has no guide. */
    public Checklist checklist(Concern concern) {
        return checklists.get(concern.id());
    }

    public Totals counted() {
        return order.reckoning().totals(Job::isCounted);
    }

    /** The number of the customer's decisions. */
    public long authorizations() {
        return timeline.stream()
                .filter(event -> event.kind() == OrderEvent.EventKind.AUTHORIZATION)
                .count();
    }

    public boolean hasRequests() {
        return timeline.stream().anyMatch(event -> event.kind() == OrderEvent.EventKind.REQUEST);
    }

    public List<Clocks.Worked> worked(Job job) {
        return clocked.on(job, now);
    }

    public boolean hasOffers() {
        return order.jobs().stream().anyMatch(job -> job.state() == JobState.OFFERED);
    }

    /** Whether an estimate could show the customer something that they have not seen so. */
    public boolean canIssue() {
        return order.progress().allows(OrderVerb.ISSUE)
                && order.jobs().stream()
                        .anyMatch(job -> job.state() == JobState.RECOMMENDED || job.state() == JobState.OFFERED);
    }

    /** Whether the next version would offer something that the one in force does not. */
    public boolean hasNews() {
        return order.jobs().stream().anyMatch(job -> job.state() == JobState.RECOMMENDED && !isStanding(job));
    }

    /** Whether the customer has it on paper just as it is, so that it only has to be offered again. */
    public boolean isStanding(Job job) {
        return next.standing().contains(job.id());
    }

    /** Whether a confirmed cause may still bring jobs. */
    public boolean awaitsCause() {
        return Checklists.awaitsCause(order);
    }

    /** Whether all that was to be done about a concern is done. */
    public boolean isDone(Concern concern) {
        return order.progress().invoicedAt() != null || JobState.isAllDone(order.jobsOf(concern));
    }

    /** Whether there is more than the diagnosis, which is offered by word of mouth. */
    public boolean hasRepairs() {
        return order.jobs().stream().anyMatch(job -> !job.isTeardown());
    }

    /** Whether something is left to do on the car: it is said to be done in the bay. */
    public boolean hasWork() {
        return order.progress().isWorkable()
                && (order.jobs().stream().anyMatch(job -> job.state().isWorkLeft())
                        || order.stage() == Stage.QUALITY_CHECK);
    }

    /** Whether all authorized work is done, so that it can be charged though somebody still looks for a cause. */
    public boolean isWorkOver() {
        return order.progress().allows(OrderVerb.INVOICE)
                && order.jobs().stream().noneMatch(job -> job.state().isWorkLeft())
                && order.jobs().stream()
                        .anyMatch(job -> !job.isTeardown() && job.state().isDone());
    }

    public boolean canInvoice() {
        return order.progress().allows(OrderVerb.INVOICE) && order.stage().compareTo(Stage.QUALITY_CHECK) >= 0;
    }
}
