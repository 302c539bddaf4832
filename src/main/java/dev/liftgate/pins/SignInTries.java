package dev.liftgate.pins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Slows down guessing of passwords. Waits grow per name, up to a minute; other names never wait. */
@ApplicationScoped
@Transactional
class SignInTries {

    private static final int FREE = 5;
    private static final int LONGEST_SECONDS = 60;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Counts one try of a name before its password is checked. So many tries at once gain nothing.
     *
     * @return 0 if it may be tried now, else how many seconds to wait
     */
    long take(String name) {
        Instant now = clock.instant();
        int taken = entities.createNativeQuery(
                        """
                        insert into sign_in_try as t (name, tries, wait_until) values (:name, 1, :now)
                        on conflict (name) do update set
                          tries = case when t.wait_until < :forgotten then 1 else t.tries + 1 end,
                          wait_until = case when t.wait_until < :forgotten or t.tries < :free then :now
                            else cast(:now as timestamptz)
                              + make_interval(secs => least(:longest, power(2, least(t.tries - :free, 10)))) end
                        where t.tries < :free or t.wait_until <= :now""")
                .setParameter("name", name)
                .setParameter("now", now)
                .setParameter("forgotten", now.minus(FORGOTTEN))
                .setParameter("free", FREE)
                .setParameter("longest", LONGEST_SECONDS)
                .executeUpdate();
        return taken == 1 ? 0 : left(name, now);
    }

    /** The password was right: forgets the tries of this name. */
    void succeed(String name) {
        entities.createNativeQuery("delete from sign_in_try where name = :name or wait_until < :forgotten")
                .setParameter("name", name)
                .setParameter("forgotten", clock.instant().minus(FORGOTTEN))
                .executeUpdate();
    }

    private long left(String name, Instant now) {
        List<?> found = entities.createNativeQuery(
                        "select wait_until from sign_in_try where name = :name", Instant.class)
                .setParameter("name", name)
                .getResultList();
        return found.isEmpty()
                ? 1
                : Math.max(1, Duration.between(now, (Instant) found.get(0)).toSeconds() + 1);
    }
}
