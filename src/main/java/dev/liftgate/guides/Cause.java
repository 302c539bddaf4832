package dev.liftgate.guides;

import java.util.List;
import java.util.Optional;

/**
 * One thing that can be wrong.
 *
 * @param customerName the cause as part of a plain sentence to the customer
 * @param commonness share of it among cars with the symptom, 0..1, before any question
 * @param fix the usual repair
 * @param correction a first draft of the technician's words after the repair
 * @param operations codes of the labor operations that mend it, at least one
 * @param behind code of the teardown observation with which the repair begins too; once made, it is not paid again
 * @param signs answers that speak for it; any other answer is as common as it usually is
 */
public record Cause(
        String code,
        String name,
        String customerName,
        double commonness,
        Severity severity,
        String severityReason,
        String fix,
        String correction,
        List<String> operations,
        Optional<String> behind,
        List<Sign> signs) {

    /** Code of the cause that every guide has without writing it: something that the guide does not list. */
    public static final String OTHER = "other";

    /** The commonness of {@link #OTHER}. The written causes share the rest. */
    public static final double OTHER_COMMONNESS = 0.03;

    /** The harm if nothing is done. */
    public enum Severity {
        LOW,
        MODERATE,
        MODERATE_TO_HIGH,
        HIGH;

        public String label() {
            return Section.spelled(this).replace('-', ' ');
        }
    }

    /** A sign of a cause: with it, this answer is seen this often. */
    public record Sign(String observation, String answer, ScaleWord word) {}

    public Optional<Sign> sign(String observation, String answer) {
        return signs.stream()
                .filter(sign ->
                        sign.observation().equals(observation) && sign.answer().equals(answer))
                .findFirst();
    }

    static Cause read(Section section) {
        return new Cause(
                section.codeOrSameAs(),
                section.text("name"),
                section.text("customer-name"),
                section.number("commonness", Guide.FLOOR, 1 - Guide.FLOOR),
                section.choice("severity", Severity.class),
                section.text("severity-reason"),
                section.text("fix"),
                section.text("correction"),
                section.someCodes("operations"),
                section.optionalCode("behind"),
                section.signs("signs"));
    }
}
