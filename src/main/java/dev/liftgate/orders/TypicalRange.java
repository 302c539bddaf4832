package dev.liftgate.orders;

import dev.liftgate.money.MoneyRange;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.joda.money.Money;

/** What the work usually costs, and who says so. */
@Embeddable
class TypicalRange {

    @Column(name = "typical_low")
    private Money low;

    @Column(name = "typical_high")
    private Money high;

    @Column(name = "typical_source")
    private String source = "";

    protected TypicalRange() {}

    TypicalRange(MoneyRange range, String source) {
        this.low = range == null ? null : range.low();
        this.high = range == null ? null : range.high();
        this.source = source;
    }

    /** Null where nobody says. */
    MoneyRange range(boolean openEnded) {
        return low == null ? null : new MoneyRange(low, high, openEnded);
    }

    String source() {
        return source;
    }
}
