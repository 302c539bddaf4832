package dev.liftgate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A kind of write that is one form, filled in before the first fault. */
final class FormWrite implements MixedWrite {

    /** Links of customers are open to everybody: six hundred tries a minute from one address, and it is told to wait. */
    private static final Set<Integer> TOO_OFTEN = Set.of(429);

    private static final String DRAWN = "M10,10 L40,80 L90,20 M120,30 L200,31";
    private static final Pattern LINE = Pattern.compile("name=\"amount-([\\d-]+)\" value=\"([^\"]+)\"");
    private static final String NOTES = "select split_part(words, ' ', 1), null from order_event where kind = 'NOTE'";

    /** What came back of the line, before its tax. */
    private static final String CREDITED =
            """
            select content::jsonb ->> 'reason', substr(content::jsonb #>> '{lines,0,amount}', 5)::numeric
            from counter_entry where kind = 'CREDIT'""";

    /** @param by who sends it; null for whoever comes to it */
    private record FilledForm(String path, Map<String, String> fields, DrillPerson by) {}

    @FunctionalInterface
    private interface FillingIn {
        FilledForm form(int number) throws Exception;
    }

    /** Looks after what all forms of a kind have in common, and answers how one is filled in. */
    @FunctionalInterface
    private interface GettingReady {
        FillingIn from(DrillOrders orders) throws Exception;
    }

    private final String name;
    private final boolean isMoney;
    private final GettingReady ready;
    private final String found;
    private final Set<Integer> mayAnswer;
    private final Map<Integer, FilledForm> forms = new ConcurrentHashMap<>();

    private FormWrite(String name, boolean isMoney, GettingReady ready, String found, Set<Integer> mayAnswer) {
        this.name = name;
        this.isMoney = isMoney;
        this.ready = ready;
        this.found = found;
        this.mayAnswer = mayAnswer;
    }

    static List<MixedWrite> all() {
        return List.of(
                of("check-ins", FormWrite::checkIn, "select name, null from customer"),
                of("notes", orders -> note(orders, ""), NOTES),
                of("signatures in the shop", FormWrite::signature, saidYes("IN_PERSON")),
                new FormWrite(
                        "decisions by a customer’s link, signed",
                        false,
                        FormWrite::decision,
                        saidYes("ONLINE"),
                        TOO_OFTEN),
                of(
                        "invoices",
                        FormWrite::invoice,
                        "select content::jsonb #>> '{closing,completion}', null from invoice"),
                money("deposits", FormWrite::deposit, "select content::jsonb ->> 'reference', total from deposit"),
                money("payments", FormWrite::payment, "select reference, amount from payment"),
                money("payments voided", FormWrite::voided, corrected("VOID")),
                money("credit notes", FormWrite::credit, CREDITED),
                money("refunds", FormWrite::refund, corrected("REFUND")),
                of(
                        "letters",
                        orders -> number -> form("/mail/test", "to", MixedWrite.mark(number) + "@example.org"),
                        "select split_part(to_address, '@', 1), null from message"));
    }

    /** Notes on one order with so many words more. */
    static MixedWrite longNotes(String more) {
        return of("long notes", orders -> note(orders, more), NOTES);
    }

    private static FormWrite of(String name, GettingReady ready, String found) {
        return new FormWrite(name, false, ready, found, Set.of());
    }

    private static FormWrite money(String name, GettingReady ready, String found) {
        return new FormWrite(name, true, ready, found, Set.of());
    }

    private static String saidYes(String method) {
        return "select r.authorized_by, null from authorization_record r join decision d on d.authorization_id = r.id"
                + " where r.signature_path <> '' and d.verdict = 'APPROVE' and r.method = '" + method + "'";
    }

    private static String corrected(String kind) {
        return "select content::jsonb ->> 'reason', total from counter_entry where kind = '" + kind + "'";
    }

    private static FilledForm form(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new FilledForm(path, form, null);
    }

    private static FillingIn checkIn(DrillOrders orders) {
        return number ->
                new FilledForm("/orders/new", BenchBrowser.car(500_000 + number, MixedWrite.mark(number)), null);
    }

    private static FillingIn note(DrillOrders orders, String more) throws Exception {
        String order = orders.taken();
        return number -> form(order + "/notes", "words", MixedWrite.mark(number) + " " + more);
    }

