package dev.liftgate.staff;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** A session whose password was right and whose code is still due. It opens nothing but the page for the code. */
public record PendingSession(StaffMember member, long session) {

    private static final String KEY = "staff.pending";

    public static Optional<PendingSession> of(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(KEY));
    }

    void attachTo(RoutingContext exchange) {
        exchange.put(KEY, this);
    }
}
