package dev.liftgate.orders;

import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Vehicle;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the cards of customer and car said when the car was checked in, copied. */
@Embeddable
public class Card {

    @Column(name = "customer_name")
    private String customerName;

    @Column(name = "customer_phone")
    private String customerPhone;

    @Column(name = "vehicle_name")
    private String vehicleName;

    private String plate;

    @Column(name = "tax_exempt")
    private String taxExempt = "";

    protected Card() {}

    Card(Customer customer, Vehicle vehicle) {
        customerName = customer.name();
        customerPhone = customer.phone();
        taxExempt = customer.taxExempt();
        vehicleName = vehicle.title();
        plate = vehicle.plate();
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

    /** The certificate that frees this order from tax; empty for none. */
    public String taxExempt() {
        return taxExempt;
    }
}
