package dev.liftgate.diagnosis;

import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Observation;

/** Thrown for an answer that cannot be true, because another answer rules the observation out. */
final class PreconditionBroken extends IllegalArgumentException {

    PreconditionBroken(Observation observation, Condition condition) {
        super("\"%s\" (%s) can only be answered when %s"
                .formatted(observation.question(), observation.code(), condition));
    }
}
