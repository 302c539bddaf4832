package dev.liftgate.pins;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A shared browser of the shop. Its cookie holds a secret; we keep only the hash. */
@Entity
@Table(name = "tablet")
public class Tablet extends TableRow {

    @Column(name = "token_sha256")
    private String tokenSha256;

    private String name;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    protected Tablet() {}

    Tablet(String tokenSha256, String name, Stamp by) {
        this.tokenSha256 = tokenSha256;
        this.name = name;
        this.registeredBy = by.name();
        this.registeredAt = by.at();
    }

    void used(Instant at) {
        lastUsedAt = at;
    }

    /** Ends it for good. The browser asks for a password again. */
    void revoke(Stamp by) {
        if (revokedAt == null) {
            revokedAt = by.at();
            revokedBy = by.name();
        }
    }

    public String name() {
        return name;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String registeredBy() {
        return registeredBy;
    }

    /** When somebody last signed in on it with a PIN, or null. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public String revokedBy() {
        return revokedBy;
    }
}
