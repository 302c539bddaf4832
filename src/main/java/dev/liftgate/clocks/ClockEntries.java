package dev.liftgate.clocks;

import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.BiConsumer;

/** The clock verbs of a tablet that was offline: start, pause and stop. */
@ApplicationScoped
class ClockEntries implements Recorder {

    @Inject
    Clocks clocks;

    @Inject
    OrderLookup lookup;

    @Override
    public Map<String, BiConsumer<Entry, Stamp>> verbs() {
        return Map.of(
                "clock-start",
                this::start,
                "clock-pause",
                (entry, by) -> clocks.pause(entry.order(), by),
                "clock-stop",
                (entry, by) -> clocks.stop(entry.order(), by));
    }

    @Override
    public boolean needsTime() {
        return true;
    }

    private void start(Entry entry, Stamp by) {
        long job = entry.number("job");
        lookup.find(entry.order()).map(order -> order.job(job)).ifPresent(ClockEntries::requireYes);
        boolean instead = entry.optional("pause").filter("other"::equals).isPresent();
        clocks.start(entry.order(), job, instead, by);
    }

    /** Refuses a start without a yes: the one that the tablet knew of may have been taken back since. */
    private static void requireYes(Job job) {
        if (!job.state().isAuthorized()) {
            WorkOrder order = job.order();
            throw new Refused("The customer’s yes to “" + job.title() + "” does not hold any more: the job is "
                    + job.state().label() + " now. Leave it and ask the desk to get it authorized again; the desk of"
                    + " order " + order.number() + " also puts down the time you have worked.");
        }
    }
}
