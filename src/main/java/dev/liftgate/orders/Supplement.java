package dev.liftgate.orders;

import dev.liftgate.customers.Odometer;
import dev.liftgate.staff.Stamp;

/**
 * The beginning of a supplementary order, as the invoiced one left it.
 *
 * <p>As long as the car is here, its complaint is what the customer said. Once it was handed back, that is settled and
 * nobody has said anything new: papers then say in the shop's words what the order is for.
 */
record Supplement(WorkOrder invoiced) {

    /** The last reading that is known. */
    Odometer odometer() {
        return invoiced.odometerOut() == null ? invoiced.odometerIn() : invoiced.odometerOut();
    }

    Concern.Statement about() {
        return isSettled()
                ? new Concern.Statement(ConcernKind.SERVICE, "More work after order " + invoiced.number(), null, "", "")
                : invoiced.concerns().stream()
                        .filter(concern -> concern.kind().needsWork())
                        .findFirst()
                        .map(concern -> new Concern.Statement(concern.kind(), concern.words(), null, "", ""))
                        .orElseGet(() -> new Concern.Statement(invoiced.headline(), null, "", ""));
    }

    /** Lets the papers of the new order say what those of the invoiced one said. */
    void say(WorkOrder more, Stamp by) {
        if (isSettled()) {
            more.concerns().forEach(told -> told.reword(told.words(), by));
        } else {
            WorkOrders.sayAsBefore(invoiced, more, by);
        }
    }

    private boolean isSettled() {
        return invoiced.progress().returnedAt() != null;
    }
}
