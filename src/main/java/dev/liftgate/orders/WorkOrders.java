package dev.liftgate.orders;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import dev.liftgate.web.WordSearch;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** All work orders: opening, finding, and carrying out one verb at a time on one of them. */
@ApplicationScoped
@Transactional
public class WorkOrders {

    // no plate, VIN or phone number is kept with a dash
    private static final String NONE = "-";

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Event<Concern.Gone> gone;

    @Inject
    Event<Concern.CameBack> cameBack;

    @Inject
    Event<Concern.StillThere> stillThere;

    @Inject
    Event<WorkOrder.Cancelled> cancelled;

    @Inject
    Event<Job.Finished> finished;

    public WorkOrder open(
            Vehicle vehicle, Integer odometer, Arrangement agreed, List<Concern.Told> concerns, Stamp by) {
        if (concerns.isEmpty()) {
            throw new Refused("words", "What does the customer want looked at?");
        }
        WorkOrder order = new WorkOrder(next("work_order"), vehicle.customer(), vehicle, rules(), currency.zero(), by);
        order.checkIn(odometer, agreed.keyTag(), agreed.promisedAt());
        order.assign(agreed.technician());
        order.record(OrderEvent.Kind.STAGE, "Checked in", by);
        concerns.forEach(told -> order.take(told, by));
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

    /** Something an order does, with who and when. */
    public interface Verb extends BiConsumer<WorkOrder, Stamp> {}

    /** The same, with something to show for it. */
    public interface Making<T> extends BiFunction<WorkOrder, Stamp, T> {}

    /**
     * Carries out one verb on an order, one person at a time, and lets stage and totals follow.
     *
     * @param stamp when it happened, which may be earlier than now; the verb gets no moment before the car came in
     * @throws Refused if there is no such order or the verb makes no sense now
     */
    public void change(long number, Stamp stamp, Verb verb) {
        make(number, stamp, (order, by) -> {
            verb.accept(order, by);
            return null;
        });
    }

    /** Like {@link #change}, and answers with what the order made. */
    public <T> T make(long number, Stamp stamp, Making<T> making) {
        WorkOrder order = locked(number);
        // a tablet's clock may say that something happened before the car came in
        T made = making.apply(
                order, stamp.at().isBefore(order.openedAt()) ? stamp.actor().at(order.openedAt()) : stamp);
        Panache.getEntityManager().flush();
        order.settle();
        return made;
    }

    /** Whether this transaction holds the order, so that nobody else changes it meanwhile. */
    public boolean isHeld(WorkOrder order) {
        return transaction.getResource(key(order.number())) == order;
    }

    private static String key(long number) {
        return "order " + number;
    }

    /** Several verbs in one transaction lock the order once. */
    private WorkOrder locked(long number) {
        String key = key(number);
        if (transaction.getResource(key) instanceof WorkOrder held
                && Panache.getEntityManager().contains(held)) {
            return held;
        }
        WorkOrder order = WorkOrder.<WorkOrder>find("number", number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refused("There is no order " + number + "."));
        transaction.putResource(key, order);
        return order;
    }

    /** Whether the shop's catalog has this operation, and can say what it costs. */
    public boolean sells(String operation) {
        return catalog.sells(operation);
    }

    /** Adds an operation of the catalog as a recommended job. */
    public Job recommend(WorkOrder order, Concern concern, String operation, Stamp by) {
        return order.recommend(concern, offer(operation), rules(), by);
    }

    /** Adds an operation of the catalog as another way to do the work of a job; the tiers say what sets them apart. */
    public Job addAlternative(WorkOrder order, Job to, String itsTier, String operation, String tier, Stamp by) {
        return order.addAlternative(to, itsTier, offer(operation), tier, rules(), by);
    }

    /** Work that the owner of this car turned down at earlier visits and that nobody has proposed since, the newest first. */
    public List<Job> turnedDownBefore(WorkOrder order) {
        return Job.list(
                """
                from Job j join fetch j.order o left join fetch j.lines
                where o.vehicle = ?1 and o.number < ?2 and j.state in (DECLINED, DEFERRED) and j.chosen
                and not exists (select 1 from Job later where later.revives = j)
                and not exists (select 1 from Job since where since.order.vehicle = o.vehicle
                    and since.order.number > o.number and since.operationCode = j.operationCode)
                order by o.number desc, j.position""",
                order.vehicle(),
                order.number());
    }

    /** Proposes again what was turned down at an earlier visit of the same car. */
    public void revive(long number, long declined, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Job job = turnedDownBefore(order).stream()
                    .filter(each -> each.id() == declined)
                    .findFirst()
                    .orElseThrow(() -> new Refused("That work was proposed again already."));
            Offer offer = job.operationCode() == null
                    ? null
                    : catalog.offer(job.operationCode()).orElse(null);
            order.revive(job, offer, rules(), by);
        });
    }

    private Offer offer(String operation) {
        return catalog.offer(operation)
                .orElseThrow(() -> new Refused(
                        "operation", "The catalog has no operation “" + operation + "”. Add it there first."));
    }

    /** A job is done; whoever has a clock running on it hears so. */
    public void finish(long number, long jobId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Job job = order.job(jobId);
            order.finish(job, by);
            finished.fire(new Job.Finished(order, job, by));
        });
    }

    /** The complaint is gone after the repair; whoever learns from it hears so. */
    public void verifyGone(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            order.verifyGone(order.concern(concernId), by);
            gone.fire(new Concern.Gone(order.concern(concernId), by));
        });
    }

    /** The repair that was written down did not help; whoever planned with its cause hears so. */
    public void stillThere(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            String cause = concern.causeCode();
            order.stillThere(concern, by);
            stillThere.fire(new Concern.StillThere(concern, cause, by));
        });
    }

    /** The complaint was verified as gone, and the car is back with it. */
    public void cameBack(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            order.cameBack(order.concern(concernId), by);
            cameBack.fire(new Concern.CameBack(order.concern(concernId), by));
        });
    }

    /** The order comes to nothing; whoever holds money of the customer hears so. */
    public void cancel(long number, String reason, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            order.cancel(reason, by);
            cancelled.fire(new WorkOrder.Cancelled(order, by));
        });
    }

    /** The order with its car, customer, concerns, jobs and lines, in one statement. */
    public Optional<WorkOrder> whole(long number) {
        return WorkOrder.<WorkOrder>stream(
                        """
                        from WorkOrder o join fetch o.customer join fetch o.vehicle
                        left join fetch o.concerns left join fetch o.jobs j left join fetch j.lines
                        where o.number = ?1""",
                        number)
                .findFirst();
    }

    /** Every order that is not closed, the most urgent first; null filters take everything. */
    public List<WorkOrder> open(Long advisor, Long technician, Instant promisedBefore) {
        return WorkOrder.list(
                """
                stage not in (CLOSED, CANCELLED)
                and (?1 is null or advisorId = ?1) and (?2 is null or technicianId = ?2)
                and (cast(?3 as Instant) is null or promisedAt < ?3)
                order by promisedAt nulls last, number""",
                advisor,
                technician,
                promisedBefore);
    }

    /** What a technician may work on: their own open orders and those that nobody has taken. */
    public List<WorkOrder> forTechnician(Actor technician) {
        return WorkOrder.list(
                """
                select distinct o from WorkOrder o left join fetch o.concerns
                where o.stage not in (CLOSED, CANCELLED) and (o.technicianId is null or o.technicianId = ?1)
                order by o.technicianId nulls last, o.promisedAt nulls last, o.number""",
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

    /** By number, plate, VIN, phone, or words that all stand in the name or the complaint; newest first. */
    public List<WorkOrder> search(String typed, int limit) {
        String words = Typed.line(typed).toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return List.of();
        }
        WordSearch.plan();
        return Stream.concat(byWords(words, limit), bySigns(words, limit))
                .distinct()
                .sorted(Comparator.comparing(WorkOrder::number).reversed())
                .limit(limit)
                .toList();
    }

    // apart from the signs: the database then walks the newest for a common word, and takes the index for a rare one
    private static Stream<WorkOrder> byWords(String words, int limit) {
        Parameters parameters = new Parameters();
        String all = WordSearch.all("lower(' ' || customerName || ' ' || headline)", words, parameters);
        return WorkOrder.<WorkOrder>find(all + " order by number desc", parameters).page(0, limit).stream();
    }

    private static Stream<WorkOrder> bySigns(String words, int limit) {
        String bare = words.replaceAll("[^0-9a-z]", "").toUpperCase(Locale.ROOT);
        String digits = words.matches(".*\\p{L}.*") ? "" : words.replaceAll("\\D", "");
        Parameters parameters = Parameters.with("number", words.matches("\\d{1,18}") ? Long.parseLong(words) : -1)
                .and("start", bare.isEmpty() ? NONE : bare + "%")
                .and("vinEnd", bare.length() < 4 ? NONE : reversed(bare) + "%")
                .and("phoneEnd", digits.length() < 4 ? NONE : reversed(digits) + "%");
        // each sign goes by an index of its own; joined by "or" they would read every order
        return WorkOrder.<WorkOrder>find(
                """
                        select o from WorkOrder o where o.id in (
                          select n.id from WorkOrder n where n.number = :number
                          union all select p.id from WorkOrder p where p.vehicle.id in (select v.id from Vehicle v
                            where v.plateLetters like :start or v.vin like :start or reverse(v.vin) like :vinEnd)
                          union all select c.id from WorkOrder c where c.customer.id in (select b.id from Customer b
                            where reverse(b.phoneDigits) like :phoneEnd))
                        order by o.number desc""",
                parameters)
                .page(0, limit)
                .stream();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Orders whose customers answered by themselves, unseen by any advisor; the newest first. */
    public List<WorkOrder> withNews() {
        return WorkOrder.list("newsAt is not null order by newsAt desc");
    }

    /** An advisor has looked at the order: what the customer did is not new any more. */
    public void readNews(long number) {
        WorkOrder.update("newsAt = null where number = ?1 and newsAt is not null", number);
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
        return new Totals.Rules(rates.feeRules(), rates.taxes());
    }
}
