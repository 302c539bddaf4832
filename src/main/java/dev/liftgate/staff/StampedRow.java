package dev.liftgate.staff;

import dev.liftgate.rows.TableRow;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A stored row that says who made it, and when. */
@MappedSuperclass
public abstract class StampedRow extends TableRow {

    @Column(name = "by_name")
    private String by;

    private Instant at;

    protected StampedRow() {}

    protected StampedRow(Stamp stamp) {
        this.by = stamp.name();
        this.at = stamp.at();
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
