package dev.liftgate.desk;

import dev.liftgate.customers.Odometer;
import dev.liftgate.web.AtMost;
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
        @RestForm @AtMost(200) String name,
        @RestForm @AtMost(40) String phone,
        @RestForm @AtMost(200) String email,
        @RestForm @AtMost(300) String address,
        @RestForm @Pattern(regexp = "((18|19|20)\\d\\d)?", message = "Four digits, like 2014") String year,
        @RestForm @AtMost(60) String make,
        @RestForm @AtMost(60) String model,
        @RestForm @AtMost(30) String vin,
        @RestForm String keepVin,
        @RestForm @AtMost(15) String plate,
        @RestForm @AtMost(10) String plateState,
        @RestForm @Size(max = 20, message = "A whole number, like 118240") String odometer,
        @RestForm @Pattern(regexp = Odometer.UNITS, message = "Miles or kilometers?") String odometerUnit,
        @RestForm @AtMost(200) String odometerReason,
        @RestForm @AtMost(20) String keyTag,
        @RestForm
                @NotBlank(message = "What does the customer say, in their own words?")
                @Size(max = 4000, message = "At most 4,000 characters; put the rest into notes")
                String words,
        @RestForm @Size(max = 100) String guide,
        @RestForm @Size(max = 100) String facet,
        @RestForm @Size(max = 100) List<String> heard,
        @RestForm @Pattern(regexp = MOMENT, message = LIKE_A_MOMENT) String promised,
        @RestForm @Size(max = 100, message = "At most 100 characters") String paymentIntended,
        @RestForm @Pattern(regexp = "\\d{0,18}") String technician) {

    /** A moment as its field sends it, or nothing. */
    static final String MOMENT = "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?)?";

    static final String LIKE_A_MOMENT = "A date and a time, like 2026-11-24T15:30";
}
