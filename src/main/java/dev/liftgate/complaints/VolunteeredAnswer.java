package dev.liftgate.complaints;

import dev.liftgate.guides.Observation;

/**
 * An answer that the customer gave before anybody asked for it.
 *
 * @param words what it was read from, exactly as it stands in the complaint
 */
public record VolunteeredAnswer(Observation observation, Observation.Answer answer, String words) {}
