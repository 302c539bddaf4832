package dev.liftgate.orders;

import java.util.List;
import org.joda.money.Money;

/** The jobs that open the car up for one concern. They need a yes of their own, before the others. */
public record OpeningUp(WorkOrder order, Concern concern) {

    private List<Job> jobs() {
        return order.jobs().stream()
                .filter(job -> job.isTeardown() && (job.concern() == null || job.concern() == concern))
                .toList();
    }

    /** Whether it is on the order and has not been refused. */
    public boolean isProposed() {
        return jobs().stream().anyMatch(job -> !job.state().isRefused());
    }

    public boolean isAuthorized() {
        return jobs().stream().anyMatch(job -> job.state().isAuthorized());
    }

    /** The job that waits for the customer's word, if nothing else of the order does; or null. */
    public Job asked() {
        List<Job> offered = order.jobs().stream()
                .filter(job -> job.state() == JobState.OFFERED)
                .toList();
        return offered.size() == 1 && jobs().contains(offered.get(0)) ? offered.get(0) : null;
    }

    /** What the order comes to with a yes to {@link #asked()}, fees and tax included. */
    public Money everything() {
        return order.agreement().promiseIf(List.of(asked())).total();
    }
}
