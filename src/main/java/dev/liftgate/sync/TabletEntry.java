package dev.liftgate.sync;

import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entry as it arrived, and its result. It is never changed. */
@Entity
@Immutable
@Table(name = "tablet_entry")
class TabletEntry extends PanacheEntityBase {

    enum EntryOutcome {
        SAVED,
        CONFLICT
    }

    @Embeddable
    record QueuePlace(@Column(name = "queue_id") UUID queue, @Column(name = "position") int position) {}

    @EmbeddedId
    private QueuePlace place;

    private UUID id;
    private String kind;

    @Column(name = "order_number")
    private long order;

    private String content;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private EntryOutcome outcome;

    private String words;

    private String code;

    protected TabletEntry() {}

    /** @param why it was not carried out as it was meant; null if it was */
    TabletEntry(QueuePlace place, Entry entry, String content, Instant receivedAt, Refused why) {
        this.place = place;
        this.id = entry.id();
        this.kind = entry.kind();
        this.order = entry.order();
        this.content = content;
        this.happenedAt = entry.at();
        this.receivedAt = receivedAt;
        this.outcome = why == null ? EntryOutcome.SAVED : EntryOutcome.CONFLICT;
        this.words = why == null ? "" : why.getMessage();
        this.code = why == null ? "" : why.code();
    }

    int position() {
        return place.position();
    }

    UUID id() {
        return id;
    }

    String content() {
        return content;
    }

    EntryOutcome outcome() {
        return outcome;
    }

    String words() {
        return words;
    }

    String code() {
        return code;
    }
}
