package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Concern.Finding;
import dev.liftgate.orders.Quote.Basis;
import dev.liftgate.orders.Quote.Factor;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * A work order: its concerns and jobs, and every verb that moves it. Each verb refuses what makes no sense now, writes
 * the timeline, and lets the stage follow.
 */
@Entity
@Table(name = "work_order")
public class WorkOrder extends OrderSheet {

    private static final String GONE = "; its authorization is gone with the old figure";

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("position")
    private Set<Concern> concerns = new LinkedHashSet<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<Job> jobs = new LinkedHashSet<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private List<OrderEvent> events = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private List<Authorization> authorizations = new ArrayList<>();

    protected WorkOrder() {}

    WorkOrder(long number, Customer customer, Vehicle vehicle, Totals.Rules rules, Money zero, Stamp by) {
        super(number, customer, vehicle, rules, zero, by);
    }

    public Concern take(Concern.Told told, Stamp by) {
        requireOpen();
        Concern concern = new Concern(this, concerns.size() + 1, told);
        concerns.add(concern);
        if (concerns.size() == 1) {
            headline(told.words());
        }
        record(OrderEvent.Kind.NOTE, "Concern taken down: “" + told.words() + "”", by);
        return concern;
    }

    /** Changes who works on it, when it is promised, the key tag and what it waits for. */
    public void arrange(Arrangement now, Stamp by) {
        requireOpen();
        String changes = now.differencesFrom(this);
        checkIn(odometerIn(), now.keyTag(), now.promisedAt());
        assign(now.technician());
        if (now.waitingFor() != waitingFor()) {
            waitFor(now.waitingFor(), by.at());
        }
        if (!changes.isEmpty()) {
            record(OrderEvent.Kind.NOTE, changes, by);
        }
    }

    /**
     * Keeps what was agreed on beside price and time.
     *
     * @param odometer on arrival, if it is read only now; null leaves it as it is
     */
    public void agree(Arrangement.Terms terms, Integer odometer, Stamp by) {
        requireOpen();
        if (!terms.equals(this.terms)) {
            this.terms = terms;
            record(OrderEvent.Kind.NOTE, "Terms agreed on changed", by);
        }
        if (odometer != null && odometerIn() == null) {
            checkIn(odometer, keyTag(), promisedAt());
            record(OrderEvent.Kind.NOTE, "Odometer read on arrival: %,d".formatted(odometer), by);
        }
    }

    public void setStage(Stage byHand, String reason, Stamp by) {
        setStage(byHand);
        record(OrderEvent.Kind.STAGE, "Stage set to " + byHand.label() + " by hand: " + reason, by);
    }

    public void note(String words, Stamp by) {
        record(OrderEvent.Kind.NOTE, words, by);
    }

    /** The customer wrote by themselves, as to be called back: on the timeline, and new to the desk. */
    public void hear(String words, Stamp by) {
        newsAt = by.at();
        record(OrderEvent.Kind.NOTE, words, by);
    }

    public void beginDiagnosis(Stamp by) {
        requireOpen();
        if (diagnosisStartedAt == null) {
            diagnosisStartedAt = by.at();
            record(OrderEvent.Kind.STAGE, "Diagnosis started", by);
        }
    }

    public void checked(String words, Stamp by) {
        requireOpen();
        record(OrderEvent.Kind.CHECK, words, by);
    }

    public void confirm(Concern concern, Finding finding, Stamp by) {
        requireOpen();
        concern.confirm(finding, by);
        record(OrderEvent.Kind.CHECK, "Cause confirmed: " + finding.words(), by);
    }

    /** Adds the operation as a job, unless the concern has it already; what was done in vain does not count. */
    public Job recommend(Concern concern, Offer offer, Totals.Rules rules, Stamp by) {
        requireOpen();
        this.rules = rules;
        return jobs.stream()
                .filter(job -> job.concern() == concern && offer.code().equals(job.operationCode()))
                .filter(job -> !(job.state().isDone() && concern != null && concern.isStillThere()))
                .findFirst()
                .orElseGet(() -> add(Job.from(this, concern, nextPosition(), offer), by));
    }

    public Job addFlat(Concern concern, String title, Money price, String taxCode, Stamp by) {
        return addFlat(concern, ChargeKind.LABOR, title, price, taxCode, by);
    }

