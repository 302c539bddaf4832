package dev.liftgate.money;

import java.math.RoundingMode;
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

    /** What is left of it when this much of the printed amount is taken back, with its share of the discount. */
    public Charge without(Money part) {
        Money left = amount.minus(part);
        Money share = amount.isZero()
                ? off
                : Money.of(
                        off.getCurrencyUnit(),
                        off.getAmount().multiply(left.getAmount()).divide(amount.getAmount(), 10, RoundingMode.HALF_UP),
                        RoundingMode.HALF_UP);
        return new Charge(kind, left, share, taxCode);
    }

    Charge less(Money more) {
        return new Charge(kind, amount, off.plus(more), taxCode);
    }
}
