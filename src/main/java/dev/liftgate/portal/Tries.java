package dev.liftgate.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A counter of tries for each network within a period. It forgets the oldest ones before it fills the memory. */
final class Tries {

    private static final int MOST_NETWORKS = 50_000;

    private final Cache<String, AtomicInteger> counts;
    private final int most;

    Tries(int most, Duration during, Ticker ticker) {
        this.most = most;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_NETWORKS)
                .expireAfterWrite(during)
                .ticker(ticker)
                .build();
    }

    void count(String network) {
        counts.get(network, key -> new AtomicInteger()).incrementAndGet();
    }

    boolean areTooMany(String network) {
        AtomicInteger count = counts.getIfPresent(network);
        return count != null && count.get() >= most;
    }
}
