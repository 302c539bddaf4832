package dev.liftgate.orders;

import dev.liftgate.customers.SearchTerms;
import dev.liftgate.rows.WordSearch;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Staff;
import dev.liftgate.web.Typed;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The finder of work orders, jobs and concerns. It changes nothing. */
@ApplicationScoped
@Transactional
public class OrderLookup {

    @Inject
    Staff staff;

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

    /** Every order that is not closed, the most urgent first; null filters take everything. */
    public List<WorkOrder> open(Long advisor, Long technician, Instant promisedBefore) {
        return WorkOrder.list(
                """
                progress.stage not in (CLOSED, CANCELLED)
                and (?1 is null or advisorId = ?1) and (?2 is null or arrangement.technicianId = ?2)
                and (cast(?3 as Instant) is null or arrangement.promisedAt < ?3)
                order by arrangement.promisedAt nulls last, number""",
                advisor,
                technician,
                promisedBefore);
    }

    /** The orders that a technician may work on: their own open ones, and those that nobody has taken. */
    public List<WorkOrder> forTechnician(Actor technician) {
        return WorkOrder.list(
                """
                select distinct o from WorkOrder o left join fetch o.concerns
                where o.progress.stage not in (CLOSED, CANCELLED) and (o.arrangement.technicianId is null or o.arrangement.technicianId = ?1)
                order by o.arrangement.technicianId nulls last, o.arrangement.promisedAt nulls last, o.number""",
                technician.id());
    }

    /** Orders newest first, a page at a time, before the given number. */
    public List<WorkOrder> before(long number, int limit) {
        return WorkOrder.<WorkOrder>find("number < ?1 order by number desc", number)
                .page(0, limit)
                .list();
    }

    public List<WorkOrder> ofVehicle(long vehicle) {
        return WorkOrder.list("vehicle.id = ?1 order by number desc", vehicle);
    }

    public List<WorkOrder> ofCustomer(long customer) {
        return WorkOrder.list("customer.id = ?1 order by number desc", customer);
    }

    /** Orders by number, plate, VIN, phone, or words that all stand in the name or the concerns; newest first. */
    public List<WorkOrder> search(String text, int limit) {
        String typed = Typed.line(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        return Stream.concat(byWords(WordSearch.plan(typed), limit), bySigns(typed, limit))
                .distinct()
                .sorted(Comparator.comparing(WorkOrder::number).reversed())
                .limit(limit)
                .toList();
    }

    // a query of its own: the database then walks the newest for a common word, and takes the index for a rare one
    private static Stream<WorkOrder> byWords(List<List<String>> words, int limit) {
        if (words.isEmpty()) {
            return Stream.empty();
        }
        Parameters parameters = new Parameters();
        String all = WordSearch.all("column(o.words as String)", words, parameters);
        return WorkOrder.<WorkOrder>find("from WorkOrder o where " + all + " order by o.number desc", parameters)
                .page(0, limit)
                .stream();
    }

    private Stream<WorkOrder> bySigns(String typed, int limit) {
        Parameters parameters = SearchTerms.of(typed, staff::country)
                .and("number", typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1);
        // each sign goes by an index of its own; joined by "or" they would read every order
        return WorkOrder.<WorkOrder>find(
                """
                        select o from WorkOrder o where o.id in (
                          select n.id from WorkOrder n where n.number = :number
                          union all select p.id from WorkOrder p where p.vehicle.id in (select v.id from Vehicle v
                            where %s)
                          union all select w.id from WorkOrder w where w.customer.id in (select c.id from Customer c
                            where %s))
                        order by o.number desc"""
                        .formatted(SearchTerms.VEHICLE, SearchTerms.PHONE),
                parameters)
                .page(0, limit)
                .stream();
    }

    /** Orders whose customers answered by themselves, unseen by any advisor; the newest first. */
    public List<WorkOrder> withNews() {
        return WorkOrder.list("newsAt is not null order by newsAt desc");
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
