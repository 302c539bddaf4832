package dev.liftgate.desk;

import dev.liftgate.orders.Stage;
import dev.liftgate.orders.Ticket;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.SignedIn;
import java.time.Duration;
import java.time.Instant;

/** The badge of a promised time: in time, under an hour, or missed. A car that is ready shows the plain time. */
public record PromiseBadge(String tone, String icon, String words) {

    private static final Duration SOON = Duration.ofHours(1);

    static PromiseBadge of(WorkOrder order, SignedIn signedIn) {
        return of(order.arrangement().promisedAt(), order.stage() != Stage.READY && order.isOpen(), signedIn);
    }

    static PromiseBadge of(Ticket ticket, SignedIn signedIn) {
        return of(ticket.promisedAt(), ticket.stage() != Stage.READY && ticket.open(), signedIn);
    }

    /** @param waited for, so that a missed time matters */
    private static PromiseBadge of(Instant promised, boolean waited, SignedIn signedIn) {
        if (promised == null) {
            return new PromiseBadge("", "clock", "no time promised");
        }
        String when = signedIn.when(promised);
        if (!waited) {
            return new PromiseBadge("", "clock", when);
        }
        Duration left = Duration.between(signedIn.now(), promised);
        if (left.isNegative()) {
            return new PromiseBadge("bad", "circle-alert", when + " · missed");
        }
        return left.compareTo(SOON) < 0
                ? new PromiseBadge("warn", "clock", when + " · in " + Math.max(1, left.toMinutes()) + " min")
                : new PromiseBadge("ok", "clock", when);
    }
}
