package dev.liftgate.money;

import org.joda.money.Money;

/** One printed line as the totals see it: what kind of thing, how much, and which tax it bears (null for none). */
public record Charge(Kind kind, Money amount, String taxCode) {

    /** The subtotals of a document. */
    public enum Kind {
        LABOR,
        PART,
        SUBLET
    }
}
