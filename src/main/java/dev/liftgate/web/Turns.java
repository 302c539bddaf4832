package dev.liftgate.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The turns of pages at the database: so many at once, and whoever waits too long is told so.
 *
 * <p>A few connections are left for signing in, tablets and health. Nobody waits there because of pages that all wait
 * for one row.
 */
@ApplicationScoped
class Turns {

    private static final String HAS_ONE = "liftgate.turn";

    /** Connections of the pool that pages leave to others; four of them are for the queues of tablets. */
    private static final int LEFT = 8;

    private static final int PATIENCE_SECONDS = 3;
    private static final int MOST_WAITING = 100;

    /** Tablets' queues are counted where they are taken in; the others need next to nothing. */
    private static final Pattern WITHOUT =
            Pattern.compile("/(sign-in|sign-out|bay/queues|assets)(/.*)?|/service-worker\\.js|/offline");

    private final Semaphore free;

    @Inject
    Turns(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int pool) {
        free = new Semaphore(pool - LEFT, true);
    }

    /** After the form was read: whoever sends slowly keeps nobody waiting. */
    @ServerRequestFilter(readBody = true, priority = Priorities.USER)
    public Response begin(RoutingContext exchange) throws InterruptedException {
        // a tablet's photo is put, and comes in slowly before it is kept
        if (exchange.request().method() == HttpMethod.PUT
                || WITHOUT.matcher(exchange.request().path()).matches()) {
            return null;
        }
        if (free.getQueueLength() >= MOST_WAITING || !free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return Response.status(503)
                    .header("Retry-After", PATIENCE_SECONDS)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(ErrorPages.Templates.error(
                                    503, "Too many at once", "Nothing of yours was saved: try once more in a moment.")
                            .render())
                    .build();
        }
        exchange.put(HAS_ONE, new AtomicBoolean(true));
        exchange.addEndHandler(end -> end(exchange));
        return null;
    }

    /** The page is drawn by now: whoever reads it slowly keeps nobody waiting either. Whoever went away ends it too. */
    @ServerResponseFilter
    public void end(RoutingContext exchange) {
        AtomicBoolean hasOne = exchange.get(HAS_ONE);
        if (hasOne != null && hasOne.getAndSet(false)) {
            free.release();
        }
    }

    /** How many more pages might begin now. */
    int free() {
        return free.availablePermits();
    }
}
