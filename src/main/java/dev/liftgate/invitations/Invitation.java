package dev.liftgate.invitations;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link in a letter: one person chooses one password by it. */
@Entity
@Table(name = "password_link")
class Invitation extends TableRow {

    /** Over a weekend. Whoever comes later asks for another. */
    private static final Duration OPEN = Duration.ofDays(3);

    @Column(name = "token_sha256")
    private String tokenSha256;

    @Column(name = "member_id")
    private long member;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    private Instant until;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Invitation() {}

    Invitation(String tokenSha256, StaffMember member, String madeBy, Instant now) {
        this.tokenSha256 = tokenSha256;
        this.member = member.id();
        this.madeAt = now;
        this.madeBy = madeBy;
        this.until = now.plus(OPEN);
    }

    /** @throws Refused if it was used already, or is too old */
    void requireOpen(Instant now) {
        if (usedAt != null) {
            throw new Refused(
                    "A password was chosen by this link already. Sign in with it, or ask for another letter.");
        }
        if (!now.isBefore(until)) {
            throw new Refused("This link has expired. Ask for another letter.");
        }
    }

    long member() {
        return member;
    }
}
