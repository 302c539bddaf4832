package dev.liftgate.pins;

import dev.liftgate.rows.TableRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One event in the life of a PIN, and who caused it. Events are only added. */
@Entity
@Table(name = "staff_pin_event")
public class PinEvent extends TableRow {

    /** The kinds of events of a PIN. */
    enum PinEventKind {
        SET("set by"),
        LOCKED("locked after five wrong tries on"),
        RESET("reset by");

        private final String words;

        PinEventKind(String words) {
            this.words = words;
        }
    }

    @Column(name = "member_id")
    private long member;

    @Enumerated(EnumType.STRING)
    private PinEventKind kind;

    private Instant at;

    @Column(name = "by_name")
    private String by;

    protected PinEvent() {}

    /** @param by the person, or for a lock the tablet */
    PinEvent(long member, PinEventKind kind, Instant at, String by) {
        this.member = member;
        this.kind = kind;
        this.at = at;
        this.by = by;
    }

    public long member() {
        return member;
    }

    public Instant at() {
        return at;
    }

    public String words() {
        return kind.words + " " + by;
    }
}
