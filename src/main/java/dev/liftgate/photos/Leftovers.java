package dev.liftgate.photos;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes photos, once an hour, that nobody attached within a week. */
@ApplicationScoped
class Leftovers {

    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    private static final Duration UNATTACHED = Duration.ofDays(7);
    private static final int A_ROUND = 1000;

    @Inject
    EntityManager entities;

    @Inject
    PhotoStores store;

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

    /** @return how many; each in its own transaction */
    int throwAway() {
        int thrown = 0;
        while (thrown < A_ROUND && QuarkusTransaction.requiringNew().call(this::throwOneAway)) {
            thrown++;
        }
        return thrown;
    }

    /** Deletes one; its row stays locked meanwhile. Whoever attaches it now waits, and then hears that it is gone. */
    private boolean throwOneAway() {
        Optional<?> id = entities.createNativeQuery(
                        """
                        select p.id from photo p where p.sent_at < :before
                        and not exists (select from photo_attachment a where a.photo_id = p.id)
                        order by p.sent_at limit 1 for update skip locked""")
                .setParameter("before", clock.instant().minus(UNATTACHED))
                .getResultStream()
                .findFirst();
        id.map(UUID.class::cast).ifPresent(photo -> {
            entities.createNativeQuery("delete from photo where id = :id")
                    .setParameter("id", photo)
                    .executeUpdate();
            store.forget(photo);
        });
        return id.isPresent();
    }
}
