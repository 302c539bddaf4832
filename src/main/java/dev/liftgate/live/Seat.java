package dev.liftgate.live;

import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** One page that listens. Whoever does not read what is sent loses the seat before it piles up. */
final class Seat {

    private static final int MOST_UNREAD = 500;

    private final HttpServerResponse response;
    private final Predicate<News> wanted;
    private final long until;
    private final AtomicInteger unread = new AtomicInteger();

    /** @param until when the page has to come again, and show that it may still listen: milliseconds since 1970 */
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

    /** Something may have been missed. */
    void lookAgain(long at) {
        send("id: " + at + "\nevent: again\ndata: all\n\n");
    }

    /** A sign of life; the page remembers up to when it has heard everything. */
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
