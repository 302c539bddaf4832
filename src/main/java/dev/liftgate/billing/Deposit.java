package dev.liftgate.billing;

import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.paper.IssuedDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A receipt for a deposit, or for a deposit that was returned. Never changed. */
@Entity
@Immutable
@Table(name = "deposit")
public class Deposit extends IssuedDocument {

    private long number;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    /** The day on the shop's calendar; it stays when the shop moves to another time zone. */
    @Column(name = "business_day")
    private LocalDate businessDay;

    protected Deposit() {}

    Deposit(long orderId, Receipt receipt, LocalDate day) {
        super(orderId, receipt.issuedAt(), receipt.issuedBy(), receipt.amount(), receipt);
        this.number = receipt.number();
        this.method = receipt.method();
        this.businessDay = day;
    }

    /** The receipt's number; a shop's numbers have no gaps. */
    public long number() {
        return number;
    }

    public Receipt receipt() {
        return printed(Receipt.class);
    }
}
