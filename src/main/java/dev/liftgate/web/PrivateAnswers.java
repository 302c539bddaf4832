package dev.liftgate.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Headers that keep a shop's pages out of caches, and its browsers on https. */
@ApplicationScoped
class PrivateAnswers {

    private static final int EARLY = 9_500;

    /** Addresses of files that are the same for everybody. */
    static final String FILES =
            "/(assets|webjars|icons)/.*|/favicon\\.svg|/manifest\\.webmanifest|/service-worker\\.js";

    private static final Pattern PUBLIC = Pattern.compile(FILES);

    void watch(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    exchange.addHeadersEndHandler(end -> protect(exchange));
                    exchange.next();
                },
                EARLY);
    }

    private static void protect(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        if (!headers.contains("Cache-Control")
                && !PUBLIC.matcher(exchange.request().path()).matches()) {
            headers.set("Cache-Control", "private, no-store");
        }
        if (exchange.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
