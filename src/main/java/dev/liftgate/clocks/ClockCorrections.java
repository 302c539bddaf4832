package dev.liftgate.clocks;

import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The corrections of clocked time. Nobody can have worked on two jobs at once, in the past either. */
@ApplicationScoped
@Transactional
class ClockCorrections {

    @Inject
    WorkOrders orders;

    @Inject
    Clocks clocks;

    /** All time clocked on an order with its corrections, the earliest first. */
    List<TimeEntry> of(WorkOrder order) {
        return TimeEntry.list(
                """
                select distinct e from TimeEntry e left join fetch e.corrections
                where e.jobId in (select j.id from Job j where j.order = ?1) order by e.startedAt, e.id""",
                order);
    }

    Optional<TimeEntry> of(WorkOrder order, long id) {
        return of(order).stream().filter(each -> each.id() == id).findFirst();
    }

    /**
     * Ends a forgotten clock at the time when its person really stopped.
     *
     * @throws Refused beside {@code stopped} for a time that cannot be
     */
    void stoppedEarlier(Instant stopped, Stamp by) {
        RunningClock running =
                clocks.running(by.actor()).orElseThrow(() -> new Refused("No clock of yours is running."));
        orders.change(running.order(), by, (order, then) -> {
            TimeEntry entry = clocks.fresh(running);
            if (!entry.isRunning()) {
                throw new Refused("This clock was stopped already.");
            }
            correct(order, entry, entry.startedAt(), stopped, "Forgotten to stop", by);
        });
    }

    /**
     * Corrects when somebody worked. The clock's own times stay on record.
     *
     * @param seen how many corrections the person saw
     * @throws EditConflict if somebody corrected it meanwhile
     */
    void correct(long number, long entryId, int seen, Instant start, Instant stop, String reason, Stamp by) {
        orders.change(number, by, (order, then) -> {
            TimeEntry entry = of(order, entryId)
                    .orElseThrow(() -> new Refused("Order " + number + " has no such time on the clock."));
            if (entry.corrections().size() != seen) {
                throw new EditConflict("", "Somebody corrected this time while you were writing. Look at it again.");
            }
            correct(order, entry, start, stop, reason, by);
        });
    }

    private void correct(WorkOrder order, TimeEntry entry, Instant start, Instant stop, String reason, Stamp by) {
        Instant now = by.at();
        if (stop.isAfter(now)) {
            throw new Refused("stopped", "This is still to come");
        }
        if (stop.isBefore(start)) {
            throw new Refused("stopped", "The clock was started after that, " + RunningClock.day(start, clocks.zone()));
        }
        if (start.isBefore(order.openedAt()) && start.isBefore(entry.startedAt())) {
            throw new Refused("started", "The car was not in the shop yet");
        }
        overlapping(entry, start, stop).ifPresent(other -> {
            throw new Refused(
                    "stopped",
                    entry.technicianName() + " was on the clock elsewhere from "
                            + RunningClock.day(other.startedAt(), clocks.zone()));
        });
        String before = entry.clocked(now) + (entry.isRunning() ? " and running" : "");
        entry.correct(start, stop, reason, by);
        order.record(
                EventKind.WORK,
                "Time of " + entry.technicianName() + " on job " + Clocks.letter(order, entry) + " corrected: " + before
                        + " → " + entry.clocked(now) + ", until " + RunningClock.day(stop, clocks.zone()) + " — "
                        + reason,
                by);
    }

    private static Optional<TimeEntry> overlapping(TimeEntry entry, Instant start, Instant stop) {
        return TimeEntry.find(
                        "technicianId = ?1 and id <> ?2 and startedAt < ?4 and (stoppedAt is null or stoppedAt > ?3)",
                        entry.technicianId(),
                        entry.id(),
                        start,
                        stop)
                .firstResultOptional();
    }
}
