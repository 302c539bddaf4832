package dev.liftgate.billing;

import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.money.Totals;
import dev.liftgate.paper.Sheet;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * The frozen content of a counter-entry, with everything that it prints.
 *
 * @param invoice the number of the invoice that it belongs to
 * @param lines what is taken back of the invoice, line by line; empty if it is no credit note
 * @param credited the sums that are taken back, reckoned as the invoice was; null if it is no credit note
 * @param amount what it comes to, above zero
 * @param method how money came or went; null where none did
 * @param open what is left to pay after it; below zero, what the customer has to get back
 */
public record CounterSheet(
        Sheet sheet,
        long number,
        CounterKind kind,
        Instant issuedAt,
        String issuedBy,
        String reason,
        long invoice,
        Instant invoicedAt,
        List<CreditedLine> lines,
        Totals credited,
        Money amount,
        PaymentMethod method,
        String reference,
        Money open) {

    /** A part of an invoice's line that is taken back: its amount as printed there, before discounts. */
    public record CreditedLine(String key, String letter, String description, Money amount) {}

    public String title() {
        return kind.title(sheet.speech().say(), number);
    }

    /** The method and reference in the customer's language; empty where no money came or went. */
    public String how() {
        return method == null ? "" : method.said(sheet.speech().say(), reference);
    }

    public boolean isOwedToCustomer() {
        return open.isNegative();
    }
}
