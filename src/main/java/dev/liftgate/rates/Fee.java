package dev.liftgate.rates;

import dev.liftgate.money.FeeBase;
import dev.liftgate.money.FeeUnit;
import dev.liftgate.money.Totals;
import dev.liftgate.rows.CodedRow;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.joda.money.Money;

/** A charge beside the work: an amount or a percentage. Only active ones are charged. */
@Entity
@Table(name = "fee")
class Fee extends CodedRow {

    private String label;
    private Money fixed;

    private BigDecimal percent;

    @Enumerated(EnumType.STRING)
    private FeeBase base = FeeBase.LABOR;

    private Money cap;

    @Column(name = "tax_code")
    private String taxCode;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private Totals.FeeKind kind = Totals.FeeKind.OTHER;

    private String law = "";

    @Enumerated(EnumType.STRING)
    private FeeUnit per = FeeUnit.ORDER;

    private boolean tied;

    protected Fee() {}

    Fee(String code, Totals.FeeRule rule, boolean active) {
        super(code);
        describe(rule, active);
    }

    /** @param seen the version that was on the screen */
    void revise(int seen, Totals.FeeRule rule, boolean active) {
        Edits.since(seen, version())
                .of("label", "Name", label, rule.label())
                .of("fixed", "Amount", fixed, rule.fixed())
                .of("percent", "Percent", plain(percent), plain(rule.percent()))
                .of("base", "Of", base.label(), rule.base().label())
                .of("cap", "Cap", cap, rule.cap())
                .of("kind", "For", kind.label(), rule.kind().label())
                .of("law", "Law", law, rule.law())
                .of("taxCode", "Tax", taxCode, rule.taxCode())
                .of("per", "Charged for", per.label(), rule.per().label())
                .of("tied", "Only for what calls for it", this.tied, rule.tied())
                .of("active", "Charged", this.active, active)
                .settle();
        describe(rule, active);
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private void describe(Totals.FeeRule rule, boolean active) {
        if ((rule.fixed() == null) == (rule.percent() == null)) {
            throw new Refused("fixed", "Either an amount or a percentage, not both and not neither");
        }
        if (rule.fixed() != null && rule.cap() != null) {
            throw new Refused("cap", "Only a percentage needs a cap");
        }
        if (rule.percent() != null && rule.per() != FeeUnit.ORDER) {
            throw new Refused("per", "A percentage is charged once an order");
        }
        this.label = rule.label();
        this.fixed = rule.fixed();
        this.percent = rule.percent();
        this.base = rule.base();
        this.cap = rule.cap();
        this.taxCode = rule.taxCode();
        this.kind = rule.kind();
        this.law = rule.law();
        this.per = rule.per();
        this.tied = rule.tied();
        this.active = active;
    }

    public Totals.FeeRule rule() {
        return new Totals.FeeRule(label, fixed, percent, base, cap, taxCode, kind, law, code(), per, tied);
    }

    public boolean active() {
        return active;
    }
}
