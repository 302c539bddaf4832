package dev.liftgate.orders;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A line of the order's timeline, with who, when and what. Written once, never changed. */
@Entity
@Immutable
@Table(name = "order_event")
public class OrderEvent extends TableRow {

    /** The kind of an event. */
    public enum EventKind {
        NOTE,
        STAGE,
        CHECK,
        JOB,
        ESTIMATE,
        AUTHORIZATION,
        WORK,
        REQUEST,
        BILLING
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private WorkOrder order;

    private Instant at;

    @Column(name = "by_name")
    private String by;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private String words;

    protected OrderEvent() {}

    OrderEvent(WorkOrder order, EventKind kind, String words, Stamp by) {
        this.order = order;
        this.at = by.at();
        this.by = by.name();
        this.kind = kind;
        this.words = words;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }

    public EventKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }
}
