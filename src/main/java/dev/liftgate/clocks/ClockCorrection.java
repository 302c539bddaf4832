package dev.liftgate.clocks;

import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.StampedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One correction of a clock's time. It keeps the old and the new time, the person and the reason. Never changed. */
@Entity
@Table(name = "clock_correction")
public class ClockCorrection extends StampedRow {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "time_entry_id")
    private TimeEntry entry;

    @Column(name = "started_before")
    private Instant startedBefore;

    @Column(name = "stopped_before")
    private Instant stoppedBefore;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    private String reason;

    protected ClockCorrection() {}

    ClockCorrection(TimeEntry entry, Instant startedAt, Instant stoppedAt, String reason, Stamp by) {
        super(by);
        this.entry = entry;
        this.startedBefore = entry.startedAt();
        this.stoppedBefore = entry.stoppedAt();
        this.startedAt = startedAt;
        this.stoppedAt = stoppedAt;
        this.reason = reason;
    }

    public Instant startedBefore() {
        return startedBefore;
    }

    /** The end before the correction; null where the clock still ran. */
    public Instant stoppedBefore() {
        return stoppedBefore;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant stoppedAt() {
        return stoppedAt;
    }

    public String reason() {
        return reason;
    }
}
