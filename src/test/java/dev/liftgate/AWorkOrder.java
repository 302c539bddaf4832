package dev.liftgate;

import dev.liftgate.checklist.Causes;
import dev.liftgate.checklist.CheckAnswer;
import dev.liftgate.checklist.Checklist;
import dev.liftgate.checklist.Checklists;
import dev.liftgate.clocks.Clocks;
import dev.liftgate.customers.Customer;
import dev.liftgate.customers.CustomerFacts;
import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Odometer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.customers.VehicleFacts;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Narrowing;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.RecordedFactor;
import dev.liftgate.orders.Tickets;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Permissions;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Stamp;
import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;

/**
 * Orders for tests, made as people make them: {@code AWorkOrder.checkedIn().withConfirmedCause().priced().issued()}.
 * Every step is a transaction of its own.
 */
public final class AWorkOrder {

    private static final String GUIDE = "car-door-wont-open-from-inside";
    private static final AtomicInteger PLATES = new AtomicInteger(100);

    /** The rooms that the steps go through, kept in the test application even where no page asks for them. */
    @ApplicationScoped
    @Unremovable
    public static class Rooms {

        @Inject
        Causes causes;

        @Inject
        Checklists checklists;

        @Inject
        Guides guides;
    }

    private final long number;

    /** One that a page has made. */
    public AWorkOrder(long number) {
        this.number = number;
    }