    /** @param kind labor of this shop, or what another one does */
    public Job addFlat(Concern concern, ChargeKind kind, String title, Money price, String taxCode, Stamp by) {
        requireOpen();
        return add(Job.flat(this, concern, nextPosition(), kind, title, price, taxCode), by);
    }

    /** What the papers say of a job beside lines and price. */
    public void describe(Job job, Arrangement.Work work, Stamp by) {
        requireOpen();
        if (invoicedAt != null) {
            throw new Refused("Order " + number() + " has its invoice already.");
        }
        if (!work.equals(job.work())) {
            job.describe(work);
            record(OrderEvent.Kind.JOB, "Job " + job.letter() + ": what the papers say of it changed", by);
        }
    }

    /** What authorized work came to, with the reason where it is another figure than the customer agreed to. */
    public void cameTo(Job job, Money price, String reason, Stamp by) {
        requireOpen();
        if (invoicedAt != null) {
            throw new Refused("Order " + number() + " has its invoice already.");
        }
        job.cameTo(price, reason);
        String why = job.isConcluded() ? ": " + reason : ", as agreed";
        record(
                OrderEvent.Kind.JOB,
                "Job " + job.letter() + " came to " + MoneyText.text(job.net()) + ", authorized at "
                        + MoneyText.text(job.authorizedPrice()) + why,
                by);
    }

    /** The work came to more than the customer agreed to: it is put before them again, at what it came to. */
    public void askAgain(Job job, Stamp by) {
        requireOpen();
        if (invoicedAt != null) {
            throw new Refused("Order " + number() + " has its invoice already.");
        }
        Money agreed = job.authorizedPrice();
        job.askAgain();
        record(
                OrderEvent.Kind.JOB,
                "Job " + job.letter() + " is to be asked again at " + MoneyText.text(job.net()) + "; authorized was "
                        + MoneyText.text(agreed),
                by);
    }

