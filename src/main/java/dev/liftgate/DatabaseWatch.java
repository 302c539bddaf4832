package dev.liftgate;

import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** A watch over the embedded database: when its server dies, it is started again. */
final class DatabaseWatch extends Thread {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final long A_LOOK = 250;
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 30_000;

    private final EmbeddedDatabase database;

    DatabaseWatch(EmbeddedDatabase database) {
        super("database-watch");
        setDaemon(true);
        this.database = database;
    }

    @Override
    public void run() {
        try {
            while (true) {
                if (database.isGone()) {
                    LOG.warn("The database server has ended by itself. It is started again over the same data.");
                    bringBack();
                }
                Thread.sleep(A_LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void bringBack() throws InterruptedException {
        long since = System.nanoTime();
        for (long pause = FIRST_PAUSE; database.isGone(); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                database.startAgain();
                LOG.infof("The database server is back after %s.", text(System.nanoTime() - since));
            } catch (IOException e) {
                LOG.errorf(
                        "The database server does not start: %s. The next try is in %s.",
                        e.getMessage(), text(pause * 1_000_000));
                Thread.sleep(pause);
            }
        }
    }

    private static String text(long nanoseconds) {
        Duration time = Duration.ofNanos(nanoseconds);
        return "%d.%d s".formatted(time.toSeconds(), time.toMillisPart() / 100);
    }
}
