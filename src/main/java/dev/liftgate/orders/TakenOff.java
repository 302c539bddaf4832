package dev.liftgate.orders;

import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import java.util.List;

/** The drafts that were taken off an order. They are kept as they were, and can be put back. */
public record TakenOff(WorkOrder order, List<Job> jobs) {

    /** @throws Refused if that job was not taken off */
    public Job job(long id) {
        return jobs.stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("Order " + order.number() + " has no such job to put back."));
    }

    void keep(Job job) {
        if (job.wasShown()) {
            throw new Refused("“" + job.title() + "” was put before the customer: record the decision instead.");
        }
        if (job.state() != JobState.RECOMMENDED) {
            throw new Refused("“" + job.title() + "” is " + job.state().label() + ": only a draft is taken off.");
        }
        job.remove(true);
        Alternatives.to(job).leave();
    }

    /** Puts a draft back. No yes comes with it: only a new authorization covers it. */
    public void putBack(Job job, Stamp by) {
        order.progress().require(OrderVerb.PUT_BACK);
        if (!jobs.contains(job)) {
            throw new Refused("“" + job.title() + "” was not taken off.");
        }
        Alternatives.to(job).comeBack();
        job.remove(false);
        job.tell(" put back: " + job.title(), by);
    }
}
