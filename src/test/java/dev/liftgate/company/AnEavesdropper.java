package dev.liftgate.company;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Somebody who reads the whole log of the shop, as long as it is open. */
final class AnEavesdropper extends Handler implements AutoCloseable {

    private static final Logger ALL = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    AnEavesdropper() {
        setLevel(Level.ALL);
        ALL.addHandler(this);
    }

    String heard() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord line) {
        Object[] values = line.getParameters() == null ? new Object[0] : line.getParameters();
        lines.add(line.getMessage() + List.of(values) + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ALL.removeHandler(this);
    }
}
