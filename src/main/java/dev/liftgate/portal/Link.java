package dev.liftgate.portal;

import dev.liftgate.rows.EditableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A secret link to an order's estimate or papers, for whoever holds it. It keeps only the secret's hash. */
@Entity
@Table(name = "estimate_link")
class Link extends EditableRow {

    @Column(name = "token_sha256")
    private String tokenSha256;

    @Column(name = "order_number")
    private long orderNumber;

    @Column(name = "estimate_version")
    private Integer estimateVersion;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Link() {}

    /** @param estimateVersion what it shows; null for the papers of the order */
    Link(String tokenSha256, long orderNumber, Integer estimateVersion, Instant expiresAt, Stamp by) {
        this.tokenSha256 = tokenSha256;
        this.orderNumber = orderNumber;
        this.estimateVersion = estimateVersion;
        this.expiresAt = expiresAt;
        this.createdBy = by.name();
        this.createdAt = by.at();
    }

    void revoke(Stamp by) {
        if (revokedAt != null) {
            throw new Refused("This link was taken back by " + revokedBy + " already.");
        }
        revokedAt = by.at();
        revokedBy = by.name();
    }

    public long orderNumber() {
        return orderNumber;
    }

    /** The version that it was made for; null where it leads to the papers of the order. */
    public Integer estimateVersion() {
        return estimateVersion;
    }

    /** Whether it was made once the invoice was written, and leads to all papers of its order. */
    public boolean isToPapers() {
        return estimateVersion == null;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    /** The time when it was taken back, or null. */
    public Instant revokedAt() {
        return revokedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public String revokedBy() {
        return revokedBy;
    }

    /** The time when a person last opened it, or null. */
    public Instant openedAt() {
        return openedAt;
    }

    /** The time when a decision last came by it, or null. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
