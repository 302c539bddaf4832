package dev.liftgate;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** An order about which everything is said that any rule pack asks for, in a shop that says everything about itself. */
public final class ALawfulOrder {

    /** Everything that is set for all orders; what was there before comes back with {@link #close}. */
    public static final class LawfulShop implements AutoCloseable {

        private final List<Blank> set = new ArrayList<>();

        public static LawfulShop under(String pack) {
            LawfulShop shop = new LawfulShop();
            choose(pack);
            shop.set("shop", "legal_name", "Springfield Motors LLC");
            shop.set("shop", "email", "desk@mainstreet.example");
            shop.set("shop", "registration_number", "ARD-778899");
            shop.set("shop", "tax_number", "TX-5566");
            shop.set("shop", "epa_number", "EPA-3344");
            shop.set("shop", "labor_guide", "Chilton-2026");
            shop.set("shop", "replaced_parts", "Ask in writing for what comes off.");
            shop.set("staff_member where username = 'technician'", "certification_number", "CERT-9911");
            boolean supplies = !java.util.Set.of("default", "us-ca").contains(pack);
            shop.set("fee where code = 'supplies'", "active", supplies);
            shop.set("fee where code = 'waste'", "active", true);
            shop.set("fee where code = 'waste'", "law", "Env-Code-42");
            return shop;
        }

        public LawfulShop withoutFees() {
            set("fee where code = 'supplies'", "active", false);
            set("fee where code = 'waste'", "active", false);
            return this;
        }

        private void set(String rows, String column, Object value) {
            set.add(Blank.out(rows, column, value));
        }

        @Override
        public void close() {
            for (int i = set.size() - 1; i >= 0; i--) {
                set.get(i).restore();
            }
            choose("default");
        }

        /** Packs that say that they cannot be used yet are chosen as a copy that does not say so. */
        private static void choose(String pack) {
            String number = "ca-qc".equals(pack) ? ready(pack) : "0";
            Visitor.manager()
                    .post("/rules/choice", "code", pack, "number", number)
                    .then()
                    .statusCode(303);
        }
    }

