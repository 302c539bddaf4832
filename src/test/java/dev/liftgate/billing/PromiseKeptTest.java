package dev.liftgate.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.billing.Accounts.Transfer;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.catalog.Catalog;
import dev.liftgate.customers.Odometer;
import dev.liftgate.estimates.Authorizations;
import dev.liftgate.estimates.Authorizations.JobAnswer;
import dev.liftgate.estimates.Estimate;
import dev.liftgate.estimates.Estimates;
import dev.liftgate.estimates.OpenDecisions;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.orders.EarlierWork;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.Promise;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same promise as in memory, through the collections, with settings that change in the database meanwhile. */
@QuarkusTest
class PromiseKeptTest {

    private static final int SEQUENCES = 300;
    private static final int STEPS = 9;

    private static final List<Class<?>> COLLECTIONS = List.of(
            WorkOrders.class,
            EarlierWork.class,
            Estimates.class,
            Authorizations.class,
            Accounts.class,
            Invoices.class,
            Deposits.class);

    /** What others call: the frame around a verb, and what happens within a step. */
    private static final Set<String> WITHIN_OTHERS = Set.of(
            "WorkOrders.open", "WorkOrders.change", "WorkOrders.make", "WorkOrders.sayAsBefore", "Deposits.giveBack");

    @Inject
    WorkOrders orders;

    @Inject
    EarlierWork earlier;

    @Inject
    Catalog catalog;

    @Inject
    OrderLookup lookup;

    @Inject
    Estimates estimates;

    @Inject
    Authorizations authorizations;

    @Inject
    Accounts accounts;

    @Inject
    Invoices invoices;

    @Inject
    Deposits deposits;

    @Inject
    EntityManager entities;

    private interface Step {
        void take(WorkOrder order, Stamp by);
    }

    private Object hourly;

    @BeforeEach
    void the_usual_hour() {
        hourly = entities.createNativeQuery("select hourly from labor_rate where usual")
                .getSingleResult();
    }

    /** The labor rate moves by little, for plans of checks are made with it, and kept for a minute. */
    @AfterEach
    void settings_as_they_were() {
        settings("update labor_rate set hourly = " + hourly + " where usual");
        settings("update fee set active = false");
        settings("update tax_rate set percent = 8.25 where code = 'sales'");
        settings("insert into rule_pack_choice (code, chosen_at, chosen_by) values ('default', now(), 'Ana Flores')");
    }

