package dev.liftgate.pins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Slows down guessing of passwords, by name and by sender.
 *
 * <p>Waits grow up to a minute. A browser that its person has used before is counted by itself, so that a stranger who
 * keeps guessing locks nobody out.
 */
@ApplicationScoped
@Transactional
class SignInTries {

    private static final int FREE = 5;

    /** Of one sender's tries. Many people may sign in from a shop's one address, and a right one is not counted. */
    private static final int FREE_OF_ALL_NAMES = 20;

    private static final int LONGEST_SECONDS = 60;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /**
     * One try, and what it counts against.
     *
     * @param name what a right password forgets
     * @param sender the network that it came from, or null from a known browser
     */
    record Guess(String name, String sender) {

        static Guess of(String name, String network) {
            return new Guess("name " + name, "from " + network);
        }

        static Guess at(String name, String browserSha256) {
            return new Guess("known " + browserSha256.substring(0, 24) + " " + name, null);
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Counts one try before its password is checked. So many tries at once gain nothing.
     *
     * @return 0 if it may be tried now, else how many seconds to wait
     */
    long take(Guess guess) {
        long wait = guess.sender() == null ? 0 : take(guess.sender(), FREE_OF_ALL_NAMES);
        return wait > 0 ? wait : take(guess.name(), FREE);
    }

    private long take(String counted, int free) {
        Instant now = clock.instant();
        int taken = entities.createNativeQuery(
                        """
                        insert into sign_in_try as t (counted, tries, wait_until) values (:counted, 1, :now)
                        on conflict (counted) do update set
                          tries = case when t.wait_until < :forgotten then 1 else t.tries + 1 end,
                          wait_until = case when t.wait_until < :forgotten or t.tries < :free then :now
                            else cast(:now as timestamptz)
                              + make_interval(secs => least(:longest, power(2, least(t.tries - :free, 10)))) end
                        where t.tries < :free or t.wait_until <= :now""")
                .setParameter("counted", counted)
                .setParameter("now", now)
                .setParameter("forgotten", now.minus(FORGOTTEN))
                .setParameter("free", free)
                .setParameter("longest", LONGEST_SECONDS)
                .executeUpdate();
        return taken == 1 ? 0 : left(counted, now);
    }

    /** The password was right: forgets the tries of this name, and of this sender the last. */
    void succeed(Guess guess) {
        if (guess.sender() != null) {
            entities.createNativeQuery("update sign_in_try set tries = greatest(0, tries - 1) where counted = :sender")
                    .setParameter("sender", guess.sender())
                    .executeUpdate();
        }
        entities.createNativeQuery("delete from sign_in_try where counted = :name or wait_until < :forgotten")
                .setParameter("name", guess.name())
                .setParameter("forgotten", clock.instant().minus(FORGOTTEN))
                .executeUpdate();
    }

    private long left(String counted, Instant now) {
        List<?> found = entities.createNativeQuery(
                        "select wait_until from sign_in_try where counted = :counted", Instant.class)
                .setParameter("counted", counted)
                .getResultList();
        return found.isEmpty()
                ? 1
                : Math.max(1, Duration.between(now, (Instant) found.get(0)).toSeconds() + 1);
    }
}
