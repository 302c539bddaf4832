package dev.liftgate.billing;

import dev.liftgate.billing.Bill.BilledLine;
import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.billing.CounterSheet.CreditedLine;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Totals;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The account of an invoice: what it charges, what was paid, and what corrects either.
 *
 * @param deposited what the customer had left before
 * @param payments in the order they were taken, voided ones included
 * @param entries in the order they were written
 */
public record Account(Invoice invoice, Money deposited, List<Payment> payments, List<CounterEntry> entries) {

    /** A line of the invoice with the amount that is not taken back yet. */
    public record OpenLine(BilledLine line, Money left) {}

    /** What is left to pay; below zero, what the customer has to get back. */
    public Money balance() {
        return invoice.total().minus(credited()).minus(deposited).minus(paid()).plus(sum(CounterKind.REFUND));
    }

    /** What the customer has to get back; zero if nothing. */
    public Money owedToCustomer() {
        return balance().isNegative() ? balance().negated() : nothing();
    }

    public boolean isSettled() {
        return !balance().isPositive();
    }

    /** What credit notes and goodwill took off the invoice. */
    public Money credited() {
        return sum(CounterKind.CREDIT).plus(sum(CounterKind.GOODWILL));
    }

    /** What was paid and not voided. */
    public Money paid() {
        return Money.total(
                currency(),
                payments.stream()
                        .filter(payment -> !isVoid(payment))
                        .map(Payment::settled)
                        .toList());
    }

    public Money refunded() {
        return sum(CounterKind.REFUND);
    }

    public boolean isVoid(Payment payment) {
        return entries.stream().anyMatch(entry -> payment.id().equals(entry.paymentId()));
    }

    /** The lines of the invoice with what can still be taken back of each. */
    public List<OpenLine> openLines() {
        Map<String, Money> taken = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == CounterKind.CREDIT)
                .flatMap(entry -> entry.sheet().lines().stream())
                .forEach(line -> taken.merge(line.key(), line.amount(), Money::plus));
        return invoice.bill().lines().stream()
                .map(line ->
                        new OpenLine(line, line.charge().amount().minus(taken.getOrDefault(line.key(), nothing()))))
                .toList();
    }

    /**
     * The totals of what is charged still, reckoned as the invoice was: what is left of a line keeps its share of the
     * discount on the whole. A line of 0.00 stays while its job costs something, for it may call for a fee.
     */
    Totals charged(List<CreditedLine> less) {
        Map<String, Money> more =
                less.stream().collect(Collectors.toMap(CreditedLine::key, CreditedLine::amount, Money::plus));
        Totals.Rules rules = invoice.bill().rules();
        List<OpenLine> open = openLines();
        List<Charge> whole = open.stream().map(each -> each.line().charge()).toList();
        Iterator<Charge> shared = rules.shared(whole).iterator();
        List<Charge> lines = new ArrayList<>();
        List<Charge> charges = new ArrayList<>();
        for (OpenLine each : open) {
            Charge line = each.line().charge();
            Charge charge = shared.next();
            Money left = each.left().minus(more.getOrDefault(each.line().key(), nothing()));
            if (!left.isZero() || line.amount().isZero()) {
                lines.add(line.without(line.amount().minus(left)));
                charges.add(charge.without(line.amount().minus(left)));
            }
        }
        return Totals.of(currency(), lines, charges, rules);
    }

    private Money sum(CounterKind kind) {
        return sum(entry -> entry.kind() == kind);
    }

    private Money sum(Predicate<CounterEntry> which) {
        return Money.total(
                currency(),
                entries.stream().filter(which).map(CounterEntry::total).toList());
    }

    private CurrencyUnit currency() {
        return invoice.total().getCurrencyUnit();
    }

    private Money nothing() {
        return Money.zero(currency());
    }
}
