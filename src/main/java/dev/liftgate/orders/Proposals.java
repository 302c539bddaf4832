package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Stamp;
import java.math.BigDecimal;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The way in which catalog operations become jobs of an order. From then on the order is reckoned with the fees and
 * taxes of today.
 */
record Proposals(WorkOrder order, Totals.Rules today) {

    /**
     * Adds the operation as a job, unless the concern has that job already. A job that was done in vain is not in the
     * way.
     */
    Job recommend(Concern concern, Offer offer, Stamp by) {
        begin();
        return order.jobs().stream()
                .filter(job -> job.concern() == concern && offer.code().equals(job.operationCode()))
                .filter(job -> !(job.state().isDone() && concern != null && concern.isStillThere()))
                .findFirst()
                .orElseGet(() -> order.add(Job.from(order, concern, offer), by));
    }

    /** Adds a part that is sold without work. */
    Job sell(Concern concern, Offer.PartChoice part, Stamp by) {
        begin();
        return order.add(Job.of(order, concern, part), by);
    }

    /** Adds another way to do the work of a job; the tiers name the difference between the two. */
    Job alternative(Job to, String itsTier, Offer offer, String tier, Stamp by) {
        begin();
        return Alternatives.to(to).add(itsTier, offer, tier, by);
    }

    /**
     * Proposes again a job that was turned down at an earlier visit.
     *
     * @param offer as the catalog has it today; null if it does not have it any more
     */
    Job revive(Job declined, Offer offer, Stamp by) {
        Job job = offer == null
                ? order.addFlat(
                        null,
                        ChargeKind.LABOR,
                        declined.title(),
                        declined.quote().price(),
                        declined.lines().get(0).taxCode(),
                        by)
                : recommend(null, offer, by);
        job.revive(declined);
        job.jobLines().sayOfPartsLike(declined, by);
        return job;
    }

    /**
     * Does a job of an earlier order over. Its worth is kept, and taken off as a whole.
     *
     * @param offer as the catalog has it today; null if it does not have it any more
     * @param label what the customer reads beside what is taken off
     */
    Job redo(Job done, Offer offer, String label, Stamp by) {
        Job job = revive(done, offer, by);
        Quote quote = job.quote();
        if (quote.price() == null) {
            Money worth =
                    Objects.requireNonNullElse(quote.proposal(), done.quote().price());
            quote.price(worth, PriceBasis.PRICE, job.version(), by);
        }
        quote.discount(null, new Discount(label, BigDecimal.valueOf(100), null), by);
        return job;
    }

    private void begin() {
        order.progress().require(OrderVerb.RECOMMEND);
        order.reckoning().follow(today);
    }
}
