package dev.liftgate.orders;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Odometer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** All work orders: opens them, and carries out one verb at a time on one. */
@ApplicationScoped
@Transactional
public class WorkOrders {

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Event<ConcernNews.Gone> gone;

    @Inject
    Event<ConcernNews.CameBack> cameBack;

    @Inject
    Event<ConcernNews.StillThere> stillThere;

    @Inject
    Event<WorkOrder.Cancelled> cancelled;

    @Inject
    Event<Job.Finished> finished;

    @Inject
    Event<CardCopy.Exchanging> exchanging;

    public WorkOrder open(
            Vehicle vehicle, Odometer odometer, Arrangement agreed, List<Concern.Statement> concerns, Stamp by) {
        if (concerns.isEmpty()) {
            throw new Refused("words", "What does the customer want looked at?");
        }
        WorkOrder order =
                new WorkOrder(next("work_order"), vehicle.customer(), vehicle, rates.rules(), currency.zero(), by);
        order.checkIn(odometer, agreed, by);
        concerns.forEach(statement -> order.take(statement, by));
        order.settle();
        order.persist();
        return order;
    }

    /**
     * Opens an order for work that was forgotten on one whose invoice is written, with the same car and customer; or
     * finds the one that is open already.
     *
     * @throws Refused while that order has no invoice: the work is added to it
     */
    public WorkOrder supplement(long number, Stamp stamp) {
        return make(number, stamp, (order, by) -> {
            if (order.progress().invoicedAt() == null) {
                throw new Refused("Order " + number + " has no invoice yet: add the job to it.");
            }
            Optional<WorkOrder> open = WorkOrder.<WorkOrder>find("origin.supplements", number).stream()
                    .filter(WorkOrder::isOpen)
                    .filter(each -> each.progress().invoicedAt() == null)
                    .findFirst();
            if (open.isPresent()) {
                return open.get();
            }
            Supplement start = new Supplement(order);
            WorkOrder more = open(
                    order.vehicle(), start.odometer(), order.arrangement().forSupplement(), List.of(start.about()), by);
            more.supplement(order, by);
            start.say(more, by);
            order.record(OrderEvent.EventKind.NOTE, "Supplementary order " + more.number() + " opened", by);
            return more;
        });
    }

    /** Lets open orders without a paper follow what was corrected of a customer or a car. */
    void corrected(@Observes Customers.CardCorrected corrected) {
        WorkOrder.find(
                        "select number from WorkOrder where (customer.id = ?1 or vehicle.id = ?2)"
                                + " and progress.stage not in (CLOSED, CANCELLED) order by number",
                        corrected.customer(),
                        corrected.vehicle())
                .project(Long.class)
                .list()
                .forEach(number -> locked(number).copy().follow());
    }

    /** Keeps what was said to the customer: “Friday at five” is five by the new clock as well. */
    void moved(@Observes Shop.ZoneChanged changed) {
        // all open orders in one statement: one by one, each would be locked and read with all that it holds
        Panache.getEntityManager()
                .createNativeQuery(
                        """
                        with moved as (
                          update work_order set version = version + 1,
                            promised_at = (promised_at at time zone cast(:before as text)) at time zone cast(:now as text)
                          where promised_at is not null and stage not in ('CLOSED', 'CANCELLED') returning id)
                        insert into order_event (order_id, at, by_name, kind, words)
                        select id, :at, :name, 'NOTE', :words from moved order by id""")
                .setParameter("before", changed.before().getId())
                .setParameter("now", changed.now().getId())
                .setParameter("at", changed.by().at())
                .setParameter("name", changed.by().name())
                .setParameter("words", "The promise keeps its time of day: the shop’s clock is set to " + changed.now())
                .executeUpdate();
    }

    /**
     * Puts an order on the right car and customer. Once the customer has a paper of it, it is cancelled, and another one
     * goes on with its concerns and jobs.
     *
     * @return the order that goes on
     */
    public WorkOrder exchange(long number, Vehicle right, Stamp stamp) {
        return make(number, stamp, (order, by) -> {
            exchanging.fire(new CardCopy.Exchanging(order));
            if (!order.hasPaper()) {
                order.copy().exchange(right, by);
                return order;
            }
            order.progress().require(OrderVerb.EXCHANGE);
            List<Concern.Statement> statements = order.concerns().stream()
                    .map(told -> new Concern.Statement(
                            told.kind(), told.words(), told.guideHash(), told.facet(), told.facetLabel()))
                    .toList();
            WorkOrder next = open(right, order.odometerIn(), order.arrangement().forSupplement(), statements, by);
            next.record(
                    OrderEvent.EventKind.NOTE,
                    "Goes on from order " + number + ", which had a wrong car or customer",
                    by);
            sayAsBefore(order, next, by);
            order.jobs().stream()
                    .filter(job -> !job.state().isRefused() && job.way().isChosen())
                    .forEach(job -> proposeAgain(job, next, by));
            next.settle();
            cancel(number, "wrong car or customer; order " + next.number() + " goes on", stamp);
            return next;
        });
    }

