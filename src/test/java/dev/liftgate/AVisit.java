package dev.liftgate;

import dev.liftgate.checklist.Checklist;
import dev.liftgate.checklist.Checklists;
import dev.liftgate.clocks.Clocks;
import dev.liftgate.money.Narrowing;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.RecordedFactor;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Stamp;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A car's visit to the running shop, brought along by the verbs that the pages use. */
public final class AVisit {

    private final long number;

    AVisit(long number) {
        this.number = number;
    }

    /** Ana took the car in. */
    public static AVisit checkedIn() {
        return AnIntake.ofANewCar().takenBy(Visitor.advisor());
    }

    /** As if it had been taken in that long ago. */
    public AVisit hasBeenHereFor(Duration time) {
        QuarkusTransaction.requiringNew()
                .run(() -> WorkOrder.update(
                        "openedAt = ?1 where number = ?2", Instant.now().minus(time), number));
        return this;
    }

    /** That person, now. */
    public static Stamp stamp(String username) {
        return actor(username).at(Instant.now());
    }

    public static Actor actor(String username) {
        return QuarkusTransaction.requiringNew().call(() -> StaffMember.<StaffMember>find("username", username)
                .<StaffMember>firstResult()
                .actor());
    }

    public static OrderLookup lookup() {
        return Arc.container().instance(OrderLookup.class).get();
    }

    public static WorkOrders orders() {
        return Arc.container().instance(WorkOrders.class).get();
    }

    public static Clocks clocks() {
        return Arc.container().instance(Clocks.class).get();
    }

    public long number() {
        return number;
    }

    public String path() {
        return "/orders/" + number;
    }

    public String bay() {
        return "/bay/orders/" + number;
    }

    public WorkOrder order() {
        return lookup().find(number).orElseThrow();
    }

    public Concern concern() {
        return order().concerns().iterator().next();
    }

    public String concernPath() {
        return path() + "/concerns/" + concern().id();
    }

    public Job job(long id) {
        return order().job(id);
    }

    public Checklist checklist() {
        return Arc.container()
                .instance(Checklists.class)
                .get()
                .of(order())
                .get(concern().id());
    }

    public <T> T does(WorkOrders.Making<T> verb) {
        return orders().make(number, stamp("advisor"), verb);
    }

    /** The id of a job from the catalog, still a draft. */
    public long recommended(String operation) {
        return does((order, by) ->
                        orders().recommend(order, order.concerns().iterator().next(), operation, by))
                .id();
    }

    public AVisit priced(long job, String price) {
        does((order, by) -> {
            Job priced = order.job(job);
            priced.quote().narrow("part-grade", new RecordedFactor("Original (OEM)", null, Narrowing.HIGH), by);
            priced.quote().price(usd(price), PriceBasis.PRICE, priced.version(), by);
            return null;
        });
        return this;
    }

    /** The id of a job that the customer has said yes to on the phone. */
    public long authorized(String operation, String price) {
        long id = recommended(operation);
        priced(id, price);
        decided(id, Decision.Verdict.APPROVE, "");
        return id;
    }

    public AVisit decided(long job, Decision.Verdict verdict, String reason) {
        Authorization.Respondent vera = new Authorization.Respondent(
                "Vera Wheels", "owner", Authorization.Method.PHONE, "555-0142", "As read out");
        does((order, by) -> {
            order.job(job).offer(by);
            return order.agreement().authorize(null, vera, List.of(new Decision.JobVerdict(job, verdict, reason)), by);
        });
        return this;
    }

    public AVisit cancelled() {
        orders().cancel(number, "Sold the car", stamp("advisor"));
        return this;
    }

    public static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
