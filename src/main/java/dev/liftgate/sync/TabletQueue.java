package dev.liftgate.sync;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one person records on one tablet, in order: how far it has been taken in. */
@Entity
@Table(name = "tablet_queue")
class TabletQueue extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "staff_id")
    private long staffId;

    private int next = 1;

    @Column(name = "last_at")
    private Instant lastAt;

    protected TabletQueue() {}

    TabletQueue(UUID id, long staffId) {
        this.id = id;
        this.staffId = staffId;
    }

    UUID id() {
        return id;
    }

    boolean isOf(long staffId) {
        return this.staffId == staffId;
    }

    /** The position that is taken in next; all before it are. */
    int next() {
        return next;
    }

    /** A moment no earlier than that of the entry before and not in the future; what cannot be counts as now. */
    Instant plausible(Instant said, Instant now) {
        Instant latest = said == null || said.isAfter(now) ? now : said;
        return lastAt != null && latest.isBefore(lastAt) ? lastAt : latest;
    }

    /** Keeps how far it has come. */
    void write() {
        update("next = ?1, lastAt = ?2 where id = ?3", next, lastAt, id);
    }

    void advance(Instant at) {
        next++;
        lastAt = at;
    }
}
