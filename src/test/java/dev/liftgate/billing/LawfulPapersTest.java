package dev.liftgate.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALawfulOrder;
import dev.liftgate.ALawfulOrder.Blank;
import dev.liftgate.ALawfulOrder.LawfulShop;
import dev.liftgate.AWorkOrder;
import dev.liftgate.billing.Accounts.Transfer;
import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.catalog.PartCondition;
import dev.liftgate.estimates.Estimate;
import dev.liftgate.estimates.Estimates;
import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.paper.Obstacles;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.PrintedJob.PrintedLine;
import dev.liftgate.paper.PrintedRules;
import dev.liftgate.paper.Sheet;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.When;
import dev.liftgate.staff.Stamp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Under every rule pack, the real papers show on the PDF whatever the pack asks for. */
@QuarkusTest
class LawfulPapersTest {

    @Inject
    Estimates estimates;

    @Inject
    Invoices invoices;

    @Inject
    Accounts accounts;

    @Inject
    OrderLookup lookup;

    @Inject
    ShopCurrency currency;

    static Stream<String> packs() {
        return RulePack.bundled().stream().map(RulePack::code);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_fact_that_a_pack_asks_for_is_on_the_paper(String code) {
        try (LawfulShop shop = LawfulShop.under(code)) {
            ALawfulOrder order = ALawfulOrder.ready().issued();
            Estimate estimate = estimates.latest(order.number()).orElseThrow().estimate();
            String paper = order.printed("/estimates/1.pdf");
            assertShown(Paper.ESTIMATE, code, estimate.law(), paper, facts(estimate));

            order.decided();
            Map<Fact, List<String>> custody = facts(estimate.sheet(), estimate.jobs(), estimate.totals());
            put(custody, Fact.DATE, estimate.sheet().day(Instant.now()));
            put(custody, Fact.JOB_DESCRIPTION, "Align the wheels");
            put(custody, Fact.DEPOSIT_PURPOSE, "the repair");
            put(custody, Fact.SHOP_SIGNATURE, "Signature and stamp of the shop");
            assertShown(
                    Paper.DEPOSIT_RECEIPT,
                    code,
                    List.copyOf(pack(code)
                            .demanded(Paper.DEPOSIT_RECEIPT, Set.of(When.AMOUNTS_KNOWN))
                            .keySet()),
                    order.printed("/vehicle-receipt.pdf"),
                    custody);

            order.done();
            order.invoice().then().statusCode(303);
            Bill bill = invoices.of(order.number()).orElseThrow().bill();
            assertShown(Paper.INVOICE, code, bill.law(), order.printed("/invoice.pdf"), facts(bill));
            if (asksOfCorrections(code)) {
                for (CounterEntry entry : corrected(order.number(), code)) {
                    CounterSheet sheet = entry.sheet();
                    String path = "/account/" + entry.kind().segment() + "/" + entry.number() + ".pdf";
                    assertShown(entry.kind().paper(), code, sheet.law(), order.printed(path), facts(sheet));
                }
            }
            ALawfulOrder more = order.supplemented();
            Bill added = invoices.of(more.number()).orElseThrow().bill();
            String second = more.printed("/invoice.pdf");
            Map<Fact, List<String>> facts = facts(added);
            // no part, no cause and no tax on it: there is nothing of them to be shown
            facts.replaceAll((fact, values) -> String.join("", values).isBlank() ? List.of("Adds to") : values);
            put(facts, Fact.TAX, added.totals().isTaxed() ? "Sales tax 8.25 %" : "No tax");
            assertShown(Paper.INVOICE, code, added.law(), second, facts);
            assertTrue(second.contains(bare("Adds to invoice " + bill.number() + " of "
                    + bill.sheet().day(bill.issuedAt()) + ", order " + order.number())));
        }
    }

    @Test
    void in_spain_a_credit_note_is_a_rectifying_invoice_and_says_so_in_spanish() {
        try (LawfulShop shop = LawfulShop.under("es")) {
            ALawfulOrder order = ALawfulOrder.ofOneJob("Cambiar el cable", "100.00");
            Blank language = Blank.out(
                    "customer where id = " + order.order().now().customer().id(), "language", "es");
            try {
                order.invoice().then().statusCode(303);
                Stamp ana = AWorkOrder.ana();
                Account account = accounts.of(lookup.order(order.number())).orElseThrow();
                accounts.pay(order.number(), new Transfer(account.balance(), PaymentMethod.CARD, ""), ana);
                Account.OpenLine line = account.openLines().get(0);
                CounterEntry note = accounts.credit(
                        order.number(), Map.of(line.line().key(), line.left()), "El cable era el antiguo", ana);
                String paper = order.printed("/account/credit/" + note.number() + ".pdf");
                String invoice = order.printed("/invoice.pdf");
                for (String words : List.of(
                        "Factura rectificativa R-" + note.number(),
                        "Corrige",
                        "Factura " + account.invoice().number() + " del ",
                        "El cable era el antiguo",
                        "Impreso según las reglas de España (es, ")) {
                    assertTrue(paper.contains(bare(words)), words + "\n" + paper);
                }
                for (String words : List.of(
                        "Maria Alvarez (propietario)",
                        "Correcciones de esta factura",
                        "Factura rectificativa R-" + note.number() + ": El cable era el antiguo",
                        "A devolver a usted")) {
                    assertTrue(invoice.contains(bare(words)), words + "\n" + invoice);
                }
            } finally {
                language.restore();
            }
        }
    }

    /** Six of the packs ask nothing of them, so there is nothing to be found on the paper. */
    private static boolean asksOfCorrections(String code) {
        return !pack(code).demands(Paper.CREDIT_NOTE).isEmpty()
                || !pack(code).demands(Paper.REFUND_RECEIPT).isEmpty();
    }

    /** One of each kind; in Spain a sum off without its tax is refused. */
    private List<CounterEntry> corrected(long order, String code) {
        Stamp ana = AWorkOrder.ana();
        Money ten = AWorkOrder.money("10.00");
        Payment wrong = accounts.pay(order, new Transfer(ten, PaymentMethod.CHECK, "CHK-77"), ana);
        List<CounterEntry> entries = new ArrayList<>();
        entries.add(accounts.voidPayment(order, wrong.id(), "The-check-bounced", ana));
        Account account = accounts.of(lookup.order(order)).orElseThrow();
        accounts.pay(order, new Transfer(account.balance(), PaymentMethod.CARD, "4711"), ana);
        Account.OpenLine line = account.openLines().stream()
                .filter(open -> open.line().charge().taxCode() != null)
                .findFirst()
                .orElseThrow();
        entries.add(accounts.credit(order, Map.of(line.line().key(), line.left()), "The-part-came-back", ana));
        if (code.equals("es")) {
            assertThrows(Obstacles.class, () -> accounts.goodwill(order, ten, "A-long-wait", ana));
        } else {
            entries.add(accounts.goodwill(order, ten, "A-long-wait", ana));
        }
        entries.add(accounts.refund(order, new Transfer(ten, PaymentMethod.CASH, "till-3"), "All-settled", ana));
        return entries;
    }

    private static Map<Fact, List<String>> facts(CounterSheet entry) {
        Map<Fact, List<String>> facts = head(entry.sheet());
        put(facts, Fact.NUMBER, entry.title());
        put(facts, Fact.DATE, entry.sheet().moment(entry.issuedAt()));
        put(
                facts,
                Fact.CORRECTED_PAPER,
                "Invoice " + entry.invoice() + " of " + entry.sheet().day(entry.invoicedAt()));
        put(facts, Fact.REASON, entry.reason());
        put(facts, Fact.CREDIT_NOTE_TITLE, "Credit note " + entry.number());
        put(facts, Fact.RECTIFYING_SERIES, "Rectifying invoice R-" + entry.number());
        put(facts, Fact.TOTAL, "Total " + MoneyText.text(entry.amount()));
        put(facts, Fact.BALANCE, MoneyText.text(entry.open().abs()));
        if (entry.credited() == null) {
            put(facts, Fact.JOB_DESCRIPTION, entry.reason());
            put(facts, Fact.PAYMENT_WAY, entry.kind() == CounterKind.VOID ? "check CHK-77" : "cash till-3");
        } else {
            facts.put(
                    Fact.JOB_DESCRIPTION,
                    entry.lines().stream().map(line -> line.description()).toList());
            facts.put(
                    Fact.TAX,
                    entry.credited().taxes().stream()
                            .flatMap(tax -> Stream.of(
                                    "Sales tax 8.25 % on " + MoneyText.text(tax.base()), MoneyText.text(tax.amount())))
                            .toList());
        }
        return facts;
    }

    private void assertShown(Paper which, String code, PrintedRules law, String paper, Map<Fact, List<String>> facts) {
        assertShown(which, code, law.asked().stream().map(Fact::valueOf).toList(), paper, facts);
        assertEquals(
                List.of(),
                law.sentences().stream()
                        .filter(sentence -> isLacking(List.of(String.join("", sentence.lines())), paper))
                        .toList());
        assertEquals(code, law.code());
        assertTrue(paper.contains(law.sha256().substring(0, 12)), "its version as well");
    }

    private void assertShown(Paper which, String code, List<Fact> asked, String paper, Map<Fact, List<String>> facts) {
        RulePack pack = pack(code);
        List<String> lacking = new ArrayList<>();
        Stream<Fact> ifAvailable = pack.demands(which).stream()
                .filter(demand -> demand.when().equals(Optional.of(When.IF_AVAILABLE)))
                .map(RulePack.Demand::fact);
        Stream.concat(asked.stream(), ifAvailable)
                .distinct()
                .filter(fact -> facts.containsKey(fact) ? isLacking(facts.get(fact), paper) : lacking.add("?" + fact))
                .forEach(fact -> lacking.add(fact + " " + facts.get(fact)));
        assertEquals(List.of(), lacking, paper);
        assertTrue(paper.contains(bare("Printed by the rules for " + pack.name())), "the pack is named");
    }

    private static boolean isLacking(List<String> values, String paper) {
        return values.isEmpty() || values.stream().anyMatch(value -> value.isBlank() || !paper.contains(bare(value)));
    }

    private static String bare(String words) {
        return ALawfulOrder.bare(words);
    }

    private Map<Fact, List<String>> facts(Estimate estimate) {
        Map<Fact, List<String>> facts = facts(estimate.sheet(), estimate.jobs(), estimate.totals());
        PrintedJob diagnosis = estimate.jobs().stream()
                .filter(PrintedJob::teardown)
                .findFirst()
                .orElseThrow();
        put(facts, Fact.NUMBER, "Estimate " + estimate.sheet().order());
        put(facts, Fact.VERSION, "version 1");
        put(facts, Fact.DATE, estimate.sheet().moment(estimate.issuedAt()));
        put(facts, Fact.TIME, estimate.sheet().moment(estimate.issuedAt()));
        put(facts, Fact.VALID_UNTIL, "Valid until " + estimate.sheet().day(estimate.validUntil()));
        put(facts, Fact.TOLERANCE_WORDS, pack(estimate.law().code()).tolerance().words(currency.unit()));
        put(facts, Fact.SIGNATURE_BLOCK, "Signature");
        put(facts, Fact.SHOP_SIGNATURE, "Signature of the shop");
        put(facts, Fact.TEARDOWN_PRICE, MoneyText.text(diagnosis.price()));
        put(facts, Fact.REASSEMBLY_PRICE, "$48.25");
        put(facts, Fact.REASSEMBLY_TIME, "at most 5 days");
        put(facts, Fact.DESTROYED_PARTS, "panel-clips");
        put(facts, Fact.MAY_NOT_BE_RESTORABLE, "impossible to put the car back as it was");
        return facts;
    }

    private Map<Fact, List<String>> facts(Bill bill) {
        Map<Fact, List<String>> facts = facts(bill.sheet(), bill.jobs(), bill.totals());
        put(facts, Fact.NUMBER, "Invoice " + bill.number());
        put(facts, Fact.DATE, bill.sheet().moment(bill.issuedAt()));
        put(facts, Fact.ODOMETER_OUT, "118,244 mi out");
        put(
                facts,
                Fact.RETURN_DATE,
                "Goes back " + bill.sheet().day(bill.closing().goesBack()));
        put(facts, Fact.WORK_DATE, "Work done " + bill.sheet().day(bill.workDone()));
        put(
                facts,
                Fact.CAUSE,
                Objects.requireNonNullElse(bill.sheet().concerns().get(0).cause(), ""));
        put(
                facts,
                Fact.CORRECTION,
                Objects.requireNonNullElse(bill.sheet().concerns().get(0).correction(), ""));
        put(facts, Fact.REPAIRS_NEEDED, "Found necessary " + bill.jobs().get(0).title());
        put(facts, Fact.ESTIMATE_TOTAL, "Estimated " + MoneyText.text(bill.estimated()));
        put(facts, Fact.TECHNICIAN, "Tom Becker");
        put(facts, Fact.TECHNICIAN_CERTIFICATION, "CERT-9911");
        put(facts, Fact.COMPLETION_CERTIFICATE, "All-was-done-properly.");
        put(facts, Fact.SIGNATURE_BLOCK, "Signature");
        put(facts, Fact.SHOP_SIGNATURE, "Signature and stamp of the shop");
        put(facts, Fact.SHOP_STAMP, "Signature and stamp of the shop");
        put(facts, Fact.AUTHORIZATIONS, "Maria Alvarez (owner), by phone 555-0142");
        put(
                facts,
                Fact.AUTHORIZATION_DATE,
                bill.sheet().moment(bill.consents().get(0).at()));
        put(facts, Fact.DECLINED, "“later-perhaps”");
        put(facts, Fact.BALANCE, "Balance " + MoneyText.text(bill.total()));
        return facts;
    }

    private static Map<Fact, List<String>> facts(Sheet sheet, List<PrintedJob> jobs, Totals totals) {
        Map<Fact, List<String>> facts = head(sheet);
        put(facts, Fact.PROMISED, sheet.moment(sheet.promisedAt()));
        put(facts, Fact.DURATION, sheet.moment(sheet.promisedAt()));
        put(facts, Fact.PROBLEM, sheet.concerns().get(0).words());
        work(facts, jobs);
        facts.put(Fact.FEES, totals.fees().stream().map(fee -> fee.label()).toList());
        put(facts, Fact.MANDATED_FEE_LAW, "Env-Code-42");
        put(facts, Fact.SUBTOTAL_LABOR, "Labor " + MoneyText.text(totals.labor()));
        String parts = PrintedJob.sayNoParts(jobs) ? "No parts " : "Parts ";
        put(facts, Fact.SUBTOTAL_PARTS, parts + MoneyText.text(totals.parts()));
        put(facts, Fact.TAX, "Sales tax 8.25 %");
        put(facts, Fact.TOTAL, "Total " + MoneyText.text(totals.total()));
        return facts;
    }

    private static Map<Fact, List<String>> head(Sheet sheet) {
        Map<Fact, List<String>> facts = new EnumMap<>(Fact.class);
        put(facts, Fact.SHOP_NAME, "Main Street Auto");
        put(facts, Fact.SHOP_LEGAL_NAME, "Springfield Motors LLC");
        put(facts, Fact.SHOP_ADDRESS, "12 Main Street, Springfield, CA 90000");
        put(facts, Fact.SHOP_PHONE, "555-0100");
        put(facts, Fact.SHOP_EMAIL, "desk@mainstreet.example");
        put(facts, Fact.SHOP_REGISTRATION, "ARD-778899");
        put(facts, Fact.SHOP_TAX_NUMBER, "TX-5566");
        put(facts, Fact.SHOP_EPA_NUMBER, "EPA-3344");
        put(facts, Fact.LABOR_GUIDE, "Chilton-2026");
        put(facts, Fact.REPLACED_PARTS_RIGHT, "Ask in writing for what comes off.");
        put(facts, Fact.REPLACED_PARTS_CHOICE, "shown to the customer and not returned");
        put(facts, Fact.GUARANTEE, "12 months or 12,000 miles");
        put(facts, Fact.STORAGE_CHARGE, "first 3 working days");
        put(facts, Fact.PAYMENT_METHODS, "Cash, card, bank transfer");
        put(facts, Fact.PAYMENT_INTENDED, "PAYCARD");
        put(facts, Fact.ESTIMATE_CHARGE, "ESTFEE-35");
        put(facts, Fact.THIRD_PARTY_PAYOR, "Acme Insurance, claim CLAIM-8181");
        put(facts, Fact.CUSTOMER_NAME, "Maria Alvarez");
        put(facts, Fact.CUSTOMER_ADDRESS, "4 Elm Court, Springfield, CA");
        put(facts, Fact.CUSTOMER_PHONE, "555-0142");
        put(facts, Fact.CUSTOMER_TAX_NUMBER, "CT-1212");
        put(facts, Fact.AUTHORIZER, "Luis Alvarez, son");
        put(facts, Fact.VEHICLE, "2014 Honda CR-V");
        put(facts, Fact.MAKE_AND_MODEL, "Honda CR-V");
        put(facts, Fact.VIN, "2HKRM4H50EH012345");
        put(facts, Fact.PLATE, sheet.car().plate());
        put(facts, Fact.PLATE_OR_VIN, sheet.car().plate());
        put(facts, Fact.ODOMETER_IN, "118,240 mi in");
        put(facts, Fact.DATE_IN, "Came in " + sheet.day(sheet.cameIn()));
        return facts;
    }

    private static void work(Map<Fact, List<String>> facts, List<PrintedJob> jobs) {
        facts.put(Fact.JOB_DESCRIPTION, jobs.stream().map(PrintedJob::title).toList());
        put(facts, Fact.REQUIRED_OR_SUGGESTED, "This repair is required");
        put(facts, Fact.LABOR_BASIS, "flat");
        facts.put(Fact.LABOR_HOURS, rows(jobs, PrintedLine::isLabor, row -> MoneyText.text(row.hours()) + " h"));
        facts.put(Fact.LABOR_RATE, rows(jobs, PrintedLine::isLabor, row -> MoneyText.text(row.rate())));
        facts.put(Fact.LABOR_PRICE, rows(jobs, PrintedLine::isLabor, row -> MoneyText.text(row.amount())));
        facts.put(Fact.PART_DESCRIPTION, rows(jobs, PrintedLine::isPart, PrintedLine::description));
        facts.put(Fact.PART_NUMBER, rows(jobs, PrintedLine::isPart, PrintedLine::number));
        facts.put(Fact.PART_QUANTITY, rows(jobs, PrintedLine::isPart, row -> "· " + MoneyText.text(row.quantity())));
        facts.put(Fact.PART_PRICE, rows(jobs, PrintedLine::isPart, row -> MoneyText.text(row.amount())));
        facts.put(
                Fact.PART_CONDITION,
                rows(jobs, PrintedLine::isPart, row -> row.number() + " · " + row.brand() + " · " + condition(row)));
        facts.put(Fact.PART_MAKER, rows(jobs, PrintedLine::isPart, row -> row.brand() + " · " + condition(row)));
        put(facts, Fact.AIRBAG_SUPPLIER, "Bag-Supply-Inc");
        put(facts, Fact.SUBLET, "Done elsewhere: Align the wheels");
        put(facts, Fact.NO_CHARGE_REASON, "Free or reduced: maker-recall");
        facts.put(
                Fact.DIAGNOSIS_CHARGE,
                jobs.stream()
                        .filter(PrintedJob::teardown)
                        .map(item -> MoneyText.text(item.price()))
                        .toList());
        facts.put(
                Fact.DISCOUNT,
                jobs.stream()
                        .flatMap(item -> item.discounts().stream())
                        .map(DiscountAmount::words)
                        .toList());
    }

    private static List<String> rows(
            List<PrintedJob> jobs, Predicate<PrintedLine> which, Function<PrintedLine, String> value) {
        return jobs.stream()
                .flatMap(item -> item.rows().stream())
                .filter(which)
                .map(value)
                .toList();
    }

    private static void put(Map<Fact, List<String>> facts, Fact fact, String value) {
        facts.put(fact, List.of(value));
    }

    private static String condition(PrintedLine row) {
        return PartCondition.valueOf(row.condition()).words();
    }

    static RulePack pack(String code) {
        return RulePack.bundled().stream()
                .filter(pack -> pack.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
