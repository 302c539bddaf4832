package dev.liftgate.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All pages that listen to this process.
 *
 * <p>It remembers the latest news, so a page that comes back hears what it missed. If that was too long ago, the page
 * is told to look again.
 */
@ApplicationScoped
class Audience {

    private static final int REMEMBERED = 1_000;
    private static final int SEATS = 5_000;

    private record RememberedNews(News news, long at) {}

    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final Deque<RememberedNews> heard = new ArrayDeque<>();
    private long rememberedSince;

    @Inject
    Clock clock;

    boolean isFull() {
        return seats.size() >= SEATS;
    }

    /** The number of pages that are really listening. */
    long size() {
        return seats.stream().filter(seat -> !seat.isGone()).count();
    }

    /** @param since the page has heard or seen everything up to then, in milliseconds since 1970; null for now */
    synchronized void take(Seat seat, Long since) {
        seats.add(seat);
        if (since == null) {
            return;
        }
        if (since < rememberedSince) {
            seat.lookAgain(clock.millis());
        } else {
            heard.stream().filter(each -> each.at() >= since).forEach(each -> seat.tell(each.news(), each.at()));
        }
    }

    void leave(Seat seat) {
        seats.remove(seat);
    }

    synchronized void tell(News news) {
        long at = clock.millis();
        heard.addLast(new RememberedNews(news, at));
        if (heard.size() > REMEMBERED) {
            rememberedSince = heard.removeFirst().at() + 1;
        }
        seats.forEach(seat -> seat.tell(news, at));
    }

    /** Tells every page to look again: news may have been missed up to now. */
    synchronized void lookAgain() {
        long at = clock.millis();
        heard.clear();
        rememberedSince = at;
        seats.forEach(seat -> seat.lookAgain(at));
    }

    synchronized void beat() {
        long at = clock.millis();
        // a page that hung up before it took its seat is not heard leaving
        seats.removeIf(Seat::isGone);
        seats.forEach(seat -> seat.beat(at));
    }

    void sendHome() {
        seats.forEach(Seat::end);
    }
}
