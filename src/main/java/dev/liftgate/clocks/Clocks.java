package dev.liftgate.clocks;

import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everybody's clocks on jobs: starts, pauses and stops them. A person has only one running. */
@ApplicationScoped
@Transactional
public class Clocks {

    @Inject
    WorkOrders orders;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    /** The clock that this person has running. */
    public Optional<RunningClock> running(Actor technician) {
        return entities.createQuery(
                        """
                        select e, j from TimeEntry e join Job j on j.id = e.jobId join fetch j.order
                        where e.technicianId = :who and e.stoppedAt is null""",
                        Object[].class)
                .setParameter("who", technician.id())
                .getResultStream()
                .findFirst()
                .map(row -> running((TimeEntry) row[0], (Job) row[1]));
    }

    private static RunningClock running(TimeEntry entry, Job job) {
        return new RunningClock(
                entry.id(),
                job.order().number(),
                job.order().card().vehicleName(),
                job.id(),
                job.letter(),
                job.title(),
                entry.startedAt());
    }

    /**
     * The time on an order, and the viewer's own running clock, on whatever order that runs.
     *
     * @param entries of the order, the oldest first
     * @param running null for none
     */
    public record TimeSheet(List<TimeEntry> entries, RunningClock running) {

        /** The time on a job so far, one figure for each who worked on it. */
        public List<Worked> on(Job job, Instant now) {
            Map<String, List<TimeEntry>> byName = entries.stream()
                    .filter(entry -> entry.jobId() == job.id())
                    .collect(Collectors.groupingBy(TimeEntry::technicianName, LinkedHashMap::new, Collectors.toList()));
            return byName.entrySet().stream()
                    .map(each -> new Worked(
                            each.getKey(),
                            TimeEntry.text(each.getValue().stream()
                                    .map(entry -> entry.time(now))
                                    .reduce(Duration.ZERO, Duration::plus)),
                            each.getValue().stream().anyMatch(TimeEntry::isRunning)))
                    .toList();
        }
    }

    /** @param time in all, as hours and minutes */
    public record Worked(String name, String time, boolean isRunning) {}

    /** The time sheet of an order, in one statement. */
    public TimeSheet sheet(WorkOrder order, Actor technician) {
        List<Object[]> rows = entities.createQuery(
                        """
                        select e, j from TimeEntry e join Job j on j.id = e.jobId join fetch j.order
                        where e.id in (
                          select a.id from TimeEntry a where a.jobId in (select k.id from Job k where k.order = :order)
                          union all
                          select b.id from TimeEntry b where b.technicianId = :who and b.stoppedAt is null)
                        order by e.id""",
                        Object[].class)
                .setParameter("order", order)
                .setParameter("who", technician.id())
                .getResultList();
        List<TimeEntry> entries = rows.stream()
                .filter(row -> ((Job) row[1]).order().number() == order.number())
                .map(row -> (TimeEntry) row[0])
                .toList();
        RunningClock running = rows.stream()
                .filter(row -> isRunningFor(technician, (TimeEntry) row[0]))
                .map(row -> running((TimeEntry) row[0], (Job) row[1]))
                .findFirst()
                .orElse(null);
        return new TimeSheet(entries, running);
    }

    private static boolean isRunningFor(Actor technician, TimeEntry entry) {
        return entry.isRunning() && entry.technicianId() == technician.id();
    }

    /** All time clocked on an order, the oldest first. */
    public List<TimeEntry> of(WorkOrder order) {
        return TimeEntry.list("jobId in (select j.id from Job j where j.order = ?1) order by id", order);
    }

    /**
     * Starts a technician's clock on a job.
     *
     * @param instead whether the clock that runs elsewhere is paused for it
     * @throws Refused if another one runs and is not to be paused, or if the work is not authorized
     */
    public void start(long number, long jobId, boolean instead, Stamp by) {
        requirePast(by);
        Optional<RunningClock> other = running(by.actor());
        other.ifPresent(running -> {
            if (running.job() == jobId) {
                throw new Refused("Your clock runs on this job already.");
            }
            if (!instead) {
                throw new AnotherClockRuns(running);
            }
        });
        together(other.map(RunningClock::order).orElse(number), number, by, (from, to) -> {
            other.ifPresent(running -> end(from, running, true, by));
            begin(to, jobId, by);
        });
    }

