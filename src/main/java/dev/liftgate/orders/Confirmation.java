package dev.liftgate.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A technician's finding about a concern. The texts may be empty where there is no guide.
 *
 * @param causeCode the guide's cause, or null
 * @param words the cause for the customer; null while nobody has found it
 * @param proof null while nobody has found it, and for causes from before it was asked
 * @param evidence what was seen, one thing a line
 * @param severity how much it matters if nothing is done, and why
 * @param driveability whether the car may be driven, and why
 */
@Embeddable
public record Confirmation(
        @Column(name = "cause_code") String causeCode,
        @Column(name = "cause") String words,
        @Column(name = "cause_proof") @Enumerated(EnumType.STRING) CauseProof proof,
        String ranking,
        String evidence,
        String severity,
        String driveability) {

    /** The cause in words, and what they rest on where that was asked. */
    String told() {
        return proof == null ? words : words + " — " + proof.label();
    }

    /** Nobody has found it yet. */
    static final Confirmation NONE = new Confirmation(null, null, null, null, "", "", "");
}
