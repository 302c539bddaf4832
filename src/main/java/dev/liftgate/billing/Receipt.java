package dev.liftgate.billing;

import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.paper.Say;
import dev.liftgate.paper.Sheet;
import java.time.Instant;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The frozen content of a deposit's receipt, with everything that it prints.
 *
 * @param number runs without gaps through the shop
 * @param amount below zero where it was given back
 * @param reference a receipt, check or transfer number; may be empty
 * @param held what the customer has left with us for this order, this included
 */
public record Receipt(
        Sheet sheet,
        long number,
        Instant issuedAt,
        String issuedBy,
        Money amount,
        PaymentMethod method,
        Purpose purpose,
        String reference,
        Money held) {

    /** The purpose of the money. */
    public enum Purpose {
        REPAIR("the repair", Say::forRepair),
        PARTS("ordering parts", Say::forParts),
        ESTIMATE("making the estimate", Say::forEstimate);

        private final String label;
        private final Function<Say, String> said;

        Purpose(String label, Function<Say, String> said) {
            this.label = label;
            this.said = said;
        }

        public String label() {
            return label;
        }
    }

    public boolean isReturn() {
        return amount.isNegative();
    }

    /** Whether it gives that deposit back, or a part of it: its reference begins with the deposit's number. */
    boolean isOf(Receipt deposit) {
        return reference.split(":")[0].equals(String.valueOf(deposit.number));
    }

    public String title() {
        Say say = sheet.speech().say();
        return isReturn() ? say.returnTitle(number) : say.receiptTitle(number);
    }

    /** The purpose in the customer's language. */
    public String purposeSaid() {
        return purpose.said.apply(sheet.speech().say());
    }

    /** The method and reference in the customer's language: {@code card 4711}. */
    public String how() {
        return method.said(sheet.speech().say(), reference);
    }
}
