package dev.liftgate.orders;

import dev.liftgate.rows.AnyOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The finder of work orders, jobs and concerns. It changes nothing. */
@ApplicationScoped
@Transactional
public class OrderLookup {

    /**
     * The order with its car, customer, concerns with their own checks, jobs and lines, in one statement.
     *
     * @throws NotFoundException if there is none
     */
    public WorkOrder order(long number) {
        return find(number).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException if the order or the job does not exist */
    public Job job(long number, long id) {
        return order(number).jobs().stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException if the order or the concern does not exist */
    public Concern concern(long number, long id) {
        return order(number).concerns().stream()
                .filter(concern -> concern.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Whether there is such an order; it is not read, so that it can be locked afterwards as it is then. */
    public boolean has(long number) {
        return WorkOrder.count("number", number) > 0;
    }

    /** The order, or empty if there is none. */
    public Optional<WorkOrder> find(long number) {
        return WorkOrder.<WorkOrder>stream(
                        """
                        from WorkOrder o join fetch o.customer join fetch o.vehicle
                        left join fetch o.concerns c left join fetch c.ownChecks left join fetch o.jobs j left join fetch j.lines
                        where o.number = ?1""",
                        number)
                .findFirst();
    }

    /** Those orders with their concerns, in one statement, in the order of the numbers. */
    public List<WorkOrder> numbered(List<Long> numbers) {
        return WorkOrder.<WorkOrder>stream(
                        "select distinct o from WorkOrder o left join fetch o.concerns where "
                                + AnyOf.in("o.number", "?1"),
                        (Object) numbers.toArray(Long[]::new))
                .sorted(Comparator.comparing(order -> numbers.indexOf(order.number())))
                .toList();
    }

    public List<OrderEvent> timeline(WorkOrder order) {
        return OrderEvent.list("order = ?1 order by id desc", order);
    }

    public List<Authorization> authorizations(WorkOrder order) {
        return Authorization.list(
                "select distinct a from Authorization a left join fetch a.decisions where a.order = ?1 order by a.id",
                order);
    }

    /** The orders of this car that may have come back with it: invoiced, before the given number; the newest first. */
    public List<WorkOrder> invoicedBefore(long vehicle, long number) {
        return WorkOrder.<WorkOrder>find(
                        "vehicle.id = ?1 and number < ?2 and progress.invoicedAt is not null order by number desc",
                        vehicle,
                        number)
                .page(0, 3)
                .list();
    }

    /** Work that was done on the order that this one is a comeback of, and is not done over on it yet. */
    public List<Job> doneBefore(WorkOrder order) {
        return Job.list(
                """
                from Job j join fetch j.order o left join fetch j.lines
                where o.number = ?1 and j.state in (DONE, VERIFIED) and not j.removed
                and not exists (select 1 from Job again where again.revives = j and again.order = ?2 and not again.removed)
                order by j.position""",
                order.origin().comebackOf(),
                order);
    }

    /** Work that this car's owner turned down at earlier visits, not proposed again since; the newest first. */
    public List<Job> turnedDownBefore(WorkOrder order) {
        return Job.list(
                """
                from Job j join fetch j.order o left join fetch j.lines
                where o.vehicle = ?1 and o.number < ?2 and j.state in (DECLINED, DEFERRED) and j.way.isChosen
                and not exists (select 1 from Job later where later.revives = j and not later.removed)
                and not exists (select 1 from Job since where since.order.vehicle = o.vehicle
                    and since.order.number > o.number and since.operationCode = j.operationCode and not since.removed)
                order by o.number desc, j.position""",
                order.vehicle(),
                order.number());
    }
}
