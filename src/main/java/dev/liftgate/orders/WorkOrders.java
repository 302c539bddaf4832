package dev.liftgate.orders;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** All work orders: opening, finding, and carrying out one verb at a time on one of them. */
@ApplicationScoped
@Transactional
public class WorkOrders {

    @Inject
    Clock clock;

    @Inject
    Catalog catalog;

    @Inject
    ShopCurrency currency;

    /** What is agreed at the counter besides the concerns; odometer and promise may be null. */
    public record Arrival(Integer odometer, String keyTag, Instant promisedAt, Actor technician) {}

    public WorkOrder open(Vehicle vehicle, Arrival arrival, List<Concern.Told> concerns, Actor by) {
        if (concerns.isEmpty()) {
            throw new Refused("words", "What does the customer want looked at?");
        }
        Instant now = clock.instant();
        WorkOrder order =
                new WorkOrder(next("work_order"), vehicle.customer(), vehicle, rules(), currency.zero(), by, now);
        order.checkIn(arrival.odometer(), arrival.keyTag(), arrival.promisedAt());
        order.assign(arrival.technician());
        order.record(OrderEvent.Kind.STAGE, "Checked in", by, now);
        concerns.forEach(told -> order.take(told, by, now));
        order.settle();
        order.persist();
        return order;
    }

    /** Takes the next number of a gap-free series; it is given back when the transaction fails. */
    public long next(String series) {
        return ((Number) Panache.getEntityManager()
                        .createNativeQuery("update counter set last = last + 1 where name = :name returning last")
                        .setParameter("name", series)
                        .getSingleResult())
                .longValue();
    }

    /** Something an order does at a moment; what it answers is handed through. */
    public interface Verb<T> extends BiFunction<WorkOrder, Instant, T> {}

    /**
     * Carries out one verb on an order, one person at a time, and lets stage and totals follow.
     *
     * @throws Refused if there is no such order or the verb makes no sense now
     */
    public <T> T change(long number, Verb<T> verb) {
        WorkOrder order = WorkOrder.<WorkOrder>find("number", number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refused("There is no order " + number + "."));
        T answer = verb.apply(order, clock.instant());
        Panache.getEntityManager().flush();
        order.settle();
        return answer;
    }

    /** Adds an operation of the catalog as a recommended job. */
    public Job recommend(WorkOrder order, Concern concern, String operation, Actor by, Instant at) {
        Offer offer = catalog.offer(operation)
                .orElseThrow(() -> new Refused(
                        "operation", "The catalog has no operation “" + operation + "”. Add it there first."));
        return order.recommend(concern, offer, rules(), by, at);
    }

    /** Starts a technician's clock on a job; a person works on one job at a time. */
    public void startClock(long number, long jobId, Actor by) {
        running(by).ifPresent(entry -> {
            throw new Refused("Your clock runs on order " + entry.job().order().number() + ", job "
                    + entry.job().letter() + ". Stop it first.");
        });
        change(number, (order, at) -> {
            TimeEntry entry = order.startClock(order.job(jobId), by, at);
            entry.persist();
            return entry;
        });
    }

    public void stopClock(long number, Actor by) {
        TimeEntry entry = running(by).orElseThrow(() -> new Refused("No clock of yours is running."));
        change(number, (order, at) -> {
            order.stopClock(entry, by, at);
            return entry;
        });
    }

    public Optional<TimeEntry> running(Actor technician) {
        return TimeEntry.find(
                        "from TimeEntry e join fetch e.job j join fetch j.order where e.technicianId = ?1 and e.stoppedAt is null",
                        technician.id())
                .firstResultOptional();
    }

    public List<TimeEntry> clocked(WorkOrder order) {
        return TimeEntry.list("job.order = ?1 order by id", order);
    }

    /** The order with its car, customer, concerns, jobs and lines, in one statement. */
    public Optional<WorkOrder> whole(long number) {
        return WorkOrder.find(
                        """
                        from WorkOrder o join fetch o.customer join fetch o.vehicle
                        left join fetch o.concerns left join fetch o.jobs j left join fetch j.lines
                        where o.number = ?1""",
                        number)
                .firstResultOptional();
    }

    public List<OrderEvent> timeline(WorkOrder order) {
        return OrderEvent.list("order = ?1 order by id desc", order);
    }

    public List<Authorization> authorizations(WorkOrder order) {
        return Authorization.list(
                "select distinct a from Authorization a left join fetch a.decisions where a.order = ?1 order by a.id",
                order);
    }

    private Totals.Rules rules() {
        return new Totals.Rules(catalog.feeRules(), catalog.taxRules());
    }
}
