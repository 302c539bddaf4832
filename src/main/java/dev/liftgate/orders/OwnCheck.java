package dev.liftgate.orders;

import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.StampedRow;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/** A check that no guide asks for, with what it found. Written once, never changed. */
@Entity
@Immutable
@Table(name = "own_check")
public class OwnCheck extends StampedRow {

    private static final Pattern TROUBLE_CODE = Pattern.compile("[PBCU][0-3][0-9A-F]{3}");

    /**
     * A check as it is written down. It found words, a number or a trouble code, or several of them.
     *
     * @param measured null for no number
     * @param unit of the number; may be empty
     * @param troubleCode as a scan tool shows it, such as P0420; may be empty
     */
    public record OwnCheckFacts(String what, String result, BigDecimal measured, String unit, String troubleCode) {

        public OwnCheckFacts {
            troubleCode = troubleCode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            if (what.isEmpty()) {
                throw new Refused("what", "What did you check?");
            }
            if (!troubleCode.isEmpty() && !TROUBLE_CODE.matcher(troubleCode).matches()) {
                throw new Refused("troubleCode", "A trouble code is like P0420");
            }
            if (measured == null && !unit.isEmpty()) {
                throw new Refused("measured", "Write the number that belongs to “" + unit + "”");
            }
            if (result.isEmpty() && measured == null && troubleCode.isEmpty()) {
                throw new Refused("result", "What did it show? Words, a number or a trouble code.");
            }
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private String what;
    private String result;
    private BigDecimal measured;
    private String unit;

    @Column(name = "trouble_code")
    private String troubleCode;

    protected OwnCheck() {}

    OwnCheck(Concern concern, OwnCheckFacts facts, Stamp by) {
        super(by);
        this.concern = concern;
        this.what = facts.what();
        this.result = facts.result();
        this.measured = facts.measured();
        this.unit = facts.unit();
        this.troubleCode = facts.troubleCode().isEmpty() ? null : facts.troubleCode();
    }

    public String what() {
        return what;
    }

    /** What it found, in one line. */
    public String found() {
        String number = measured == null ? "" : (measured.stripTrailingZeros().toPlainString() + " " + unit).strip();
        return Stream.of(result, number, troubleCode == null ? "" : troubleCode)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The check and what it found, in one line. */
    public String text() {
        return what + ": " + found();
    }
}
