package dev.liftgate.orders;

import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Odometer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.rows.EditableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** A work order with its concerns and jobs, and the verbs on its whole. */
@Entity
@Table(name = "work_order")
public class WorkOrder extends EditableRow {

    private long number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "vehicle_id")
    private Vehicle vehicle;

    @Embedded
    private Card card;

    @Column(name = "odometer_in")
    private Integer odometerIn;

    @Column(name = "odometer_in_unit")
    private String odometerInUnit;

    @Column(name = "odometer_out")
    private Integer odometerOut;

    @Column(name = "odometer_out_unit")
    private String odometerOutUnit;

    private String headline = "";

    @Column(name = "advisor_id")
    private long advisorId;

    @Column(name = "advisor_name")
    private String advisorName;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "news_at")
    private Instant newsAt;

    @Embedded
    private Origin origin = Origin.NONE;

    @Embedded
    private Arrangement arrangement = Arrangement.NONE;

    @Embedded
    private Progress progress = new Progress(this);

    @Embedded
    private Reckoning reckoning;

    @Embedded
    private Agreement agreement;

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
        this.number = number;
        this.customer = customer;
        this.vehicle = vehicle;
        this.card = Card.of(customer, vehicle);
        this.reckoning = new Reckoning(this, rules);
        this.agreement = new Agreement(this, zero);
        this.advisorId = by.id();
        this.advisorName = by.name();
        this.openedAt = by.at();
    }

    void checkIn(Odometer odometer, Arrangement agreed, Stamp by) {
        cameInAt(odometer);
        arrangement = agreed.after(arrangement, by);
        record(EventKind.STAGE, "Checked in", by);
    }

    /** Whether the customer has a paper of it, or has agreed to something: then its card stays as it is. */
    public boolean hasPaper() {
        return agreement.lastEstimate() > 0 || agreement.promise() != null || progress.invoicedAt() != null;
    }

    /** The copy of customer and car, with what was corrected since. */
    public CardCopy copy() {
        return new CardCopy(this);
    }

    void isAbout(Vehicle right, Card now) {
        customer = right.customer();
        vehicle = right;
        card = now;
    }

    public Concern take(Concern.Statement statement, Stamp by) {
        progress.require(OrderVerb.TAKE);
        Concern concern = new Concern(this, concerns.size() + 1, statement);
        concerns.add(concern);
        headline = Headline.of(concerns);
        record(EventKind.NOTE, concern.kind().label() + " taken down: “" + concern.words() + "”", by);
        return concern;
    }

    /** Begins with work that was found when the invoice of another order was written already. */
    void supplement(WorkOrder invoiced, Stamp by) {
        origin = Origin.supplementing(invoiced);
        record(EventKind.NOTE, "Supplement to order " + invoiced.number, by);
    }

    /** Says which invoiced order of the same car came back, so that its work is done over for nothing. */
    void comesBackFrom(WorkOrder earlier, Stamp by) {
        progress.require(OrderVerb.COMEBACK);
        origin = origin().comingBackFrom(earlier, this);
        record(EventKind.NOTE, "Comeback of order " + earlier.number, by);
        earlier.record(EventKind.NOTE, "Came back as order " + number, by);
    }

    /** Changes who works on it, when it is promised, the key tag and what it waits for. */
    public void arrange(Arrangement agreed, Stamp by) {
        progress.require(OrderVerb.ARRANGE);
        String changes = agreed.differencesFrom(arrangement);
        arrangement = agreed.after(arrangement, by);
        if (!changes.isEmpty()) {
            record(EventKind.NOTE, changes, by);
        }
    }

    /** Marks the order as news for the desk: the customer answered by themselves, and no advisor has seen it yet. */
    void isNews(Stamp by) {
        newsAt = by.at();
    }

    /** Records a customer's own message, such as a wish to be called, on the timeline and as news for the desk. */
    public void hear(String words, Stamp by) {
        isNews(by);
        record(EventKind.NOTE, words, by);
    }

    /** Records that a check was answered or a cause ruled out. */
    public void checked(String words, Stamp by) {
        progress.require(OrderVerb.CHECK);
        record(EventKind.CHECK, words, by);
    }

    /** @param kind labor of this shop, or what another one does */
    public Job addFlat(Concern concern, ChargeKind kind, String title, Money price, String taxCode, Stamp by) {
        progress.require(OrderVerb.RECOMMEND);
        return add(Job.flat(this, concern, kind, title, price, taxCode), by);
    }

    Job add(Job job, Stamp by) {
        jobs.add(job);
        record(EventKind.JOB, "Job " + job.letter() + " recommended: " + job.title(), by);
        return job;
    }

    /** Takes a draft off. It can be put back; a job that a customer has seen is declined, not removed. */
    public void drop(Job job, Stamp by) {
        progress.require(OrderVerb.DROP);
        takenOff().keep(job);
        record(EventKind.JOB, "Job " + job.letter() + " removed: " + job.title(), by);
    }

    /** Announced in the transaction in which an order is cancelled. */
    public record Cancelled(WorkOrder order, Stamp by) {}

    /** The work that opens the car up for this concern; what is for the whole car is for each concern. */
    public OpeningUp openingUp(Concern concern) {
        return new OpeningUp(this, concern);
    }

    /** Brings stage and totals in line with the records; {@link WorkOrders} calls it after every verb. */
    void settle() {
        agreement.follow();
        progress.follow(Stage.of(this));
    }

    void add(Authorization authorization) {
        authorizations.add(authorization);
    }

    /** Adds a line to the timeline, even when the order is over. */
    public void record(EventKind kind, String words, Stamp by) {
        events.add(new OrderEvent(this, kind, words, by));
    }

    int nextPosition() {
        return jobs.stream().mapToInt(Job::position).max().orElse(0) + 1;
    }

    public Job job(long id) {
        return jobs().stream()
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
        return jobs().stream().filter(job -> job.concern() == concern).toList();
    }

    public Set<Concern> concerns() {
        return concerns;
    }

    public List<Job> jobs() {
        return jobs.stream().filter(job -> !job.isRemoved()).toList();
    }

    public TakenOff takenOff() {
        return new TakenOff(this, jobs.stream().filter(Job::isRemoved).toList());
    }

    public long number() {
        return number;
    }

    public static String path(long number) {
        return "/orders/" + number;
    }

    /** The invoiced order that this one goes back to, if any. */
    public Origin origin() {
        return origin == null ? Origin.NONE : origin; // Hibernate keeps one without any column as null
    }

    public Customer customer() {
        return customer;
    }

    public Vehicle vehicle() {
        return vehicle;
    }

    public Card card() {
        return card;
    }

    public Odometer odometerIn() {
        return odometerIn == null ? null : new Odometer(odometerIn, odometerInUnit);
    }

    public Odometer odometerOut() {
        return odometerOut == null ? null : new Odometer(odometerOut, odometerOutUnit);
    }

    /** The first words of the first concern and how many more there are, as a title. */
    public String headline() {
        return headline;
    }

    void cameInAt(Odometer read) {
        odometerIn = read == null ? null : Integer.valueOf(read.distance());
        odometerInUnit = read == null ? null : read.unit();
    }

    /** @param read null while the car is here */
    void wentOutAt(Odometer read) {
        odometerOut = read == null ? null : Integer.valueOf(read.distance());
        odometerOutUnit = read == null ? null : read.unit();
    }

    public String advisorName() {
        return advisorName;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The time of a customer's answer that no advisor has looked at yet; null while there is nothing new. */
    public Instant newsAt() {
        return newsAt;
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    public Progress progress() {
        return progress;
    }

    public Stage stage() {
        return progress.stage();
    }

    public boolean isOpen() {
        return progress.recordedStage().isOpen();
    }

    public Reckoning reckoning() {
        return reckoning;
    }

    public Agreement agreement() {
        return agreement;
    }
}
