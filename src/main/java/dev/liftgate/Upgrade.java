package dev.liftgate;

import dev.liftgate.backups.BackupFile;
import dev.liftgate.backups.BackupShelf;
import dev.liftgate.backups.Pace;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/** A newer version over the data of an older one: a backup is made before its migrations run. */
final class Upgrade {

    private Upgrade() {}

    /** Does nothing over an empty database, without a shelf, or when there is nothing to migrate. */
    static Optional<BackupFile> backUpBefore(DatabaseAddress address, Optional<BackupShelf> shelf)
            throws IOException, SQLException {
        if (shelf.isEmpty() || !isBehind(address)) {
            return Optional.empty();
        }
        try (Connection database = address.connect()) {
            BackupFile made = shelf.get().add(database, Home.photos(), Instant.now(), Pace.full());
            System.out.println("Before the upgrade everything was written to " + made.path() + ".");
            return Optional.of(made);
        }
    }

    /** Over a connection of its own, which may take its time; the application's may not. */
    static void migrate(DatabaseAddress address) {
        migrations(address).migrate();
    }

    private static boolean isBehind(DatabaseAddress address) {
        MigrationInfoService migrations = migrations(address).info();
        return migrations.current() != null && migrations.pending().length > 0;
    }

    private static Flyway migrations(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("db/migrations")
                .load();
    }
}