    private static String ready(String pack) {
        String text = dev.liftgate.rules.RulePack.bundled().stream()
                .filter(bundled -> bundled.code().equals(pack))
                .map(dev.liftgate.rules.RulePack::text)
                .findFirst()
                .orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> entities()
                .createNativeQuery("insert into rule_pack (code, number, name, content, added_at, added_by)"
                        + " values (:code, 1, 'Ready', :text, now(), 'Ana Flores') on conflict do nothing")
                .setParameter("code", pack)
                .setParameter("text", text.replaceAll("(?m)^not-yet:.*\\R(  - .*\\R)+", ""))
                .executeUpdate());
        return "1";
    }

    /** A column that was changed behind the program's back, to be put back. */
    public record Blank(String table, String column, Object id, Object before) {

        /** @param rows a table, with a condition that leaves one row where it has several */
        public static Blank out(String rows, String column, Object value) {
            return QuarkusTransaction.requiringNew().call(() -> {
                String key = rows.startsWith("fee") ? "code" : "id";
                Object[] row = (Object[]) entities()
                        .createNativeQuery("select %s, %s from %s".formatted(key, column, rows))
                        .getSingleResult();
                Blank blank = new Blank(rows.split(" ")[0], column, row[0], row[1]);
                blank.write(value);
                return blank;
            });
        }

        public void restore() {
            QuarkusTransaction.requiringNew().run(() -> write(before));
        }

        private void write(Object value) {
            String key = table.equals("fee") ? "code" : "id";
            var update = entities()
                    .createNativeQuery("update %s set %s = %s where %s = :id"
                            .formatted(table, column, value == null ? "null" : ":value", key))
                    .setParameter("id", id);
            if (value != null) {
                update.setParameter("value", value);
            }
            update.executeUpdate();
        }
    }

    private final AWorkOrder order;

    private ALawfulOrder(AWorkOrder order) {
        this.order = order;
    }

    /** Priced and described, and not issued yet. */
    public static ALawfulOrder ready() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .withFlat("Lubricate the other latches", "39.00")
                .withFlat("Reset the window", "0.00")
                .recommended("door-panel-diagnosis");
        order.change(
                (o, by) -> o.addFlat(null, ChargeKind.SUBLET, "Align the wheels", Money.parse("USD 90.00"), null, by));
        order.priced();
        ALawfulOrder lawful = new ALawfulOrder(order);
        lawful.describe();
        return lawful;
    }

    /** A single job, authorized, done and verified, that was said to cost this much. */
    public static ALawfulOrder ofOneJob(String title, String price) {
        ALawfulOrder lawful = new ALawfulOrder(AWorkOrder.checkedIn().withFlat(title, price));
        isBusiness(lawful.order.number());
        lawful.post("/terms", terms());
        lawful.post("/jobs/" + lawful.order.job("A").id() + "/work", work());
        lawful.post("/missing", "noParts", lawful.order.job("A").id());
        return lawful.issued().decided().done();
    }

    /** A supplementary order to this one, with a single job, up to its invoice. */
    public ALawfulOrder supplemented() {
        long number = QuarkusTransaction.requiringNew().call(() -> AWorkOrder.orders()
                .supplement(number(), AWorkOrder.ana())
                .number());
        ALawfulOrder more = new ALawfulOrder(new AWorkOrder(number));
        update("update work_order set promised_at = now() + interval '1 day' where number = " + number);
        more.order.withFlat("Fit the forgotten bulb", "20.00");
        more.describe();
        more.issued().decided().done().invoice().then().statusCode(303);
        return more;
    }

    /** What a job came to in the end. */
    public void came(String letter, String price, String reason) {
        post("/jobs/" + order.job(letter).id() + "/final", "price", price, "reason", reason);
    }

    private void describe() {
        WorkOrder now = order.now();
        isBusiness(number());
        // at nine, not now: late in the evening the time of day would take a line of its own on the paper
        update("update work_order set promised_at = date_trunc('day', promised_at) + interval '3 days 9 hours' where"
                + " number = "
                + number());
        update("update line set economy_condition = 'REBUILT', premium_condition = 'REBUILT' where id ="
                + " (select min(id) from line where kind = 'PART' and job_id = "
                + order.job("A").id() + ")");
        post("/terms", terms());
        for (Job job : now.jobs()) {
            post("/jobs/" + job.id() + "/work", work());
        }
        post("/discounts/jobs/" + order.job("A").id(), "label", "Winter check", "off", "5 %", "was", "");
    }

    private static void isBusiness(long number) {
        update("update work_order set customer_business = true, customer_tax_number = 'CT-1212' where number = "
                + number);
    }

    private static Object[] terms() {
        return new Object[] {
            "replacedParts", "SHOWN",
            "paymentIntended", "PAYCARD",
            "estimateCharge", "ESTFEE-35",
            "payor", "Acme Insurance",
            "payorClaim", "CLAIM-8181",
            "payorAmount", "",
            "leftUnattended", "on",
            "odometer", ""
        };
    }

    private static Object[] work() {
        return new Object[] {
            "need", "REQUIRED",
            "hours", "0.5",
            "doneBy", "",
            "body", "on",
            "kit", "on",
            "airbag", "SALVAGED_WITHOUT_WARRANTY",
            "airbagSupplier", "Bag-Supply-Inc",
            "reassembly", "48.25",
            "reassemblyDays", "5",
            "destroyedParts", "panel-clips",
            "restorable", "no",
            "freeBecause", "maker-recall"
        };
    }

    public ALawfulOrder issued() {
        Visitor.advisor().post(path() + "/estimates").then().statusCode(303);
        return this;
    }

    /** On the phone, in Spain by signing the estimate: all but one job is approved. */
    public ALawfulOrder decided() {
        List<Object> fields = new ArrayList<>(List.of(
                "estimate", String.valueOf(order.now().agreement().lastEstimate()),
                "name", "Maria Alvarez",
                "relation", "owner",
                "contact", "555-0142"));
        boolean spain = AWorkOrder.the(dev.liftgate.rules.Packs.class)
                .chosen()
                .pack()
                .code()
                .equals("es");
        fields.addAll(spain ? List.of("method", "IN_PERSON", "onPaper", "on") : List.of("method", "PHONE"));
        for (Job job : order.now().jobs()) {
            if (job.state() == JobState.OFFERED) {
                boolean no = job.title().startsWith("Lubricate");
                fields.addAll(List.of("seen-" + job.id(), String.valueOf(job.version())));
                fields.addAll(List.of(
                        "price-" + job.id(),
                        dev.liftgate.money.MoneyText.plain(job.quote().net())));
                fields.addAll(List.of("decision-" + job.id(), no ? "DECLINE" : "APPROVE"));
                fields.addAll(List.of("reason-" + job.id(), no ? "later-perhaps" : ""));
            }
        }
        post("/authorizations/new", fields.toArray());
        return this;
    }

    public ALawfulOrder done() {
        order.done().verified();
        return this;
    }

    /** Asks for the invoice, with what the page has fields for. */
    public Response invoice(Object... instead) {
        List<Object> fields = new ArrayList<>(List.of(
                "total",
                dev.liftgate.money.MoneyText.plain(order.now()
                        .reckoning()
                        .totals(job -> job.state().isDone())
                        .total()),
                "odometer",
                "118,244",
                "goesBack",
                "2026-11-23",
                "completion",
                "All-was-done-properly."));
        for (int i = 0; i < instead.length; i += 2) {
            fields.set(fields.indexOf(instead[i]) + 1, instead[i + 1]);
        }
        return Visitor.advisor().post(path() + "/invoice", fields.toArray());
    }

    /** A paper as Poppler reads it out of its PDF, and its subject, without any white space. */
    public String printed(String paper) {
        PrintedPdf pdf = PrintedPdf.at(path() + paper);
        return bare(pdf.read() + pdf.subject());
    }

    /** Without white space, and with ligatures taken apart. */
    public static String bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    public String path() {
        return order.path();
    }

    public long number() {
        return order.number();
    }

    public AWorkOrder order() {
        return order;
    }

    private void post(String path, Object... fields) {
        Visitor.advisor().post(path() + path, fields).then().statusCode(303);
    }

    private static void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities().createNativeQuery(sql).executeUpdate());
    }

    static EntityManager entities() {
        return Arc.container().instance(EntityManager.class).get();
    }
}