    /** Changes two orders at once. The lower number is always locked first, so that no two people block each other. */
    private void together(long one, long other, Stamp by, BiConsumer<WorkOrder, WorkOrder> verb) {
        if (one == other) {
            orders.change(one, by, (order, now) -> verb.accept(order, order));
        } else if (one < other) {
            orders.change(
                    one, by, (first, now) -> orders.change(other, by, (second, later) -> verb.accept(first, second)));
        } else {
            orders.change(
                    other, by, (second, now) -> orders.change(one, by, (first, later) -> verb.accept(first, second)));
        }
    }

    private void begin(WorkOrder order, long jobId, Stamp by) {
        ZoneId zone = zone();
        if (by.at().isBefore(order.openedAt())) {
            throw new Refused("Order " + order.number() + " was taken in at " + RunningClock.day(order.openedAt(), zone)
                    + ": no work on it was done at " + RunningClock.day(by.at(), zone) + ".");
        }
        Instant busy = entities.createQuery(
                        "select max(coalesce(e.stoppedAt, e.startedAt)) from TimeEntry e where e.technicianId = :who",
                        Instant.class)
                .setParameter("who", by.id())
                .getSingleResult();
        if (busy != null && busy.isAfter(by.at())) {
            throw new Refused("You were on the clock until " + RunningClock.day(busy, zone)
                    + " already: none can start at " + RunningClock.day(by.at(), zone) + ".");
        }
        Job job = order.job(jobId);
        job.begin(by);
        new TimeEntry(job.id(), by).persist();
    }

    /** Pauses this person's clock; the work goes on later. */
    public void pause(long number, Stamp by) {
        end(number, true, by);
    }

    public void stop(long number, Stamp by) {
        end(number, false, by);
    }

    private void end(long number, boolean pause, Stamp by) {
        requirePast(by);
        // only once the order is locked: of two presses at the same moment the later one finds no clock
        orders.change(number, by, (order, then) -> {
            RunningClock running = running(by.actor())
                    .filter(clock -> clock.order() == number)
                    .orElseThrow(() -> new Refused("No clock of yours is running on this order."));
            end(order, running, pause, by);
        });
    }

    private void requirePast(Stamp by) {
        if (by.at().isAfter(clock.instant())) {
            throw new Refused("This time is still to come.");
        }
    }

    private void end(WorkOrder order, RunningClock running, boolean pause, Stamp by) {
        ZoneId zone = zone();
        if (running.isForgotten(by.at(), zone)) {
            throw new Refused("Your clock on " + running.where() + " runs since "
                    + RunningClock.day(running.since(), zone) + ". Say on “My jobs” when you stopped.");
        }
        end(order, fresh(running), pause, by);
    }

    /** The running entry, read again once the order is locked: somebody may have ended it while we waited. */
    TimeEntry fresh(RunningClock running) {
        TimeEntry entry = TimeEntry.findById(running.entry());
        entities.refresh(entry, LockModeType.PESSIMISTIC_WRITE);
        return entry;
    }

    private void end(WorkOrder order, TimeEntry entry, boolean pause, Stamp by) {
        entry.end(by.at(), pause);
        order.record(
                EventKind.WORK,
                "Clock " + (pause ? "paused" : "stopped") + " on job " + letter(order, entry) + ", "
                        + entry.clocked(by.at()),
                by);
        entities.flush();
    }

    /** Stops the clocks that run on a finished job. A forgotten one waits until its person says when they stopped. */
    void jobDone(@Observes Job.Finished done) {
        stopAll(done.order(), entry -> entry.jobId() == done.job().id(), done.by());
    }

    void orderCancelled(@Observes WorkOrder.Cancelled cancelled) {
        stopAll(cancelled.order(), entry -> true, cancelled.by());
    }

    private void stopAll(WorkOrder order, Predicate<TimeEntry> which, Stamp by) {
        ZoneId zone = zone();
        of(order).stream()
                .filter(TimeEntry::isRunning)
                .filter(which)
                .filter(entry -> !running(entry, order.job(entry.jobId())).isForgotten(by.at(), zone))
                .forEach(entry -> end(order, entry, false, by));
    }

    static String letter(WorkOrder order, TimeEntry entry) {
        return order.job(entry.jobId()).letter();
    }

    ZoneId zone() {
        return staff.shop().map(Shop::zone).orElse(ZoneId.of("UTC"));
    }
}
