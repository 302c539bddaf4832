package dev.liftgate.orders;

import dev.liftgate.staff.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The work done about a concern, as somebody wrote it down. */
@Embeddable
record Correction(
        @Column(name = "correction") String words,
        @Column(name = "corrected_by") String by,
        @Column(name = "corrected_at") Instant at) {

    static Correction of(String words, Stamp by) {
        return new Correction(words, by.name(), by.at());
    }
}
