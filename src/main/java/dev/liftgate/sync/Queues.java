package dev.liftgate.sync;

import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes in what tablets recorded: each queue in its order, each entry once, however often and in whatever pieces it
 * arrives. What cannot be taken over as it was meant is kept with the reason.
 */
@ApplicationScoped
public class Queues {

    private static final Logger LOG = Logger.getLogger(Queues.class);

    /** A tablet's clock may be off by this much between two looks at it. */
    private static final Duration BELIEVABLE = Duration.ofMinutes(5);

    /** First come, first served; and when all tablets come back at once, connections are left for everybody else. */
    private static final Semaphore AT_ONCE = new Semaphore(4, true);

    /** What became of one entry: {@code saved}, {@code conflict}, or {@code again} for one to be sent again. */
    public record Result(UUID id, int position, String state, String words) {

        private boolean isToBeSentAgain() {
            return state.equals("again");
        }
    }

    private final Map<String, Recorder> recorders;
    private final Clock clock;
    private final EntityManager entities;
    private final Event<Entry.NotTaken> notTaken;

    @Inject
    Queues(@All List<Recorder> recorders, Clock clock, EntityManager entities, Event<Entry.NotTaken> notTaken) {
        this.recorders = recorders.stream()
                .flatMap(recorder -> recorder.kinds().stream().map(kind -> Map.entry(kind, recorder)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.clock = clock;
        this.entities = entities;
        this.notTaken = notTaken;
    }

    /** The position that the queue goes on with. */
    int next(UUID queue, Actor by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            TabletQueue known = TabletQueue.findById(queue);
            return known == null ? 1 : own(known, by).next();
        });
    }

    /**
     * @throws Refused for somebody else's queue
     */
    List<Result> take(UUID queue, Batch batch, Actor by) {
        AT_ONCE.acquireUninterruptibly();
        try {
            List<Result> results = new ArrayList<>();
            for (List<Batch.Item> run : batch.runs()) {
                results.addAll(take(queue, run, batch.slow(), by));
            }
            return results;
        } finally {
            AT_ONCE.release();
        }
    }

