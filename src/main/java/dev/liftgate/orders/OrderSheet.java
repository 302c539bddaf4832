package dev.liftgate.orders;

import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.money.MoneyJson;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.joda.money.Money;

/** The head of a work order: who, which car, when, for how much, how far. What the customer's card said is copied. */
@MappedSuperclass
public abstract class OrderSheet extends PanacheEntityBase {

    private static final int HEADLINE = 120;

    /** What an order can wait for while its stage stands still. */
    public enum Waiting {
        PARTS,
        CUSTOMER,
        SUBLET
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private long number;

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

    @Column(name = "diagnosis_started_at")
    Instant diagnosisStartedAt;

    @Column(name = "last_estimate")
    int lastEstimate;

    @Column(name = "quoted_total")
    Money quotedTotal;

    @Column(name = "authorized_total")
    Money authorizedTotal;

    @Convert(converter = RulesColumn.class)
    Totals.Rules rules;

    @Column(name = "invoiced_at")
    Instant invoicedAt;

    @Column(name = "paid_at")
    Instant paidAt;

    @Column(name = "returned_at")
    Instant returnedAt;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_stage")
    private Stage recordedStage = Stage.CHECK_IN;

    @Column(name = "set_by_hand")
    private boolean setByHand;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.CHECK_IN;

    protected OrderSheet() {}

    OrderSheet(
            long number,
            Customer customer,
            Vehicle vehicle,
            Totals.Rules rules,
            Money zero,
            Actor advisor,
            Instant at) {
        this.number = number;
        this.customer = customer;
        this.vehicle = vehicle;
        this.customerName = customer.name();
        this.customerPhone = customer.phone();
        this.vehicleName = vehicle.title();
        this.plate = vehicle.plate();
        this.rules = rules;
        this.authorizedTotal = zero;
        this.advisorId = advisor.id();
        this.advisorName = advisor.name();
        this.openedAt = at;
    }

    void checkIn(Integer odometer, String keyTag, Instant promisedAt) {
        this.odometerIn = odometer;
        this.keyTag = keyTag;
        this.promisedAt = promisedAt;
    }

    void promise(Instant promisedAt) {
        requireOpen();
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

    /** The recorded facts lead; a stage set by hand stays until they move on. */
    void follow(Stage recorded) {
        if (recorded != recordedStage || !setByHand) {
            setByHand = false;
            stage = recorded;
        }
        recordedStage = recorded;
    }

    void setStage(Stage byHand) {
        requireOpen();
        if (!byHand.isOpen()) {
            throw new Refused("stage", "An order closes by being paid and handed back, or by being cancelled.");
        }
        setByHand = byHand != recordedStage;
        stage = byHand;
    }

    void requireOpen() {
        if (!recordedStage.isOpen()) {
            throw new Refused("Order " + number + " is " + recordedStage.label().toLowerCase()
                    + ": nothing more is recorded on it.");
        }
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long number() {
        return number;
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

    public Instant diagnosisStartedAt() {
        return diagnosisStartedAt;
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

    public Instant invoicedAt() {
        return invoicedAt;
    }

    public Instant paidAt() {
        return paidAt;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    public Stage stage() {
        return stage;
    }

    public boolean isSetByHand() {
        return setByHand;
    }

    public boolean isOpen() {
        return recordedStage.isOpen();
    }

    /** The fees and taxes of this order, kept as they were when its jobs were put together. */
    static class RulesColumn implements AttributeConverter<Totals.Rules, String> {

        @Override
        public String convertToDatabaseColumn(Totals.Rules rules) {
            return MoneyJson.write(rules);
        }

        @Override
        public Totals.Rules convertToEntityAttribute(String json) {
            return MoneyJson.read(json, Totals.Rules.class);
        }
    }
}
