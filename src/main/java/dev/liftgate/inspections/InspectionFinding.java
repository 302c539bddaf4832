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
     * @param unit that it was measured in; empty for the form's own
     */
    public record FindingFacts(String colour, BigDecimal value, String unit, String note) {

        public FindingFacts {
            colour = Typed.line(colour);
            unit = Typed.line(unit);
            note = Typed.lines(note);
        }

        /** The same as typed or tapped; an empty text is no value. */
        static FindingFacts read(String colour, String value, String unit, String note, Figures figures) {
            return new FindingFacts(
                    colour, Typed.optional(value, typed -> figures.number("value", typed, MOST)), unit, note);
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

    @Column(name = "form_sha256")
    private String form;

    @Column(name = "all_fine")
    private boolean allFine;

    protected InspectionFinding() {}

    private InspectionFinding(long order, String form, Point point, String note, Stamp by) {
        this.order = order;
        this.form = form;
        this.point = point.code();
        this.title = point.title();
        this.note = note;
        this.by = by.name();
        this.at = by.at();
    }

    /**
     * @param form the hash of the form that the point is in
     * @throws Refused if it makes no sense for this point
     */
    InspectionFinding(long order, String form, Point point, FindingFacts said, Stamp by) {
        this(order, form, point, said.note(), by);
        if (said.note().length() > LONGEST_NOTE) {
            throw new Refused("note", "At most 500 characters");
        }
        if (said.value() == null) {
            colour = Colour.of(said.colour());
            if (point.measure() != null && colour.isSeen()) {
                throw new Refused(
                        "value",
                        "Say what you measured, in "
                                + point.scaleIn(said.unit()).step() + ".");
            }
        } else {
            measured(point, said.value(), said.unit());
        }
    }

    /** What one press says of a point as of its whole group: that it is fine, or, taken back, that it is open again. */
    static InspectionFinding ofGroup(long order, String form, Point point, boolean fine, Stamp by) {
        InspectionFinding finding = new InspectionFinding(order, form, point, "", by);
        finding.colour = fine ? Colour.GREEN : Colour.WITHDRAWN;
        finding.allFine = true;
        return finding;
    }

    private void measured(Point point, BigDecimal read, String in) {
        if (point.measure() == null) {
            throw new Refused("value", "Nothing is measured here: say whether it is fine, needs work soon, or now.");
        }
        ColourScale scale = point.scaleIn(in);
        if (read.compareTo(scale.most()) > 0) {
            throw new Refused("value", "More than " + scale.most().toPlainString() + " cannot be right");
        }
        value = read;
        unit = scale.unit();
        colour = scale.colour(value);
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
        return value == null
                ? ""
                : ColourScale.amount(value.stripTrailingZeros().toPlainString(), unit);
    }

    /** The hash of the form that it was made by; null if it is older than the versions of forms. */
    String form() {
        return form;
    }

    /** Whether one press said it of the whole group. */
    public boolean isOfGroup() {
        return allFine;
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
