package dev.liftgate.orders;

import dev.liftgate.staff.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The word that a complaint is gone, came back, or is still there. */
@Embeddable
record Verification(
        @Column(name = "gone_at") Instant goneAt,
        @Column(name = "gone_verified_by") String goneBy,
        @Column(name = "came_back_at") Instant backAt,
        @Column(name = "came_back_by") String backBy,
        @Column(name = "still_there_at") Instant stillThereAt,
        @Column(name = "still_there_by") String stillThereBy) {

    /** Nobody has looked yet. */
    static final Verification NONE = new Verification(null, null, null, null, null, null);

    static Verification gone(Stamp by) {
        return new Verification(by.at(), by.name(), null, null, null, null);
    }

    static Verification back(Stamp by) {
        return new Verification(null, null, by.at(), by.name(), null, null);
    }

    /** A repair was written down and did not help. */
    Verification stillThere(Stamp by) {
        return new Verification(goneAt, goneBy, backAt, backBy, by.at(), by.name());
    }

    /** Another repair was written down. */
    Verification corrected() {
        return new Verification(goneAt, goneBy, backAt, backBy, null, null);
    }
}
