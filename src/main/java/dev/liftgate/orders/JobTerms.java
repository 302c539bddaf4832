package dev.liftgate.orders;

import dev.liftgate.money.KeptJsonColumn;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.joda.money.Money;

/**
 * The words on one job that papers print beside its lines and price. Texts may be empty; everything else null where it
 * is not said.
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
 * @param noParts somebody said that no parts are in its flat price; a part line takes the place of the answer
 */
public record JobTerms(
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
        String freeBecause,
        boolean noParts) {

    public static final JobTerms NONE =
            new JobTerms(null, null, "", false, false, null, "", null, null, "", null, "", false);

    public JobTerms {
        doneBy = Objects.requireNonNullElse(doneBy, "");
        airbagSupplier = Objects.requireNonNullElse(airbagSupplier, "");
        destroyedParts = Objects.requireNonNullElse(destroyedParts, "");
        freeBecause = Objects.requireNonNullElse(freeBecause, "");
    }

    /** The same with the word that no parts are in the price, or without it. */
    public JobTerms withoutParts(boolean none) {
        return new JobTerms(
                need,
                hours,
                doneBy,
                body,
                kit,
                airbag,
                airbagSupplier,
                reassembly,
                reassemblyDays,
                destroyedParts,
                restorable,
                freeBecause,
                none);
    }

    /** What the timeline says of a change from these words to others. */
    String differenceTo(JobTerms now) {
        return now.noParts && withoutParts(true).equals(now)
                ? ": no parts in its price"
                : ": what the papers say of it changed";
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

    @Immutable
    static class JobTermsColumn extends KeptJsonColumn<JobTerms> {
        JobTermsColumn() {
            super(JobTerms.class);
        }
    }
}
