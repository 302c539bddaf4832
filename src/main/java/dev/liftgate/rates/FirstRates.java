package dev.liftgate.rates;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The price of an hour and the tax on a shop's first day.
 *
 * @param percent of the tax on parts; null if the shop charges none
 * @param onLabor whether it is on labor as well, and so on all work without a rate of its own
 */
public record FirstRates(Money hourly, String taxName, BigDecimal percent, boolean onLabor) {

    /** The code of the usual tax. */
    static final String TAX = "sales";

    /** The tax on parts; null for none. */
    public String partsTax() {
        return percent != null ? TAX : null;
    }

    String laborTax() {
        return percent != null && onLabor ? TAX : null;
    }
}
