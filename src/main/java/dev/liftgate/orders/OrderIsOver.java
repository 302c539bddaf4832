package dev.liftgate.orders;

import dev.liftgate.web.Refused;

/** Refusal of whatever comes to an order that is closed or cancelled: trying again is in vain. */
final class OrderIsOver extends Refused {

    OrderIsOver(WorkOrder order) {
        super("Order " + order.number() + " is "
                + order.progress().recordedStage().label().toLowerCase() + ": nothing more is recorded on it.");
    }

    @Override
    public String code() {
        return "over";
    }
}
