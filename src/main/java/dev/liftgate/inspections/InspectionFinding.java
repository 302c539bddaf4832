package dev.liftgate.inspections;

import dev.liftgate.inspections.Inspection.Point;
import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A finding at one point of an inspection. Never changed; a later one for the same point counts instead. */
@Entity
@Immutable
@Table(name = "inspection_finding")
public class InspectionFinding extends TableRow {

    private static final int LONGEST_NOTE = 500;

    /**
     * The finding as a person typed or tapped it.
     *
     * @param colour see {@link Colour#of}; empty where a value says it
     * @param value what was measured; empty where nothing is
     */
    public record FindingFacts(String colour, String value, String note) {

        public FindingFacts {
            colour = Typed.line(colour);
            value = Typed.line(value);
            note = Typed.lines(note);
        }
    }

    @Column(name = "order_number")
    private long order;

    private String point;
    private String title;

    @Enumerated(EnumType.STRING)
    private Colour colour;

    private BigDecimal value;
    private String unit = "";
    private String note;
    private Instant at;

    @Column(name = "by_name")
    private String by;

    protected InspectionFinding() {}

    /** @throws Refused if it makes no sense for this point */
    InspectionFinding(long order, Point point, FindingFacts said, Stamp by) {
        if (said.note().length() > LONGEST_NOTE) {
            throw new Refused("note", "At most 500 characters");
        }
        this.order = order;
        this.point = point.code();
        this.title = point.title();
        this.note = said.note();
        this.by = by.name();
        this.at = by.at();
        if (said.value().isEmpty()) {
            colour = Colour.of(said.colour());
            if (point.measure() != null && colour.isSeen()) {
                throw new Refused(
                        "value", "Say what you measured, in " + point.measure().unit() + ".");
            }
        } else {
            measured(point, said.value());
        }
    }

    private void measured(Point point, String typed) {
        if (point.measure() == null) {
            throw new Refused("value", "Nothing is measured here: say whether it is fine, needs work soon, or now.");
        }
        value = Typed.number("value", typed, point.measure().most());
        unit = point.measure().unit();
        colour = point.measure().colour(value);
    }

    public String point() {
        return point;
    }

    /** The point's title at that time. */
    public String title() {
        return title;
    }

    public Colour colour() {
        return colour;
    }

    /** The measured value with its unit, or an empty text. */
    public String measured() {
        return value == null ? "" : value.stripTrailingZeros().toPlainString() + " " + unit;
    }

    public String note() {
        return note;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }
}
