package dev.liftgate.sync;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The records of one person on one tablet: how far they have been taken in. */
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

    UUID id() {
        return id;
    }

    boolean isOf(long staffId) {
        return this.staffId == staffId;
    }

    /** The position to take in next. All before it are taken in. */
    int next() {
        return next;
    }

    /** A moment not before the last entry and not in the future. An unreadable or future time counts as now. */
    Instant plausible(Instant said, Instant now) {
        Instant latest = said == null || said.isAfter(now) ? now : said;
        return lastAt != null && latest.isBefore(lastAt) ? lastAt : latest;
    }

    /** Saves how far it has come. */
    void write() {
        // in SQL: Hibernate (7.2.4) translates an update in HQL anew each time, a fifth of what a tablet's entries take
        getEntityManager()
                .createNativeQuery("update tablet_queue set next = :next, last_at = :at where id = :id")
                .setParameter("next", next)
                .setParameter("at", lastAt)
                .setParameter("id", id)
                .executeUpdate();
    }

    void advance(Instant at) {
        next++;
        lastAt = at;
    }
}
