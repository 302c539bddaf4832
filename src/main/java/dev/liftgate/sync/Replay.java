package dev.liftgate.sync;

import dev.liftgate.rows.AnyOf;
import dev.liftgate.staff.Actor;
import dev.liftgate.sync.Batch.BatchItem;
import dev.liftgate.sync.Queues.EntryResult;
import dev.liftgate.sync.TabletEntry.EntryOutcome;
import dev.liftgate.sync.TabletEntry.QueuePlace;
import dev.liftgate.web.Refused;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out some neighbouring entries of a queue in one transaction. */
final class Replay {
    /** The largest believable error of a tablet's clock between two looks at it. */
    private static final Duration BELIEVABLE = Duration.ofMinutes(5);

    private final Queues shop;
    private final TabletQueue queue;
    private final List<BatchItem> run;
    private final Duration slow;
    private final Actor by;
    private final Instant now;
    private final Map<Integer, TabletEntry> known = new HashMap<>();
    private final Map<UUID, TabletEntry> saved = new HashMap<>();
    private final List<TabletEntry> added = new ArrayList<>();

    Replay(Queues shop, UUID id, List<BatchItem> run, Duration slow, Actor by) {
        this.shop = shop;
        this.now = shop.clock.instant();
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
        saved.putAll(TabletEntry.<TabletEntry>stream(AnyOf.in("id", "?1") + " and outcome = SAVED", (Object)
                        run.stream().map(BatchItem::id).toArray(UUID[]::new))
                .collect(Collectors.toMap(TabletEntry::id, Function.identity())));
    }

    /** Locks the queue: a second request for it waits here. */
    private TabletQueue open(UUID id) {
        shop.entities
                .createNativeQuery(
                        "insert into tablet_queue (id, staff_id) values (:id, :staff) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("staff", by.id())
                .executeUpdate();
        TabletQueue found = Queues.own(TabletQueue.<TabletQueue>findById(id, LockModeType.PESSIMISTIC_WRITE), by);
        // written once at the end, not before every query of a recorder
        shop.entities.detach(found);
        return found;
    }

    List<EntryResult> all() {
        List<EntryResult> results = run.stream().map(this::take).toList();
        write();
        return results;
    }

    private void write() {
        added.forEach(entry -> entry.persist());
        shop.entities.flush();
        queue.write();
    }

    private EntryResult take(BatchItem item) {
        if (item.position() > queue.next()) {
            return new EntryResult(item.id(), item.position(), "again", "Waits for entry " + queue.next() + ".", "");
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
        Recorder recorder = shop.recorders.get(item.kind());
        if (recorder == null) {
            throw new Refused("This shop’s Liftgate does not know what “" + item.kind() + "” is.");
        }
        Entry entry = entry(item);
        if (recorder.needsTime() && !believable(item, entry)) {
            throw new Refused("The tablet’s clock was wrong when this was recorded (it said " + item.said()
                    + "). Enter the time by hand.");
        }
        recorder.record(entry, by);
        return add(item, entry, null);
    }

    /** It was taken in before. The same entry gets the same answer. */
    private EntryResult before(BatchItem item, TabletEntry entry) {
        if (entry == null || !entry.id().equals(item.id()) || !entry.content().equals(item.content())) {
            String words = entry == null ? "This place in the queue is taken." : differs(entry, item);
            return new EntryResult(item.id(), item.position(), "conflict", words, "");
        }
        return result(item, entry);
    }

    private String differs(TabletEntry entry, BatchItem item) {
        return "This was recorded before, and then it said something else. Recorded: " + shown(entry.content())
                + " Now sent: " + shown(item.content()) + " The recorded one stands.";
    }

    private static String shown(String content) {
        return "“" + content.replace("\n", " · ") + "”.";
    }

    /**
     * Keeps an entry that could not be carried out as it was meant. If its turn has passed, it is looked up instead.
     */
    EntryResult keep(BatchItem item, Refused why) {
        if (item.position() != queue.next()) {
            return take(item);
        }
        Entry entry = entry(item);
        EntryResult kept = add(item, entry, why);
        shop.notTaken.fire(new Entry.NotTaken(entry, why.getMessage(), by.at(now)));
        write();
        return kept;
    }

    private EntryResult add(BatchItem item, Entry entry, Refused why) {
        TabletEntry taken =
                new TabletEntry(new QueuePlace(queue.id(), item.position()), entry, item.content(), now, why);
        added.add(taken);
        known.put(item.position(), taken);
        if (why == null) {
            saved.put(item.id(), taken);
        }
        queue.advance(entry.at());
        return result(item, taken);
    }

    private static EntryResult result(BatchItem item, TabletEntry entry) {
        String state = entry.outcome() == EntryOutcome.SAVED ? "saved" : "conflict";
        return new EntryResult(item.id(), item.position(), state, entry.words(), entry.code());
    }

    private Entry entry(BatchItem item) {
        return item.entry(
                queue.plausible(item.said() == null ? null : item.said().plus(slow), now));
    }

    private boolean believable(BatchItem item, Entry entry) {
        return item.said() != null
                && Duration.between(item.said().plus(slow), entry.at()).abs().compareTo(BELIEVABLE) <= 0;
    }
}
