package dev.liftgate.photos;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Throws away, once an hour, what devices sent and nobody attached to anything within a week. */
@ApplicationScoped
class Leftovers {

    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    private static final int A_ROUND = 1000;

    @Inject
    Photos photos;

    @Inject
    Clock clock;

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            throwAway();
        } catch (RuntimeException e) {
            LOG.error("photos that nobody attached could not be thrown away: "
                    + e.getClass().getSimpleName());
        }
    }

    /** @return how many; each in a transaction of its own */
    int throwAway() {
        int thrown = 0;
        while (thrown < A_ROUND && photos.forgetOne(clock.instant())) {
            thrown++;
        }
        return thrown;
    }
}
