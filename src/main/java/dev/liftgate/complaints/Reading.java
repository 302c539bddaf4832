package dev.liftgate.complaints;

import dev.liftgate.guides.Guide;
import java.util.List;

/**
 * A complaint as one guide understands it.
 *
 * @param fit how much of the complaint is the guide's symptom, 0..1; for comparing guides only
 * @param words what the symptom was read from, as it stands in the complaint; empty where it is only near
 * @param heard the answers in it, in the order of the guide, one for an observation at most
 */
public record Reading(Guide guide, double fit, String words, List<VolunteeredAnswer> heard) {}
