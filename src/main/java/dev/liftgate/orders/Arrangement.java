package dev.liftgate.orders;

import dev.liftgate.money.KeptJson;
import dev.liftgate.staff.Actor;
import jakarta.persistence.AttributeConverter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/** What the shop has arranged around an order; everything but the key tag may be null. */
public record Arrangement(String keyTag, Instant promisedAt, Actor technician, OrderSheet.Waiting waitingFor) {

    /** What becomes of the parts that come off the car. */
    public enum ReplacedParts {
        RETURNED("the customer wants them back"),
        KEPT("the customer does not want them back"),
        SHOWN("shown to the customer and not returned");

        private final String label;

        ReplacedParts(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What customer and shop agreed on beside price and time, because a law wants it on paper. Texts may be empty.
     *
     * @param replacedParts null while the customer has not said
     * @param payor an insurer or whoever else pays, with the number of the claim and what they approved (null: unknown)
     * @param estimateWaived the customer wanted no written estimate
     * @param leftUnattended after hours, or brought by somebody else: shop and customer did not meet
     */
    public record Terms(
            ReplacedParts replacedParts,
            String paymentIntended,
            String estimateCharge,
            String payor,
            String payorClaim,
            Money payorAmount,
            boolean estimateWaived,
            boolean leftUnattended) {

        public static final Terms NONE = new Terms(null, "", "", "", "", null, false, false);

        public Terms {
            paymentIntended = Objects.requireNonNullElse(paymentIntended, "");
            estimateCharge = Objects.requireNonNullElse(estimateCharge, "");
            payor = Objects.requireNonNullElse(payor, "");
            payorClaim = Objects.requireNonNullElse(payorClaim, "");
        }
    }

    /** Whether a job has to be done or is only advised. */
    public enum Need {
        REQUIRED("required"),
        SUGGESTED("suggested");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** An airbag that the job fits. */
    public enum Airbag {
        NEW("new"),
        SALVAGED("salvaged"),
        SALVAGED_WITHOUT_WARRANTY("salvaged, without warranty");

        private final String label;

        Airbag(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What the papers say of one job beside its lines and its price. Texts may be empty, everything else null: not said.
     *
     * @param hours of labor behind a flat price
     * @param doneBy the other shop that does it; empty where it is done here
     * @param body body and collision work
     * @param kit a kit of parts is sold as one line
     * @param reassembly what putting the car together again costs when the customer does not go on after a teardown
     * @param reassemblyDays the longest that takes, from the authorization on
     * @param destroyedParts what taking it apart destroys
     * @param restorable whether the car can surely be put back as it was
     * @param freeBecause the warranty, or whatever else, makes it free or cheaper
     */
    public record Work(
            Need need,
            BigDecimal hours,
            String doneBy,
            boolean body,
            boolean kit,
            Airbag airbag,
            String airbagSupplier,
            Money reassembly,
            Integer reassemblyDays,
            String destroyedParts,
            Boolean restorable,
            String freeBecause) {

        public static final Work NONE = new Work(null, null, "", false, false, null, "", null, null, "", null, "");

        public Work {
            doneBy = Objects.requireNonNullElse(doneBy, "");
            airbagSupplier = Objects.requireNonNullElse(airbagSupplier, "");
            destroyedParts = Objects.requireNonNullElse(destroyedParts, "");
            freeBecause = Objects.requireNonNullElse(freeBecause, "");
        }
    }

    /** In words for the timeline; empty when nothing is different. */
    String differencesFrom(WorkOrder order) {
        List<String> changes = new ArrayList<>();
        if (!Objects.equals(promisedAt, order.promisedAt())) {
            changes.add("Promised time changed");
        }
        if (!Objects.equals(technician == null ? null : technician.id(), order.technicianId())) {
            changes.add(technician == null ? "Given back to the shop" : "Assigned to " + technician.name());
        }
        if (waitingFor != order.waitingFor()) {
            changes.add(
                    waitingFor == null
                            ? "No longer waiting"
                            : "Waiting for " + waitingFor.name().toLowerCase());
        }
        return String.join("; ", changes);
    }

    static class TermsColumn implements AttributeConverter<Terms, String> {

        @Override
        public String convertToDatabaseColumn(Terms terms) {
            return KeptJson.write(terms);
        }

        @Override
        public Terms convertToEntityAttribute(String json) {
            return KeptJson.read(json, Terms.class);
        }
    }

    static class WorkColumn implements AttributeConverter<Work, String> {

        @Override
        public String convertToDatabaseColumn(Work work) {
            return KeptJson.write(work);
        }

        @Override
        public Work convertToEntityAttribute(String json) {
            return KeptJson.read(json, Work.class);
        }
    }
}
