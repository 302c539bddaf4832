package dev.liftgate.billing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.billing.Accounts.Transfer;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What not everybody may is refused at the door of each verb, whoever asks, and the sentence says who may. */
@QuarkusTest
class WhoMayTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final List<String> ROLES = List.of("advisor", "technician", "manager");
    private static final String WHY = "Recorded by mistake";
    private static final Money ONE = Money.of(CurrencyUnit.USD, 1);
    private static final FeeRule WASTE =
            new FeeRule("Waste disposal", Money.of(CurrencyUnit.USD, 5), null, null, null, null, null, null);

    /**
     * Something that not everybody may.
     *
     * @param under the page of its form, below the order's, for the thing that it is done to
     * @param then what its form posts to, below that page
     * @param drawn what stands on that page only for whoever may; null if it is the same for all
     */
    private record GuardedVerb(
            Permission permission,
            Supplier<AWorkOrder> prepared,
            Function<AWorkOrder, String> under,
            Function<AWorkOrder, String> then,
            String drawn,
            Function<AWorkOrder, List<String>> fields,
            BiConsumer<AWorkOrder, Stamp> collection) {

        Response page(Visitor visitor, AWorkOrder order) {
            return visitor.get(order.path() + under.apply(order));
        }

        boolean isDrawn(Visitor visitor, AWorkOrder order) {
            String page = page(visitor, order).then().statusCode(200).extract().asString();
            return drawn == null || page.contains(drawn);
        }

        Response post(Visitor visitor, AWorkOrder order) {
            return visitor.post(
                    order.path() + under.apply(order) + then.apply(order),
                    fields.apply(order).toArray());
        }

        String refusal(AWorkOrder order, String role) {
            Stamp by = AWorkOrder.actor(role).at(Instant.now());
            return assertThrows(Refused.class, () -> collection.accept(order, by))
                    .getMessage();
        }
    }

    @Inject
    Accounts accounts;

    @Inject
    Deposits deposits;

    @Inject
    WorkOrders orders;

    @AfterEach
    void as_usual() {
        allow(Map.of());
    }

    @Test
    void an_advisor_is_refused_what_only_a_manager_may_and_the_other_way_round() {
        verbs().forEach((name, verb) -> {
            refusedToOneAndPossibleForTheOther(name, verb, "advisor", "manager", "Only a manager may ");
            refusedToOneAndPossibleForTheOther(name, verb, "manager", "advisor", "Only an advisor may ");
        });
    }

    private void refusedToOneAndPossibleForTheOther(
            String name, GuardedVerb verb, String refused, String able, String words) {
        allow(Map.of());
        AWorkOrder order = verb.prepared().get();
        allow(Map.of(verb.permission(), List.of(able)));
        int events = events(order);
        assertEquals(verb.drawn() == null, verb.isDrawn(visitor(refused), order), name);
        verb.post(visitor(refused), order).then().statusCode(422).body(containsString(words));
        assertTrue(verb.refusal(order, refused).startsWith(words), name);
        assertEquals(events, events(order), name + " left something behind");
        assertTrue(verb.isDrawn(visitor(able), order), name);
        verb.post(visitor(able), order).then().statusCode(303);
        assertTrue(events(order) > events, name);
    }

    @Test
    void a_technician_may_none_of_it_and_takes_back_a_job_where_a_manager_allows_it() {
        Visitor tom = Visitor.technician();
        verbs().forEach((name, verb) -> {
            AWorkOrder order = verb.prepared().get();
            int events = events(order);
            boolean isTheirs = name.equals("work");
            verb.page(tom, order).then().statusCode(isTheirs ? 200 : 403);
            verb.post(tom, order).then().statusCode(isTheirs ? 422 : 403);
            assertTrue(verb.refusal(order, "technician").startsWith("Only an advisor or a manager may "), name);
            assertEquals(events, events(order), name);
        });
        GuardedVerb work = verbs().get("work");
        AWorkOrder order = work.prepared().get();
        tom.get(order.bay()).then().body(not(containsString("Not done?")));
        allow(Map.of(Permission.REOPEN, ROLES));
        tom.get(order.bay()).then().body(containsString("Not done?"));
        assertTrue(work.isDrawn(tom, order));
        work.post(tom, order).then().statusCode(303).header("Location", endsWith(order.bay()));
        assertEquals(JobState.IN_PROGRESS, order.job("A").state());
    }

    @Test
    void an_order_draws_no_button_for_whoever_may_not_press_it() {
        AWorkOrder done = done();
        AWorkOrder decided = decided();
        AWorkOrder cancelled = AWorkOrder.checkedIn().cancelled();
        Map<String, AWorkOrder> buttons = Map.of(
                "/taking-back/work/", done,
                "/taking-back/decision/", decided,
                "/taking-back/cancellation", cancelled,
                "/taking-back/return", gone(),
                "/fees", decided);
        Visitor ana = Visitor.advisor();
        buttons.forEach((button, order) -> ana.get(order.path()).then().body(containsString(button)));
        allow(Map.of(Permission.FEE, List.of("manager"), Permission.REOPEN, List.of("manager")));
        buttons.forEach((button, order) -> ana.get(order.path()).then().body(not(containsString(button))));
        buttons.forEach(
                (button, order) -> Visitor.manager().get(order.path()).then().body(containsString(button)));
    }

    @Test
    void a_price_inside_the_range_is_everybodys_and_one_outside_is_not_asked_about_in_vain() {
        allow(Map.of(Permission.PRICE, List.of("manager")));
        AWorkOrder order = priced();
        String page = order.path() + "/jobs/" + order.job("A").id() + "/price";
        Visitor.advisor()
                .post(page, "price", "9000", "basis", "PRICE", "version", version(order))
                .then()
                .statusCode(422)
                .body(containsString("id=\"price-error\""))
                .body(containsString("Only a manager may set a price outside the range here."))
                .body(not(containsString("name=\"keep\"")));
        String inside = MoneyText.plain(order.job("A").quote().narrowed().low());
        Visitor.advisor()
                .post(page, "price", inside, "basis", "PRICE", "version", version(order))
                .then()
                .statusCode(303);
    }

    @Test
    void a_deposit_goes_back_with_a_cancelled_order_whoever_cancels_it() {
        allow(Map.of(Permission.MONEY, List.of("manager")));
        AWorkOrder order = deposited();
        orders.cancel(order.number(), "Sold the car", AWorkOrder.ana());
        assertEquals(AWorkOrder.money("0.00"), deposits.held(order.now()));
    }

    private Map<String, GuardedVerb> verbs() {
        Map<String, GuardedVerb> verbs = new LinkedHashMap<>();
        money(verbs);
        verbs.put(
                "fee",
                new GuardedVerb(
                        Permission.FEE,
                        WhoMayTest::priced,
                        order -> "/fees",
                        order -> "",
                        "name=\"times\"",
                        order -> List.of("fee", "Waste disposal", "times", "1", "reason", WHY),
                        (order, by) -> orders.change(order.number(), by, (each, stamp) -> each.reckoning()
                                .fee(WASTE, 1, WHY, stamp))));
        verbs.put(
                "price",
                new GuardedVerb(
                        Permission.PRICE,
                        WhoMayTest::priced,
                        order -> "/jobs/" + order.job("A").id() + "/price",
                        order -> "",
                        null,
                        order -> List.of("price", "9000", "basis", "PRICE", "keep", "on", "version", version(order)),
                        (order, by) -> orders.change(order.number(), by, (each, stamp) -> {
                            Job job = each.job(order.job("A").id());
                            job.quote().price(AWorkOrder.money("9000"), PriceBasis.PRICE, job.version(), stamp);
                        })));
        takingBack(
                verbs, "work", WhoMayTest::done, order -> "/" + order.job("A").id(), (order, by) -> order.jobs()
                        .iterator()
                        .next()
                        .reopen(WHY, by));
        takingBack(
                verbs,
                "decision",
                WhoMayTest::decided,
                order -> "/" + order.job("A").id(),
                (order, by) ->
                        order.agreement().withdraw(order.jobs().iterator().next(), WHY, by));
        takingBack(
                verbs,
                "cause",
                () -> AWorkOrder.checkedIn().withConfirmedCause(),
                order -> "/" + order.concern().id(),
                (order, by) -> order.concerns().iterator().next().unconfirm(WHY, by));
        takingBack(
                verbs,
                "cancellation",
                () -> AWorkOrder.checkedIn().cancelled(),
                order -> "",
                (order, by) -> order.progress().reopen(WHY, by));
        takingBack(verbs, "return", WhoMayTest::gone, order -> "", (order, by) -> order.progress()
                .stillHere(WHY, by));
        return verbs;
    }

    private void takingBack(
            Map<String, GuardedVerb> verbs,
            String what,
            Supplier<AWorkOrder> prepared,
            Function<AWorkOrder, String> which,
            WorkOrders.Verb verb) {
        verbs.put(
                what,
                new GuardedVerb(
                        Permission.REOPEN,
                        prepared,
                        order -> "/taking-back/" + what + which.apply(order),
                        order -> "",
                        "name=\"reason\"",
                        order -> List.of(
                                "reason", WHY, "seen", seen(order, "/taking-back/" + what + which.apply(order))),
                        (order, by) -> orders.change(order.number(), by, verb)));
    }

    private void money(Map<String, GuardedVerb> verbs) {
        money(
                verbs,
                "voids",
                WhoMayTest::paid,
                order -> List.of("payment", payment(order), "reason", WHY),
                (order, by) -> accounts.voidPayment(order.number(), Long.parseLong(payment(order)), WHY, by));
        money(
                verbs,
                "credits",
                WhoMayTest::paid,
                order -> List.of("credit-" + key(order), "on", "amount-" + key(order), "1.00", "reason", WHY),
                (order, by) -> accounts.credit(order.number(), Map.of(key(order), ONE), WHY, by));
        money(
                verbs,
                "goodwill",
                WhoMayTest::paid,
                order -> List.of("amount", "1.00", "reason", WHY),
                (order, by) -> accounts.goodwill(order.number(), ONE, WHY, by));
        money(
                verbs,
                "refunds",
                () -> {
                    AWorkOrder order = paid();
                    accounts.goodwill(
                            order.number(),
                            ONE,
                            WHY,
                            AWorkOrder.actor("manager").at(Instant.now()));
                    return order;
                },
                order -> List.of("amount", "1.00", "method", "CASH", "reason", WHY),
                (order, by) -> accounts.refund(order.number(), new Transfer(ONE, PaymentMethod.CASH, ""), WHY, by));
        verbs.put(
                "deposit",
                new GuardedVerb(
                        Permission.MONEY,
                        this::deposited,
                        order -> "/deposits",
                        order -> "/" + receipt(order) + "/correction",
                        "/correction",
                        order -> List.of("reason", WHY),
                        (order, by) -> deposits.correct(order.number(), receipt(order), WHY, by)));
    }

    private void money(
            Map<String, GuardedVerb> verbs,
            String name,
            Supplier<AWorkOrder> prepared,
            Function<AWorkOrder, List<String>> fields,
            BiConsumer<AWorkOrder, Stamp> collection) {
        verbs.put(
                name,
                new GuardedVerb(
                        Permission.MONEY,
                        prepared,
                        order -> "/account",
                        order -> "/" + name,
                        "/account/" + name,
                        fields,
                        collection));
    }

    private static AWorkOrder priced() {
        AWorkOrder order = AWorkOrder.checkedIn();
        order.priced(order.recommendedJob("linkage-repair"), "300.00");
        return order;
    }

    private static AWorkOrder decided() {
        return AWorkOrder.checkedIn().withFlat("Wash", "100.00").offered("A").authorized();
    }

    private static AWorkOrder done() {
        return decided().done();
    }

    private static AWorkOrder paid() {
        AWorkOrder order =
                done().change((each, by) -> each.concerns().iterator().next().correct("Washed", by));
        InvoicePagesTest.written(order);
        Visitor.advisor()
                .post(order.path() + "/payments/new", "amount", "100.00", "method", "CASH")
                .then()
                .statusCode(303);
        return order;
    }

    private static AWorkOrder gone() {
        return paid().change((order, by) -> order.progress().returned(Odometer.miles(118_300), by));
    }

    private AWorkOrder deposited() {
        AWorkOrder order = AWorkOrder.checkedIn();
        deposits.take(
                order.number(),
                new Deposits.DepositFacts(AWorkOrder.money("50.00"), PaymentMethod.CASH, Receipt.Purpose.PARTS, ""),
                AWorkOrder.ana());
        return order;
    }

    private Account account(AWorkOrder order) {
        return accounts.of(order.now()).orElseThrow();
    }

    private String payment(AWorkOrder order) {
        return String.valueOf(account(order).payments().get(0).id());
    }

    private String key(AWorkOrder order) {
        return account(order).openLines().get(0).line().key();
    }

    private long receipt(AWorkOrder order) {
        return deposits.of(order.now()).get(0).number();
    }

    private static String version(AWorkOrder order) {
        return String.valueOf(order.job("A").version());
    }

    /** As it stands for whoever may see the form. */
    private static String seen(AWorkOrder order, String page) {
        String seen = Visitor.manager().seen(order.path() + page);
        return seen.isEmpty() ? Visitor.advisor().seen(order.path() + page) : seen;
    }

    private static int events(AWorkOrder order) {
        return AWorkOrder.lookup().timeline(order.now()).size();
    }

    private static Visitor visitor(String role) {
        return role.equals("advisor") ? Visitor.advisor() : Visitor.manager();
    }

    /** As usual, but for these. */
    private static void allow(Map<Permission, List<String>> otherwise) {
        Visitor morgan = Visitor.manager();
        Matcher version = VERSION.matcher(morgan.get("/staff/permissions").asString());
        assertTrue(version.find());
        List<String> fields = new ArrayList<>(List.of("version", version.group(1)));
        for (Permission permission : Permission.values()) {
            otherwise
                    .getOrDefault(permission, List.of("advisor", "manager"))
                    .forEach(role ->
                            fields.addAll(List.of(permission.name().toLowerCase(Locale.ROOT) + "-" + role, "on")));
        }
        morgan.post("/staff/permissions", fields.toArray()).then().statusCode(303);
    }
}