    /**
     * All cars that other tests left open are somebody else's and ready, so that the board has room for those that come in
     * now, and a tablet keeps no pages but theirs.
     */
    public static void othersAreAway() {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("update work_order set technician_id = :manager, stage = 'READY', set_by_hand = true"
                        + " where stage not in ('CLOSED', 'CANCELLED')")
                .setParameter("manager", actor("manager").id())
                .executeUpdate());
    }

    /** Somebody who works here from now on, and has no car yet. */
    public static Actor hired(String role) {
        String username = "nora" + UUID.randomUUID().toString().substring(0, 8);
        Visitor.manager()
                .post(
                        "/staff",
                        "name",
                        "Nora Quist",
                        "username",
                        username,
                        "role",
                        role,
                        "password",
                        "long enough to keep")
                .then()
                .statusCode(303);
        return actor(username);
    }

    /** Opens so many orders of one car, taken by that technician; the last one is promised last. */
    public static List<Long> open(Vehicle vehicle, Actor technician, int count) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Concern.Statement told = new Concern.Statement("Squeal " + i, null, "", "");
            Arrangement plan = new Arrangement("", Instant.now().plusSeconds(i), technician, null);
            numbers.add(orders().open(vehicle, null, plan, List.of(told), ana()).number());
        }
        return numbers;
    }

    /** Ana took a car in, by the form. */
    public static AWorkOrder takenIn() {
        return AnIntake.ofANewCar().takenBy(Visitor.advisor());
    }

    /** A car whose rear right door does not open from inside, checked in by Ana for Tom. */
    public static AWorkOrder checkedIn() {
        return checkedIn("Maria Alvarez", "Back door won’t open from the inside, it’s fine from outside.");
    }

    public static AWorkOrder checkedIn(String customerName, String words) {
        return checkedIn(customerName, words, aCar());
    }

    /** Another complaint, diagnosed by a guide of the test's own. */
    public static AWorkOrder checkedIn(Guide guide) {
        return checkedIn("Horace Long", aCar(), new Concern.Statement("It stays silent.", guide.sha256(), "", ""));
    }

    public static AWorkOrder checkedIn(String customerName, String words, VehicleFacts facts) {
        String guide = the(Guides.class).current(GUIDE).orElseThrow().guide().sha256();
        return checkedIn(customerName, facts, new Concern.Statement(words, guide, "rear-right", "rear right door"));
    }

    /** The same car comes in again, with another complaint. */
    public AWorkOrder nextVisit() {
        return nextVisit(new Concern.Statement("It squeals.", null, "", ""));
    }

    /** The same car comes in again, with the same complaint. */
    public AWorkOrder backWithTheSame() {
        String guide = the(Guides.class).current(GUIDE).orElseThrow().guide().sha256();
        return nextVisit(new Concern.Statement("It does it again.", guide, "rear-right", "rear right door"));
    }

    private AWorkOrder nextVisit(Concern.Statement told) {
        Vehicle car = now().vehicle();
        return new AWorkOrder(QuarkusTransaction.requiringNew()
                .call(() -> orders().open(
                                car,
                                Odometer.miles(118_900),
                                new Arrangement("8", Instant.now().plus(Duration.ofHours(6)), tom().actor(), null),
                                List.of(told),
                                ana()))
                .number());
    }

    public Checklist checklist() {
        WorkOrder order = now();
        return the(Checklists.class).of(order).get(concern().id());
    }

    private static VehicleFacts aCar() {
        return new VehicleFacts(2014, "Honda", "CR-V", "2HKRM4H50EH012345", "WO" + PLATES.incrementAndGet(), "CA");
    }

    private static AWorkOrder checkedIn(String customerName, VehicleFacts facts, Concern.Statement told) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Customers customers = the(Customers.class);
            Customer maria = customers.add(
                    new CustomerFacts(
                            customerName,
                            "555-0142",
                            "maria@example.org",
                            "4 Elm Court, Springfield, CA",
                            "Luis Alvarez, son"),
                    ana().actor());
            Vehicle car = customers.addVehicle(maria, facts);
            customers.readOdometer(car, Odometer.miles(118_240), "", ana());
            WorkOrder order = orders().open(
                            car,
                            Odometer.miles(118_240),
                            new Arrangement("7", Instant.now().plus(Duration.ofHours(6)), tom().actor(), null),
                            List.of(told),
                            ana());
            return new AWorkOrder(order.number());
        });
    }

    /** As if it had been taken in that long ago. */
    public AWorkOrder hasBeenHereFor(Duration time) {
        QuarkusTransaction.requiringNew()
                .run(() -> WorkOrder.update(
                        "openedAt = ?1 where number = ?2", Instant.now().minus(time), number));
        return this;
    }

    /** Papers for this customer are in that language, {@code en} or {@code es}; empty for the shop's own. */
    public AWorkOrder speaking(String language) {
        return step(order -> {
            Customer customer = order.customer();
            the(Customers.class)
                    .revise(
                            customer,
                            customer.version(),
                            new CustomerFacts(
                                    customer.name(),
                                    customer.phone(),
                                    customer.email(),
                                    customer.address(),
                                    customer.mayAlsoAuthorize(),
                                    customer.taxExempt(),
                                    customer.isBusiness(),
                                    customer.taxNumber(),
                                    language));
        });
    }

    /** Tom finds the release cable off its clip; its repair and its range are recommended. */
    public AWorkOrder withConfirmedCause() {
        return step(order -> {
            Concern concern = concern(order);
            answer(order, "opens-from-outside", "yes");
            answer(order, "handle-feel", "loose");
            the(Causes.class)
                    .confirm(
                            number,
                            concern.id(),
                            "cable-rod",
                            "The release cable has come off its clip behind the door panel and the clip is broken.",
                            "SEEN",
                            "",
                            tom());
        });
    }

    public AWorkOrder answered(String observation, String answer) {
        return step(order -> answer(order, observation, answer));
    }

    /** By somebody who has seen what stands. */
    private void answer(WorkOrder order, String check, String answer) {
        Checklists checklists = the(Checklists.class);
        String seen = checklists.of(order).get(concern(order).id()).seen(check);
        CheckAnswer given = CheckAnswer.of(check, answer, "", "", seen);
        checklists.answer(number, concern(order).id(), given, tom());
    }

    /** Tom confirms a cause by its code in the guide, empty or {@code other} for one that it lacks. */
    public AWorkOrder confirmed(String cause) {
        return step(order -> the(Causes.class)
                .confirm(
                        number,
                        concern(order).id(),
                        cause,
                        "Found by looking.",
                        "SEEN",
                        Objects.toString(concern(order).cause(), ""),
                        tom()));
    }

    /** Another job beside the guide's own, without parts in its price; where a law asks that, somebody says so. */
    public AWorkOrder withFlat(String title, String price) {
        return change((order, by) -> {
            Job job = order.addFlat(concern(order), ChargeKind.LABOR, title, money(price), null, by);
            if (the(Rulebook.class).parts(order).isAsked()) {
                job.describe(job.terms().withoutParts(true), by);
            }
        });
    }

    /** The first job and, beside it, another way to do the same work. */
    public AWorkOrder withOriginalAndAftermarket() {
        return change((order, by) -> {
            Job first = order.jobs().iterator().next();
            orders().addAlternative(order, first, "Original", first.operationCode(), "Aftermarket", by);
        });
    }

    /** An operation of the catalog, with its range. */
    public AWorkOrder recommended(String operation) {
        return change((order, by) -> orders().recommend(order, concern(order), operation, by));
    }

    /** The id of a job from the catalog, still a draft. */
    public long recommendedJob(String operation) {
        return does((order, by) -> orders().recommend(order, concern(order), operation, by))
                .id();
    }

    /** The maker's own parts are chosen and every job gets a price inside its range. */
    public AWorkOrder priced() {
        return step(order -> order.jobs().stream()
                .filter(job -> job.quote().price() == null)
                .map(Job::id)
                .forEach(id -> {
                    the(Checklists.class).narrow(number, id, "part-grade", "oem", ana());
                    orders().change(number, ana(), (o, by) -> {
                        Job job = o.job(id);
                        job.quote().price(job.quote().narrowed().high(), PriceBasis.PRICE, job.version(), by);
                    });
                }));
    }

    public AWorkOrder priced(String letter, String price, PriceBasis basis) {
        return change((order, by) -> {
            Job job = job(order, letter);
            job.quote().price(money(price), basis, job.version(), by);
        });
    }

    public AWorkOrder priced(long id, String price) {
        return change((order, by) -> {
            Job job = order.job(id);
            job.quote().narrow("part-grade", new RecordedFactor("Original (OEM)", null, Narrowing.HIGH), by);
            job.quote().price(money(price), PriceBasis.PRICE, job.version(), by);
        });
    }

    public AWorkOrder issued() {
        the(dev.liftgate.estimates.Estimates.class).issue(number, ana());
        return this;
    }

    /** The customer approves everything that is on offer, on the phone. */
    public AWorkOrder authorized() {
        return decided(Decision.Verdict.APPROVE, "");
    }

    public AWorkOrder declined(String reason) {
        return decided(Decision.Verdict.DECLINE, reason);
    }

    private AWorkOrder decided(Decision.Verdict verdict, String reason) {
        return change((order, by) -> {
            List<Decision.JobVerdict> made = order.jobs().stream()
                    .filter(job -> job.state() == dev.liftgate.orders.JobState.OFFERED)
                    .map(job -> new Decision.JobVerdict(job.id(), verdict, reason))
                    .toList();
            Integer version = order.agreement().lastEstimate() == 0
                    ? null
                    : order.agreement().lastEstimate();
            order.agreement()
                    .authorize(
                            version,
                            new Authorization.Respondent(
                                    order.card().customerName(),
                                    "owner",
                                    Authorization.Method.PHONE,
                                    "555-0142",
                                    "as read out"),
                            made,
                            null,
                            by);
        });
    }

    /** The id of a job from the catalog that the customer has said yes to on the phone. */
    public long authorizedJob(String operation, String price) {
        long id = recommendedJob(operation);
        priced(id, price).decided(id, Decision.Verdict.APPROVE, "");
        return id;
    }

    /** Offers a job on the phone, and takes down what Vera says to it. */
    public AWorkOrder decided(long id, Decision.Verdict verdict, String reason) {
        Authorization.Respondent vera = new Authorization.Respondent(
                "Vera Wheels", "owner", Authorization.Method.PHONE, "555-0142", "As read out");
        return change((order, by) -> {
            order.job(id).offer(by);
            order.agreement().authorize(null, vera, List.of(new Decision.JobVerdict(id, verdict, reason)), null, by);
        });
    }

    /** Offers a job by word of mouth. */
    public AWorkOrder offered(String letter) {
        return change((order, by) -> {
            job(order, letter).offer(by);
        });
    }

    /** Tom works on every authorized job under the clock and finishes it. */
    public AWorkOrder done() {
        return step(order -> order.jobs().stream()
                .filter(job -> job.state().isWorkLeft())
                .map(Job::id)
                .forEach(id -> {
                    clocks().start(number, id, false, tom());
                    clocks().stop(number, tom());
                    orders().finish(number, id, tom());
                }));
    }

    /** The correction is written down and the complaint is verified as gone. */
    public AWorkOrder verified() {
        change((order, by) ->
                concern(order).correct("New release cable and clips; the door opens from both sides.", by));
        return step(order -> orders().verifyGone(number, concern(order).id(), ana()));
    }

    /** The correction is written down, and the complaint is still there. */
    public AWorkOrder repairedInVain() {
        change((order, by) -> concern(order).correct("New release cable; no change.", by));
        return step(order -> orders().stillThere(number, concern(order).id(), tom()));
    }

    /** Tom has seen that a cause of the guide is not it. */
    public AWorkOrder ruledOut(String cause) {
        return step(order -> the(Causes.class).ruleOut(number, concern(order).id(), cause, tom()));
    }

    /** The correction of each concern is written down, and the invoice over what was authorized too. */
    public AWorkOrder invoiced() {
        change((order, by) -> order.concerns().forEach(concern -> concern.correct("Repaired.", by)));
        String total = MoneyText.plain(now().agreement().authorizedTotal());
        Visitor.advisor()
                .post(path() + "/invoice", "total", total, "odometer", "118244")
                .then()
                .statusCode(303);
        return this;
    }

    /** Invoiced elsewhere, paid and handed back. */
    public AWorkOrder closed() {
        return change((order, by) -> {
            order.progress().paid(money("0.00"), "card", true, by);
            order.progress().returned(Odometer.miles(118_243), by);
        });
    }

    public AWorkOrder cancelled() {
        orders().cancel(number, "Sold the car", ana());
        return this;
    }

    public Concern concern() {
        return concern(now());
    }

    public AWorkOrder change(WorkOrders.Verb verb) {
        orders().change(number, ana(), verb);
        return this;
    }

    public <T> T does(WorkOrders.Making<T> verb) {
        return orders().make(number, ana(), verb);
    }

    public long number() {
        return number;
    }

    /** The page of the order, to add to. */
    public String path() {
        return "/orders/" + number;
    }

    public String bay() {
        return "/bay/orders/" + number;
    }

    public String concernPath() {
        return path() + "/concerns/" + concern().id();
    }

    /** With concerns, jobs and lines, as it is now. */
    public WorkOrder now() {
        return the(OrderLookup.class).find(number).orElseThrow();
    }

    public Job job(long id) {
        return now().job(id);
    }

    public Job job(String letter) {
        return job(now(), letter);
    }

    private static Job job(WorkOrder order, String letter) {
        return order.jobs().stream()
                .filter(job -> job.letter().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    private static Concern concern(WorkOrder order) {
        return order.concerns().iterator().next();
    }

    private AWorkOrder step(java.util.function.Consumer<WorkOrder> work) {
        work.accept(now());
        return this;
    }

    public static Money money(String amount) {
        return Money.of(the(ShopCurrency.class).unit(), new java.math.BigDecimal(amount));
    }

    public static Stamp ana() {
        return actor("advisor").at(Instant.now());
    }

    public static Stamp tom() {
        return actor("technician").at(Instant.now());
    }

    public static Actor actor(String username) {
        return QuarkusTransaction.requiringNew().call(() -> the(Permissions.class)
                .actor(StaffMember.find("username", username).firstResult()));
    }

    public static OrderLookup lookup() {
        return the(OrderLookup.class);
    }

    public static Tickets tickets() {
        return the(Tickets.class);
    }

    public static WorkOrders orders() {
        return the(WorkOrders.class);
    }

    public static Clocks clocks() {
        return the(Clocks.class);
    }

    static <T> T the(Class<T> bean) {
        return CDI.current().select(bean).get();
    }
}
