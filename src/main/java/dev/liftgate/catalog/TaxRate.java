package dev.liftgate.catalog;

import dev.liftgate.money.Totals;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A tax that parts, labor or fees may bear; 8.25 is 8.25 %. */
@Entity
@Table(name = "tax_rate")
class TaxRate extends PanacheEntityBase {

    @Id
    private String code;

    private String label;
    private BigDecimal percent;

    protected TaxRate() {}

    TaxRate(String code, String label, BigDecimal percent) {
        this.code = code;
        describe(label, percent);
    }

    void describe(String label, BigDecimal percent) {
        this.label = label;
        this.percent = percent;
    }

    Totals.TaxRule rule() {
        return new Totals.TaxRule(code, label, percent);
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public BigDecimal percent() {
        return percent;
    }
}
