package dev.liftgate.estimates;

import dev.liftgate.paper.IssuedDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** An estimate as it was issued. Never changed; the next version replaces it. */
@Entity
@Immutable
@Table(name = "estimate_version")
public class EstimateVersion extends IssuedDocument {

    private int version;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected EstimateVersion() {}

    EstimateVersion(long orderId, Estimate estimate) {
        super(
                orderId,
                estimate.issuedAt(),
                estimate.issuedBy(),
                estimate.totals().total(),
                estimate);
        this.version = estimate.version();
        this.validUntil = estimate.validUntil();
    }

    public int version() {
        return version;
    }

    /** The last day on which it can be approved, in the shop's time zone. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public boolean isExpired(LocalDate today) {
        return today.isAfter(validUntil);
    }

    public Estimate estimate() {
        return printed(Estimate.class);
    }
}
