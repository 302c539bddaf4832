package dev.liftgate.billing;

import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.money.Totals;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.PrintedRules;
import dev.liftgate.paper.Say;
import dev.liftgate.paper.Sheet;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.When;
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
 * @param takenAt when the payment that it voids was taken; null otherwise, and on older papers
 * @param invoicePrefix the letters before the number of the invoice; null on older papers
 * @param law the rules it was printed by; null on older papers
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
        Money open,
        Instant takenAt,
        PrintedRules law,
        String invoicePrefix) {

    /** A part of an invoice's line that is taken back: its amount as printed there, before discounts. */
    public record CreditedLine(String key, String letter, String description, Money amount) {}

    /** The number of the invoice as that prints it. */
    public String printedInvoice() {
        return invoicePrefix == null ? String.valueOf(invoice) : invoicePrefix + invoice;
    }

    public String title() {
        return title(sheet.speech().say());
    }

    String title(Say say) {
        return isRectifying() ? say.rectifyingTitle(number) : kind.title(say, number);
    }

    /** Whether the law has it as an invoice that rectifies another, in a series that only such invoices have. */
    private boolean isRectifying() {
        return law != null && law.asks(Fact.RECTIFYING_SERIES.name());
    }

    /** The printed facts that a law may ask for. */
    PaperFacts shown() {
        return shown(kind, sheet, issuedAt, credited);
    }

    /** @param taxed the totals that it takes back, with their taxes; null for none */
    static PaperFacts shown(CounterKind kind, Sheet sheet, Instant at, Totals taxed) {
        return PaperFacts.of(sheet)
                .on(sheet.date(at))
                .show(Fact.NUMBER, Fact.DATE, Fact.TIME, Fact.CORRECTED_PAPER, Fact.REASON)
                .show(Fact.JOB_DESCRIPTION, Fact.TOTAL, Fact.BALANCE, Fact.SIGNATURE_BLOCK)
                .show(Fact.RECTIFYING_SERIES, kind.isCredit())
                .show(Fact.CREDIT_NOTE_TITLE, kind == CounterKind.CREDIT)
                .show(Fact.PAYMENT_WAY, !kind.isCredit())
                .show(Fact.TAX, taxed != null)
                .when(When.TAXED, taxed != null && !taxed.taxes().isEmpty());
    }

    /** The method and reference in the customer's language; empty where no money came or went. */
    public String how() {
        return method == null ? "" : method.said(sheet.speech().say(), reference);
    }

    public boolean isOwedToCustomer() {
        return open.isNegative();
    }
}
