package dev.liftgate.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** The keys of forms that were sent, by which each counts once. Old ones are forgotten. */
@ApplicationScoped
class SentForms {

    /** Longer than any page stays open. What a tablet kept has keys of its own, which stay. */
    private static final Duration KEPT = Duration.ofDays(60);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from submission where at < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
