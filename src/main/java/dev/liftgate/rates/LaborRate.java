package dev.liftgate.rates;

import dev.liftgate.rows.CodedRow;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.joda.money.Money;

/** The price of an hour of work. One rate is the usual one. */
@Entity
@Table(name = "labor_rate")
public class LaborRate extends CodedRow {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private String label;
    private Money hourly;

    @Column(name = "tax_code")
    private String taxCode;

    private boolean usual;

    protected LaborRate() {}

    public LaborRate(String code, String label, Money hourly, String taxCode, boolean usual) {
        super(code);
        this.usual = usual;
        describe(label, hourly, taxCode);
    }

    private void describe(String label, Money hourly, String taxCode) {
        if (hourly.getAmount().compareTo(MOST) > 0) {
            throw new Refused("hourly", "More than 10,000 an hour cannot be right");
        }
        this.label = label;
        this.hourly = hourly;
        this.taxCode = taxCode;
    }

    /** @param seen the version that was on the screen */
    void revise(int seen, String label, Money hourly, String taxCode) {
        Edits.since(seen, version())
                .of("label", "Name", this.label, label)
                .of("hourly", "Per hour", this.hourly.getAmount(), hourly.getAmount())
                .of("taxCode", "Tax", this.taxCode, taxCode)
                .settle();
        describe(label, hourly, taxCode);
    }

    void usual(boolean usual) {
        this.usual = usual;
    }

    public String label() {
        return label;
    }

    public Money hourly() {
        return hourly;
    }

    /** The code of its tax; null if labor is not taxed. */
    public String taxCode() {
        return taxCode;
    }

    public boolean usual() {
        return usual;
    }
}
