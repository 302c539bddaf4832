package dev.liftgate.company;

/** A way to the provider and back that ended without a person. */
class LedNowhere extends RuntimeException {

    private final Outcome outcome;

    LedNowhere(Outcome outcome) {
        super(outcome.name(), null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
