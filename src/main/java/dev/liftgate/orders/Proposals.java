package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Stamp;

/** Puts operations of the catalog on an order as jobs, which is then reckoned with the fees and taxes of today. */
record Proposals(WorkOrder order, Totals.Rules today) {

    /** Adds the operation as a job, unless the concern has it already; what was done in vain does not count. */
    Job recommend(Concern concern, Offer offer, Stamp by) {
        begin();
        return order.jobs().stream()
                .filter(job -> job.concern() == concern && offer.code().equals(job.operationCode()))
                .filter(job -> !(job.state().isDone() && concern != null && concern.isStillThere()))
                .findFirst()
                .orElseGet(() -> order.add(Job.from(order, concern, offer), by));
    }

    /** Adds another way to do the work of a job; the tiers say what sets the two apart. */
    Job alternative(Job to, String itsTier, Offer offer, String tier, Stamp by) {
        begin();
        return Alternatives.to(to).add(itsTier, offer, tier, by);
    }

    /**
     * Proposes again what was turned down at an earlier visit.
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
                        null,
                        by)
                : recommend(null, offer, by);
        job.revive(declined);
        return job;
    }

    private void begin() {
        order.progress().requireOpen();
        order.reckoning().rules = today;
    }
}
