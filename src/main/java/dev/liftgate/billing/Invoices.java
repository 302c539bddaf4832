package dev.liftgate.billing;

import dev.liftgate.clocks.Clocks;
import dev.liftgate.clocks.TimeEntry;
import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.OrderVerb;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.BindingRules;
import dev.liftgate.paper.Legibility;
import dev.liftgate.paper.Obstacles;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.PrintedRules;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Speech;
import dev.liftgate.rules.Paper;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The invoices of all orders, and handing the car back. */
@ApplicationScoped
@Transactional
public class Invoices {

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Clocks clocks;

    @Inject
    Customers customers;

    @Inject
    Staff staff;

    @Inject
    Rulebook rulebook;

    @Inject
    Clock clock;

    @Inject
    Deposits deposits;

    @Inject
    PaperNumbers numbers;

    /**
     * The invoice of an order as it would be now, without a number.
     *
     * @throws Refused if it cannot be written yet: a job is open, or was not authorized
     * @throws Obstacles if it comes to more than the order's rules allow
     */
    public Bill draft(WorkOrder order, Stamp by) {
        requireSettled(order);
        Function<PrintedRules, Bill> paper = bill(order, 0, Bill.Closing.NONE, by);
        BindingRules rules = rulebook.of(order);
        Bill plain = paper.apply(null);
        Excess.refuse(order, plain.totals(), rules);
        return paper.apply(printed(plain, plain.shown(), rules));
    }

