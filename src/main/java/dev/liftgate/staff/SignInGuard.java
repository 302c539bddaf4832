package dev.liftgate.staff;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses a sign-in from any page but our own. No other site can sign a person in. */
@ApplicationScoped
class SignInGuard {

    private static final int BEFORE_THE_SIGN_IN = 10_000;

    void guard(@Observes Filters filters) {
        filters.register(SignInGuard::check, BEFORE_THE_SIGN_IN);
    }

    private static void check(RoutingContext exchange) {
        exchange.addHeadersEndHandler(end -> hideFromScripts(exchange));
        boolean signingIn = exchange.request().method() == HttpMethod.POST
                && exchange.request().path().equals("/sign-in/check");
        if (signingIn && isFromElsewhere(exchange)) {
            exchange.response().setStatusCode(403).end("Sign in on this shop's own page.");
        } else {
            exchange.next();
        }
    }

    private static boolean isFromElsewhere(RoutingContext exchange) {
        String origin = exchange.request().getHeader("Origin");
        if ("cross-site".equals(exchange.request().getHeader("Sec-Fetch-Site")) || "null".equals(origin)) {
            return true;
        }
        return origin != null && !origin.endsWith("://" + exchange.request().authority());
    }

    /** Hides the cookie with the page that a stranger wanted. Only the server needs it. */
    private static void hideFromScripts(RoutingContext exchange) {
        if (exchange.response().getStatusCode() == 302) {
            exchange.request().cookies("quarkus-redirect-location").forEach(cookie -> cookie.setHttpOnly(true));
        }
    }
}
