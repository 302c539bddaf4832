package dev.liftgate.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The word by which a browser knows the one style that a page writes itself: what runs along the margins of a paper.
 *
 * <p>The content policy allows no other. A page without such a style has no word.
 */
@ApplicationScoped
@Named("style")
public class StyleNonce {

    private static final String KEY = "web.nonce";
    private static final String POLICY = "Content-Security-Policy";
    private static final int EARLY = 9_400;
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    CurrentVertxRequest request;

    /** Of this answer; empty where a paper is drawn for no browser. */
    public String nonce() {
        RoutingContext exchange = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (exchange == null) {
            return "";
        }
        if (exchange.get(KEY) == null) {
            byte[] random = new byte[BYTES];
            RANDOM.nextBytes(random);
            exchange.put(KEY, Base64.getEncoder().encodeToString(random));
        }
        return exchange.get(KEY);
    }

    void watch(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    exchange.addHeadersEndHandler(end -> allow(exchange));
                    exchange.next();
                },
                EARLY);
    }

    private static void allow(RoutingContext exchange) {
        String nonce = exchange.get(KEY);
        String policy = exchange.response().headers().get(POLICY);
        if (nonce != null && policy != null) {
            exchange.response()
                    .headers()
                    .set(POLICY, policy.replace("style-src 'self'", "style-src 'self' 'nonce-" + nonce + "'"));
        }
    }
}
