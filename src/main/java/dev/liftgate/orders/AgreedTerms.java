package dev.liftgate.orders;

import dev.liftgate.money.KeptJsonColumn;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.joda.money.Money;

/**
 * The agreement of customer and shop beside price and time. A law wants it on paper. Texts may be empty.
 *
 * @param replacedParts null while the customer has not said
 * @param payor an insurer or whoever else pays, with the number of the claim and what they approved (null: unknown)
 * @param estimateWaived the customer wanted no written estimate
 * @param leftUnattended after hours, or brought by somebody else: shop and customer did not meet
 */
public record AgreedTerms(
        ReplacedParts replacedParts,
        String paymentIntended,
        String estimateCharge,
        String payor,
        String payorClaim,
        Money payorAmount,
        boolean estimateWaived,
        boolean leftUnattended) {

    public static final AgreedTerms NONE = new AgreedTerms(null, "", "", "", "", null, false, false);

    public AgreedTerms {
        paymentIntended = Objects.requireNonNullElse(paymentIntended, "");
        estimateCharge = Objects.requireNonNullElse(estimateCharge, "");
        payor = Objects.requireNonNullElse(payor, "");
        payorClaim = Objects.requireNonNullElse(payorClaim, "");
    }

    /** The same with the way the customer means to pay, if they had not said; an empty text says nothing. */
    public AgreedTerms paidBy(String payment) {
        return new AgreedTerms(
                replacedParts,
                paymentIntended.isEmpty() ? payment : paymentIntended,
                estimateCharge,
                payor,
                payorClaim,
                payorAmount,
                estimateWaived,
                leftUnattended);
    }

    /** The same with the customer's wish about the parts that come off the car. */
    public AgreedTerms wanting(ReplacedParts wish) {
        return new AgreedTerms(
                wish, paymentIntended, estimateCharge, payor, payorClaim, payorAmount, estimateWaived, leftUnattended);
    }

    /** What changed since those, in words for the timeline. */
    String since(AgreedTerms before) {
        return replacedParts != null && equals(before.wanting(replacedParts))
                ? "Replaced parts: " + replacedParts.label()
                : "Terms agreed on changed";
    }

    /** The customer's wish about the parts that come off the car. */
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

    @Immutable
    static class TermsColumn extends KeptJsonColumn<AgreedTerms> {
        TermsColumn() {
            super(AgreedTerms.class);
        }
    }
}
