package dev.liftgate.live;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * The stream {@code GET /live}: changes as server-sent events, for people who are signed in.
 *
 * <p>With {@code ?order=1001} it tells of that order only, with {@code ?import=5} of that price list. {@code since} or
 * {@code Last-Event-ID} says up to when the page has heard everything. A stream holds no thread and no connection to
 * the database.
 */
@ApplicationScoped
class Streams {

    private static final long BEAT_MILLIS = 15_000;
    private static final long SHORTEST_MILLIS = 600_000;
    private static final long LONGEST_MILLIS = 1_200_000;

    @Inject
    Audience audience;

    @Inject
    Clock clock;

    @Inject
    Vertx vertx;

    private long beats;

    void open(@Observes Router router) {
        router.get("/live").handler(this::listen);
        beats = vertx.setPeriodic(BEAT_MILLIS, beat -> audience.beat());
    }

    void close(@Observes ShutdownEvent ending) {
        vertx.cancelTimer(beats);
        audience.sendHome();
    }

    private void listen(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        HttpServerResponse response = exchange.response();
        if (audience.isFull()) {
            response.setStatusCode(503).end();
            return;
        }
        long until = clock.millis() + between(SHORTEST_MILLIS, LONGEST_MILLIS);
        Seat seat = new Seat(response, wanted(request), until);
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Content-Encoding", "identity")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .exceptionHandler(gone -> audience.leave(seat))
                .closeHandler(gone -> audience.leave(seat))
                .endHandler(gone -> audience.leave(seat));
        seat.send("retry: " + between(2_000, 5_000) + "\n\n");
        audience.take(seat, since(request));
    }

    private static Predicate<News> wanted(HttpServerRequest request) {
        for (String kind : new String[] {"order", "import"}) {
            Long number = number(request.getParam(kind));
            if (number != null) {
                return new News(kind, number)::equals;
            }
        }
        return news -> news.kind().equals("order");
    }

    /** The browser's own memory is newer than the time when the page was drawn. */
    private static Long since(HttpServerRequest request) {
        Long last = number(request.getHeader("Last-Event-ID"));
        return last != null ? last : number(request.getParam("since"));
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** A random time between, so that not all pages come back at the same moment. */
    private static long between(long least, long most) {
        return ThreadLocalRandom.current().nextLong(least, most);
    }
}
