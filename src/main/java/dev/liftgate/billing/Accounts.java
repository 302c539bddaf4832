package dev.liftgate.billing;

import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.billing.CounterSheet.CreditedLine;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.BindingRules;
import dev.liftgate.paper.Legibility;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.PrintedRules;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.paper.Sheet;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The accounts of all invoices: takes payments, and writes what corrects an invoice or a payment.
 *
 * <p>A counter-entry reckons with the prices, taxes and rounding of the paper that it corrects, never with today's.
 */
@ApplicationScoped
@Transactional
public class Accounts {

    /**
     * Money that comes or goes.
     *
     * @param reference a receipt, check or transfer number; may be empty
     * @param party who pays or is paid, such as an insurer; empty for the customer
     */
    public record Transfer(Money amount, PaymentMethod method, String reference, String party) {

        public Transfer(Money amount, PaymentMethod method, String reference) {
            this(amount, method, reference, "");
        }
    }

    @Inject
    WorkOrders orders;

    @Inject
    Invoices invoices;

    @Inject
    Deposits deposits;

    @Inject
    Staff staff;

    @Inject
    Rulebook rulebook;

    /** The account of an order; empty before its invoice. */
    public Optional<Account> of(WorkOrder order) {
        return invoices.of(order.number()).map(invoice -> of(order, invoice));
    }

    private Account of(WorkOrder order, Invoice invoice) {
        return new Account(
                invoice,
                deposits.held(order),
                Payment.list("invoice = ?1 order by id", invoice),
                CounterEntry.list("invoiceId = ?1 order by id", invoice.id()));
    }

    private Account account(WorkOrder order) {
        return of(order).orElseThrow(() -> new Refused("Write the invoice first."));
    }

    public Optional<CounterEntry> entry(WorkOrder order, CounterKind kind, long number) {
        return CounterEntry.find("orderId = ?1 and kind = ?2 and number = ?3", order.id(), kind, number)
                .firstResultOptional();
    }

    /** What the rules ask for and each kind of counter-entry would lack, and what they want to be known. */
    Map<CounterKind, List<Obstacle>> missing(WorkOrder order, Account account, Instant at) {
        BindingRules rules = rules(order, account);
        Sheet head = Sheet.of(order, staff.shop().orElseThrow());
        Map<CounterKind, List<Obstacle>> missing = new EnumMap<>(CounterKind.class);
        for (CounterKind kind : CounterKind.values()) {
            Totals taxed = kind == CounterKind.CREDIT ? account.invoice().bill().totals() : null;
            PaperFacts shown = CounterSheet.shown(kind, head, at, taxed);
            missing.put(
                    kind,
                    Stream.of(rules.obstacles(shown, kind.paper(), order), rules.warnings(shown, kind.paper(), order))
                            .flatMap(List::stream)
                            .toList());
        }
        return missing;
    }

    /** Those that the invoice was printed by, those of the order's yeses, and the chosen ones. */
    private BindingRules rules(WorkOrder order, Account account) {
        PrintedRules law = account.invoice().bill().law();
        return law == null ? rulebook.of(order) : rulebook.of(order, law.sha256());
    }

    /**
     * Takes money for the invoice of an order. In cash, the balance may be paid as the smallest coin allows.
     *
     * @throws Refused beside {@code amount} if it is nothing or more than the balance
     */
    public Payment pay(long number, Transfer paid, Stamp stamp) {
        return orders.make(number, stamp, (order, by) -> {
            Account account = account(order);
            Money balance = account.balance();
            if (account.isSettled()) {
                throw new Refused("Invoice " + account.invoice().bill().printedNumber() + " is paid.");
            }
            boolean isRounded =
                    paid.method() == PaymentMethod.CASH && paid.amount().isEqual(inCash(balance));
            if (paid.amount().isGreaterThan(balance) && !isRounded) {
                throw new Refused("amount", "That is more than the balance of " + MoneyText.text(balance));
            }
            if (paid.amount().isZero()) {
                throw new Refused("amount", "How much was paid?");
            }
            Legibility.require("reference", paid.reference());
            Money rounding = isRounded ? balance.minus(paid.amount()) : balance.minus(balance);
            Payment payment = new Payment(account.invoice(), paid, rounding, day(by), by);
            payment.persist();
            order.progress()
                    .paid(paid.amount(), payment.words(), payment.settled().isEqual(balance), by);
            return payment;
        });
    }

