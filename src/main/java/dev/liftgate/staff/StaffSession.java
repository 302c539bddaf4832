package dev.liftgate.staff;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.StaffSessions.Browser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One sign-in of a person, from the password or PIN to its end. */
@Entity
@Table(name = "staff_session")
public class StaffSession extends TableRow {

    /** The time without any page after which it ends by itself. */
    static final Duration IDLE = Duration.ofHours(10);

    /** The longest that it lasts, however busy. The cookie is refused then as well. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** Uses closer together than this are not written down one by one. */
    private static final Duration STEP = Duration.ofMinutes(10);

    @Column(name = "key_sha256")
    private String keySha256;

    @Column(name = "member_id")
    private long member;

    @Column(name = "tablet_id")
    private Long tablet;

    private String device;

    @Column(name = "browser_sha256")
    private String browserSha256;

    @Column(name = "code_due")
    private boolean codeDue;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy = "";

    protected StaffSession() {}

    StaffSession(String keySha256, StaffMember member, Browser browser, Instant at) {
        this.keySha256 = keySha256;
        this.member = member.id();
        this.device = browser.device();
        this.browserSha256 = browser.sha256();
        this.tablet = browser.tablet();
        this.codeDue = member.isCodeAsked() && tablet == null;
        this.begunAt = at;
        this.usedAt = at;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(usedAt.plus(IDLE)) && now.isBefore(begunAt.plus(LONGEST));
    }

    /** Whether its last use lies so far back that this one is worth writing down. */
    boolean isWorthNoting(Instant now) {
        return now.isAfter(usedAt.plus(STEP));
    }

    void used(Instant at) {
        usedAt = at;
    }

    void codeTyped() {
        codeDue = false;
    }

    /** Ends it for good; who ended it before stays. */
    void end(String by, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = by;
        }
    }

    public long member() {
        return member;
    }

    /** The browser and its system, such as {@code Chrome on Android}. */
    public String device() {
        return device;
    }

    boolean isCodeDue() {
        return codeDue;
    }

    public boolean isByPin() {
        return tablet != null;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** When it was last used, to within ten minutes. */
    public Instant usedAt() {
        return usedAt;
    }
}
