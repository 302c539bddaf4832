package dev.liftgate.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The compression of pages whose methods may answer with something else as well.
 *
 * <p>Quarkus (3.31.3) compresses by the type that a method declares, and marks the answer of any other, such as the
 * board's, as one that must stay as it is.
 */
@ApplicationScoped
class PageCompression {

    private static final int EARLY = 9_500;
    private static final String ENCODING = "Content-Encoding";

    void watch(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    exchange.addHeadersEndHandler(end -> allow(exchange));
                    exchange.next();
                },
                EARLY);
    }

    private static void allow(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        String type = headers.get("Content-Type");
        if (type != null && type.startsWith("text/html") && "identity".equals(headers.get(ENCODING))) {
            headers.remove(ENCODING);
        }
    }
}
