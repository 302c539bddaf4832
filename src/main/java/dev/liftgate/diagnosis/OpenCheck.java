package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;

/**
 * A check that could be made now.
 *
 * @param gain expected information of its answer about the cause: mutual information, in bits
 * @param gainPerMinute gain over the minutes it takes; no time counts as a quarter of a minute
 */
public record OpenCheck(Observation observation, double gain, double gainPerMinute) {

    /** A check that tells less than this, in bits, is not worth making. */
    static final double LEAST_GAIN = 0.02;

    static OpenCheck of(Observation observation, double gain) {
        return new OpenCheck(observation, gain, gain / Math.max(observation.minutes(), Costs.LEAST_MINUTES));
    }

    public boolean worthMaking() {
        return gain >= LEAST_GAIN;
    }
}
