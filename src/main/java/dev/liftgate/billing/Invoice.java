package dev.liftgate.billing;

import dev.liftgate.paper.IssuedDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The invoice of an order as it was written. Never changed. */
@Entity
@Immutable
@Table(name = "invoice")
public class Invoice extends IssuedDocument {

    private long number;

    protected Invoice() {}

    Invoice(long orderId, Bill bill) {
        super(orderId, bill.issuedAt(), bill.issuedBy(), bill.total(), bill);
        this.number = bill.number();
    }

    /** The invoice's number; a shop's numbers have no gaps. */
    public long number() {
        return number;
    }

    public Bill bill() {
        return printed(Bill.class);
    }
}
