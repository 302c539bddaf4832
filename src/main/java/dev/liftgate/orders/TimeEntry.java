package dev.liftgate.orders;

import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One stretch of a technician's time on a job; running until it is stopped, one at a time for each person. */
@Entity
@Table(name = "time_entry")
public class TimeEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "job_id")
    private Job job;

    @Column(name = "technician_id")
    private long technicianId;

    @Column(name = "technician_name")
    private String technicianName;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected TimeEntry() {}

    TimeEntry(Job job, Actor technician, Instant startedAt) {
        this.job = job;
        this.technicianId = technician.id();
        this.technicianName = technician.name();
        this.startedAt = startedAt;
    }

    void stop(Instant at) {
        if (stoppedAt != null) {
            throw new Refused("This clock was stopped already.");
        }
        stoppedAt = at;
    }

    public Job job() {
        return job;
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

    /** Null while it runs. */
    public Instant stoppedAt() {
        return stoppedAt;
    }

    public boolean isRunning() {
        return stoppedAt == null;
    }

    /** Clocked so far, as {@code 1:05} hours and minutes. */
    public String clocked(Instant now) {
        Duration time = Duration.between(startedAt, isRunning() ? now : stoppedAt);
        return "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
    }
}
