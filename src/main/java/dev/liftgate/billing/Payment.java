package dev.liftgate.billing;

import dev.liftgate.money.MoneyText;
import dev.liftgate.paper.Say;
import dev.liftgate.paper.Speech;
import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Typed;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.joda.money.Money;

/** A payment for an invoice. Never changed. */
@Entity
@Immutable
@Table(name = "payment")
public class Payment extends TableRow {

    /** The method of a payment. */
    public enum PaymentMethod {
        CARD("card", Say::card),
        CASH("cash", Say::cash),
        CHECK("check", Say::check),
        TRANSFER("bank transfer", Say::transfer);

        private final String label;
        private final Function<Say, String> said;

        PaymentMethod(String label, Function<Say, String> said) {
            this.label = label;
            this.said = said;
        }

        /** The method and reference in the language of a paper. */
        String said(Say say, String reference) {
            return (said.apply(say) + " " + reference).strip();
        }

        /** The method and reference as the screens say it: {@code card 4711}. */
        String words(String reference) {
            return (label + " " + reference).strip();
        }

        public String label() {
            return label;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id")
    private Invoice invoice;

    private Money amount;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    /** A receipt, check or transfer number; may be empty. */
    private String reference;

    /** Who paid, such as an insurer; empty for the customer. */
    private String payer;

    private Money rounding;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    /** The day on the shop's calendar; it stays when the shop moves to another time zone. */
    @Column(name = "business_day")
    private LocalDate businessDay;

    protected Payment() {}

    /**
     * @param rounding what it settles beyond its amount, because there is no smaller coin; may be below zero
     * @param day the day on the shop's calendar
     */
    Payment(Invoice invoice, Accounts.Transfer paid, Money rounding, LocalDate day, Stamp by) {
        this.invoice = invoice;
        this.amount = paid.amount();
        this.method = paid.method();
        this.reference = Typed.line(paid.reference());
        this.payer = Typed.line(paid.party());
        this.rounding = rounding;
        this.takenBy = by.name();
        this.takenAt = by.at();
        this.businessDay = day;
    }

    public Money amount() {
        return amount;
    }

    /** What it takes off the balance: the amount, and what was rounded. */
    public Money settled() {
        return amount.plus(rounding);
    }

    public Money rounding() {
        return rounding;
    }

    public String payer() {
        return payer;
    }

    public PaymentMethod method() {
        return method;
    }

    /** A receipt, check or transfer number; may be empty. */
    String reference() {
        return reference;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public String takenBy() {
        return takenBy;
    }

    /**
     * What differs from how it should have been booked, in words; empty if nothing does.
     *
     * @param otherOrder the number of the order that it was for; null for its own
     */
    String difference(Accounts.Transfer right, Long otherOrder) {
        return Stream.of(
                        right.method() == method
                                ? null
                                : "It was " + right.method().label() + ", not " + method.label(),
                        right.amount().isEqual(amount)
                                ? null
                                : "It was " + MoneyText.text(right.amount()) + ", not " + MoneyText.text(amount),
                        otherOrder == null ? null : "It was for order " + otherOrder)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** The method and reference in the language of a paper. */
    @TemplateExtension
    static String said(Payment payment, @TemplateAttribute("speech") Object speech) {
        return payment.method.said(Speech.of(speech).say(), payment.reference) + payment.from();
    }

    /** The method and reference: {@code card 4711}. */
    public String words() {
        return method.words(reference) + from();
    }

    private String from() {
        return payer.isEmpty() ? "" : ", " + payer;
    }
}
