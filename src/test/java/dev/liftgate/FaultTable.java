package dev.liftgate;

import dev.liftgate.MixedWriters.CountedKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Tables of what was done to a shop and what came of it; {@code bin/drill faults} shows them. */
final class FaultTable {

    private static final Path FAULTS = Path.of("target/faults.md");
    private static final Path KINDS = Path.of("target/faults-kinds.md");

    private FaultTable() {}

    static void line(String done, String sent, String answered, String found, String howLong) {
        add(FAULTS, done, sent, answered, found, howLong);
    }

    /** What became of one kind of write. */
    static void kind(CountedKind kind) {
        add(KINDS, kind.name(), String.valueOf(kind.tries()), String.valueOf(kind.answered()), kind.found());
    }

    private static synchronized void add(Path table, String... cells) {
        try {
            Files.createDirectories(table.getParent());
            Files.writeString(
                    table,
                    "| " + String.join(" | ", cells) + " |\n",
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
