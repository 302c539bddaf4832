package dev.liftgate.orders;

import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Vehicle;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The cards of customer and car as they were when the car was checked in.
 *
 * @param taxExempt the certificate that frees this order from tax; empty for none
 */
@Embeddable
public record Card(
        @Column(name = "customer_name") String customerName,
        @Column(name = "customer_phone") String customerPhone,
        @Column(name = "vehicle_name") String vehicleName,
        String plate,
        @Column(name = "tax_exempt") String taxExempt) {

    static Card of(Customer customer, Vehicle vehicle) {
        return new Card(customer.name(), customer.phone(), vehicle.title(), vehicle.plate(), customer.taxExempt());
    }
}
