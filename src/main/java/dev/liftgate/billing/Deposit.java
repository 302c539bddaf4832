package dev.liftgate.billing;

import dev.liftgate.money.KeptJson;
import dev.liftgate.paper.IssuedDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A receipt for a deposit, or for a deposit that was returned. Never changed. */
@Entity
@Immutable
@Table(name = "deposit")
public class Deposit extends IssuedDocument {

    private long number;

    protected Deposit() {}

    Deposit(long orderId, Receipt receipt) {
        super(orderId, receipt.issuedAt(), receipt.issuedBy(), receipt.amount(), receipt);
        this.number = receipt.number();
    }

    /** The receipt's number; a shop's numbers have no gaps. */
    public long number() {
        return number;
    }

    public Receipt receipt() {
        return KeptJson.read(content(), Receipt.class);
    }
}
