package dev.liftgate.diagnosis;

import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Observation;

/** Thrown for an answer that cannot be true, because another answer rules the observation out. */
public class PreconditionBroken extends IllegalArgumentException {

    private final transient Observation observation;
    private final transient Condition condition;

    PreconditionBroken(Observation observation, Condition condition) {
        super("\"%s\" (%s) can only be answered when %s"
                .formatted(observation.question(), observation.code(), condition));
        this.observation = observation;
        this.condition = condition;
    }

    /** The observation that cannot be answered. */
    public Observation observation() {
        return observation;
    }

    /** What must hold first. */
    public Condition condition() {
        return condition;
    }
}
