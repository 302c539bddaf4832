package dev.liftgate.sync;

import dev.liftgate.staff.Actor;
import dev.liftgate.sync.Batch.BatchItem;
import dev.liftgate.web.Refused;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes in what tablets recorded, each queue in order and each entry once.
 *
 * <p>It does not matter how often or in what pieces an entry arrives. One that cannot be carried out as it was meant is
 * kept with the reason.
 */
@ApplicationScoped
public class Queues {

    private static final Logger LOG = Logger.getLogger(Queues.class);

    /** First come, first served. When all tablets come back at once, others still get connections. */
    private static final Semaphore AT_ONCE = new Semaphore(4, true);

    /**
     * @param state {@code saved}, {@code conflict}, or {@code again} to have it sent again
     * @param code of the refusal, see {@link Refused#code()}
     */
    public record EntryResult(UUID id, int position, String state, String words, String code) {

        private boolean isToBeSentAgain() {
            return state.equals("again");
        }
    }

    final Map<String, Recorder> recorders;
    final Clock clock;
    final EntityManager entities;
    final Event<Entry.NotTaken> notTaken;

    @Inject
    Queues(@All List<Recorder> recorders, Clock clock, EntityManager entities, Event<Entry.NotTaken> notTaken) {
        this.recorders = recorders.stream()
                .flatMap(recorder -> recorder.verbs().keySet().stream().map(kind -> Map.entry(kind, recorder)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.clock = clock;
        this.entities = entities;
        this.notTaken = notTaken;
    }

    /** The next position that the queue waits for. */
    int next(UUID queue, Actor by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            TabletQueue known = TabletQueue.findById(queue);
            return known == null ? 1 : own(known, by).next();
        });
    }

    /**
     * @throws Refused for somebody else's queue
     */
    List<EntryResult> take(UUID queue, Batch batch, Actor by) {
        AT_ONCE.acquireUninterruptibly();
        try {
            List<EntryResult> results = new ArrayList<>();
            for (List<BatchItem> run : batch.runs()) {
                results.addAll(take(queue, run, batch.slow(), by));
            }
            return results;
        } finally {
            AT_ONCE.release();
        }
    }

    /** All in one transaction if every entry succeeds, else one by one. */
    private List<EntryResult> take(UUID queue, List<BatchItem> run, Duration slow, Actor by) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> new Replay(this, queue, run, slow, by).all());
        } catch (NotYours e) {
            throw e;
        } catch (RuntimeException e) {
            List<EntryResult> results = new ArrayList<>();
            for (BatchItem item : run) {
                boolean stuck =
                        !results.isEmpty() && results.get(results.size() - 1).isToBeSentAgain();
                results.add(stuck ? notYet(item) : alone(queue, item, slow, by));
            }
            return results;
        }
    }

    private static EntryResult notYet(BatchItem item) {
        return new EntryResult(
                item.id(), item.position(), "again", "The shop could not take this in yet. It is sent again.", "");
    }

    private EntryResult alone(UUID queue, BatchItem item, Duration slow, Actor by) {
        Refused why;
        try {
            return QuarkusTransaction.requiringNew().call(() -> new Replay(this, queue, List.of(item), slow, by)
                    .all()
                    .get(0));
        } catch (Refused refused) {
            why = refused;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "an entry of kind %s could not be taken in: %s",
                    item.kind(), e.getClass().getName());
            if (mayPass(e)) {
                return notYet(item);
            }
            why = new Refused("This does not go together with what the shop has by now.");
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> new Replay(this, queue, List.of(item), slow, by).keep(item, why));
    }

    /** Whether the same may succeed later: the database was busy or away, the entry is not impossible. */
    private static boolean mayPass(RuntimeException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        ? sql.getSQLState() == null || !sql.getSQLState().matches("2[23].*")
                        : cause instanceof OptimisticLockException || cause instanceof QuarkusTransactionException);
    }

    static TabletQueue own(TabletQueue queue, Actor by) {
        if (!queue.isOf(by.id())) {
            throw new NotYours();
        }
        return queue;
    }

    /** This queue belongs to another person. Several may use one tablet, but each entry is its person's. */
    static final class NotYours extends Refused {
        NotYours() {
            super("These entries are somebody else’s. They can only be sent by whoever made them.");
        }
    }
}
