package dev.liftgate.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * One printed line as the totals see it.
 *
 * @param amount as printed on the line
 * @param off what discounts take off it
 * @param taxCode of the tax on it; null for none
 * @param fee the code of the fee that it calls for; null for none
 * @param pieces how many of it are sold, 1 for work; null is 1, as in charges kept before fees could be counted
 * @param job the job that it belongs to; null in those older charges
 */
public record Charge(
        ChargeKind kind, Money amount, Money off, String taxCode, String fee, BigDecimal pieces, Long job) {

    public Charge {
        pieces = pieces == null ? BigDecimal.ONE : pieces;
    }

    /** The subtotals of a document. */
    public enum ChargeKind {
        LABOR,
        PART,
        SUBLET
    }

    public Charge(ChargeKind kind, Money amount, String taxCode) {
        this(kind, amount, taxCode, null, null, null);
    }

    public Charge(ChargeKind kind, Money amount, String taxCode, String fee, BigDecimal pieces, Long job) {
        this(kind, amount, Money.zero(amount.getCurrencyUnit()), taxCode, fee, pieces, job);
    }

    /** The amount left to pay and to tax. */
    public Money net() {
        return amount.minus(off);
    }

    /**
     * What is left of it when this much of the printed amount is taken back, with its share of the discount. Whole pieces
     * stay whole: the nearest number counts.
     */
    public Charge without(Money part) {
        if (amount.isZero()) {
            return this;
        }
        Money left = amount.minus(part);
        int decimals = Math.max(0, pieces.stripTrailingZeros().scale());
        Money share = Money.of(off.getCurrencyUnit(), share(off.getAmount(), left, 10), RoundingMode.HALF_UP);
        return new Charge(kind, left, share, taxCode, fee, share(pieces, left, decimals), job);
    }

    private BigDecimal share(BigDecimal whole, Money left, int decimals) {
        return whole.multiply(left.getAmount()).divide(amount.getAmount(), decimals, RoundingMode.HALF_UP);
    }

    /** The same in that job, if nothing was kept about its job. */
    public Charge in(long ownJob) {
        return job != null ? this : new Charge(kind, amount, off, taxCode, fee, pieces, ownJob);
    }

    Charge less(Money more) {
        return new Charge(kind, amount, off.plus(more), taxCode, fee, pieces, job);
    }
}
