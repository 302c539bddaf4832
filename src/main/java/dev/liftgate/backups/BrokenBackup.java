package dev.liftgate.backups;

import java.io.IOException;

/** A backup that cannot be used, and why, in words for whoever needs it. */
final class BrokenBackup extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenBackup(String why) {
        super("This backup cannot be used: " + why + ".");
    }

    BrokenBackup(String why, Throwable cause) {
        super("This backup cannot be used: " + why + ".", cause);
    }
}
