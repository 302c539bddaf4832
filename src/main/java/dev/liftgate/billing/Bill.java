package dev.liftgate.billing;

import dev.liftgate.money.Totals;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Decision;
import dev.liftgate.paper.Item;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Speech;
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
    public record Mechanic(String name, String certification) {}

    /** A decision of the customer as it was taken down; the estimate version is null for a spoken offer. */
    public record Consent(
            Instant at,
            String by,
            String relation,
            String how,
            Integer estimate,
            List<String> decisions,
            String takenBy,
            Money total) {

        static Consent of(Authorization record, Speech speech) {
            return new Consent(
                    record.recordedAt(),
                    record.authorizedBy(),
                    record.relation(),
                    (speech.say().method(record.method()) + " " + record.contact()).strip(),
                    record.estimateVersion(),
                    record.decisions().stream()
                            .map(decision -> words(decision, speech))
                            .toList(),
                    record.takenBy(),
                    record.newTotal());
        }

        private static String words(Decision decision, Speech speech) {
            String why = decision.reason().isBlank() ? "" : ", “" + decision.reason() + "”";
            return decision.jobTitle() + ", " + speech.text(decision.price()) + ": "
                    + speech.say().verdict(decision.verdict()) + why;
        }
    }

    public String title() {
        return sheet.speech().say().invoiceTitle(number);
    }

    public Money total() {
        return totals.total();
    }
}
