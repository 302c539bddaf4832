package dev.liftgate.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One of several ways to do the same work.
 *
 * @param choice the ways to do the same work share this number; null where there is only this one
 * @param tier what sets this way apart from the others, as the shop calls it: {@code Good}; else empty
 * @param isChosen whether it counts
 */
@Embeddable
public record Way(Integer choice, String tier, @Column(name = "chosen") boolean isChosen) {

    static final Way ONLY = new Way(null, "", true);

    Way counts(boolean chosen) {
        return new Way(choice, tier, chosen);
    }

    /** The title of its job with what sets it apart: {@code Front brake pads (Original)}. */
    String named(String title) {
        return tier.isBlank() ? title : title + " (" + tier + ")";
    }

    boolean isBeside(Way other) {
        return choice != null && choice.equals(other.choice);
    }
}
