package dev.liftgate.orders;

import dev.liftgate.money.MoneyRange;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.joda.money.Money;

/** The usual cost of a job's work, and who says so; low and high are null where nobody does. */
@Embeddable
record TypicalRange(
        @Column(name = "typical_low") Money low,
        @Column(name = "typical_high") Money high,
        @Column(name = "typical_source") String source) {

    static final TypicalRange UNKNOWN = new TypicalRange(null, null, "");

    static TypicalRange of(MoneyRange range, String source) {
        return range == null
                ? new TypicalRange(null, null, source)
                : new TypicalRange(range.low(), range.high(), source);
    }

    MoneyRange range(boolean openEnded) {
        return low == null ? null : new MoneyRange(low, high, openEnded);
    }
}