    private static FillingIn signature(DrillOrders orders) {
        return number -> {
            String order = orders.offered("120.00", List.of("Wash"));
            Map<String, String> yes = orders.morgan().yesTo(order);
            yes.putAll(Map.of("name", MixedWrite.mark(number), "signature", DRAWN));
            return new FilledForm(order + "/authorizations/new", yes, null);
        };
    }

    private static FillingIn decision(DrillOrders orders) {
        return number -> {
            String link = orders.link(orders.offered("120.00", List.of("Wash")));
            DrillPerson customer = DrillPerson.stranger(orders.shop()::address, link);
            Map<String, String> yes = BenchBrowser.yes(customer.get(link).body());
            yes.putAll(Map.of("name", MixedWrite.mark(number), "relation", "owner", "signature", DRAWN));
            return new FilledForm(link, yes, customer);
        };
    }

    private static FillingIn invoice(DrillOrders orders) {
        return number -> {
            String order = orders.done("120.00");
            return new FilledForm(order + "/invoice", orders.invoice(order, MixedWrite.mark(number)), null);
        };
    }

    private static FillingIn deposit(DrillOrders orders) throws Exception {
        String order = orders.authorized(DrillOrders.MUCH, List.of("Paint it"));
        return number -> byCard(order + "/deposits", number, "purpose", "PARTS");
    }

    private static FillingIn payment(DrillOrders orders) throws Exception {
        String order = orders.account();
        return number -> byCard(order + "/payments/new", number);
    }

    /** @param more fields of that form */
    private static FilledForm byCard(String path, int number, String... more) {
        FilledForm form = form(path, more);
        form.fields()
                .putAll(Map.of(
                        "amount",
                        MixedWrite.worth(number).toPlainString(),
                        "method",
                        "CARD",
                        "reference",
                        MixedWrite.mark(number)));
        return form;
    }

    private static FillingIn voided(DrillOrders orders) throws Exception {
        String order = orders.account();
        return number -> {
            FilledForm wrong = byCard(order + "/payments/new", number);
            orders.morgan().post(wrong.path(), wrong.fields());
            String mark = MixedWrite.mark(number);
            long payment = orders.shop().count("select id from payment where reference = '" + mark + "'");
            return form(order + "/account/voids", "payment", String.valueOf(payment), "reason", mark);
        };
    }

    private static FillingIn credit(DrillOrders orders) throws Exception {
        String order = orders.account();
        String line =
                orders.fields(order + "/account", LINE).keySet().iterator().next();
        return number -> form(
                order + "/account/credits",
                "credit-" + line,
                "on",
                "amount-" + line,
                MixedWrite.worth(number).toPlainString(),
                "reason",
                MixedWrite.mark(number));
    }

    /** Of an invoice that was paid whole before half of it was let off. */
    private static FillingIn refund(DrillOrders orders) throws Exception {
        String order = orders.done(DrillOrders.MUCH);
        Map<String, String> invoice = orders.invoice(order, "");
        orders.morgan().post(order + "/invoice", invoice);
        orders.morgan()
                .post(order + "/payments/new", "amount", invoice.get("total"), "method", "CARD", "reference", "");
        orders.morgan().post(order + "/account/goodwill", "amount", "45000.00", "reason", "It took long");
        return number -> form(
                order + "/account/refunds",
                "amount",
                MixedWrite.worth(number).toPlainString(),
                "method",
                "CARD",
                "reference",
                "",
                "reason",
                MixedWrite.mark(number));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(DrillOrders orders, List<Integer> numbers) throws Exception {
        FillingIn filling = ready.from(orders);
        for (int number : numbers) {
            forms.put(number, filling.form(number));
        }
    }

    @Override
    public int send(DrillPerson person, int number, String key) throws IOException, InterruptedException {
        FilledForm form = forms.get(number);
        DrillPerson by = form.by() == null ? person : form.by();
        return by.post(form.path(), key, form.fields()).status();
    }

    @Override
    public String found() {
        return found;
    }

    @Override
    public Set<Integer> mayAnswer() {
        return mayAnswer;
    }

    @Override
    public BigDecimal amount(int number) {
        return isMoney ? MixedWrite.worth(number) : null;
    }
}
