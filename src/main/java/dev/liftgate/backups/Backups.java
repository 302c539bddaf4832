package dev.liftgate.backups;

import dev.liftgate.staff.Actor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** All backups: making one, the daily one by itself, and what became of each. */
@ApplicationScoped
public class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class);

    /** After so long the next one is due; the hours of the day stay the same where the shop closes at night. */
    private static final Duration A_DAY = Duration.ofHours(23);

    /** Two days without one are no accident any more. */
    private static final Duration OVERDUE = Duration.ofHours(48);

    private static final int A_PAGE = 30;

    /** Of all processes over one database, one makes a backup at a time: a number of our own for PostgreSQL's lock. */
    private static final long ONE_AT_A_TIME = 7_220_067;

    @Inject
    BackupSettings settings;

    @Inject
    AgroalDataSource databases;

    @Inject
    Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();

    /** Empty if this shop makes no backups by itself. */
    public Optional<BackupShelf> shelf() {
        return settings.shelf();
    }

    public boolean isRunning() {
        return running.get();
    }

    @Scheduled(every = "15m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        if (isDue(A_DAY)) {
            make(Actor.LIFTGATE);
        }
    }

    /** Whether there is a shelf, and nothing on it that is younger than that. */
    private boolean isDue(Duration age) {
        return shelf().isPresent()
                && files().stream()
                        .findFirst()
                        .map(file -> file.made().isBefore(clock.instant().minus(age)))
                        .orElse(true);
    }

    /** Those on the shelf, however they came there; newest first. */
    List<BackupFile> files() {
        try {
            return shelf().isPresent() ? shelf().get().files() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isEmpty() {
        return files().isEmpty();
    }

    public boolean isOverdue() {
        return isDue(OVERDUE);
    }

    /** The last tries, newest first. */
    List<BackupRun> latest() {
        return BackupRun.<BackupRun>find("order by id desc").page(0, A_PAGE).list();
    }

    /** The last try, if it failed. */
    Optional<BackupRun> lastTrouble() {
        return BackupRun.<BackupRun>find("order by id desc")
                .firstResultOptional()
                .filter(run -> !run.isGood());
    }

    /**
     * Makes one, which takes its time, outside any transaction of the caller's. What became of it is noted.
     *
     * @return empty if it failed, or one is being made already, here or by another process
     */
    Optional<BackupFile> make(Actor by) {
        if (!running.compareAndSet(false, true)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        try {
            Optional<BackupFile> made = alone(now);
            made.ifPresent(
                    file -> QuarkusTransaction.requiringNew().run(() -> new BackupRun(file, by.at(now)).persist()));
            return made;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("the backup failed", e);
            String why = e instanceof IOException && e.getMessage() != null ? e.getMessage() : "See the log.";
            QuarkusTransaction.requiringNew().run(() -> new BackupRun(why, by.at(now)).persist());
            return Optional.empty();
        } finally {
            running.set(false);
        }
    }

    private Optional<BackupFile> alone(Instant now) throws IOException, SQLException {
        try (Connection database = databases.getConnection()) {
            TableCopy tables = new TableCopy(database);
            if (tables.strings("select pg_try_advisory_lock(" + ONE_AT_A_TIME + ")")
                    .contains("f")) {
                return Optional.empty();
            }
            try {
                return Optional.of(shelf().orElseThrow().add(database, settings.photos(), now, Pace.withRests()));
            } finally {
                tables.run("select pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
            }
        }
    }
}
