package dev.liftgate.desk;

import dev.liftgate.customers.Odometer;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The form of an intake, everything as it was typed. It has the owner, the concerns, and what was agreed.
 *
 * @param told the concerns that are written already, each as {@link ToldConcern#packed()}; one more is being written
 */
record IntakeForm(
        @RestForm @Pattern(regexp = "\\d{0,18}") String vehicle,
        @RestForm @Pattern(regexp = "\\d{0,18}") String customer,
        @RestForm @Pattern(regexp = "\\d{0,18}") String comebackOf,
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
        @RestForm @Size(max = 100) List<String> told,
        @RestForm @Size(max = 8000, message = ToldConcern.TOO_LONG) String words,
        @RestForm @Pattern(regexp = ConcernKind.NAMES, message = "Choose what it is") String kind,
        @RestForm @Size(max = 100) String guide,
        @RestForm @Size(max = 100) String facet,
        @RestForm @Size(max = 100) List<String> heard,
        @RestForm @Size(max = 20) List<String> work,
        @RestForm @Pattern(regexp = MOMENT, message = LIKE_A_MOMENT) String promised,
        @RestForm @Size(max = 100, message = "At most 100 characters") String paymentIntended,
        @RestForm @Pattern(regexp = "\\d{0,18}") String technician) {

    /** A moment as its field sends it, or nothing. */
    static final String MOMENT = "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?)?";

    static final String LIKE_A_MOMENT = "A date and a time, like 2026-11-24T15:30";

    /** All concerns in their order. What is being written counts if there are words, or if it is the only one. */
    List<ToldConcern> concerns() {
        ToldConcern last = new ToldConcern(words, kind, guide, facet, heard, work);
        Stream<ToldConcern> before = told.stream().map(ToldConcern::unpack);
        return last.isBlank() && !told.isEmpty()
                ? before.toList()
                : Stream.concat(before, Stream.of(last)).toList();
    }

    /** The same form with another concern being written. */
    FormState with(List<ToldConcern> before, ToldConcern now) {
        return FormState.of(this)
                .with("told", before.stream().map(ToldConcern::packed).toList())
                .with("words", now.words(), "kind", now.kind(), "guide", now.guide())
                .with("facet", now.facet(), "heard", now.heard(), "work", now.wanted());
    }
}