    /** All in one transaction when nothing speaks against it, else one by one. */
    private List<Result> take(UUID queue, List<Batch.Item> run, Duration slow, Actor by) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> new Replay(queue, run, slow, by).all());
        } catch (NotYours e) {
            throw e;
        } catch (RuntimeException e) {
            List<Result> results = new ArrayList<>();
            for (Batch.Item item : run) {
                boolean stuck =
                        !results.isEmpty() && results.get(results.size() - 1).isToBeSentAgain();
                results.add(stuck ? notYet(item) : alone(queue, item, slow, by));
            }
            return results;
        }
    }

    private static Result notYet(Batch.Item item) {
        return new Result(
                item.id(), item.position(), "again", "The shop could not take this in yet. It is sent again.");
    }

    private Result alone(UUID queue, Batch.Item item, Duration slow, Actor by) {
        String why;
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> new Replay(queue, List.of(item), slow, by).all().get(0));
        } catch (Refused refused) {
            why = refused.getMessage();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "an entry of kind %s could not be taken in: %s",
                    item.kind(), e.getClass().getName());
            if (mayPass(e)) {
                return notYet(item);
            }
            why = "This does not go together with what the shop has by now.";
        }
        return QuarkusTransaction.requiringNew().call(() -> new Replay(queue, List.of(item), slow, by).keep(item, why));
    }

    /** Whether the same may well succeed later: the database was busy or away, rather than the entry impossible. */
    private static boolean mayPass(RuntimeException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        ? sql.getSQLState() == null || !sql.getSQLState().matches("2[23].*")
                        : cause instanceof OptimisticLockException || cause instanceof QuarkusTransactionException);
    }

    private static TabletQueue own(TabletQueue queue, Actor by) {
        if (!queue.isOf(by.id())) {
            throw new NotYours();
        }
        return queue;
    }

    /** Several people may use one tablet, but each entry is its person's. */
    static final class NotYours extends Refused {
        NotYours() {
            super("These entries are somebody else’s. They can only be sent by whoever made them.");
        }
    }

    /** Some neighbouring entries within one transaction. */
    private final class Replay {
        private final TabletQueue queue;
        private final List<Batch.Item> run;
        private final Duration slow;
        private final Actor by;
        private final Instant now = clock.instant();
        private final Map<Integer, TabletEntry> known = new HashMap<>();
        private final Map<UUID, TabletEntry> saved = new HashMap<>();
        private final List<TabletEntry> added = new ArrayList<>();

        Replay(UUID id, List<Batch.Item> run, Duration slow, Actor by) {
            this.run = run;
            this.slow = slow;
            this.by = by;
            this.queue = open(id);
            if (run.get(0).position() < queue.next()) {
                int last = run.get(run.size() - 1).position();
                TabletEntry.<TabletEntry>stream(
                                "place.queue = ?1 and place.position between ?2 and ?3",
                                id,
                                run.get(0).position(),
                                last)
                        .forEach(entry -> known.put(entry.position(), entry));
            }
            saved.putAll(TabletEntry.<TabletEntry>stream(
                            "id in ?1 and outcome = SAVED",
                            run.stream().map(Batch.Item::id).toList())
                    .collect(Collectors.toMap(TabletEntry::id, Function.identity())));
        }

        /** One request at a time for each queue: a second one waits here. */
        private TabletQueue open(UUID id) {
            entities.createNativeQuery(
                            "insert into tablet_queue (id, staff_id) values (:id, :staff) on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("staff", by.id())
                    .executeUpdate();
            TabletQueue found = own(TabletQueue.<TabletQueue>findById(id, LockModeType.PESSIMISTIC_WRITE), by);
            // written once, at the end, rather than before every query of a recorder
            entities.detach(found);
            return found;
        }

        List<Result> all() {
            List<Result> results = run.stream().map(this::take).toList();
            write();
            return results;
        }

        private void write() {
            added.forEach(entry -> entry.persist());
            entities.flush();
            queue.write();
        }

        private Result take(Batch.Item item) {
            if (item.position() > queue.next()) {
                return new Result(item.id(), item.position(), "again", "Waits for entry " + queue.next() + ".");
            }
            if (item.position() < queue.next()) {
                return before(item, known.get(item.position()));
            }
            if (!item.fault().isEmpty()) {
                throw new Refused(item.fault());
            }
            TabletEntry twin = saved.get(item.id());
            if (twin != null) {
                throw new Refused(differs(twin, item));
            }
            Recorder recorder = recorders.get(item.kind());
            if (recorder == null) {
                throw new Refused("This shop’s Liftgate does not know what “" + item.kind() + "” is.");
            }
            Entry entry = entry(item);
            if (recorder.needsTime() && !believable(item, entry)) {
                throw new Refused("The tablet’s clock was wrong when this was recorded (it said " + item.said()
                        + "). Enter the time by hand.");
            }
            recorder.record(entry, by);
            return add(item, entry, "");
        }

        /** It was taken in before: the same answer, as long as it is the same entry. */
        private Result before(Batch.Item item, TabletEntry entry) {
            if (entry == null
                    || !entry.id().equals(item.id())
                    || !entry.content().equals(item.content())) {
                String words = entry == null ? "This place in the queue is taken." : differs(entry, item);
                return new Result(item.id(), item.position(), "conflict", words);
            }
            return result(item, entry);
        }

        private String differs(TabletEntry entry, Batch.Item item) {
            return "This was recorded before, and then it said something else. Recorded: " + shown(entry.content())
                    + " Now sent: " + shown(item.content()) + " The recorded one stands.";
        }

        private static String shown(String content) {
            return "“" + content.replace("\n", " · ") + "”.";
        }

        /** Keeps an entry that could not be taken over as it was meant, unless it is no longer its turn. */
        Result keep(Batch.Item item, String why) {
            if (item.position() != queue.next()) {
                return take(item);
            }
            Entry entry = entry(item);
            Result kept = add(item, entry, why);
            notTaken.fire(new Entry.NotTaken(entry, why, by));
            write();
            return kept;
        }

        private Result add(Batch.Item item, Entry entry, String why) {
            TabletEntry taken = new TabletEntry(
                    new TabletEntry.Place(queue.id(), item.position()), entry, item.content(), now, why);
            added.add(taken);
            known.put(item.position(), taken);
            if (why.isEmpty()) {
                saved.put(item.id(), taken);
            }
            queue.advance(entry.at());
            return result(item, taken);
        }

        private static Result result(Batch.Item item, TabletEntry entry) {
            String state = entry.outcome() == TabletEntry.Outcome.SAVED ? "saved" : "conflict";
            return new Result(item.id(), item.position(), state, entry.words());
        }

        private Entry entry(Batch.Item item) {
            return item.entry(
                    queue.plausible(item.said() == null ? null : item.said().plus(slow), now));
        }

        private boolean believable(Batch.Item item, Entry entry) {
            return item.said() != null
                    && Duration.between(item.said().plus(slow), entry.at())
                                    .abs()
                                    .compareTo(BELIEVABLE)
                            <= 0;
        }
    }
}
