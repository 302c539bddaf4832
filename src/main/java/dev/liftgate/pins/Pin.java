package dev.liftgate.pins;

import dev.liftgate.web.Refused;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One person's PIN. Each try locks its row, so that no try goes uncounted. */
@Entity
@Table(name = "staff_pin")
public class Pin extends PanacheEntityBase {

    static final int TRIES = 5;

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 8;

    @Id
    @Column(name = "member_id")
    private long member;

    @Column(name = "pin_hash")
    private String hash;

    private int tries;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "set_at")
    private Instant setAt;

    protected Pin() {}

    Pin(long member, String digits, Instant at) {
        this.member = member;
        choose(digits, at);
    }

    /** @throws Refused for too few or too many digits, for patterns like 1234 and 7777, and while it is locked */
    void choose(String digits, Instant at) {
        if (isLocked()) {
            throw new Refused("pin", "Your PIN is locked. Ask a manager to reset it first.");
        }
        if (!digits.matches("\\d{" + FEWEST_DIGITS + "," + MOST_DIGITS + "}")) {
            throw new Refused("pin", "4 to 8 digits");
        }
        if (isObvious(digits)) {
            throw new Refused("pin", "Anybody would try that one: choose digits without a pattern.");
        }
        this.hash = BcryptUtil.bcryptHash(digits);
        this.setAt = at;
        this.tries = 0;
    }

    /** Whether it has fewer than three different digits, or is a run like 3456 or 9876. */
    static boolean isObvious(String digits) {
        boolean steady = true;
        int step = digits.charAt(1) - digits.charAt(0);
        for (int i = 1; i < digits.length(); i++) {
            steady &= Math.floorMod(digits.charAt(i) - digits.charAt(i - 1) - step, 10) == 0;
        }
        return steady || digits.chars().distinct().count() < 3;
    }

    /** Counts a wrong try; the fifth locks. */
    boolean opensWith(String digits, Instant at) {
        if (isLocked()) {
            return false;
        }
        if (BcryptUtil.matches(digits, hash)) {
            tries = 0;
            return true;
        }
        tries++;
        if (tries >= TRIES) {
            lockedAt = at;
        }
        return false;
    }

    void reset() {
        tries = 0;
        lockedAt = null;
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public long member() {
        return member;
    }

    /** The number of wrong tries left before it is locked. */
    public int left() {
        return TRIES - tries;
    }

    public Instant lockedAt() {
        return lockedAt;
    }

    public Instant setAt() {
        return setAt;
    }
}
