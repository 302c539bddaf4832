package dev.liftgate.billing;

import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.paper.IssuedDocument;
import dev.liftgate.paper.Say;
import dev.liftgate.paper.Speech;
import dev.liftgate.rules.Paper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import org.hibernate.annotations.Immutable;

/** A correction of an invoice or of a payment, on a paper of its own. Never changed, like what it corrects. */
@Entity
@Immutable
@Table(name = "counter_entry")
public class CounterEntry extends IssuedDocument {

    /** The purpose of a counter-entry. */
    public enum CounterKind {
        VOID("Payment voided", Paper.REFUND_RECEIPT, Say::voidTitle),
        CREDIT("Credit note", Paper.CREDIT_NOTE, Say::creditTitle),
        GOODWILL("Goodwill", Paper.CREDIT_NOTE, Say::goodwillTitle),
        REFUND("Refund", Paper.REFUND_RECEIPT, Say::refundTitle);

        private final String label;
        private final Paper paper;
        private final BiFunction<Say, Long, String> title;

        CounterKind(String label, Paper paper, BiFunction<Say, Long, String> title) {
            this.label = label;
            this.paper = paper;
            this.title = title;
        }

        /** The kind of that name in an address: {@code credit}. */
        static CounterKind at(String segment) {
            return valueOf(segment.toUpperCase(Locale.ROOT));
        }

        /** Its name in an address. */
        public String segment() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The series that its numbers run in; each kind has one of its own. */
        String series() {
            return "counter_entry_" + segment();
        }

        /** What laws call it. */
        Paper paper() {
            return paper;
        }

        public String label() {
            return label;
        }

        /** The title of the paper in its language. */
        String title(Say say, long number) {
            return title.apply(say, number);
        }

        /** Whether it makes less of what the invoice charges. */
        boolean isCredit() {
            return this == CREDIT || this == GOODWILL;
        }
    }

    private long number;

    @Enumerated(EnumType.STRING)
    private CounterKind kind;

    @Column(name = "invoice_id")
    private long invoiceId;

    @Column(name = "payment_id")
    private Long paymentId;

    /** How money came or went; null where none did. */
    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    /** The day on the shop's calendar; it stays when the shop moves to another time zone. */
    @Column(name = "business_day")
    private LocalDate businessDay;

    protected CounterEntry() {}

    /**
     * @param payment the payment that it voids; null for the other kinds
     * @param day the day on the shop's calendar
     */
    CounterEntry(long orderId, Invoice invoice, CounterSheet sheet, Payment payment, LocalDate day) {
        super(orderId, sheet.issuedAt(), sheet.issuedBy(), sheet.amount(), sheet);
        this.number = sheet.number();
        this.kind = sheet.kind();
        this.invoiceId = invoice.id();
        this.paymentId = payment == null ? null : payment.id();
        this.method = sheet.method();
        this.businessDay = day;
    }

    /** Its number; a shop's numbers of one kind have no gaps. */
    public long number() {
        return number;
    }

    public CounterKind kind() {
        return kind;
    }

    /** The payment that it voids; null for the other kinds. */
    public Long paymentId() {
        return paymentId;
    }

    /** Its title in the language of another paper that lists it. */
    public String titleIn(Speech speech) {
        return sheet().title(speech.say());
    }

    /** Whether it belongs in a list of payments, below zero: money that counts as never taken, or went back. */
    public boolean isMinus() {
        return !kind.isCredit();
    }

    public CounterSheet sheet() {
        return printed(CounterSheet.class);
    }
}
