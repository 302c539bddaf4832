package dev.liftgate.live;

import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** One page that listens. A page that does not read loses its seat before unread news pile up. */
final class Seat {

    private static final int MOST_UNREAD = 500;

    private final HttpServerResponse response;
    private final Predicate<News> wanted;
    private final long until;
    private final AtomicInteger unread = new AtomicInteger();

    /** @param until then the page must come again and show that it may still listen: milliseconds since 1970 */
    Seat(HttpServerResponse response, Predicate<News> wanted, long until) {
        this.response = response;
        this.wanted = wanted;
        this.until = until;
    }

    void tell(News news, long at) {
        if (wanted.test(news)) {
            send("id: " + at + "\nevent: " + news.kind() + "\ndata: " + news.number() + "\n\n");
        }
    }

    /** Tells the page that it may have missed something. */
    void lookAgain(long at) {
        send("id: " + at + "\nevent: again\ndata: all\n\n");
    }

    /** A sign of life. The page remembers that it has heard everything up to now. */
    void beat(long at) {
        if (at > until) {
            end();
        } else {
            send("id: " + at + "\n\n");
        }
    }

    void end() {
        if (!isGone()) {
            response.end();
        }
    }

    boolean isGone() {
        return response.ended() || response.closed();
    }

    void send(String words) {
        if (isGone()) {
            return;
        }
        if (unread.incrementAndGet() > MOST_UNREAD) {
            response.reset();
        } else {
            response.write(words).onComplete(written -> unread.decrementAndGet());
        }
    }
}
