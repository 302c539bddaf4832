package dev.liftgate;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that somebody sets, as a machine's is set by hand or by an empty battery; for one profile of tests only. */
@Dependent
@Alternative
public class SlippingClock {

    private static volatile Duration off = Duration.ZERO;

    static void set(Duration off) {
        SlippingClock.off = off;
    }

    @Produces
    @Singleton
    @Alternative
    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(off);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
