package dev.liftgate.clocks;

import dev.liftgate.web.Refused;

/** A clock of this person runs on another job: that one has to be paused first. */
final class AnotherClockRuns extends Refused {

    AnotherClockRuns(RunningClock running) {
        super("Your clock runs on " + running.where() + ", “" + running.title() + "”. Pause it first.");
    }
}
