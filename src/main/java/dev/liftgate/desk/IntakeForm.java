package dev.liftgate.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The form of an intake, everything as it was typed. It has the owner, the words about the car, and what was agreed.
 */
record IntakeForm(
        @RestForm @Pattern(regexp = "\\d{0,18}") String vehicle,
        @RestForm @Pattern(regexp = "\\d{0,18}") String customer,
        @RestForm @Size(max = 200, message = "At most 200 characters") String name,
        @RestForm @Size(max = 40, message = "At most 40 characters") String phone,
        @RestForm @Size(max = 200, message = "At most 200 characters") String email,
        @RestForm @Size(max = 300, message = "At most 300 characters") String address,
        @RestForm @Pattern(regexp = "((18|19|20)\\d\\d)?", message = "Four digits, like 2014") String year,
        @RestForm @Size(max = 60, message = "At most 60 characters") String make,
        @RestForm @Size(max = 60, message = "At most 60 characters") String model,
        @RestForm @Size(max = 30, message = "At most 30 characters") String vin,
        @RestForm String keepVin,
        @RestForm @Size(max = 15, message = "At most 15 characters") String plate,
        @RestForm @Size(max = 10, message = "At most 10 characters") String plateState,
        @RestForm @Pattern(regexp = "\\s*(\\d{1,3}([, ]?\\d{3})*)?\\s*", message = "A whole number, like 118240")
                String odometer,
        @RestForm @Size(max = 200, message = "At most 200 characters") String odometerReason,
        @RestForm @Size(max = 20, message = "At most 20 characters") String keyTag,
        @RestForm
                @NotBlank(message = "What does the customer say, in their own words?")
                @Size(max = 4000, message = "At most 4,000 characters; put the rest into notes")
                String words,
        @RestForm @Size(max = 100) String guide,
        @RestForm @Size(max = 100) String facet,
        @RestForm @Size(max = 100) List<String> heard,
        @RestForm
                @Pattern(
                        regexp = "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?)?",
                        message = "A date and a time, like 2026-11-24T15:30")
                String promised,
        @RestForm @Pattern(regexp = "\\d{0,18}") String technician) {}
