package dev.liftgate.customers;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.persistence.Column;
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
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;

/** One reading of an odometer, in the shop's unit. It is never changed: a right one follows a wrong one. */
@Entity
@Immutable
@Table(name = "odometer_reading")
public class OdometerReading extends TableRow {

    static final int LARGEST = 2_000_000;
    static final int LARGEST_JUMP = 300_000;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}|\\d{1,3}([ ,.']\\d{3}){1,2}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "vehicle_id")
    private Vehicle vehicle;

    private int distance;
    private String reason;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    protected OdometerReading() {}

    OdometerReading(Vehicle vehicle, int distance, String reason, Stamp by) {
        if (distance < 0 || distance > LARGEST) {
            throw new Refused("odometer", "No odometer shows that: it must be between 0 and " + grouped(LARGEST));
        }
        this.vehicle = vehicle;
        this.distance = distance;
        this.reason = Typed.line(reason);
        this.takenAt = by.at();
        this.takenBy = by.name();
    }

    /** Refuses a reading that is unlikely after the last one, unless a reason is given. */
    OdometerReading after(Optional<OdometerReading> last, ZoneId zone) {
        last.filter(earlier -> reason.isEmpty()).ifPresent(earlier -> {
            String before = "The last was " + earlier.text() + " on " + DAY.format(earlier.takenAt.atZone(zone));
            if (distance < earlier.distance) {
                throw new Refused("odometer", before + "; say why it is lower");
            }
            if (distance - earlier.distance > LARGEST_JUMP) {
                throw new Refused("odometer", before + "; look again, or say why it is so much higher");
            }
        });
        return this;
    }

    /**
     * The typed text as a whole number; thousands may stand apart. Anything else is refused beside {@code odometer}.
     */
    public static int distance(String typed) {
        String bare = Typed.line(typed);
        if (!WHOLE.matcher(bare).matches()) {
            throw new Refused("odometer", "Only the whole number, like 118240");
        }
        return Integer.parseInt(bare.replaceAll("\\D", ""));
    }

    public int distance() {
        return distance;
    }

    /** The distance with its thousands apart: "118,240". */
    public String text() {
        return grouped(distance);
    }

    private static String grouped(int distance) {
        return String.format(Locale.US, "%,d", distance);
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
