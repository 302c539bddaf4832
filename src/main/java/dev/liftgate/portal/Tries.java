package dev.liftgate.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A counter of tries for each address within a period. It forgets the oldest ones before it fills the memory. */
final class Tries {

    private static final int MOST_ADDRESSES = 50_000;

    private final Cache<String, AtomicInteger> counts;
    private final int most;

    Tries(int most, Duration during, Ticker ticker) {
        this.most = most;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(during)
                .ticker(ticker)
                .build();
    }

    void count(String address) {
        counts.get(network(address), key -> new AtomicInteger()).incrementAndGet();
    }

    boolean areTooMany(String address) {
        AtomicInteger count = counts.getIfPresent(network(address));
        return count != null && count.get() >= most;
    }

    /** The address, or of IPv6 its network, because one household has 2^64 addresses. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split("::")[0].split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, 4)));
    }
}
