package dev.liftgate.clocks;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One stretch of a technician's time on a job. It runs until it ends; a person has one running at most. */
@Entity
@Table(name = "time_entry")
public class TimeEntry extends TableRow {

    @Column(name = "job_id")
    private long jobId;

    @Column(name = "technician_id")
    private long technicianId;

    @Column(name = "technician_name")
    private String technicianName;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    private boolean paused;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ClockCorrection> corrections = new ArrayList<>();

    protected TimeEntry() {}

    TimeEntry(long jobId, Stamp by) {
        this.jobId = jobId;
        this.technicianId = by.id();
        this.technicianName = by.name();
        this.startedAt = by.at();
    }

    /** @param pause whether the work goes on later */
    void end(Instant at, boolean pause) {
        if (!isRunning()) {
            throw new Refused("This clock was stopped already.");
        }
        if (at.isBefore(startedAt)) {
            throw new Refused("This clock was not running yet at that time.");
        }
        stoppedAt = at;
        paused = pause;
    }

    /** Replaces start and end; the correction keeps the old ones and the reason. */
    void correct(Instant start, Instant stop, String reason, Stamp by) {
        if (stop.isBefore(start)) {
            throw new Refused("stopped", "This is before the start");
        }
        ClockCorrection correction = new ClockCorrection(this, start, stop, reason, by);
        corrections.add(correction);
        correction.persist();
        startedAt = start;
        stoppedAt = stop;
    }

    public long jobId() {
        return jobId;
    }

    public long technicianId() {
        return technicianId;
    }

    public String technicianName() {
        return technicianName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The end; null while it runs. */
    public Instant stoppedAt() {
        return stoppedAt;
    }

    public boolean isRunning() {
        return stoppedAt == null;
    }

    /** Whether it ended in a pause, to go on later. */
    public boolean isPaused() {
        return paused;
    }

    /** The corrections, the oldest first; read from the database only when asked for. */
    public List<ClockCorrection> corrections() {
        return corrections;
    }

    /** The time so far, as {@code 1:05} hours and minutes. */
    public String clocked(Instant now) {
        return text(time(now));
    }

    Duration time(Instant now) {
        return Duration.between(startedAt, isRunning() ? now : stoppedAt);
    }

    static String text(Duration time) {
        return "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
    }
}
