package dev.liftgate.customers;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** One reading of an odometer, in its own unit. It is never changed: a right one follows a wrong one. */
@Entity
@Immutable
@Table(name = "odometer_reading")
public class OdometerReading extends TableRow {

    static final int LARGEST_JUMP = 300_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "vehicle_id")
    private Vehicle vehicle;

    @Embedded
    private Odometer odometer;

    private String reason;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    protected OdometerReading() {}

    OdometerReading(Vehicle vehicle, Odometer odometer, String reason, Stamp by) {
        this.vehicle = vehicle;
        this.odometer = odometer;
        this.reason = Typed.line(reason);
        this.takenAt = by.at();
        this.takenBy = by.name();
    }

    /** Refuses a reading that is unlikely after the last one, unless a reason is given. */
    OdometerReading after(Optional<OdometerReading> last, ZoneId zone) {
        last.filter(earlier -> reason.isEmpty()).ifPresent(earlier -> {
            String before = "The last was " + earlier.text() + " on " + DAY.format(earlier.takenAt.atZone(zone));
            int farther = odometer.since(earlier.odometer);
            if (farther < 0) {
                throw new Refused("odometer", before + "; say why it is lower");
            }
            if (farther > LARGEST_JUMP) {
                throw new Refused("odometer", before + "; look again, or say why it is so much higher");
            }
        });
        return this;
    }

    public Odometer odometer() {
        return odometer;
    }

    /** With its thousands apart, and its unit: "118,240 mi". */
    public String text() {
        return odometer.text();
    }

    /** Why it was lower or much higher than the one before; mostly empty. */
    public String reason() {
        return reason;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public String takenBy() {
        return takenBy;
    }
}
