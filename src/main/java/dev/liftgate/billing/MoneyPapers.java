package dev.liftgate.billing;

import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.customers.Odometer;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.IssuedPapers;
import dev.liftgate.paper.Print;
import dev.liftgate.paper.Sheet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** The papers about an order's money: invoice, deposit receipts and counter-entries, each as a page. */
@ApplicationScoped
@Transactional
public class MoneyPapers {

    static final String INVOICE = "invoice";
    static final String DEPOSIT = "deposit";

    /** A paper that the customer was given; kind and number name it in an address. */
    public record GivenPaper(String kind, long number, String title, Instant at, Money total) {}

    /** The printed invoice, with what happened since: payments and corrections, and the odometer at hand-back (null before). */
    public record PrintedInvoice(
            Bill bill, String sha256, List<Deposit> deposits, Account account, Odometer odometerOut) {

        public String distanceOut() {
            Odometer odometer =
                    odometerOut == null ? bill.closing().read(bill.sheet().car().unit()) : odometerOut;
            return odometer == null ? null : bill.sheet().distance(odometer);
        }
    }

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance invoice(Print print, PrintedInvoice printed);

        static native TemplateInstance receipt(Print print, Receipt receipt, String sha256);

        static native TemplateInstance counterEntry(Print print, CounterSheet entry, String sha256);
    }

    @Inject
    Invoices invoices;

    @Inject
    Deposits deposits;

    @Inject
    Accounts accounts;

    @Inject
    IssuedPapers issued;

    /** All of them, in the order they were written. Empty before the invoice. */
    public List<GivenPaper> of(WorkOrder order) {
        Optional<Account> account = accounts.of(order);
        if (account.isEmpty()) {
            return List.of();
        }
        Invoice invoice = account.get().invoice();
        List<GivenPaper> papers = new ArrayList<>();
        deposits.of(order)
                .forEach(deposit -> papers.add(new GivenPaper(
                        DEPOSIT, deposit.number(), deposit.receipt().title(), deposit.issuedAt(), deposit.total())));
        papers.add(
                new GivenPaper(INVOICE, invoice.number(), invoice.bill().title(), invoice.issuedAt(), invoice.total()));
        account.get()
                .entries()
                .forEach(entry -> papers.add(new GivenPaper(
                        entry.kind().segment(),
                        entry.number(),
                        entry.sheet().title(),
                        entry.issuedAt(),
                        entry.total())));
        return papers;
    }

    /** The head of the order's invoice, with its customer's language; empty before it. */
    public Optional<Sheet> head(long order) {
        return invoices.of(order).map(invoice -> invoice.bill().sheet());
    }

    /**
     * One of the order's papers as a page; empty if it has no such paper.
     *
     * @param size {@code letter} or {@code a4}
     * @param frame what stands around the sheet, made from that of the shop's own screen
     */
    public Optional<TemplateInstance> page(
            WorkOrder order, String kind, long number, String size, UnaryOperator<Print> frame) {
        return switch (kind) {
            case INVOICE ->
                invoices.of(order.number())
                        .filter(invoice -> invoice.number() == number)
                        .map(invoice -> invoice(order, invoice, size, frame));
            case DEPOSIT -> deposits.of(order, number).map(deposit -> receipt(deposit, size, frame));
            default ->
                kind(kind)
                        .flatMap(found -> accounts.entry(order, found, number))
                        .map(entry -> counterEntry(entry, size, frame));
        };
    }

    private static Optional<CounterKind> kind(String segment) {
        return Arrays.stream(CounterKind.values())
                .filter(kind -> kind.segment().equals(segment))
                .findFirst();
    }

    private TemplateInstance invoice(WorkOrder order, Invoice invoice, String size, UnaryOperator<Print> frame) {
        Bill bill = invoice.bill();
        PrintedInvoice printed = new PrintedInvoice(
                bill, invoice.sha256(), deposits.of(order), accounts.of(order).orElseThrow(), order.odometerOut());
        Print print = print(bill.title(), bill.sheet(), size, "invoice")
                .by(bill.law(), bill.sheet())
                .sentFrom(WorkOrder.path(order.number()) + "/links");
        return bill.sheet()
                .speech()
                .on(Templates.invoice(issued.checked(frame.apply(print), invoice, "invoice"), printed));
    }

    private TemplateInstance receipt(Deposit deposit, String size, UnaryOperator<Print> frame) {
        Receipt receipt = deposit.receipt();
        Print print = print(receipt.title(), receipt.sheet(), size, "deposits/" + deposit.number());
        return receipt.sheet()
                .speech()
                .on(Templates.receipt(
                        issued.checked(frame.apply(print), deposit, "deposit"), receipt, deposit.sha256()));
    }

    private TemplateInstance counterEntry(CounterEntry entry, String size, UnaryOperator<Print> frame) {
        CounterSheet sheet = entry.sheet();
        String path = "account/" + entry.kind().segment() + "/" + entry.number();
        Print print = print(sheet.title(), sheet.sheet(), size, path).by(sheet.law(), sheet.sheet());
        return sheet.sheet()
                .speech()
                .on(Templates.counterEntry(
                        issued.checked(frame.apply(print), entry, "counter_entry"), sheet, entry.sha256()));
    }

    private static Print print(String title, Sheet head, String size, String path) {
        return Print.of(title, head, size, size, WorkOrder.path(head.order()) + "/" + path + ".pdf");
    }
}