    /** Adds another way to do the work of a job; of all the ways, one counts and one can be approved. */
    Job addAlternative(Job to, String itsTier, Offer offer, String tier, Totals.Rules rules, Stamp by) {
        requireOpen();
        if (to.state().isAuthorized() || to.state().isRefused()) {
            throw new Refused("“" + to.title() + "” is " + to.state().label() + ": there is nothing left to choose.");
        }
        this.rules = rules;
        int choice = Optional.ofNullable(to.choice())
                .orElseGet(() -> 1
                        + jobs.stream()
                                .map(Job::choice)
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0));
        to.isOneWay(choice, itsTier, to.isChosen());
        Job other = Job.from(this, to.concern(), nextPosition(), offer);
        other.isOneWay(choice, tier, false);
        return add(other, by);
    }

    /** Lets this way count instead of the one that counted so far. */
    public void choose(Job job, Stamp by) {
        requireOpen();
        if (job.state().isRefused()
                || alternatives(job).stream().anyMatch(other -> other.state().isAuthorized())) {
            throw new Refused("The customer has decided between these: offer “" + job.title() + "” again instead.");
        }
        alternatives(job).forEach(other -> other.choose(false));
        job.choose(true);
        record(OrderEvent.Kind.JOB, "Job " + job.letter() + " counts now: " + job.title(), by);
    }

    private List<Job> alternatives(Job job) {
        return jobs.stream().filter(other -> other.isAlternativeTo(job)).toList();
    }

    /** Proposes again what was turned down at an earlier visit, as the catalog has it today. */
    Job revive(Job declined, Offer offer, Totals.Rules rules, Stamp by) {
        Job job = offer == null
                ? addFlat(null, declined.title(), declined.price(), null, by)
                : recommend(null, offer, rules, by);
        job.revive(declined);
        return job;
    }

    private Job add(Job job, Stamp by) {
        jobs.add(job);
        record(OrderEvent.Kind.JOB, "Job " + job.letter() + " recommended: " + job.title(), by);
        return job;
    }

    /** Takes a draft off again; what a customer has seen is declined, not removed. */
    public void drop(Job job, Stamp by) {
        requireOpen();
        if (job.state() != JobState.RECOMMENDED || lastEstimate > 0 && job.price() != null) {
            throw new Refused("“" + job.title() + "” was put before the customer: record the decision instead.");
        }
        jobs.remove(job);
        List<Job> left = alternatives(job);
        if (left.size() == 1) {
            left.get(0).isTheOnlyWay();
        } else if (job.isChosen() && !left.isEmpty()) {
            left.get(0).choose(true);
        }
        record(OrderEvent.Kind.JOB, "Job " + job.letter() + " removed: " + job.title(), by);
    }

    public void price(Job job, Money price, Basis basis, int versionSeen, Stamp by) {
        requireOpen();
        boolean wasAuthorized = job.state().isAuthorized();
        job.price(price, basis, versionSeen);
        record(
                OrderEvent.Kind.JOB,
                "Job " + job.letter() + ": " + basis.label() + " " + MoneyText.text(price)
                        + (wasAuthorized ? GONE : ""),
                by);
    }

    public void narrow(Job job, String code, Factor factor, Stamp by) {
        requireOpen();
        job.narrow(code, factor);
        record(
                OrderEvent.Kind.JOB,
                "Job " + job.letter() + ": " + factor.label() + ", now " + MoneyText.text(job.narrowed()),
                by);
    }

    public void addLabor(Job job, Offer.Labor labor, Stamp by) {
        add(job, position -> Line.labor(job, position, labor, false), by);
    }

    public void addPart(Job job, Offer.PartChoice part, Stamp by) {
        add(job, position -> Line.part(job, position, part), by);
    }

    /** Work that another shop does, at what the customer pays for it. */
    public void addSublet(Job job, String description, Money price, String taxCode, Stamp by) {
        add(job, position -> Line.flat(job, position, ChargeKind.SUBLET, description, price, taxCode), by);
    }

    private void add(Job job, IntFunction<Line> made, Stamp by) {
        requireOpen();
        boolean wasAuthorized = job.state().isAuthorized();
        Line line = job.add(made);
        record(
                OrderEvent.Kind.JOB,
                "Job " + job.letter() + ": added " + line.description() + ", " + MoneyText.text(line.range())
                        + (wasAuthorized ? GONE : ""),
                by);
    }

    public void removeLine(Job job, long lineId, Stamp by) {
        requireOpen();
        boolean wasAuthorized = job.state().isAuthorized();
        Line line = job.line(lineId);
        job.remove(line);
        record(
                OrderEvent.Kind.JOB,
                "Job " + job.letter() + ": took off " + line.description() + (wasAuthorized ? GONE : ""),
                by);
    }

    /** Takes something off a job, or off one of its lines (null: the whole job); null takes a discount away. */
    public void discount(Job job, Line line, Discount discount, Stamp by) {
        requireOpen();
        boolean wasAuthorized = job.state().isAuthorized();
        job.discount(line, discount);
        record(
                OrderEvent.Kind.JOB,
                "Job " + job.letter() + (line == null ? "" : ", " + line.description()) + ": " + words(discount)
                        + ", now "
                        + MoneyText.text(job.net())
                        + (wasAuthorized && !job.state().isAuthorized() ? GONE : ""),
                by);
    }

    /**
     * Takes something off the whole order.
     *
     * @param discount null takes it away; once the customer has authorized something, it may only grow
     */
    public void discount(Discount discount, Stamp by) {
        requireOpen();
        if (invoicedAt != null) {
            throw new Refused("Order " + number() + " has its invoice already.");
        }
        Money authorized = totals(job -> job.state().isAuthorized()).total();
        this.discount = discount;
        if (totals(job -> job.state().isAuthorized()).total().isGreaterThan(authorized)) {
            throw new Refused("The customer has authorized work with more taken off: this discount may only grow.");
        }
        record(OrderEvent.Kind.JOB, "The whole order: " + words(discount), by);
    }

    private static String words(Discount discount) {
        return discount == null ? "no discount any more" : discount.label() + " −" + discount.text();
    }

    /** Offers a job by word of mouth, as a diagnosis is before there is anything to write an estimate about. */
    public void offer(Job job, Stamp by) {
        requireOpen();
        job.offer();
        record(OrderEvent.Kind.JOB, "Job " + job.letter() + " offered at " + MoneyText.text(job.price()), by);
    }

    /** An estimate version was issued over all counted jobs: they now wait for the customer. */
    public void estimateIssued(int version, Money total, Stamp by) {
        requireOpen();
        jobs.stream().filter(Job::isProposed).forEach(Job::offer);
        lastEstimate = version;
        quotedTotal = total;
        record(OrderEvent.Kind.ESTIMATE, "Estimate version " + version + " issued, " + MoneyText.text(total), by);
    }

    public Authorization authorize(
            Integer estimateVersion, Authorization.Given given, List<Decision.Made> made, Stamp by) {
        requireOpen();
        Money before = authorizedTotal;
        Authorization authorization = new Authorization(this, estimateVersion, given, by);
        for (Decision.Made decision : made) {
            Job job = job(decision.jobId());
            switch (decision.verdict()) {
                case APPROVE -> job.approve();
                case DECLINE -> job.refuse(JobState.DECLINED, decision.reason());
                case DEFER -> job.refuse(JobState.DEFERRED, decision.reason());
            }
            authorization.decide(job, decision.verdict(), decision.reason());
            if (decision.verdict() == Decision.Verdict.APPROVE) {
                passOver(alternatives(job), authorization);
            }
        }
        settle();
        authorization.totals(before, authorizedTotal);
        authorizations.add(authorization);
        if (given.method() == Authorization.Method.ONLINE) {
            newsAt = by.at();
        }
        record(OrderEvent.Kind.AUTHORIZATION, authorization.words(), by);
        return authorization;
    }

    private static void passOver(List<Job> others, Authorization authorization) {
        for (Job other : others) {
            boolean wasOpen = other.state() == JobState.OFFERED || other.state().isAuthorized();
            other.passOver();
            if (wasOpen) {
                authorization.decide(other, Decision.Verdict.DECLINE, other.reason());
            }
        }
    }

    /** Somebody starts to work on a job; nobody does without a yes. */
    public void begin(Job job, Stamp by) {
        requireOpen();
        job.begin();
        record(OrderEvent.Kind.WORK, "Clock started on job " + job.letter(), by);
    }

    /** The bay asks the desk for something, or the desk answers; an answer may come when the order is over. */
    public void asked(String words, Stamp by) {
        record(OrderEvent.Kind.REQUEST, words, by);
    }

    /** What is told of somebody's work; that may come in when the order is over. */
    public void worked(String words, Stamp by) {
        record(OrderEvent.Kind.WORK, words, by);
    }

    public void finish(Job job, Stamp by) {
        requireOpen();
        job.finish();
        record(OrderEvent.Kind.WORK, "Job " + job.letter() + " done: " + job.title(), by);
    }

    public void correct(Concern concern, String words, Stamp by) {
        requireOpen();
        concern.correct(words, by);
        record(OrderEvent.Kind.WORK, "Correction: " + words, by);
    }

    void verifyGone(Concern concern, Stamp by) {
        requireOpen();
        requireDone(jobsOf(concern));
        concern.verifyGone(by);
        jobsOf(concern).forEach(Job::verify);
        record(OrderEvent.Kind.WORK, "Complaint gone: “" + concern.words() + "”", by);
    }

    /** The repair did not help: diagnosis goes on. What was done, and its price, stays as it is. */
    void stillThere(Concern concern, Stamp by) {
        requireOpen();
        if (invoicedAt != null) {
            throw new Refused("Order " + number() + " has its invoice already: what is done next needs a new order.");
        }
        String tried = concern.stillThere(by);
        record(OrderEvent.Kind.WORK, "Still there: “" + concern.words() + "” — " + tried, by);
        beginDiagnosis(by);
    }

    /** Also when the order is closed: a car comes back weeks later, and the file should say so. */
    void cameBack(Concern concern, Stamp by) {
        concern.comeBack(by);
        jobsOf(concern).forEach(Job::doubt);
        record(OrderEvent.Kind.WORK, "Complaint came back: “" + concern.words() + "”", by);
    }

    public void invoiced(long invoice, Money total, Stamp by) {
        requireOpen();
        requireDone(jobs);
        invoicedAt = by.at();
        record(OrderEvent.Kind.BILLING, "Invoice " + invoice + " issued, " + MoneyText.text(total), by);
    }

    private static void requireDone(Collection<Job> jobs) {
        jobs.stream().filter(job -> job.state().isWorkLeft()).findFirst().ifPresent(job -> {
            throw new Refused("Job " + job.letter() + ", “" + job.title() + "”, is not done yet.");
        });
    }

    public void paid(Money amount, String method, boolean inFull, Stamp by) {
        requireOpen();
        paidAt = inFull ? by.at() : null;
        record(OrderEvent.Kind.BILLING, "Paid " + MoneyText.text(amount) + ", " + method, by);
    }

    /** Money left before the invoice. */
    public void deposited(Money amount, String how, Stamp by) {
        requireOpen();
        if (invoicedAt() != null) {
            throw new Refused("Order " + number() + " has its invoice: take a payment for that.");
        }
        record(OrderEvent.Kind.BILLING, "Deposit of " + MoneyText.text(amount) + " taken, " + how, by);
    }

    /** The customer has such money back; that may end an order, so it is not asked whether it is open. */
    public void depositReturned(Money amount, String how, Stamp by) {
        record(OrderEvent.Kind.BILLING, "Deposit returned: " + MoneyText.text(amount) + ", " + how, by);
    }

    public void returned(int odometer, Stamp by) {
        requireOpen();
        odometerOut = odometer;
        returnedAt = by.at();
        record(OrderEvent.Kind.BILLING, "Vehicle handed back at %,d".formatted(odometer), by);
    }

    public void cancel(String reason, Stamp by) {
        requireOpen();
        if (jobs.stream().anyMatch(job -> job.state() == JobState.IN_PROGRESS)) {
            throw new Refused("Work is in progress: finish that job before the order is cancelled.");
        }
        cancelledAt = by.at();
        record(OrderEvent.Kind.STAGE, "Cancelled: " + reason, by);
    }

    /** Announced in the transaction in which an order is cancelled. */
    public record Cancelled(WorkOrder order, Stamp by) {}

    /** A diagnosis that opens the car up is on the order and has not been refused. */
    public boolean isTeardownProposed() {
        return jobs.stream().anyMatch(job -> job.isTeardown() && !job.state().isRefused());
    }

    /** Work that opens the car up needs a yes of its own, first. */
    public boolean isTeardownAuthorized() {
        return jobs.stream().anyMatch(job -> job.isTeardown() && job.state().isAuthorized());
    }

    /** What the chosen jobs add up to, with the fees and taxes of this order. */
    public Totals totals(Predicate<Job> which) {
        List<Charge> charges = jobs.stream()
                .filter(which)
                .filter(job -> job.price() != null)
                .flatMap(job -> job.charges().stream())
                .toList();
        return Totals.of(authorizedTotal.getCurrencyUnit(), charges, reckoning());
    }

    /** What everything that counts comes to if this job counts instead of its alternatives. */
    public Totals totalsWith(Job way) {
        return totals(job -> job == way || job.isCounted() && !job.isAlternativeTo(way));
    }

    /** What the customer has said yes to, whatever the work came to in the end. */
    public Totals authorized() {
        List<Charge> charges = jobs.stream()
                .filter(job -> job.state().isAuthorized())
                .flatMap(job -> job.agreedCharges().stream())
                .toList();
        return Totals.of(authorizedTotal.getCurrencyUnit(), charges, reckoning());
    }

    /** What a yes to everything that is proposed would add to what is authorized. */
    public Money toAuthorize() {
        return totals(Job::isCounted).total().minus(authorizedTotal);
    }

    /** Brings stage and totals in line with what is recorded; the collection calls it after every verb. */
    void settle() {
        authorizedTotal = authorized().total();
        follow(Stage.of(this));
    }

    void record(OrderEvent.Kind kind, String words, Stamp by) {
        events.add(new OrderEvent(this, kind, words, by));
    }

    private int nextPosition() {
        return jobs.stream().mapToInt(Job::position).max().orElse(0) + 1;
    }

    public Job job(long id) {
        return jobs.stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("Order " + number() + " has no such job."));
    }

    public Concern concern(long id) {
        return concerns.stream()
                .filter(concern -> concern.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("Order " + number() + " has no such concern."));
    }

    public List<Job> jobsOf(Concern concern) {
        return jobs.stream().filter(job -> job.concern() == concern).toList();
    }

    public Set<Concern> concerns() {
        return concerns;
    }

    public Set<Job> jobs() {
        return jobs;
    }
}
