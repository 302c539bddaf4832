package dev.liftgate.customers;

import java.time.Instant;

/** Cars and their people for the tests of other rooms, without a database. */
public final class AVehicle {

    private AVehicle() {}

    /** Vera drives a CR-V whose rear door is stuck. */
    public static Vehicle ofVera() {
        Customer vera = new Customer(
                new CustomerFacts("Vera Wheels", "555-0142", "", "", ""),
                Instant.parse("2026-01-05T09:00:00Z"),
                "Ana Flores");
        return new Vehicle(vera, new VehicleFacts(2014, "Honda", "CR-V", "", "7ABC123", "CA"));
    }
}
