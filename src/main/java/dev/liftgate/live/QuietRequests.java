package dev.liftgate.live;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes requests that no person caused leave no trace.
 *
 * <p>So a person who signs in again is not led to a stream or a fragment, and an open page keeps nobody signed in.
 */
@ApplicationScoped
public class QuietRequests {

    /** Header of a request that no person caused. */
    static final String HEADER = "X-Live";

    private static final String BEGUN = "live.begun";
    private static final int BEFORE_THE_SIGN_IN = 10_000;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String session;

    void watch(@Observes Filters filters) {
        filters.register(this::begin, BEFORE_THE_SIGN_IN);
    }

    /** The arrival of the request, before anything was read for it: milliseconds since 1970. */
    static long begun(RoutingContext exchange) {
        return exchange.<Long>get(BEGUN);
    }

    private void begin(RoutingContext exchange) {
        exchange.put(BEGUN, clock.millis());
        if (isUnasked(exchange.request())) {
            exchange.addHeadersEndHandler(end -> leaveNoTrace(exchange.response()));
        } else if (!isVisit(exchange.request())) {
            exchange.addHeadersEndHandler(end -> forgetThePlace(exchange.response()));
        }
        exchange.next();
    }

    /** Whether no person caused it: an open page asks by itself. */
    public static boolean isUnasked(HttpServerRequest request) {
        return "/live".equals(request.path()) || request.getHeader(HEADER) != null;
    }

    /** Whether a person goes to a page; a sign-in leads back there, and not to what a script or a form sent. */
    private static boolean isVisit(HttpServerRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.method() == HttpMethod.GET && (mode == null || mode.equals("navigate"));
    }

    private static void forgetThePlace(HttpServerResponse response) {
        response.removeCookie("quarkus-redirect-location", false);
    }

    private void leaveNoTrace(HttpServerResponse response) {
        response.removeCookie(session, false);
        forgetThePlace(response);
        String place = response.headers().get("Location");
        if (response.getStatusCode() == 302 && place != null && place.endsWith("/sign-in")) {
            response.headers().remove("Location");
            response.setStatusCode(401);
        }
    }
}
