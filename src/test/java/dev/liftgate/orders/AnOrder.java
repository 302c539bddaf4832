package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.catalog.PartCondition;
import dev.liftgate.catalog.PartOffer;
import dev.liftgate.customers.AVehicle;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.Narrowing;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.PermissionTable;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An order without a database, brought along by the same verbs as in the shop; the stage follows after each. */
public final class AnOrder {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Stamp ANA = new Actor(1, "Ana Flores", Role.ADVISOR, PermissionTable.usual()).at(NOW);
    static final Stamp TOM = new Actor(2, "Tom Becker", Role.TECHNICIAN, PermissionTable.usual()).at(NOW);
    static final RecordedFactor OEM = new RecordedFactor("Original (OEM)", null, Narrowing.HIGH);
    static final RecordedFactor EASY = new RecordedFactor("Easy", Narrowing.LOWER_HALF, null);

    private static final PartOffer CABLE = part("KS-CBL-220", PartCondition.NEW_AFTERMARKET, "25.00");
    private static final PartOffer ORIGINAL_CABLE = part("72131-GEN", PartCondition.NEW_OEM, "100.00");
    private static final PartOffer CLIPS = part("KS-CLP-05", PartCondition.NEW_AFTERMARKET, "5.00");

    final WorkOrder order;
    private final List<Authorization> records = new ArrayList<>();
    private long lastId;

    private AnOrder() {
        Totals.Rules rules =
                new Totals.Rules(List.of(), List.of(new Totals.TaxRule("sales", "Sales tax", new BigDecimal("8.25"))));
        var car = AVehicle.ofVera();
        order = new WorkOrder(1001, car.customer(), car, rules, usd("0"), ANA);
        order.checkIn(Odometer.miles(118_240), new Arrangement("12", null, null, null), ANA);
    }

    /** For rooms above: only opened, at this moment, with an estimate or without one. */
    public static WorkOrder openedAt(Instant moment, boolean estimated) {
        Stamp ana = new Actor(1, "Ana Flores").at(moment);
        var car = AVehicle.ofVera();
        WorkOrder order =
                new WorkOrder(1001, car.customer(), car, new Totals.Rules(List.of(), List.of()), usd("0"), ana);
        order.checkIn(Odometer.miles(118_240), new Arrangement("12", null, null, null), ana);
        if (estimated) {
            order.agreement().estimateIssued(1, usd("10.00"), ana);
        }
        return order;
    }

    /** Vera's door does not open from inside. */
    static AnOrder checkedIn() {
        return new AnOrder().with("The left back door only opens from outside");
    }

    /** Checked in, with both jobs of the door recommended: a diagnosis that opens it up, and the repair. */
    static AnOrder withLinkage() {
        AnOrder an = checkedIn();
        an.recommend(linkage());
        return an;
    }

    /** The repair is priced at 250.00, its part chosen, and it lies before the customer. */
    static AnOrder offered() {
        AnOrder an = withLinkage();
        an.narrow(an.job(), OEM);
        an.price(an.job(), "300.00");
        return an.then(order -> an.job().offer(ANA));
    }

    static AnOrder authorized() {
        AnOrder an = offered();
        return an.decide(Decision.Verdict.APPROVE, an.job());
    }

    static AnOrder done() {
        AnOrder an = authorized();
        return an.then(order -> an.job().finish(TOM));
    }

    static AnOrder ready() {
        AnOrder an = done();
        an.then(order -> an.concern().correct("Cable replaced.", TOM));
        return an.then(order -> an.concern().verifyGone(TOM));
    }

    static AnOrder closed() {
        return ready().then(order -> order.progress().invoiced("5001", usd("310.00"), ANA))
                .then(order -> order.progress().paid(usd("310.00"), "card", true, ANA))
                .then(order -> order.progress().returned(Odometer.miles(118_243), ANA));
    }

    static AnOrder cancelled() {
        return checkedIn().then(order -> order.progress().cancel("Sold the car", ANA));
    }

    static AnOrder about(ConcernKind kind, String words) {
        return new AnOrder().with(kind, words);
    }

    AnOrder with(ConcernKind kind, String words) {
        return then(order -> order.take(new Concern.Statement(kind, words, null, "", ""), ANA));
    }

    AnOrder with(String words) {
        return then(order -> order.take(new Concern.Statement(words, null, "", ""), ANA));
    }

    Job recommend(Offer offer) {
        return recommend(concern(), offer);
    }

