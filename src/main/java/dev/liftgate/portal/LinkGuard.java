package dev.liftgate.portal;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.liftgate.web.Network;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * The guard of the public links: it stops guessers and private data leaks. It keeps the pages out of caches, search
 * engines and other sites' logs.
 */
@ApplicationScoped
class LinkGuard {

    private static final int BEFORE_EVERYTHING = 9_000;
    private static final int TOO_MANY_REQUESTS = 429;

    /** Wrong links by address. Nobody mistypes a link so often; a guesser would need 2^143 tries. */
    private final Tries misses = new Tries(30, Duration.ofMinutes(10), Ticker.systemTicker());

    /** All requests by address. The limit is loose, because many customers may share one address. */
    private final Tries hits = new Tries(600, Duration.ofMinutes(1), Ticker.systemTicker());

    void guard(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext exchange) {
        if (!exchange.request().path().startsWith("/e/")) {
            exchange.next();
            return;
        }
        String network = Network.of(exchange);
        exchange.addHeadersEndHandler(end -> hide(exchange.response().headers()));
        if (hits.areTooMany(network)) {
            exchange.response()
                    .setStatusCode(TOO_MANY_REQUESTS)
                    .putHeader("Retry-After", "60")
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end(
                            """
                            Too many tries from this address. Wait a minute, or ring the shop.
                            Demasiados intentos desde esta dirección. Espere un minuto o llame al taller.
                            """);
            return;
        }
        hits.count(network);
        exchange.addHeadersEndHandler(end -> {
            if (exchange.response().getStatusCode() == 404) {
                miss(network, exchange.response());
            }
        });
        exchange.next();
    }

    /** A right link opens all the same: behind one address there may be a guesser and a customer. */
    private void miss(String network, HttpServerResponse response) {
        if (misses.areTooMany(network)) {
            response.setStatusCode(TOO_MANY_REQUESTS).putHeader("Retry-After", "600");
        }
        misses.count(network);
    }

    private static void hide(MultiMap headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Robots-Tag", "noindex, nofollow");
        headers.set("Referrer-Policy", "no-referrer");
    }
}
