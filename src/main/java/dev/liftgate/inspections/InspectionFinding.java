package dev.liftgate.inspections;

import dev.liftgate.inspections.Inspection.Point;
import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Figures;
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
    private static final BigDecimal MOST = new BigDecimal("1000000");

    /**
     * The finding as a person measured or saw it.
     *
     * @param colour see {@link Colour#of}; empty where a value says it
     * @param value what was measured; null where nothing is
     */
    public record FindingFacts(String colour, BigDecimal value, String note) {

        public FindingFacts {
            colour = Typed.line(colour);
            note = Typed.lines(note);
        }

        /** The same as typed or tapped; an empty text is no value. */
        static FindingFacts read(String colour, String value, String note, Figures figures) {
            return new FindingFacts(colour, Typed.optional(value, typed -> figures.number("value", typed, MOST)), note);
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
        if (said.value() == null) {
            colour = Colour.of(said.colour());
            if (point.measure() != null && colour.isSeen()) {
                throw new Refused(
                        "value", "Say what you measured, in " + point.measure().unit() + ".");
            }
        } else {
            measured(point, said.value());
        }
    }

    private void measured(Point point, BigDecimal read) {
        if (point.measure() == null) {
            throw new Refused("value", "Nothing is measured here: say whether it is fine, needs work soon, or now.");
        }
        BigDecimal most = point.measure().most();
        if (read.compareTo(most) > 0) {
            throw new Refused("value", "More than " + most.toPlainString() + " cannot be right");
        }
        value = read;
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