    private static Payment payment(Account account, long id) {
        return account.payments().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("This invoice has no such payment."));
    }

    private LocalDate day(Stamp by) {
        return staff.shop().orElseThrow().day(by.at());
    }

    /** That amount as it can be paid in cash: the nearest that the smallest coin allows, half of one up. */
    public Money inCash(Money amount) {
        BigDecimal coin = BigDecimal.valueOf(staff.shop().orElseThrow().facts().smallestCoin(), 2);
        BigDecimal coins = amount.getAmount().divide(coin, 0, RoundingMode.HALF_UP);
        return Money.of(amount.getCurrencyUnit(), coins.multiply(coin), RoundingMode.UNNECESSARY);
    }

    /**
     * Takes a payment that was booked wrongly out of the account: it counts as never taken.
     *
     * @throws Refused if it was voided already, or its money was given back
     */
    public CounterEntry voidPayment(long number, long paymentId, String reason, Stamp stamp) {
        stamp.require(Permission.MONEY);
        return orders.make(number, stamp, (order, by) -> {
            Account account = account(order);
            Payment payment = payment(account, paymentId);
            if (account.isVoid(payment)) {
                throw new Refused("The payment of " + MoneyText.text(payment.amount()) + " is voided already.");
            }
            if (!account.refunded().isLessThan(payment.settled())
                    && account.refunded()
                            .isGreaterThan(
                                    account.paid().plus(account.deposited()).minus(payment.settled()))) {
                throw new Refused("The payment of " + MoneyText.text(payment.amount())
                        + " was given back to the customer: it cannot be voided as well.");
            }
            Transfer back = new Transfer(payment.settled(), payment.method(), payment.reference());
            return write(order, account, CounterKind.VOID, reason, new Corrected(List.of(), null, back, payment), by);
        });
    }

    /**
     * Books a payment anew whose method, amount or order was wrong. The first one is voided with it; what was wrong is the
     * reason.
     *
     * @param right as it should have been; reference and party stay
     * @throws Refused beside {@code method} if nothing differs, and for whatever stands against either step
     */
    public Payment rebook(long number, long paymentId, Transfer right, long rightOrder, Stamp stamp) {
        // the lower number is locked first, so that two people never wait for each other
        orders.change(Math.min(number, rightOrder), stamp, (order, by) -> {});
        return orders.make(number, stamp, (order, by) -> {
            Payment wrong = payment(account(order), paymentId);
            String why = wrong.difference(right, rightOrder == number ? null : rightOrder);
            if (why.isEmpty()) {
                throw new Refused("method", "What was wrong? Set the method, the amount or the order right");
            }
            voidPayment(number, paymentId, why, by);
            return pay(rightOrder, new Transfer(right.amount(), right.method(), wrong.reference(), wrong.payer()), by);
        });
    }

    /**
     * Writes a credit note: takes back lines of the invoice, whole or in part, with their fees and taxes.
     *
     * @param amounts what to take back of each line, as printed there, by {@link Bill.BilledLine#key}
     * @throws Refused beside the line if it is more than is left of it
     */
    public CounterEntry credit(long number, Map<String, Money> amounts, String reason, Stamp stamp) {
        stamp.require(Permission.MONEY);
        return orders.make(number, stamp, (order, by) -> {
            Account account = account(order);
            List<CreditedLine> lines = account.openLines().stream()
                    .filter(open -> amounts.containsKey(open.line().key()))
                    .map(open -> credited(open, amounts.get(open.line().key())))
                    .toList();
            if (lines.isEmpty() || lines.size() < amounts.size()) {
                throw new Refused(amounts.isEmpty() ? "Which lines are taken back?" : "This invoice has no such line.");
            }
            Totals totals = account.charged(List.of()).minus(account.charged(lines));
            requireCharged(account, totals.total(), "");
            Transfer worth = new Transfer(totals.total(), null, "");
            return write(order, account, CounterKind.CREDIT, reason, new Corrected(lines, totals, worth, null), by);
        });
    }

    private static CreditedLine credited(Account.OpenLine open, Money amount) {
        String key = open.line().key();
        if (!amount.isPositive()) {
            throw new Refused("amount-" + key, "How much of it is taken back?");
        }
        if (amount.isGreaterThan(open.left())) {
            throw new Refused("amount-" + key, "Only " + MoneyText.text(open.left()) + " is left of it");
        }
        return new CreditedLine(key, open.line().letter(), open.line().description(), amount);
    }

    /** Lets the customer pay less out of goodwill; the taxes stay as they were invoiced. */
    public CounterEntry goodwill(long number, Money amount, String reason, Stamp stamp) {
        stamp.require(Permission.MONEY);
        return orders.make(number, stamp, (order, by) -> {
            Account account = account(order);
            requireCharged(account, amount, "amount");
            Transfer worth = new Transfer(amount, null, "");
            return write(order, account, CounterKind.GOODWILL, reason, new Corrected(List.of(), null, worth, null), by);
        });
    }

    private static void requireCharged(Account account, Money amount, String field) {
        if (!amount.isPositive()) {
            throw new Refused(field, "How much is taken off the invoice?");
        }
        Money charged = account.invoice().total().minus(account.credited());
        if (amount.isGreaterThan(charged)) {
            throw new Refused(field, "The invoice charges no more than " + MoneyText.text(charged) + " by now");
        }
    }

    /**
     * Gives money back that the customer has too much in the account.
     *
     * @throws Refused beside {@code amount} if it is more than that
     */
    public CounterEntry refund(long number, Transfer back, String reason, Stamp stamp) {
        stamp.require(Permission.MONEY);
        return orders.make(number, stamp, (order, by) -> {
            Account account = account(order);
            if (!back.amount().isPositive()) {
                throw new Refused("amount", "How much is given back?");
            }
            if (back.amount().isGreaterThan(account.owedToCustomer())) {
                throw new Refused(
                        "amount",
                        "The customer has " + MoneyText.text(account.owedToCustomer())
                                + " to get back. Write a credit note first");
            }
            return write(order, account, CounterKind.REFUND, reason, new Corrected(List.of(), null, back, null), by);
        });
    }

    /** What a counter-entry is about; everything but the money may be empty or null. */
    private record Corrected(List<CreditedLine> lines, Totals totals, Transfer money, Payment payment) {}

    private CounterEntry write(
            WorkOrder order, Account account, CounterKind kind, String reason, Corrected what, Stamp by) {
        String why = Typed.line(reason);
        if (why.isEmpty()) {
            throw new Refused("reason", "Why? The customer reads it");
        }
        Legibility.require("reason", why);
        Legibility.require("reference", what.money().reference());
        Money amount = what.money().amount();
        Money open = account.balance().plus(kind.isCredit() ? amount.negated() : amount);
        Sheet head = Sheet.of(order, staff.shop().orElseThrow());
        BindingRules rules = rules(order, account);
        PaperFacts shown = CounterSheet.shown(kind, head, by.at(), what.totals());
        rules.require(shown, kind.paper(), order);
        CounterSheet sheet = new CounterSheet(
                head,
                orders.next(kind.series()),
                kind,
                by.at(),
                by.name(),
                why,
                account.invoice().number(),
                account.invoice().issuedAt(),
                what.lines(),
                what.totals(),
                amount,
                what.money().method(),
                Typed.line(what.money().reference()),
                open,
                what.payment() == null ? null : what.payment().takenAt(),
                rules.printed(shown, kind.paper(), amount.getCurrencyUnit(), head.speech()),
                account.invoice().bill().prefix());
        CounterEntry entry = new CounterEntry(order.id(), account.invoice(), sheet, what.payment(), day(by));
        entry.persist();
        String words = kind.label() + " " + entry.number() + ", " + MoneyText.text(amount) + ": " + why;
        order.progress().corrected(words, !open.isPositive(), by);
        return entry;
    }
}
