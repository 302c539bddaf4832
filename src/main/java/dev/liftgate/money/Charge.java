package dev.liftgate.money;

import org.joda.money.Money;

/**
 * One printed line as the totals see it.
 *
 * @param amount as printed on the line
 * @param off what discounts take off it
 * @param taxCode of the tax on it; null for none
 */
public record Charge(ChargeKind kind, Money amount, Money off, String taxCode) {

    /** The subtotals of a document. */
    public enum ChargeKind {
        LABOR,
        PART,
        SUBLET
    }

    public Charge(ChargeKind kind, Money amount, String taxCode) {
        this(kind, amount, Money.zero(amount.getCurrencyUnit()), taxCode);
    }

    /** The amount left to pay and to tax. */
    public Money net() {
        return amount.minus(off);
    }

    Charge less(Money more) {
        return new Charge(kind, amount, off.plus(more), taxCode);
    }
}
