package dev.liftgate.catalog;

import dev.liftgate.money.Percent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/** From this cost upwards the shop puts so many percent on top, up to where the next band begins. */
@Entity
@Table(name = "markup_band")
class MarkupBand extends PanacheEntityBase {

    @Id
    @Column(name = "cost_from")
    private BigDecimal costFrom;

    private BigDecimal percent;

    protected MarkupBand() {}

    MarkupBand(BigDecimal costFrom, BigDecimal percent) {
        this.costFrom = costFrom;
        this.percent = percent;
    }

    /** The cost with the markup of its band on top, rounded half up; below the lowest band, the cost itself. */
    static Money price(List<MarkupBand> bands, Money cost) {
        return bands.stream()
                .filter(band -> band.costFrom.compareTo(cost.getAmount()) <= 0)
                .max(Comparator.comparing(MarkupBand::costFrom))
                .map(band -> Percent.onTopOf(band.percent, cost))
                .orElse(cost);
    }

    public BigDecimal costFrom() {
        return costFrom;
    }

    public BigDecimal percent() {
        return percent;
    }
}
