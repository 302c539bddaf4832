package dev.liftgate.billing;

import dev.liftgate.money.KeptJson;
import dev.liftgate.paper.IssuedDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.joda.money.Money;

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

    /** The amount left to pay after the deposits and these payments. */
    Money balance(Money deposited, List<Payment> payments) {
        return total().minus(deposited)
                .minus(payments.stream().map(Payment::amount).toList());
    }

    /** The invoice's number; a shop's numbers have no gaps. */
    public long number() {
        return number;
    }

    public Bill bill() {
        return KeptJson.read(content(), Bill.class);
    }
}
