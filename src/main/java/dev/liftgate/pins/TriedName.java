package dev.liftgate.pins;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * The name of a sign-in that failed, so that nobody types it again.
 *
 * <p>A cookie carries it for a minute: an address would end up in logs.
 */
@RequestScoped
@Named("triedName")
public class TriedName {

    private static final KeptCookie COOKIE = new KeptCookie("liftgate-tried", "/sign-in", Duration.ofMinutes(1));
    private static final int LONGEST = 600;

    @Inject
    CurrentVertxRequest request;

    /** As it was typed; empty if there is none. */
    public String text() {
        String kept = COOKIE.of(request.getCurrent());
        if (kept == null || kept.length() > LONGEST || !kept.matches("[\\w-]+")) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return "";
        }
    }

    static void keep(RoutingContext exchange, String name) {
        COOKIE.give(
                exchange,
                Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8)));
    }
}
