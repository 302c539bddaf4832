package dev.liftgate.orders;

import dev.liftgate.customers.Vehicle;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;

/** The copy of customer and car on an order, and its corrections. */
public final class CardCopy {

    /** Announced before an order is put on another car or customer; who holds something of theirs refuses. */
    public record Exchanging(WorkOrder order) {}

    private final WorkOrder order;
    private final Card now;

    CardCopy(WorkOrder order) {
        this.order = order;
        this.now = Card.of(order.customer(), order.vehicle());
    }

    /** Copies customer and car as they were corrected, until there is a paper. */
    void follow() {
        if (order.isOpen() && !order.hasPaper() && !now.equals(order.card())) {
            order.isAbout(order.vehicle(), now);
        }
    }

    /** What was corrected of customer or car since it was copied, in words; empty if nothing. */
    public String corrections() {
        return order.card().changesTo(now);
    }

    /** Takes over what was corrected since, for the papers that come. */
    public void takeOver(Stamp by) {
        order.progress().require(OrderVerb.TAKE_OVER);
        String changes = corrections();
        if (changes.isEmpty()) {
            throw new Refused(
                    "Nothing was corrected of customer and car since order " + order.number() + " copied them.");
        }
        order.isAbout(order.vehicle(), now);
        order.record(EventKind.NOTE, "Taken over as corrected: " + changes, by);
    }

    /** Puts the order on the right car and customer, as long as nobody has a paper of it. */
    void exchange(Vehicle right, Stamp by) {
        order.progress().require(OrderVerb.EXCHANGE);
        if (order.hasPaper()) {
            throw new Refused("The customer has a paper of order " + order.number() + ": it stays with this car.");
        }
        if (order.origin().supplements() != null) {
            throw new Refused(
                    "It adds to order " + order.origin().supplements() + ", so it stays with the car of that one.");
        }
        Card its = Card.of(right.customer(), right);
        order.record(
                EventKind.NOTE, "Car or customer exchanged: " + order.card().changesTo(its), by);
        order.isAbout(right, its);
    }
}