    /** Papers of the order that goes on say in the shop's words what those of the first one did. */
    static void sayAsBefore(WorkOrder order, WorkOrder next, Stamp by) {
        next.concerns().forEach(told -> order.concerns().stream()
                .filter(before -> before.wording() != null)
                .filter(before -> before.words().equals(told.words()))
                .findFirst()
                .ifPresent(before -> told.reword(before.wording(), by)));
    }

    private void proposeAgain(Job job, WorkOrder next, Stamp by) {
        Concern concern = job.concern() == null
                ? null
                : List.copyOf(next.concerns()).get(job.concern().position() - 1);
        if (job.operationCode() != null && sells(job.operationCode())) {
            recommend(next, concern, job.operationCode(), by).quote().takeOver(job.quote());
        } else if (job.quote().price() != null) {
            Line line = job.lines().iterator().next();
            next.addFlat(concern, line.kind(), job.title(), job.quote().price(), line.taxCode(), by)
                    .jobLines()
                    .sayOfPartsLike(job, by);
        }
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

    /** A verb with a result. */
    public interface Making<T> extends BiFunction<WorkOrder, Stamp, T> {}

    /**
     * Carries out one verb on an order, then brings stage and totals in line. Nobody else changes the order meanwhile.
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

    /** Like {@link #change}, and returns what the verb made. */
    public <T> T make(long number, Stamp stamp, Making<T> making) {
        WorkOrder order = locked(number);
        // a tablet's clock may be slow: nothing happens before the car came in
        T made = making.apply(
                order, stamp.at().isBefore(order.openedAt()) ? stamp.actor().at(order.openedAt()) : stamp);
        Panache.getEntityManager().flush();
        order.settle();
        return made;
    }

    /** What this transaction has read of an order that it holds: nobody else adds to it meanwhile. */
    public <T> Optional<T> known(WorkOrder order, Class<T> what) {
        return Optional.ofNullable(what.cast(transaction.getResource(key(order.number()) + ' ' + what.getName())));
    }

    /** Keeps what was read of an order for {@link #known}, if this transaction holds its lock. */
    public <T> T remember(WorkOrder order, T read) {
        if (transaction.getResource(key(order.number())) == order) {
            transaction.putResource(key(order.number()) + ' ' + read.getClass().getName(), read);
        }
        return read;
    }

    private static String key(long number) {
        return "order " + number;
    }

    /** The order, locked; several verbs in one transaction lock it once. */
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
        order.agreement().follow(); // an older order has its promise before anything changes
        transaction.putResource(key, order);
        return order;
    }

    /** Whether the shop's catalog has this operation, and can say what it costs. */
    public boolean sells(String operation) {
        return catalog.sells(operation);
    }

    /** Adds an operation of the catalog as a recommended job. */
    public Job recommend(WorkOrder order, Concern concern, String operation, Stamp by) {
        return new Proposals(order, rates.rules()).recommend(concern, offer(operation), by);
    }

    /** Adds a part that is sold without work. */
    public Job sell(WorkOrder order, Concern concern, Offer.PartChoice part, Stamp by) {
        return new Proposals(order, rates.rules()).sell(concern, part, by);
    }

    /** Adds an operation of the catalog as another way to do the work of a job; the tiers name the difference. */
    public Job addAlternative(WorkOrder order, Job to, String itsTier, String operation, String tier, Stamp by) {
        return new Proposals(order, rates.rules()).alternative(to, itsTier, offer(operation), tier, by);
    }

    /** Lets an order that nothing was promised on take today's fees and taxes, before it is put before the customer. */
    public void takeTodaysRates(WorkOrder order) {
        order.reckoning().follow(rates.rules());
    }

    private Offer offer(String operation) {
        return catalog.offer(operation)
                .orElseThrow(() -> new Refused(
                        "operation", "The catalog has no operation “" + operation + "”. Add it there first."));
    }

    /** Marks a job as done and announces it: clocks that run on it stop. */
    public void finish(long number, long jobId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Job job = order.job(jobId);
            job.finish(by);
            finished.fire(new Job.Finished(order, job, by));
        });
    }

    /** Marks the complaint as gone after the repair and announces it: the repair log learns from it. */
    public void verifyGone(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            concern.verifyGone(by);
            gone.fire(new ConcernNews.Gone(concern, by));
        });
    }

    /** Records that the repair did not help and announces it: its cause is ruled out. */
    public void stillThere(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            String cause = concern.causeCode();
            concern.stillThere(by);
            stillThere.fire(new ConcernNews.StillThere(concern, cause, by));
        });
    }

    /** Records that a complaint came back after all and announces it: the repair log withdraws the repair. */
    public void cameBack(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            concern.comeBack(by);
            cameBack.fire(new ConcernNews.CameBack(concern, by));
        });
    }

    /** Cancels the order and announces it: deposits go back to the customer. */
    public void cancel(long number, String reason, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            order.progress().cancel(reason, by);
            cancelled.fire(new WorkOrder.Cancelled(order, by));
        });
    }

    /** Marks the customer's news as read, because an advisor has looked at the order. */
    public void readNews(long number) {
        WorkOrder.update("newsAt = null where number = ?1 and newsAt is not null", number);
    }
}