    /** The facts that the order's rules ask for and this bill lacks, and what they want to be known. */
    public List<Obstacles.Obstacle> missing(WorkOrder order, Bill bill) {
        BindingRules rules = rulebook.of(order);
        return Stream.of(
                        rules.obstacles(bill.shown(), Paper.INVOICE, order),
                        rules.warnings(bill.shown(), Paper.INVOICE, order),
                        Legibility.obstacles(bill, Paper.INVOICE, order))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Writes the invoice, with the next number. Deposits count as paid; what they exceed the total by goes back. If
     * nothing is left to pay, it is paid at once.
     *
     * @param seen the total that was looked at before
     * @throws Obstacles if it comes to more than the order's rules allow, lacks what that asks for, or says
     *     what no paper can print
     */
    public Invoice write(long number, Money seen, Bill.Closing closing, Stamp stamp) {
        return orders.make(number, stamp, (order, by) -> {
            requireSettled(order);
            Odometer in = order.odometerIn();
            requireForward(order, closing.read(in == null ? Odometer.MILES : in.unit()));
            BindingRules rules = rulebook.of(order);
            Function<PrintedRules, Bill> paper = bill(order, orders.next("invoice"), closing, by);
            Bill plain = paper.apply(null);
            PaperFacts shown = plain.shown();
            Excess.refuse(order, plain.totals(), rules);
            rules.require(shown, Paper.INVOICE, order);
            Legibility.require(plain, Paper.INVOICE, order);
            rulebook.keep(rules);
            Bill bill = paper.apply(printed(plain, shown, rules));
            if (!bill.total().equals(seen)) {
                throw EditConflict.between("", MoneyText.text(bill.total()), "a total of " + MoneyText.text(seen));
            }
            Invoice invoice = new Invoice(order.id(), bill);
            invoice.persist();
            order.progress().invoiced(bill.printedNumber(), invoice.total(), by);
            settleDeposits(order, invoice, by);
            return invoice;
        });
    }

    private static PrintedRules printed(Bill bill, PaperFacts shown, BindingRules rules) {
        return rules.printed(
                shown,
                Paper.INVOICE,
                bill.total().getCurrencyUnit(),
                bill.sheet().speech());
    }

    private void settleDeposits(WorkOrder order, Invoice invoice, Stamp by) {
        Money held = deposits.held(order);
        if (held.isLessThan(invoice.total())) {
            return;
        }
        deposits.giveBack(order, held.minus(invoice.total()), by);
        order.progress().paid(invoice.total(), held.isZero() ? "nothing to pay" : "by deposit", true, by);
    }

    private static void requireForward(WorkOrder order, Odometer odometer) {
        if (odometer != null && isLower(order, odometer)) {
            throw new Refused("odometer", "It stood at " + order.odometerIn().text() + " when it came in");
        }
    }

    private static boolean isLower(WorkOrder order, Odometer odometer) {
        return order.odometerIn() != null && odometer.since(order.odometerIn()) < 0;
    }

    private static void requireSettled(WorkOrder order) {
        order.progress().require(OrderVerb.INVOICE);
        if (order.jobs().isEmpty()) {
            throw new Refused("There is no job on this order, so nothing to invoice. Cancel it if nothing will come.");
        }
        order.jobs().forEach(Invoices::requireSettled);
    }

    private static void requireSettled(Job job) {
        String name = "Job " + job.letter() + ", “" + job.title() + "”, ";
        switch (job.state()) {
            case RECOMMENDED ->
                throw new Refused(name + "was never put before the customer: offer it or take it off first.");
            case OFFERED -> throw new Refused(name + "waits for the customer’s decision: record it first.");
            case APPROVED, IN_PROGRESS -> throw new Refused(name + "is not done yet.");
            case DONE, VERIFIED -> requireAuthorized(job, name);
            default -> {
                // declined and deferred jobs stand on the invoice without a charge
            }
        }
    }

    /** Refuses a price that was not authorized. A recorded final price is compared with the tolerance instead. */
    private static void requireAuthorized(Job job, String name) {
        if (job.agreed().price() == null
                || !job.agreed().isConcluded()
                        && job.quote().net().isGreaterThan(job.agreed().price())) {
            throw new Refused(name + "costs more than the customer authorized for it.");
        }
    }

    static boolean isCharged(Job job) {
        return job.state() == JobState.DONE || job.state() == JobState.VERIFIED;
    }

    /** All but the rules, which are chosen by what it shows. */
    private Function<PrintedRules, Bill> bill(WorkOrder order, long number, Bill.Closing closing, Stamp by) {
        Totals totals = order.reckoning().totals(Invoices::isCharged);
        Shop shop = staff.shop().orElseThrow();
        Sheet sheet = Sheet.of(order, shop);
        List<Bill.Consent> consents = lookup.authorizations(order).stream()
                .map(record -> Bill.Consent.of(record, sheet.speech()))
                .toList();
        List<TimeEntry> times = clocks.of(order);
        List<Bill.Mechanic> mechanics = mechanics(order, times);
        List<PrintedJob> done = items(order, Invoices::isCharged, sheet.speech());
        List<PrintedJob> declined = items(order, Job::isTurnedDown, sheet.speech());
        List<Bill.BilledLine> lines = Bill.BilledLine.of(order, Invoices::isCharged);
        Bill.Supplemented adds = Optional.ofNullable(order.origin().supplements())
                .flatMap(this::of)
                .map(first -> new Bill.Supplemented(
                        first.number(),
                        first.issuedAt(),
                        order.origin().supplements(),
                        first.bill().prefix()))
                .orElse(null);
        String prefix = numbers.prefix();
        LocalDate workDone = LocalDate.ofInstant(workDone(times, by.at()), shop.zone());
        return law -> new Bill(
                sheet,
                number,
                by.at(),
                by.name(),
                done,
                declined,
                totals,
                order.agreement().authorizedTotal(),
                consents,
                mechanics,
                order.agreement().quotedTotal() == null
                        ? order.agreement().authorizedTotal()
                        : order.agreement().quotedTotal(),
                workDone,
                closing,
                law,
                lines,
                order.reckoning().rules(),
                adds,
                prefix);
    }

    /** The time when the last clock stopped, or now if nobody used one. */
    private static Instant workDone(List<TimeEntry> times, Instant now) {
        return times.stream()
                .map(TimeEntry::stoppedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(now);
    }

    private static List<PrintedJob> items(WorkOrder order, Predicate<Job> which, Speech speech) {
        return order.jobs().stream()
                .filter(which)
                .map(job -> PrintedJob.of(job, speech))
                .toList();
    }

    /** The people who clocked time on the order, or else the technician it was given to. */
    private List<Bill.Mechanic> mechanics(WorkOrder order, List<TimeEntry> times) {
        List<Long> clocked =
                times.stream().map(TimeEntry::technicianId).distinct().toList();
        Stream<Long> ids =
                clocked.isEmpty() ? Stream.ofNullable(order.arrangement().technicianId()) : clocked.stream();
        return ids.flatMap(id -> staff.member(id).stream())
                .map(member -> new Bill.Mechanic(member.name(), member.certificationNumber()))
                .toList();
    }

    /**
     * Hands the car back; an order that is paid closes with it.
     *
     * @param reason why the odometer stands lower than before; else may be empty
     * @throws Refused beside {@code odometer} if it stands lower than at check-in and nobody says why
     */
    public void handBack(long number, Odometer odometer, String reason, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            if (order.progress().invoicedAt() == null) {
                throw new Refused("Write the invoice first: the customer takes it along with the car.");
            }
            if (order.progress().returnedAt() != null) {
                throw new Refused("The car was handed back already.");
            }
            if (isLower(order, odometer) && reason.isBlank()) {
                throw new Refused(
                        "odometer",
                        "It stood at " + order.odometerIn().text() + " when it came in; say why it is lower");
            }
            customers.readOdometer(order.vehicle(), odometer, reason, by);
            order.progress().returned(odometer, by);
        });
    }

    /** The invoice of an order, if it is written. */
    public Optional<Invoice> of(long order) {
        return Invoice.find(
                        "from Invoice i where i.orderId = (select o.id from WorkOrder o where o.number = ?1)", order)
                .firstResultOptional();
    }
}
