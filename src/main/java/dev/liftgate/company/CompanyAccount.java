package dev.liftgate.company;

import dev.liftgate.rows.TableRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One person's account at the provider, connected until somebody disconnects it. */
@Entity
@Table(name = "company_account")
public class CompanyAccount extends TableRow {

    @Column(name = "member_id")
    private long member;

    private String issuer;

    private String subject;

    @Column(name = "connected_at")
    private Instant connectedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy = "";

    protected CompanyAccount() {}

    CompanyAccount(long member, CompanyIdentity shown, Instant at) {
        this.member = member;
        this.issuer = shown.issuer();
        this.subject = shown.subject();
        this.connectedAt = at;
    }

    /** Disconnects it for good; the same account may be connected anew. */
    void end(String by, Instant at) {
        endedAt = at;
        endedBy = by;
    }

    long member() {
        return member;
    }

    public Instant connectedAt() {
        return connectedAt;
    }
}
