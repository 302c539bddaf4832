package dev.liftgate.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;

/** The shop itself: one row, with what stands at the head of every document. */
@Entity
@Table(name = "shop")
public class Shop extends PanacheEntityBase {

    @Id
    private int id = 1;

    @Version
    private int version;

    private String name;

    @Column(name = "legal_name")
    private String legalName;

    private String address;
    private String phone;
    private String email = "";

    @Column(name = "registration_number")
    private String registrationNumber = "";

    @Column(name = "tax_number")
    private String taxNumber = "";

    @Column(name = "time_zone")
    private String timeZone;

    private String locale = "en-US";

    @Column(name = "odometer_unit")
    private String odometerUnit = "mi";

    private String paper = "letter";

    @Column(name = "technicians_see_prices")
    private boolean techniciansSeePrices;

    @Column(name = "estimate_valid_days")
    private int estimateValidDays = 30;

    private String guarantee = "";

    @Column(name = "storage_charge")
    private String storageCharge = "";

    @Column(name = "payment_methods")
    private String paymentMethods = "";

    protected Shop() {}

    public Shop(String name, String address, String phone, ZoneId zone) {
        describe(name, name, address, phone, "");
        this.timeZone = zone.getId();
    }

    public void describe(String name, String legalName, String address, String phone, String email) {
        this.name = name;
        this.legalName = legalName;
        this.address = address;
        this.phone = phone;
        this.email = email;
    }

    /** What the law or the shop's own terms want printed on its papers. */
    public void terms(String registration, String tax, String guarantee, String storage, String payment) {
        this.registrationNumber = registration;
        this.taxNumber = tax;
        this.guarantee = guarantee;
        this.storageCharge = storage;
        this.paymentMethods = payment;
    }

    public void habits(String paper, String odometerUnit, int estimateValidDays, boolean techniciansSeePrices) {
        this.paper = paper;
        this.odometerUnit = odometerUnit;
        this.estimateValidDays = estimateValidDays;
        this.techniciansSeePrices = techniciansSeePrices;
    }

    public String name() {
        return name;
    }

    public String legalName() {
        return legalName;
    }

    public String address() {
        return address;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    public String taxNumber() {
        return taxNumber;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public String odometerUnit() {
        return odometerUnit;
    }

    /** {@code letter} or {@code a4}. */
    public String paper() {
        return paper;
    }

    public boolean techniciansSeePrices() {
        return techniciansSeePrices;
    }

    public int estimateValidDays() {
        return estimateValidDays;
    }

    public String guarantee() {
        return guarantee;
    }

    public String storageCharge() {
        return storageCharge;
    }

    public String paymentMethods() {
        return paymentMethods;
    }
}
