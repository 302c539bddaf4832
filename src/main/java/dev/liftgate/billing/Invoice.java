package dev.liftgate.billing;

import dev.liftgate.money.MoneyJson;
import dev.liftgate.paper.Fingerprint;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.joda.money.Money;

/** What an order came to in the end, as it was written. Never changed. */
@Entity
@Immutable
@Table(name = "invoice")
public class Invoice extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "order_id")
    private long orderId;

    private long number;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    private Money total;
    private String content;
    private String sha256;

    protected Invoice() {}

    Invoice(long orderId, Bill bill) {
        this.orderId = orderId;
        this.number = bill.number();
        this.issuedAt = bill.issuedAt();
        this.issuedBy = bill.issuedBy();
        this.total = bill.total();
        this.content = MoneyJson.write(bill);
        this.sha256 = Fingerprint.of(content);
    }

    /** What is left to pay after these payments. */
    public Money balance(List<Payment> payments) {
        return total.minus(payments.stream().map(Payment::amount).toList());
    }

    Long id() {
        return id;
    }

    /** Runs without gaps through the shop. */
    public long number() {
        return number;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Money total() {
        return total;
    }

    /** Everything it prints, as canonical JSON. */
    public String content() {
        return content;
    }

    /** Of {@link #content()}, in hex. */
    public String sha256() {
        return sha256;
    }

    public Bill bill() {
        return MoneyJson.read(content, Bill.class);
    }
}
