package dev.liftgate.orders;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The work of a car's earlier visits, taken up again: turned down then, or come back. */
@ApplicationScoped
@Transactional
public class EarlierWork {

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    /** Proposes again a job that was turned down at an earlier visit of the same car. */
    public void revive(long number, long declined, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Job job = only(declined, lookup.turnedDownBefore(order), "That work was proposed again already.");
            new Proposals(order, rates.rules()).revive(job, today(job), by);
        });
    }

    /**
     * Says which earlier order of the same car came back.
     *
     * @throws Refused beside {@code comebackOf} if that is another car's, or has no invoice
     */
    public void comeBack(long number, long earlier, Stamp stamp) {
        // the lower number is locked first, as everywhere
        orders.change(
                earlier,
                stamp,
                (before, then) -> orders.change(number, stamp, (order, by) -> order.comesBackFrom(before, by)));
    }

    /**
     * Does a job of the order that came back over, for nothing.
     *
     * @param label what the customer reads beside what is taken off
     */
    public void redo(long number, long done, String label, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Job job = only(done, lookup.doneBefore(order), "That work is on this order already.");
            new Proposals(order, rates.rules()).redo(job, today(job), label, by);
        });
    }

    private static Job only(long id, List<Job> jobs, String otherwise) {
        return jobs.stream().filter(job -> job.id() == id).findFirst().orElseThrow(() -> new Refused(otherwise));
    }

    /** The job's operation as the catalog has it today, or null. */
    private Offer today(Job job) {
        return job.operationCode() == null
                ? null
                : catalog.offer(job.operationCode()).orElse(null);
    }
}
