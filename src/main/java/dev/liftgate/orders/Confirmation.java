package dev.liftgate.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A technician's finding about a concern. The texts may be empty where there is no guide.
 *
 * @param causeCode the guide's cause, or null
 * @param words the cause for the customer; null while nobody has found it
 * @param evidence what was seen, one thing a line
 * @param severity how much it matters if nothing is done, and why
 * @param driveability whether the car may be driven, and why
 */
@Embeddable
public record Confirmation(
        @Column(name = "cause_code") String causeCode,
        @Column(name = "cause") String words,
        String ranking,
        String evidence,
        String severity,
        String driveability) {

    /** Nobody has found it yet. */
    static final Confirmation NONE = new Confirmation(null, null, null, "", "", "");
}