    Job recommend(Concern concern, Offer offer) {
        then(order -> new Proposals(order, order.reckoning().rules).recommend(concern, offer, ANA));
        return last();
    }

    AnOrder narrow(Job job, RecordedFactor factor) {
        return then(order -> job.quote().narrow(factor.label(), factor, ANA));
    }

    AnOrder price(Job job, String price) {
        return then(order -> job.quote().price(usd(price), PriceBasis.PRICE, job.version(), ANA));
    }

    AnOrder decide(Decision.Verdict verdict, Job... jobs) {
        List<Decision.JobVerdict> made = Arrays.stream(jobs)
                .map(job -> new Decision.JobVerdict(
                        job.id(), verdict, verdict == Decision.Verdict.APPROVE ? "" : "too dear"))
                .toList();
        Authorization.Respondent vera = new Authorization.Respondent(
                "Vera Wheels", "owner", Authorization.Method.PHONE, "555-0142", "As read out");
        return then(order -> records.add(order.agreement().authorize(null, vera, made, null, ANA)));
    }

    /** One verb, after which ids are given as the database would, and stage and totals follow. */
    AnOrder then(Consumer<WorkOrder> verb) {
        verb.accept(order);
        order.jobs().stream().filter(job -> job.id() == null).forEach(job -> number(job));
        order.concerns().stream().filter(concern -> concern.id() == null).forEach(each -> number(each));
        order.jobs().stream()
                .flatMap(job -> job.lines().stream())
                .filter(line -> line.id() == null)
                .forEach(line -> number(line));
        order.settle();
        return this;
    }

    AnOrder keep(Authorization record) {
        records.add(record);
        return this;
    }

    /** How often the customer has decided. */
    int records() {
        return records.size();
    }

    /** What the customer decided last. */
    Authorization lastRecord() {
        return records.get(records.size() - 1);
    }

    private void number(Object entity) {
        set(entity.getClass(), entity, "id", ++lastId);
    }

    /** What only the database sets: ids and versions. */
    static void set(Class<?> type, Object entity, String field, Object value) {
        try {
            var stored = type.getDeclaredField(field);
            stored.setAccessible(true);
            stored.set(entity, value);
        } catch (NoSuchFieldException e) {
            set(type.getSuperclass(), entity, field, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    Stage stage() {
        return order.stage();
    }

    Concern concern() {
        return order.concerns().iterator().next();
    }

    Job job() {
        return order.jobs().iterator().next();
    }

    private Job last() {
        return order.jobs().stream().reduce((first, second) -> second).orElseThrow();
    }

    /** 1 to 2 hours at 120.00, a cable for 25.00 or 100.00, clips for 5.00: 150.00 to 345.00. */
    static Offer linkage() {
        return new Offer(
                "linkage-repair",
                "Reconnect or replace the release cable",
                false,
                false,
                MoneyRange.of(usd("150"), usd("350")),
                "VehicleRuns",
                "The door cannot be opened from inside.",
                labor("1.0", "2.0"),
                List.of(
                        new Offer.PartChoice("Release cable", BigDecimal.ONE, "sales", "cable", CABLE, ORIGINAL_CABLE),
                        new Offer.PartChoice("Door clips", BigDecimal.ONE, "sales", null, CLIPS, CLIPS)));
    }

    /** 0.8 hours, no parts: exactly 96.00. */
    static Offer diagnosis() {
        return labor("door-panel-diagnosis", "Diagnosis: door panel off and on", true, labor("0.8", "0.8"), false);
    }

    /** Half an hour to an hour, no parts: 60.00 to 120.00. */
    static Offer cleaning() {
        return labor("door-mechanism-cleaning", "Clean the door mechanism", false, labor("0.5", "1.0"), false);
    }

    /** 300.00 to 600.00 or more. */
    static Offer stuckShut() {
        return labor("stuck-closed-access", "Open a door that is stuck shut", false, labor("2.5", "5.0"), true);
    }

    private static Offer labor(String code, String title, boolean teardown, Offer.Labor labor, boolean open) {
        return new Offer(code, title, teardown, open, null, "This shop's own figure", "", labor, List.of());
    }

    private static Offer.Labor labor(String low, String high) {
        return new Offer.Labor("Labor", new BigDecimal(low), new BigDecimal(high), usd("120.00"), null);
    }

    private static PartOffer part(String number, PartCondition condition, String price) {
        return new PartOffer(number, "Kestrel", condition, usd("10.00"), usd(price));
    }

    static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