    @Test
    void nothing_in_the_shop_raises_what_was_authorized_but_a_new_authorization() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            new ShopCourse(seed).run();
        }
    }

    @Test
    void every_verb_of_the_collections_is_a_step_of_that_test() {
        Set<String> verbs = COLLECTIONS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Stamp.class))
                .map(PromiseKeptTest::name)
                .filter(verb -> !WITHIN_OTHERS.contains(verb))
                .collect(Collectors.toCollection(TreeSet::new));
        new ShopCourse(0).steps.keySet().forEach(step -> verbs.remove(step.replaceAll(" .*", "")));
        assertTrue(verbs.isEmpty(), "no step for " + verbs);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private void settings(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    /** One order through which the same seed always lets the same things happen. */
    private final class ShopCourse {

        private final int seed;
        private final Random random;
        private final Map<String, Step> steps = new TreeMap<>();
        private final List<String> done = new ArrayList<>();
        private long number;

        ShopCourse(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            settings();
            work();
            money();
        }

        private void settings() {
            steps.put(
                    "settings: a fee",
                    (order, by) -> PromiseKeptTest.this.settings(
                            "update fee set active = " + random.nextBoolean() + " where code = 'waste'"));
            steps.put(
                    "settings: a tax",
                    (order, by) -> PromiseKeptTest.this.settings(
                            "update tax_rate set percent = " + (1 + random.nextInt(20)) + " where code = 'sales'"));
            steps.put(
                    "settings: a labor rate",
                    (order, by) -> PromiseKeptTest.this.settings(
                            "update labor_rate set hourly = " + (118 + random.nextInt(5)) + " where usual"));
            steps.put(
                    "settings: a rule pack",
                    (order, by) -> PromiseKeptTest.this.settings(
                            "insert into rule_pack_choice (code, chosen_at, chosen_by) values ('"
                                    + List.of("us-ny", "us-mi", "default").get(random.nextInt(3))
                                    + "', now(), 'Ana Flores')"));
        }

        private void work() {
            steps.put("WorkOrders.recommend", change((order, by) -> orders.recommend(order, null, operation(), by)));
            steps.put(
                    "WorkOrders.sell",
                    change((order, by) -> orders.sell(order, null, catalog.sale("KS-OFL-101", BigDecimal.ONE), by)));
            steps.put(
                    "WorkOrders.addAlternative",
                    change((order, by) ->
                            orders.addAlternative(order, job(order), "Original", operation(), "Aftermarket", by)));
            steps.put(
                    "EarlierWork.revive",
                    (order, by) -> earlier.revive(number, job(order).id(), by));
            steps.put(
                    "EarlierWork.redo",
                    (order, by) -> earlier.redo(number, job(order).id(), "Comeback", by));
            steps.put("EarlierWork.comeBack", (order, by) -> earlier.comeBack(number, number, by));
            steps.put(
                    "WorkOrders.finish",
                    (order, by) -> orders.finish(number, job(order).id(), by));
            steps.put("WorkOrders.verifyGone", (order, by) -> orders.verifyGone(number, concern(order), by));
            steps.put("WorkOrders.stillThere", (order, by) -> orders.stillThere(number, concern(order), by));
            steps.put("WorkOrders.cameBack", (order, by) -> orders.cameBack(number, concern(order), by));
            steps.put("WorkOrders.cancel", (order, by) -> {
                if (random.nextInt(4) == 0) {
                    orders.cancel(number, "Sold", by);
                }
            });
            steps.put("WorkOrders.exchange", (order, by) -> {
                if (!order.hasPaper()) {
                    orders.exchange(number, order.vehicle(), by);
                }
            });
            steps.put("WorkOrders.supplement", (order, by) -> orders.supplement(number, by));
            steps.put(
                    "job: own words",
                    change((order, by) -> order.addFlat(
                            null, ChargeKind.LABOR, "Wash", cents(9_000), random.nextBoolean() ? "sales" : null, by)));
            steps.put("job: price", change((order, by) -> {
                Job job = job(order);
                job.quote().price(cents(50_000), PriceBasis.PRICE, job.version(), by);
            }));
            steps.put("job: discount", change((order, by) -> job(order).quote().discount(null, discount(), by)));
            steps.put("job: begin", change((order, by) -> job(order).begin(by)));
            steps.put(
                    "job: came to", change((order, by) -> job(order).agreed().cameTo(cents(50_000), "More to do", by)));
            steps.put(
                    "job: ask again", change((order, by) -> job(order).agreed().askAgain(by)));
            steps.put("job: drop", change((order, by) -> order.drop(job(order), by)));
            steps.put("job: put back", change((order, by) -> order.takenOff()
                    .putBack(
                            order.takenOff().jobs().stream()
                                    .findFirst()
                                    .orElseThrow(() -> new Refused("nothing was removed")),
                            by)));
            steps.put("order: discount", change((order, by) -> order.reckoning().discount(discount(), by)));
            steps.put("car: still here", change((order, by) -> order.progress().stillHere("wrong car", by)));
            steps.put("decision: withdraw", change((order, by) -> order.agreement()
                    .withdraw(job(order), "wrong", by)));
        }

        private void money() {
            steps.put("Estimates.issue", (order, by) -> estimates.issue(number, by));
            steps.put("Authorizations.offer", change((order, by) -> job(order).offer(by)));
            steps.put("Authorizations.record", (order, by) -> decide(Verdict.values()[random.nextInt(3)], by));
            steps.put("Authorizations.record yes", (order, by) -> decide(Verdict.APPROVE, by));
            steps.put(
                    "Deposits.take",
                    (order, by) -> deposits.take(
                            number,
                            new Deposits.DepositFacts(cents(2_000), PaymentMethod.CASH, Receipt.Purpose.PARTS, ""),
                            by));
            steps.put("Deposits.correct", (order, by) -> {
                long receipt = deposits.of(order).get(0).number();
                deposits.correct(number, receipt, "mistyped", by);
            });
            steps.put("Invoices.draft", (order, by) -> invoices.draft(order, by));
            steps.put("Invoices.write", (order, by) -> invoice(by));
            steps.put("Invoices.handBack", (order, by) -> invoices.handBack(number, Odometer.miles(118_300), "", by));
            steps.put(
                    "Accounts.pay",
                    (order, by) -> accounts.pay(number, new Transfer(cents(5_000), PaymentMethod.CARD, ""), by));
            steps.put(
                    "Accounts.voidPayment",
                    (order, by) -> accounts.voidPayment(
                            number, account(order).payments().get(0).id(), "wrong", by));
            steps.put("Accounts.rebook", (order, by) -> {
                Payment wrong = account(order).payments().get(0);
                accounts.rebook(number, wrong.id(), new Transfer(wrong.amount(), PaymentMethod.CHECK, ""), number, by);
            });
            steps.put("Accounts.credit", (order, by) -> {
                Account.OpenLine line = account(order).openLines().get(0);
                accounts.credit(number, Map.of(line.line().key(), line.left()), "back", by);
            });
            steps.put("Accounts.goodwill", (order, by) -> accounts.goodwill(number, cents(500), "long wait", by));
            steps.put(
                    "Accounts.refund",
                    (order, by) -> accounts.refund(
                            number, new Transfer(account(order).owedToCustomer(), PaymentMethod.CASH, ""), "back", by));
        }

        private Step change(WorkOrders.Verb verb) {
            return (order, by) -> orders.change(number, by, verb);
        }

        void run() {
            number = AWorkOrder.checkedIn().withFlat("Diagnosis", "95.00").number();
            List<String> names = List.copyOf(steps.keySet());
            for (int i = 0; i < STEPS; i++) {
                step(
                        random.nextInt(3) == 0
                                ? List.of(
                                                "Estimates.issue",
                                                "Authorizations.offer",
                                                "Authorizations.record yes",
                                                "WorkOrders.finish",
                                                "Invoices.write")
                                        .get(random.nextInt(5))
                                : names.get(random.nextInt(names.size())));
            }
        }

        private void step(String name) {
            done.add(name);
            WorkOrder order = lookup.order(number);
            Money before = order.agreement().authorizedTotal();
            int records = lookup.authorizations(order).size();
            try {
                steps.get(name).take(order, AWorkOrder.ana());
            } catch (Refused | IndexOutOfBoundsException impossible) {
                // what is refused changes nothing, which is checked like everything else
            }
            WorkOrder now = lookup.order(number);
            List<Authorization> all = lookup.authorizations(now);
            Money after = now.agreement().authorizedTotal();
            if (all.size() == records) {
                assertFalse(after.isGreaterThan(before), () -> before + " became " + after + " by " + this);
            }
            assertEquals(standing(now, all), after, this::toString);
        }

        /** What the records say still stands, reckoned from them alone. */
        private Money standing(WorkOrder order, List<Authorization> records) {
            Promise last =
                    records.isEmpty() ? null : records.get(records.size() - 1).promise();
            if (last == null) {
                return AWorkOrder.money("0.00");
            }
            Set<Long> stand = order.jobs().stream()
                    .filter(job -> job.state().isAuthorized())
                    .map(Job::id)
                    .collect(Collectors.toSet());
            return Totals.of(
                            last.total().getCurrencyUnit(),
                            last.jobs().stream()
                                    .filter(job -> stand.contains(job.job()))
                                    .flatMap(job -> job.charges().stream())
                                    .toList(),
                            last.rules())
                    .total();
        }

        private void decide(Verdict verdict, Stamp by) {
            OpenDecisions asked = authorizations.asked(number).orElseThrow();
            List<JobAnswer> answers = asked.questions().stream()
                    .map(each -> new JobAnswer(
                            each.item().job(), each.seen(), each.item().price(), verdict, "too dear"))
                    .toList();
            Authorization.Respondent vera =
                    new Authorization.Respondent("Vera Wheels", "owner", Authorization.Method.IN_PERSON, "", "");
            authorizations.record(number, asked.estimate(), asked.everything(), () -> vera, answers, by);
            if (verdict == Verdict.APPROVE) {
                asPrinted(asked);
                List<Authorization> all = lookup.authorizations(lookup.order(number));
                assertEquals(
                        asked.everything(),
                        all.get(all.size() - 1).newTotal(),
                        () -> "the total that was shown, " + this);
            }
        }

        /** A yes to a version is a yes to what it printed, job by job and in all. */
        private void asPrinted(OpenDecisions asked) {
            if (asked.estimate() == null) {
                return;
            }
            Estimate shown =
                    estimates.version(number, asked.estimate()).orElseThrow().estimate();
            Set<Long> printed = shown.jobs().stream().map(PrintedJob::job).collect(Collectors.toSet());
            if (asked.questions().stream()
                            .allMatch(each -> printed.contains(each.item().job()))
                    && shown.toAuthorize().isPositive()) {
                assertEquals(shown.authorized().plus(shown.toAuthorize()), asked.everything(), this::toString);
            }
        }

        private void invoice(Stamp by) {
            Bill draft = invoices.draft(lookup.order(number), by);
            Bill bill = invoices.write(number, draft.total(), new Bill.Closing(Odometer.miles(118_300), null, ""), by)
                    .bill();
            WorkOrder order = lookup.order(number);
            assertEquals(standing(order, lookup.authorizations(order)), bill.authorized(), this::toString);
        }

        private Account account(WorkOrder order) {
            return accounts.of(order).orElseThrow(() -> new Refused("no invoice"));
        }

        private Job job(WorkOrder order) {
            List<Job> jobs = List.copyOf(order.jobs());
            if (jobs.isEmpty()) {
                throw new Refused("no job");
            }
            return jobs.get(random.nextInt(jobs.size()));
        }

        private long concern(WorkOrder order) {
            return order.concerns().iterator().next().id();
        }

        private String operation() {
            return List.of("linkage-repair", "door-mechanism-cleaning", "door-panel-diagnosis")
                    .get(random.nextInt(3));
        }

        private Discount discount() {
            return random.nextInt(3) == 0
                    ? null
                    : new Discount("Senior", BigDecimal.valueOf(1 + random.nextInt(60)), null);
        }

        private Money cents(int most) {
            return AWorkOrder.money("0.01").plusMinor(random.nextInt(most));
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + done;
        }
    }
}
