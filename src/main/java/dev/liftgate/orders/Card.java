package dev.liftgate.orders;

import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Vehicle;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cards of customer and car, copied: all that papers print of them.
 *
 * <p>It follows what is corrected until the first paper, and stays from then on, until somebody takes the corrections
 * over.
 *
 * @param taxExempt the certificate that frees this order from tax; empty for none
 */
@Embeddable
public record Card(
        @Column(name = "customer_name") String customerName,
        @Column(name = "customer_phone") String customerPhone,
        @Column(name = "customer_email") String email,
        @Column(name = "customer_address") String address,
        @Column(name = "may_also_authorize") String mayAlsoAuthorize,
        @Column(name = "customer_business") boolean business,
        @Column(name = "customer_tax_number") String taxNumber,
        @Column(name = "tax_exempt") String taxExempt,
        @Column(name = "vehicle_name") String vehicleName,
        String vin,
        String plate,
        @Column(name = "plate_state") String plateState) {

    static Card of(Customer customer, Vehicle vehicle) {
        return new Card(
                customer.name(),
                customer.phone(),
                customer.email(),
                customer.address(),
                customer.mayAlsoAuthorize(),
                customer.isBusiness(),
                customer.taxNumber(),
                customer.taxExempt(),
                vehicle.title(),
                vehicle.vin(),
                vehicle.plate(),
                vehicle.plateState());
    }

    /** What is different now, for the timeline: {@code name Maria → Marie, plate – → 7ABC123}. */
    String changesTo(Card now) {
        Map<String, String> after = now.facts();
        return facts().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(after.get(fact.getKey())))
                .map(fact -> fact.getKey() + " " + shown(fact.getValue()) + " → " + shown(after.get(fact.getKey())))
                .collect(Collectors.joining(", "));
    }

    private static String shown(String value) {
        return value.isBlank() ? "–" : value.replace("\n", ", ");
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", customerName);
        facts.put("phone", customerPhone);
        facts.put("e-mail", email);
        facts.put("address", address);
        facts.put("also authorizes", mayAlsoAuthorize);
        facts.put("business", business ? "yes" : "no");
        facts.put("tax number", taxNumber);
        facts.put("tax exemption", taxExempt);
        facts.put("car", vehicleName);
        facts.put("VIN", vin);
        facts.put("plate", (plate + " " + plateState).strip());
        return facts;
    }
}
