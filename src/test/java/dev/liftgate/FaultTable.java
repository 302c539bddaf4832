package dev.liftgate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** The table of what was done to a shop and what came of it, a line for each fault; {@code bin/drill faults} shows it. */
final class FaultTable {

    private static final Path FILE = Path.of("target/faults.md");

    private FaultTable() {}

    static synchronized void line(String done, String sent, String answered, String found, String howLong) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    "| " + String.join(" | ", done, sent, answered, found, howLong) + " |\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the table says it: 1.9 s. */
    static String text(Duration time) {
        return "%d.%d s".formatted(time.toSeconds(), time.toMillisPart() / 100);
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /** Asks until it is so, ten times a second; whatever fails meanwhile is asked again. */
    static void until(String what, Callable<Boolean> so) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (so.call()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("it never came to this: " + what, last);
    }
}
