package dev.liftgate.orders;

import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.money.Discount;
import dev.liftgate.money.KeptJson;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** The head of a work order: who, which car, when, for how much, how far. What the customer's card said is copied. */
@MappedSuperclass
public abstract class OrderSheet extends Progress {

    private static final int HEADLINE = 120;

    /** What an order can wait for while its stage stands still. */
    public enum Waiting {
        PARTS,
        CUSTOMER,
        SUBLET
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "vehicle_id")
    private Vehicle vehicle;

    @Column(name = "customer_name")
    private String customerName;

    @Column(name = "customer_phone")
    private String customerPhone;

    @Column(name = "vehicle_name")
    private String vehicleName;

    private String plate;

    @Column(name = "odometer_in")
    private Integer odometerIn;

    @Column(name = "odometer_out")
    Integer odometerOut;

    @Column(name = "key_tag")
    private String keyTag = "";

    private String headline = "";

    @Column(name = "advisor_id")
    private long advisorId;

    @Column(name = "advisor_name")
    private String advisorName;

    @Column(name = "technician_id")
    private Long technicianId;

    @Column(name = "technician_name")
    private String technicianName = "";

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Waiting waitingFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "news_at")
    Instant newsAt;

    @Column(name = "last_estimate")
    int lastEstimate;

    @Column(name = "quoted_total")
    Money quotedTotal;

    @Column(name = "authorized_total")
    Money authorizedTotal;

    @Convert(converter = RulesColumn.class)
    Totals.Rules rules;

    Discount discount;

    @Column(name = "tax_exempt")
    private String taxExempt = "";

    @Convert(converter = Arrangement.TermsColumn.class)
    Arrangement.Terms terms = Arrangement.Terms.NONE;

    protected OrderSheet() {}

    OrderSheet(long number, Customer customer, Vehicle vehicle, Totals.Rules rules, Money zero, Stamp by) {
        super(number);
        this.customer = customer;
        this.vehicle = vehicle;
        this.customerName = customer.name();
        this.customerPhone = customer.phone();
        this.vehicleName = vehicle.title();
        this.plate = vehicle.plate();
        this.taxExempt = customer.taxExempt();
        this.rules = rules;
        this.authorizedTotal = zero;
        this.advisorId = by.id();
        this.advisorName = by.name();
        this.openedAt = by.at();
    }

    void checkIn(Integer odometer, String keyTag, Instant promisedAt) {
        this.odometerIn = odometer;
        this.keyTag = keyTag;
        this.promisedAt = promisedAt;
    }

    void assign(Actor technician) {
        requireOpen();
        technicianId = technician == null ? null : technician.id();
        technicianName = technician == null ? "" : technician.name();
    }

    void waitFor(Waiting what, Instant at) {
        requireOpen();
        waitingFor = what;
        waitingSince = what == null ? null : at;
    }

    void headline(String words) {
        headline = words.length() <= HEADLINE ? words : words.substring(0, HEADLINE - 1) + "…";
    }

    public Customer customer() {
        return customer;
    }

    public Vehicle vehicle() {
        return vehicle;
    }

    public String customerName() {
        return customerName;
    }

    public String customerPhone() {
        return customerPhone;
    }

    public String vehicleName() {
        return vehicleName;
    }

    public String plate() {
        return plate;
    }

    public Integer odometerIn() {
        return odometerIn;
    }

    public Integer odometerOut() {
        return odometerOut;
    }

    public String keyTag() {
        return keyTag;
    }

    public String headline() {
        return headline;
    }

    public String advisorName() {
        return advisorName;
    }

    public Long technicianId() {
        return technicianId;
    }

    public String technicianName() {
        return technicianName;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant promisedAt() {
        return promisedAt;
    }

    public Waiting waitingFor() {
        return waitingFor;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    /** When the customer answered by themselves and no advisor has looked since; null while there is nothing new. */
    public Instant newsAt() {
        return newsAt;
    }

    /** The number of the latest issued estimate version, 0 while there is none. */
    public int lastEstimate() {
        return lastEstimate;
    }

    public Money quotedTotal() {
        return quotedTotal;
    }

    /** What the customer has said yes to so far, with fees and tax. */
    public Money authorizedTotal() {
        return authorizedTotal;
    }

    /** What is taken off the whole order, or null. */
    public Discount discount() {
        return discount;
    }

    /** The certificate that frees this order from tax; empty for none. */
    public String taxExempt() {
        return taxExempt;
    }

    /** What was agreed on beside price and time. */
    public Arrangement.Terms terms() {
        return terms;
    }

    /** What totals are reckoned with. */
    Totals.Rules reckoning() {
        return new Totals.Rules(rules.fees(), taxExempt.isEmpty() ? rules.taxes() : List.of(), discount);
    }

    /** The fees and taxes of this order, kept as they were when its jobs were put together. */
    static class RulesColumn implements AttributeConverter<Totals.Rules, String> {

        @Override
        public String convertToDatabaseColumn(Totals.Rules rules) {
            return KeptJson.write(rules);
        }

        @Override
        public Totals.Rules convertToEntityAttribute(String json) {
            return KeptJson.read(json, Totals.Rules.class);
        }
    }
}
