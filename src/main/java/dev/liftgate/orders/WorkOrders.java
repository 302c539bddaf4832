package dev.liftgate.orders;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** All work orders: opening them, and carrying out one verb at a time on one of them. */
@ApplicationScoped
@Transactional
public class WorkOrders {

    @Inject
    OrderLookup lookup;

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
            Vehicle vehicle, Integer odometer, Arrangement agreed, List<Concern.Statement> concerns, Stamp by) {
        if (concerns.isEmpty()) {
            throw new Refused("words", "What does the customer want looked at?");
        }
        WorkOrder order = new WorkOrder(next("work_order"), vehicle.customer(), vehicle, rules(), currency.zero(), by);
        order.checkIn(odometer, agreed, by);
        concerns.forEach(statement -> order.take(statement, by));
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
        return new Proposals(order, rules()).recommend(concern, offer(operation), by);
    }

    /** Adds an operation of the catalog as another way to do the work of a job; the tiers say what sets them apart. */
    public Job addAlternative(WorkOrder order, Job to, String itsTier, String operation, String tier, Stamp by) {
        return new Proposals(order, rules()).alternative(to, itsTier, offer(operation), tier, by);
    }

    /** Proposes again what was turned down at an earlier visit of the same car. */
    public void revive(long number, long declined, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Job job = lookup.turnedDownBefore(order).stream()
                    .filter(each -> each.id() == declined)
                    .findFirst()
                    .orElseThrow(() -> new Refused("That work was proposed again already."));
            Offer offer = job.operationCode() == null
                    ? null
                    : catalog.offer(job.operationCode()).orElse(null);
            new Proposals(order, rules()).revive(job, offer, by);
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
            job.finish(by);
            finished.fire(new Job.Finished(order, job, by));
        });
    }

    /** The complaint is gone after the repair; whoever learns from it hears so. */
    public void verifyGone(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            concern.verifyGone(by);
            gone.fire(new Concern.Gone(concern, by));
        });
    }

    /** The repair that was written down did not help; whoever planned with its cause hears so. */
    public void stillThere(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            String cause = concern.causeCode();
            concern.stillThere(by);
            stillThere.fire(new Concern.StillThere(concern, cause, by));
        });
    }

    /** The complaint was verified as gone, and the car is back with it. */
    public void cameBack(long number, long concernId, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            concern.comeBack(by);
            cameBack.fire(new Concern.CameBack(concern, by));
        });
    }

    /** The order comes to nothing; whoever holds money of the customer hears so. */
    public void cancel(long number, String reason, Stamp stamp) {
        change(number, stamp, (order, by) -> {
            order.progress().cancel(reason, by);
            cancelled.fire(new WorkOrder.Cancelled(order, by));
        });
    }

    /** An advisor has looked at the order: what the customer did is not new any more. */
    public void readNews(long number) {
        WorkOrder.update("newsAt = null where number = ?1 and newsAt is not null", number);
    }

    private Totals.Rules rules() {
        return new Totals.Rules(rates.feeRules(), rates.taxes());
    }
}
