package dev.liftgate.desk;

import dev.liftgate.orders.Stage;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.SignedIn;
import java.time.Duration;
import java.time.Instant;

/** The badge of a promised time: in time, under an hour, or missed. A car that is ready shows the plain time. */
public record PromiseBadge(String tone, String icon, String words) {

    private static final Duration SOON = Duration.ofHours(1);

    static PromiseBadge of(WorkOrder order, SignedIn signedIn) {
        Instant promised = order.arrangement().promisedAt();
        if (promised == null) {
            return new PromiseBadge("", "clock", "no time promised");
        }
        String when = signedIn.when(promised);
        if (order.stage() == Stage.READY || !order.isOpen()) {
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
