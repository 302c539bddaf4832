package dev.liftgate.customers;

import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** The fields of a vehicle, as typed. {@code keepVin} is ticked to keep a VIN that looks wrong. */
record VehicleForm(
        @RestForm @Pattern(regexp = "\\s*(\\d{4}\\s*)?", message = "The model year has four digits, like 2014")
                String year,
        @RestForm @NotBlank(message = "Which make is it?") @AtMost(100) String make,
        @RestForm @NotBlank(message = "Which model is it?") @AtMost(100) String model,
        @RestForm @AtMost(100) String vin,
        @RestForm String keepVin,
        @RestForm @AtMost(60) String plate,
        @RestForm @AtMost(60) String plateState,
        @RestForm @Pattern(regexp = "\\d{0,9}", message = "Reload the page and try again") String version) {

    static FormState of(Vehicle vehicle) {
        return FormState.of(VehicleForm.class, vehicle, "year", vehicle.modelYear(), "keepVin", "");
    }

    /** Refuses a VIN that looks wrong, unless it is to be kept or is the stored one. */
    VehicleFacts facts(String keptVin) {
        VehicleFacts facts =
                new VehicleFacts(Typed.optional(year, Integer::valueOf), make, model, vin, plate, plateState);
        if (!facts.vin().equals(keptVin)) {
            new Vin(vin).requireRight(keepVin);
        }
        return facts;
    }
}
