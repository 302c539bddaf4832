package dev.liftgate.catalog;

import dev.liftgate.web.EditConflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.joda.money.Money;

/** What an hour of work is sold for. One rate is the usual one. */
@Entity
@Table(name = "labor_rate")
public class LaborRate extends PanacheEntityBase {

    @Id
    private String code;

    @Version
    private int version;

    private String label;
    private Money hourly;

    @Column(name = "tax_code")
    private String taxCode;

    private boolean usual;

    protected LaborRate() {}

    LaborRate(String code, String label, Money hourly, String taxCode, boolean usual) {
        this.code = code;
        this.usual = usual;
        describe(label, hourly, taxCode);
    }

    private void describe(String label, Money hourly, String taxCode) {
        this.label = label;
        this.hourly = hourly;
        this.taxCode = taxCode;
    }

    /** @param seen the version that was on the screen */
    void revise(int seen, String label, Money hourly, String taxCode) {
        if (seen != version && !hourly.equals(this.hourly)) {
            throw EditConflict.between("hourly", this.hourly.getAmount(), hourly.getAmount());
        }
        if (seen != version && !label.equals(this.label)) {
            throw EditConflict.between("label", this.label, label);
        }
        describe(label, hourly, taxCode);
    }

    void usual(boolean usual) {
        this.usual = usual;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public String label() {
        return label;
    }

    public Money hourly() {
        return hourly;
    }

    /** Null where labor is not taxed. */
    public String taxCode() {
        return taxCode;
    }

    public boolean usual() {
        return usual;
    }
}
