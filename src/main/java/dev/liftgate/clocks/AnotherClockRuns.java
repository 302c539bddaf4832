package dev.liftgate.clocks;

import dev.liftgate.web.Refused;

/** The refusal to start a clock while the same person's other clock runs. That one has to be paused first. */
final class AnotherClockRuns extends Refused {

    AnotherClockRuns(RunningClock running) {
        super("Your clock runs on " + running.where() + ", “" + running.title() + "”. Pause it first.");
    }
}
