package dev.liftgate.billing;

import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Decision;
import dev.liftgate.paper.Item;
import dev.liftgate.paper.Sheet;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * Everything that an invoice prints, besides what happens after it: payments and the odometer at hand-back.
 *
 * @param number 0 while it is only looked at
 * @param jobs what was done, as it is charged
 * @param declined what was turned down or put off; it counts in no total
 * @param authorized what the customer had said yes to, with fees and tax
 */
public record Bill(
        Sheet sheet,
        long number,
        Instant issuedAt,
        String issuedBy,
        List<Item> jobs,
        List<Item> declined,
        Totals totals,
        Money authorized,
        List<Consent> consents,
        List<Mechanic> mechanics) {

    /** Who worked on it; the certification number may be empty. */
    public record Mechanic(String name, String certification) {

        public String words() {
            return certification.isBlank() ? name : name + ", certification " + certification;
        }
    }

    /**
     * A decision of the customer as it was taken down.
     *
     * @param estimate the version, null for a spoken offer
     * @param signedAs the name that was typed as a signature; empty, or null on older papers, for none
     * @param signature the drawn one as a picture to put into a page, or null
     */
    public record Consent(
            Instant at,
            String by,
            String relation,
            String how,
            Integer estimate,
            List<String> decisions,
            String takenBy,
            Money total,
            String signedAs,
            String signature) {

        static Consent of(Authorization record) {
            return new Consent(
                    record.recordedAt(),
                    record.authorizedBy(),
                    record.relation(),
                    (record.method().label() + " " + record.contact()).strip(),
                    record.estimateVersion(),
                    record.decisions().stream().map(Consent::words).toList(),
                    record.takenBy(),
                    record.newTotal(),
                    record.signatureTyped(),
                    record.signaturePicture());
        }

        private static String words(Decision decision) {
            String why = decision.reason().isBlank() ? "" : ", “" + decision.reason() + "”";
            return decision.jobTitle() + ", " + MoneyText.text(decision.price()) + ": "
                    + decision.verdict().label() + why;
        }
    }

    public String title() {
        return "Invoice " + number;
    }

    public Money total() {
        return totals.total();
    }
}
