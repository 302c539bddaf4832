package dev.liftgate.estimates;

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
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.joda.money.Money;

/** An estimate as it was issued. Never changed: the next one replaces it. */
@Entity
@Immutable
@Table(name = "estimate_version")
public class EstimateVersion extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "order_id")
    private long orderId;

    private int version;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private Money total;
    private String content;
    private String sha256;

    protected EstimateVersion() {}

    EstimateVersion(long orderId, Estimate estimate) {
        this.orderId = orderId;
        this.version = estimate.version();
        this.issuedAt = estimate.issuedAt();
        this.issuedBy = estimate.issuedBy();
        this.validUntil = estimate.validUntil();
        this.total = estimate.totals().total();
        this.content = MoneyJson.write(estimate);
        this.sha256 = Fingerprint.of(content);
    }

    public int version() {
        return version;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    /** The last day on which it can be approved, in the shop's time zone. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public boolean isExpired(LocalDate today) {
        return today.isAfter(validUntil);
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

    public Estimate estimate() {
        return MoneyJson.read(content, Estimate.class);
    }
}
